"""Things: what bears a name and is nobody, and what only describes another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.facts.names.lists import is_a_people, is_adjective, listed, nations
from mujaz.facts.names.naming import Forms, forms_of, is_given, without_clitics, words_of
from mujaz.language.words import Word, is_common, is_definite
from mujaz.models.features import seen
from mujaz.models.tagger import Entity
from mujaz.models.wordclass import stripped

_HOLDING = "تنظيم"  # of an event, else of a body
_HYPHENS = ("-", "‐", "‑")
_PAIR = 2
_GAME = "لعبة"
_PRESIDENCY = "الرياسه"
_YEAR = 4  # digits
_SCREENED = frozenset(("فيلم", "مسلسل", "اغنيه", "روايه", "مسرحيه", "كتاب"))
_DESCRIBED = 2  # words that an adjective has before it at the least


def qualifies(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a definite word is the adjective of a thing before it: «العيد السعيد»."""
    form, noun = sentence[at].form, stripped(sentence[at - 1].form) if at else ""
    thing = is_definite(noun) and is_common(noun[2:]) and noun not in nations()
    titled = noun in listed("titles", "words") or is_a_people(noun) or is_given(noun[2:])
    return thing and not titled and is_definite(form) and is_common(form[2:])


def branded(sentence: Sequence[Word], entities: Sequence[Entity]) -> Iterator[Forms]:
    """Yield the names that of things, which no person of the article bears."""
    for entity in entities:
        some = words_of(entity, sentence)
        if some and entity.kind == "PERS" and is_branded(sentence, some):
            yield forms_of(some[1:] if _opens_branded(some) else some)


def _opens_branded(name: Sequence[Word]) -> bool:
    return len(name) > 1 and without_clitics(name[0].form) in listed("generic", "branded")


def is_branded(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a thing bears the name: «ماركة لينكولن»، «"ماي سات-1"»."""
    at, end = sentence.index(name[0]) - 1, sentence.index(name[-1]) + 1
    if at > 0 and seen(sentence[at].form) == '"':
        at -= 1
    owner = without_clitics(sentence[at].form) if at >= 0 else ""
    after = sentence[end : end + 2]
    numbered = len(after) == _PAIR and after[0].form in _HYPHENS and after[1].form[:1].isdigit()
    glued = numbered and after[0].start == name[-1].end and after[0].end == after[1].start
    return (
        glued
        or _is_dated(sentence, end)
        or _opens_branded(name)
        or owner in listed("generic", "branded")
    )


def _is_dated(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a quotation ends at a word and its year follows, a work's: «"…" (1998)»."""
    after = [word.form for word in sentence[at : at + 3]]
    year = len(after) > _PAIR and after[2].isdigit() and len(after[2]) == _YEAR
    return year and seen(after[0]) == '"' and after[1] == "("


def is_thing(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a quoted name is a thing's, or what happens is named: «إعصار "ليلى"»، «غزو …»."""
    at = sentence.index(name[0])
    if _is_dated(sentence, sentence.index(name[-1]) + 1):
        return True
    before = sentence[at - 1].form if at else ""
    game = at > 0 and sentence[at - 1].surface.endswith(_GAME)  # no «لعبه»
    if game or (before and without_clitics(before) in listed("generic", "grounds")):
        return True
    if at > 1 and seen(before) == '"' and _is_of_things(sentence, at - 2):
        return True
    first, second = without_clitics(name[0].form), name[1].form if len(name) > 1 else ""
    doings = listed("generic", "doings")
    return bool(second) and (first in doings or (first == _HOLDING and second in doings))


def is_no_body(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether an office is run for, «انتخابات الرئاسة الأمريكية», or a noun is an object's.

    «يصبح القصر دارا للعلوم» names no house.
    """
    at, first = sentence.index(name[0]), name[0].form
    before = stripped(sentence[at - 1].form) if at else ""
    run_for = first.endswith(_PRESIDENCY) and before in listed("generic", "contests")
    return run_for or (first.endswith("ا") and first[:-1] in listed("kinds", "words"))


def _is_of_things(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a thing stands there, or what describes it: «المسلسل الكوميدي "…"».

    Its complement too: «فيلم الختام "…"».
    """
    while at > 0 and is_adjective(sentence[at].form):
        at -= 1
    if at > 0 and is_definite(sentence[at].form) and sentence[at - 1].form in _SCREENED:
        at -= 1
    form = without_clitics(sentence[at].form)
    return form.removeprefix("ال") in listed("generic", "things")


def describes(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a lone word is the second adjective of a thing: «الفيلم الكوميدي البوليسي»."""
    at = sentence.index(name[0]) if len(name) == 1 else 0
    if at < _DESCRIBED:
        return False
    noun, first = sentence[at - 2].form, sentence[at - 1].form
    adjective = is_definite(first) and first.endswith("ي") and first not in nations()
    alike = is_definite(name[0].form) and name[0].form.endswith("ي")
    return alike and adjective and is_definite(noun) and first not in listed("titles", "words")
