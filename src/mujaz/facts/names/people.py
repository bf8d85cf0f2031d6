"""People: the tagged names of persons, cleared of what is none of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from mujaz.facts.names.lists import is_adjective, listed, nations
from mujaz.facts.names.naming import (
    Forms,
    Naming,
    forms_of,
    is_given,
    naming,
    without_clitics,
    words_of,
)
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    verb_kind,
    without_pronoun,
)
from mujaz.models.features import seen
from mujaz.models.tagger import Entity
from mujaz.models.wordclass import class_of, stripped
from mujaz.span import Span

_OF_TITLE = frozenset(("الله", "ان"))  # آية الله فلان، إن فلانا
_NAMES_TOO = frozenset(("علي", "خلف"))  # prepositions: على is written as علي
_SON = frozenset(("بن", "ابن", "بنت"))
_HYPHENS = ("-", "‐", "‑")
_HOLDING = "تنظيم"  # of an event, else of a body
_PAIR = 2
_DESCRIBED = 2  # words that an adjective has before it at the least
_SHORTEST = 3  # letters of a name of one word


def people(text: str, sentence: Sequence[Word], entities: Sequence[Entity]) -> Iterator[Naming]:
    """Yield the people among the tagged names of a sentence, without titles and clitics."""
    taken = {entity.span.end for entity in entities}
    for entity in _hyphenated(text, entities):
        if entity.kind == "PERS":
            for name in _apart(words_of(entity, sentence)):
                if _is_person(name) and not _is_no_person(sentence, name):
                    yield naming(text, _with_family(sentence, _with_given(sentence, name, taken)))


def _hyphenated(text: str, entities: Sequence[Entity]) -> Iterator[Entity]:
    """Yield the entities, the two halves of «مارك-أندريه …» as one."""
    last: Entity | None = None
    for entity in entities:
        if last is None:
            last = entity
        elif last.kind == entity.kind and _go_on(text, last.span, entity.span):
            last = replace(last, span=Span(last.span.start, entity.span.end))
        else:
            yield last
            last = entity
    if last is not None:
        yield last


def _go_on(text: str, first: Span, second: Span) -> bool:
    """Say whether two tags are of one name: parted by a hyphen, or after a lone given name."""
    between = text[first.end : second.start]
    lone, after = normalise(first.of(text)), normalise(second.of(text))
    given = " " not in lone and is_given(without_clitics(lone))
    return between in _HYPHENS or (between == " " and given and not after.startswith("و"))


def _with_given(sentence: Sequence[Word], name: Sequence[Word], taken: Set[int]) -> Sequence[Word]:
    """Return a name with the untagged given name before it: «مقتدى الصدر»."""
    at = sentence.index(name[0]) - 1
    if at < 0 or sentence[at].end in taken or without_clitics(name[0].form) != name[0].form:
        return name
    form = without_clitics(sentence[at].form)
    if (
        form == "الله"
        and at
        and without_clitics(sentence[at - 1].form) in listed("titles", "of_god")
    ):
        return [sentence[at - 1], sentence[at], *name]
    word = is_definite(form) or (is_common(form) and not is_given(form, surely=True))
    given = is_given(form) and not word and not verb_kind(form)
    titled = form in listed("titles", "words") or without_pronoun(form) != form
    return [sentence[at], *name] if given and not titled and len(form) >= _SHORTEST else name


def _with_family(sentence: Sequence[Word], name: Sequence[Word]) -> Sequence[Word]:
    """Return a lone given name with the untagged family name after it: «سلمان الفرج»."""
    at = sentence.index(name[-1]) + 1
    if len(name) != 1 or at >= len(sentence) or not is_given(name[0].form):
        return name
    form = sentence[at].form
    known = form in listed("titles", "words") or form in nations() or form in MONTHS
    known |= is_a_people(form) or form in closed("weekdays", "times", "relatives", "periods")
    family = is_definite(form) and not (known or is_common(form[2:]) or verb_kind(form))
    return [*name, sentence[at]] if family else name


def _is_no_person(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a thing or place bears the name: «شركة فلان وأولاده»، «مشروع الملك فلان»."""
    at = sentence.index(name[0])
    if at > 1 and without_clitics(sentence[at - 1].form) in listed("titles", "words"):
        at -= 1
    owner = without_clitics(sentence[at - 1].form) if at else ""
    if _is_branded(sentence, name):
        return True
    place = without_clitics(name[0].form) in closed("kinds_of_place") and len(name) > 1
    named_after = owner in listed("generic", "named_after")
    qualifies = len(name) == 1 and _qualifies(sentence, sentence.index(name[0]))
    described = qualifies or describes(sentence, name)
    return place or named_after or described or is_thing(sentence, name)


def _qualifies(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a definite word is the adjective of a thing before it: «العيد السعيد»."""
    form, noun = sentence[at].form, stripped(sentence[at - 1].form) if at else ""
    thing = is_definite(noun) and is_common(noun[2:]) and noun not in nations()
    titled = noun in listed("titles", "words") or is_a_people(noun) or is_given(noun[2:])
    return thing and not titled and is_definite(form) and is_common(form[2:])


def branded(sentence: Sequence[Word], entities: Sequence[Entity]) -> Iterator[Forms]:
    """Yield the names that of things, which no person of the article bears."""
    for entity in entities:
        some = words_of(entity, sentence)
        if some and entity.kind == "PERS" and _is_branded(sentence, some):
            yield forms_of(some[1:] if _opens_branded(some) else some)


def _opens_branded(name: Sequence[Word]) -> bool:
    return len(name) > 1 and without_clitics(name[0].form) in listed("generic", "branded")


def _is_branded(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a thing bears the name: «ماركة لينكولن»، «"ماي سات-1"»."""
    at, end = sentence.index(name[0]) - 1, sentence.index(name[-1]) + 1
    if at > 0 and seen(sentence[at].form) == '"':
        at -= 1
    owner = without_clitics(sentence[at].form) if at >= 0 else ""
    after = sentence[end : end + 2]
    numbered = len(after) == _PAIR and after[0].form in _HYPHENS and after[1].form[:1].isdigit()
    glued = numbered and after[0].start == name[-1].end and after[0].end == after[1].start
    return glued or _opens_branded(name) or owner in listed("generic", "branded")


def is_thing(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether a quoted name is a thing's, or what happens is named: «إعصار "ليلى"»، «غزو …»."""
    at = sentence.index(name[0])
    before = sentence[at - 1].form if at else ""
    if before and without_clitics(before) in listed("generic", "grounds"):
        return True
    if at > 1 and seen(before) == '"' and _is_of_things(sentence, at - 2):
        return True
    first, second = without_clitics(name[0].form), name[1].form if len(name) > 1 else ""
    doings = listed("generic", "doings")
    return bool(second) and (first in doings or (first == _HOLDING and second in doings))


def _is_of_things(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a thing stands there, or its adjectives after it: «المسلسل الكوميدي "…"»."""
    while at > 0 and is_adjective(sentence[at].form):
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


def _apart(some: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield the names among the words: two that و joins, neither with title or nation."""
    start = 0
    for at in range(1, len(some) + 1):
        form = some[at].form if at < len(some) else ""
        if at == len(some) or _joins(form):
            yield _bare_name(some[start:at])
            start = at


def _joins(form: str) -> bool:
    """Say whether a word inside a name has «و» before another: not in «هنري ويليامز»."""
    return form.startswith("و") and stripped(form) == form[1:] and bool(class_of(form[1:]).fine)


def _bare_name(some: Sequence[Word]) -> Sequence[Word]:
    """Return the words between the titles before a name and a title after it: «… ولي العهد»."""
    first = 0
    while first < len(some) and _is_before_name(some[first]):
        first += 1
    rest = range(first + 1, len(some))
    after = (at for at in rest if _is_after_name(some[at].form, some[at - 1].form))
    end = next(after, len(some))
    while end > first and _trails(some[end - 1]):
        end -= 1
    return _without_town(some[first:end])


def _trails(word: Word) -> bool:
    """Say whether a word ends no name: a mark but for quotation marks, «بن» without a father."""
    return word.form in _SON or (word.is_mark and seen(word.form) != '"')


def _without_town(some: Sequence[Word]) -> Sequence[Word]:
    """Return a name without the town that is printed before it: «حائل صالح الأحمري»."""
    if len(some) <= _PAIR or is_given(some[0].form) or not is_given(some[1].form, surely=True):
        return some
    town = class_of(some[0].form).place.endswith(("city", "region"))
    return some[1:] if town else some


def _is_before_name(word: Word) -> bool:
    form = stripped(word.form)
    titled = without_pronoun(form) in listed("titles", "words") or form in nations()
    kin = without_pronoun(form) != form and without_pronoun(form) in closed("kin")
    return word.is_mark or titled or kin or form in _OF_TITLE or _is_verb(word.form)


def _is_verb(form: str) -> bool:
    """Say whether a word inside a tag is a verb and no name: «ولد كونتي»، «وأردف»."""
    return not listed("titles", "sayings").isdisjoint((form, bare(form)))


def _is_after_name(form: str, before: str) -> bool:
    """Say whether a word ends the name before it: a figure, a title but for «آل الشيخ»."""
    titled = form in listed("titles", "words") and before not in closed("name_particles")
    to_thing = form.startswith("بال") and is_definite(stripped(form))
    lent = form.startswith("ل") and stripped(form) == form[1:] and not is_given(form)
    joins = form in closed("complementisers", "prepositions") and form not in _NAMES_TOO
    apart = (
        (joins and before not in _HYPHENS) or _is_verb(form) or form in listed("generic", "words")
    )
    return titled or lent or to_thing or apart or form[:1].isdigit() or form in ("ب", "ل", "ك")


def _is_person(some: Sequence[Word]) -> bool:
    """Say whether the words may name somebody: no day, letter, relative or verb."""
    form = without_clitics(some[0].form) if some else ""
    if form in listed("kinds", "words") or form in listed("generic", "things"):
        return False
    if len(some) == _PAIR:
        return _is_pair(form, some[1].form)
    if len(some) != 1:
        return bool(some)
    if len(form) < _SHORTEST or form in MONTHS or form in closed("weekdays", "prepositions"):
        return False
    national = f"ال{form}" in nations()  # «إيطالي»
    held = without_pronoun(form)
    national |= held != form and is_common(held) and not is_common(form)  # «رأيك»
    kin = without_pronoun(form) in closed("kin")
    return not (kin or national or is_a_people(form) or is_finite(form))


def _is_pair(first: str, second: str) -> bool:
    """Say whether two words may be a name: not «داعيا الله»."""
    plain = second.removeprefix("ال")
    if second == "الله" and first not in listed("titles", "of_god"):
        return is_given(first) or not is_common(first)
    return is_given(first) or not (is_common(first) and is_common(plain))


def is_a_people(form: str) -> bool:
    """Say whether a word is a plural of persons, the name of none: «المسلمين»، «الحوثيون»."""
    return is_definite(form) and form.endswith(("ين", "ون"))
