"""Part: whether somebody whom an event names takes part in it himself.

He does whose name, or whose calling before it, is a clause's subject, its object, or what such a
preposition leads in as leads to one who acts («مع», «بين», «من قبل») or the verb's own. What a noun
is annexed to only says whose it is (Ryding 2005, 8.1): «مدرب النادي», «قرارات الرئيس فلان»; so does
what stands in a relative clause, in a topic, or in what was before or after.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.facts.events import listed
from mujaz.facts.events.phrase import is_verb
from mujaz.facts.events.titled import bears_article, clitic_of, head_of, noun_of, plain_of
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import noun_takes, takes
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)

_NEAR = 2  # words before a preposition of which one may ask for it
_RELEASE = ("سراح", "سبيل")  # «إطلاق سراح فلان»
_QUOTES = frozenset('"«“')


class Named(NamedTuple):
    """Whether one who is named is a `person`, and whether the one named just before him acts."""

    person: bool
    acts: bool | None


def takes_part(words: Sequence[Word], at: int, clitic: str, verb: str, named: Named) -> bool:
    """Say whether the name at `at` takes part in the event of `words`, whose verb is `verb`.

    `clitic` is what the word bears before the name. A name after و goes with the one before it.
    """
    if any(_is_aside(words, i, verb) for i in _segment(words, at, verb)):
        return False
    head = at if clitic else head_of(words, at, person=named.person)
    if head is None or (not named.person and _is_medium(words, at, head)):
        return False
    if head != at:
        clitic = clitic_of(words[head].form)
        if _is_apposed(words, head):
            return _is_free(words, _start(words, head - 1), verb)
    clitic = clitic.removeprefix("ف")
    if clitic == "و" and head:
        return _is_of_subject(words, head, verb) if named.acts is None else named.acts
    if clitic.startswith("و"):
        return not head
    if clitic:
        return _leads(words, head, clitic, verb)
    return _is_free(words, head, verb)


def _segment(words: Sequence[Word], at: int, verb: str) -> range:
    """Return where the words stand that a comma parts from no name at `at`.

    A comma right before the name parts it from nothing: «رحيل مدربه، فلان».
    """
    near = at - (at > 0 and words[at - 1].form in "،,")
    first = next((i + 1 for i in reversed(range(near)) if _parts(words[i], verb)), 0)
    return range(first, at)


def _is_apposed(words: Sequence[Word], head: int) -> bool:
    """Say whether what stands in quotation marks is the name of the noun before: «معرض "كذا"»."""
    return head > 0 and words[head].form in _QUOTES and bears_article(words[head - 1].form)


def _parts(word: Word, verb: str) -> bool:
    """Say whether what describes has ended: at a comma, or before the main verb."""
    return word.form in "،," or bare(word.form) == verb


def _is_aside(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a word opens what only describes: a relative clause, a topic, what was before."""
    form = bare(words[at].form)
    if form in closed("relatives"):
        return True
    if any(listed.length_at(words, i, "part", "agents") for i in (at, at - 1) if i >= 0):
        return False
    if form in listed.words_of("part", "aside"):
        return not _is_ago(words[at : at + 3])
    return form in listed.words_of("part", "topics") and form not in _taken(verb)


def _is_ago(some: Sequence[Word]) -> bool:
    """Say whether «قبل» tells when: «قبل عام», not «قبل ساعات من الاجتماع»."""
    forms = [word.form for word in some]
    return bare(forms[0]) == "قبل" and {*forms[1:2]} <= closed("periods") and "من" not in forms


def _is_medium(words: Sequence[Word], at: int, head: int) -> bool:
    """Say whether a body is only where something is told: «على صفحته على تويتر»."""
    if not listed.length_at(words, at, "part", "media"):
        return False
    start = _start(words, head)
    led = bare(words[start - 1].form) if start else ""
    return bool(clitic_of(words[start].form) or (led and preposition(led) == led))


def _leads(words: Sequence[Word], at: int, led: str, verb: str) -> bool:
    """Say whether a preposition leads to one who takes part: the verb's own, no owner's ل."""
    if led == "ب" and verb in listed.words_of("part", "meeting"):
        return True
    if led not in _taken(verb) or _is_noun_s(words, at, led, verb):
        return False
    before = words[at - 1].form if at else ""
    return led != "ل" or not is_common(plain_of(before)) or is_verb(before)


def _is_of_subject(words: Sequence[Word], head: int, verb: str) -> bool:
    """Say whether و joins a name to what opens the clause or follows its verb."""
    start = _start(words, head - 1)
    return (not start or _is_verb(words, start - 1, verb)) and _is_free(words, start, verb)


def _is_noun_s(words: Sequence[Word], at: int, led: str, verb: str) -> bool:
    """Say whether a noun before it asks for the preposition at `at`, or the verb has had its own.

    «تهمة الانتماء إلى جماعة», «رسالة إلى السفارة موجهة إلى الحكومة»; but the verb's object and what
    its own preposition leads in are of its deed: «شن هجوما على فلان», «تقدم بطلب إلى اللجنة».
    """
    first = next((i + 1 for i in range(at) if bare(words[i].form) == verb), 0)
    if any((preposition(w.form) or borne_preposition(w.form)) == led for w in words[first:at]):
        return True
    near = (word.form for word in words[max(first, at - _NEAR) : at])
    deeds = (form for form in near if _is_deed(plain_of(form)) or is_verbal_noun(plain_of(form)))
    return any(
        led in noun_takes(form) for form in deeds if not (clitic_of(form) or form[-1] == "ا")
    )


def _start(words: Sequence[Word], at: int) -> int:
    """Return where the noun phrase begins that ends at `at`."""
    while at > 0:
        word, before = words[at], words[at - 1].form
        led = preposition(before) == before or before in closed("prepositions") or before in "،,"
        if led or (word.is_mark and word.form != '"') or clitic_of(word.form) or is_verb(before):
            break
        at -= 1
    return at


def _is_free(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether nothing is annexed to the phrase at `at`, and only what may leads it in."""
    clitic = clitic_of(words[at].form)
    if clitic and at and not clitic.startswith(("و", "ف")):
        return _leads(words, at, clitic, verb)
    if at == 0:
        return True
    word, plain = words[at - 1], bare(words[at - 1].form)
    if word.is_mark or word.is_number or _is_verb(words, at - 1, verb):
        return True
    if plain in listed.words_of("part", "with"):
        return True
    if at > 1 and listed.length_at(words, at - 2, "part", "agents"):
        return True
    if preposition(plain) == plain:
        own = plain in _taken(verb) and plain not in ("في", "عن")
        return own and not _is_noun_s(words, at - 1, plain, verb)
    if plain in closed("prepositions") and not pronoun(plain):
        return False
    return _is_whole(words, at - 1) or _tells_deed(words, at - 1, verb)


def _is_whole(words: Sequence[Word], at: int) -> bool:
    """Say whether nothing can be annexed to a word: it bears ال or a pronoun, or is no noun."""
    form = words[at].form
    if bears_article(form) or pronoun(words[at].surface) or form in learned()["accusative"]:
        return True
    name = not (is_common(noun_of(form)) or form.endswith("ات"))
    if name or form in closed("adverbs", "times", "weekdays"):
        return True
    return at > 0 and _is_adjective(form, words[at - 1].form)  # «في بيان رسمي | الحكومة»


def _tells_deed(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a noun tells a deed of the clause, which is of the one who is named next."""
    if words[at].form in _RELEASE and at:
        at -= 1
    return _is_deed(noun_of(words[at].form)) and _is_done(words, at, verb)


def _is_adjective(form: str, noun: str) -> bool:
    """Say whether an adjective of relation follows its noun, both without ال: «بيان رسمي»."""
    if not is_common(bare(noun)):
        return False
    woman = form.endswith("يه") and noun.endswith("ه")
    return woman or (form.endswith("ي") and is_common(form + "ه"))


def _is_deed(noun: str) -> bool:
    """Say whether a noun tells a deed, so that who follows it does or suffers it."""
    third = noun[:1] == "م" and noun[2:3] == "ا" and len(noun) == len("مصافحه")
    known = noun in closed("befalling") or listed.is_deed(noun)
    return known or (third and noun.endswith("ه"))


def _is_done(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a deed is what the verb itself says is done: «أعلن النادي إقالة فلان»."""
    form = words[at].form
    clitic = clitic_of(form)
    if clitic.removeprefix("و"):
        return clitic in _taken(verb)
    if not at or clitic:
        return not at
    before = bare(words[at - 1].form)
    if preposition(before) == before or before in closed("prepositions"):
        return before in _taken(verb)
    return is_definite(before) or not is_common(before) or _is_verb(words, at - 1, verb)


def _is_verb(words: Sequence[Word], at: int, verb: str) -> bool:
    """Say whether a word is a verb; one that may be a noun is where its clause begins."""
    form = bare(words[at].form)
    begins = not at or words[at - 1].is_mark or form != words[at].form
    return is_verb(form) or form == verb or (begins and verb_kind(form) is not None)


def _taken(verb: str) -> frozenset[str]:
    return takes(verb) if verb else frozenset()
