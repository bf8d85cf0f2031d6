"""Phrase: the words of a noun phrase, from its first word to where it must have ended."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.facts.events import listed, shape
from mujaz.facts.events.calling import is_body, is_calling, may_bear
from mujaz.facts.events.known import Known
from mujaz.facts.events.subject import begins_phrase, ends_phrase, is_accusative
from mujaz.facts.names.lists import abstract
from mujaz.facts.names.lists import listed as listed_of_names
from mujaz.language.lexicon import closed, learned, prepositions_of
from mujaz.language.phrases import begins_another, is_counted
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
)

_THEIR_NUMBER = ("عدده", "عددها", "عددهم", "عددهن")  # «النواب وعددهم 110»
_LONGEST = 14  # words of a phrase
_QUOTED = 5  # words of a name in quotation marks
_PARTITIVE = 3  # words before «من» of which the first may be what it is a part of
_BEARING = 4  # letters of a word that may bear a preposition
_NAME = 3  # words of a name of one word in its quotation marks
_TEEN = ("عشر", "عشره")
_OPENING = {"«": "»", "“": "”", '"': '"', "(": ")", "‹": "›"}


def phrase(words: Sequence[Word], first: int, verb: str, known: Known) -> tuple[Word, ...]:
    """Return the noun phrase that begins at `first`, empty where none does."""
    at, end, named, one = first, min(len(words), first + _LONGEST), False, False
    while at < end:
        start = words[at].start
        person = start in known.people and may_bear(words[first:at], named=named, one=one)
        near = at + 1 < end and at > first and words[at + 1].start in known.people
        may = may_bear(words[first:at], named=named, one=one)
        given = near and may and not leads(words[at].form)
        if not (person or given) and _ends(words, at, first, verb, named=named):
            break
        if at > first and _is_apart(words, at, first, known):
            break
        past = max(some.get(start, 0) for some in known[:4])
        named, one = past > 0, start in known.people
        at = max(_closing(words, at), beyond(words, at, past), at + 1)
    while at > first and words[at - 1].is_mark and words[at - 1].form not in _OPENING.values():
        at -= 1
    while at > first + 1 and _waits(words, at, first, known):
        at -= 1  # «القوات الموالية | للحكومة»
    first += at > first and words[first].form == "و"
    return tuple(words[first:at])


def _is_apart(words: Sequence[Word], at: int, first: int, known: Known) -> bool:
    """Say whether what follows a whole phrase names another, not the one that it is of.

    So does a noun with ال after a land's name alone, a quotation after it or a person's, and a
    body's name in one after «الهجوم», which is no body's kind.
    """
    start, end, form = words[first].start, words[at - 1].end, words[at].form
    land = known.places.get(start) == end and start not in known.bodies
    if land and (is_definite(form) or words[at].start in known.places):
        other = words[at].start in known.places or form in closed("lands")
        adjective = form.endswith(("ي", "يه")) and not other
        return not adjective  # «انتزعت إسرائيل | سيناء», «اتهمت قطر | السعودية»
    if form not in '"«“':
        return False
    ends = (k.get(w.start) == end for k in (known.people, known.places) for w in words[first:at])
    kind = words[first].form.removeprefix("ال") in listed_of_names("kinds", "words")
    inner = at + 1 < len(words) and words[at + 1].start in known.bodies
    return any(ends) or (inner and is_definite(words[first].form) and at == first + 1 and not kind)


def _waits(words: Sequence[Word], at: int, first: int, known: Known) -> bool:
    """Say whether the last word before `at` describes only with what it leads to.

    After somebody's name any participle with ال does that a preposition follows.
    """
    last, before = words[at - 1], words[at - 2]
    if last.form in waiting() or last.form in ("من", "ممن"):
        return is_definite(before.form) or last.form not in waiting()
    led = at < len(words) and (
        words[at].is_number or leads(words[at].form) or words[at].form in closed("prepositions")
    )
    named = any(known.people.get(word.start) == before.end for word in words[first:at])
    participle = is_definite(last.form) and (last.form[2] == "م" or last.form[3:4] == "ا")
    return led and named and participle and last.start not in known.people


def beyond(words: Sequence[Word], at: int, past: int) -> int:
    """Return the first word that begins at the character `past` or after it, from `at` on."""
    return next((i for i in range(at, len(words)) if words[i].start >= past), len(words))


def _closing(words: Sequence[Word], at: int) -> int:
    """Return where a name in quotation marks or brackets ends, 0 where none begins."""
    closing = _OPENING.get(words[at].form)
    if closing is None:
        return 0
    inner = range(at + 1, min(len(words), at + 2 + _QUOTED))
    return next((i + 1 for i in inner if words[i].form == closing), 0)


def _ends(words: Sequence[Word], at: int, first: int, verb: str, *, named: bool) -> bool:
    """Say whether a noun phrase that begins at `first` has ended before the word at `at`.

    `named` says that a name ends right before it, which is whole.
    """
    word, form = words[at], words[at].form
    if at == first:
        return _cannot_begin(words, at)
    before = words[at - 1]
    whole = named or before.form in _TEEN or (ends_phrase(before) and not shape.owns(before.form))
    if word.is_mark:
        closes = form in "_#" or (_closing(words, at) and not _quotes_another(words, at, first))
        return (form == "#" and whole) or not closes
    if before.form in ("_", "#") or form in _TEEN:
        return False  # «دولة #الإمارات», «دور الستة عشر»
    if form in _pointing():
        return whole  # «إنتاج هذه السيارة»
    if (form in _never_inside() and not shape.is_general(words, at)) or is_verb(form):
        return True
    if leads(form) or (whole and form[0] == "ب" and shape.may_lead(form)):
        return not _goes_on(words[first:at], form, verb)
    if before.form in _never_last():
        return False
    if is_definite(before.form) and form.removesuffix("ا") in closed("counting"):
        return True  # «اللجنة | واحدا من أربعة»
    if conjunction(form) and not (whole and form in learned()["accusative"]):  # «تلقى فلان | وعدا»
        verbal = verb_kind(bare(form)) is not None and bare(form) not in closed("cities")
        return verbal or bare(form) in _never_inside() or bare(form) in _THEIR_NUMBER
    other = named and pronoun(form) != "" and begins_phrase(word)  # «25 على الأقل | نحبهم»
    return other or _begins_anew(words, at, first, whole=whole, named=named)


def _quotes_another(words: Sequence[Word], at: int, first: int) -> bool:
    """Say whether marks after a definite noun hold no name of it, but what is said or done.

    «دانت الجامعة "جريمة القتل"», not «الحزب "الوطني"».
    """
    inner, before = words[at + 1].form, words[at - 1].form
    if inner.isdigit() and is_definite(before) and _closing(words, at) > at + _NAME:
        return True  # «منظمة الهجرة | "18 عملية إنقاذ"»
    if words[at].form not in '"«“' or not is_definite(before) or not is_definite(words[first].form):
        return False
    said = is_common(inner) and not is_definite(inner) and _closing(words, at) > at + _NAME
    return leads(inner) or said


def _cannot_begin(words: Sequence[Word], at: int) -> bool:
    form = words[at].form
    if words[at].is_mark:
        return form not in "_#" and not _closing(words, at)
    led = form[0] in "بلك" and form in _pointing()  # «بذلك»
    return led or bare(form) in _never_first() or leads(bare(form)) or is_verb(form)


def _begins_anew(words: Sequence[Word], at: int, first: int, *, whole: bool, named: bool) -> bool:
    """Say whether a word begins another noun phrase, after one that is `whole`, `named` or not."""
    word, form, before = words[at], words[at].form, words[at - 1]
    if form in closed("approximators") or (whole and (form in parts() or word.is_number)):
        return True  # «الفرقة | العديد من الفقرات»
    if named and shape.is_deed(form):
        return True  # «بدأت إيران | بذل جهود», «فضل فلان | عدم الحضور»
    if whole and form in abstract() and before.form.endswith("ي"):
        return True  # «المجلس البلدي | المسؤولية»
    if is_counted(before.form) and not form.endswith(("ون", "ين")):
        return True  # «محللون | تراجع المؤشر»
    if whole and (shape.is_dual(form) or shape.is_state(form)):
        return True  # «الجامعة | منظمتي الصحة», «الزعيم | مبتهجا»
    if whole and form.endswith("ين") and (named or not before.form.endswith(("ون", "ين", "ان"))):
        return True  # «تركيا | عمليتين», «المحكمة | المتهمين»
    counted = before.is_number or before.form in closed("counting", "amounts")
    if (form in learned()["accusative"] or is_accusative(form)) and not counted:
        return True
    if begins_another(words, at, first) or shape.is_described(before.form, form, at - first):
        return True
    if _is_completed(before.form) or not whole:
        return False
    if is_definite(form):
        called = is_calling(bare(words[first].form))
        another = (
            (named or shape.is_closed(words[first:at]))
            and shape.is_thing(form)
            and not (called and is_calling(form[2:]))
        )
        return another or not shape.may_describe(form, called=called, named=named)
    head = bare(words[first].form).removeprefix("ال")
    body = is_body(head) or head in listed_of_names("kinds", "words") | closed("things_told")
    other = is_definite(before.form) and (shape.is_unmarked(form) or body)
    return begins_phrase(word) or (other and not may_bear(words[first:at], named=named, one=False))


@remembered()
def leads(form: str) -> bool:
    """Say whether a word is a preposition, or bears one."""
    if preposition(form) or borne_preposition(form) or form in closed("prepositions"):
        return True
    rest = form[1:]
    bears = form[0] in "بلك" and len(form) >= _BEARING and form not in learned()["radical"]
    noun = rest in parts() | closed("cities") or is_verbal_noun(rest)
    noun = noun or (rest.endswith("ه") and is_common(rest))
    most = rest in closed("superlatives") or (shape.is_elative(rest) and is_common(rest))
    likened = most or shape.is_dual(rest)
    noun = noun or (form[0] == "ك" and likened)
    if form[0] in "لب" and rest in closed("quantifiers"):
        return True  # «لكل من»
    return (bears and noun and not is_common(form)) or shape.is_led(form)


def _is_completed(form: str) -> bool:
    """Say whether what follows completes a word: a count, or a noun joined to another."""
    joined = conjunction(form) != "" and is_common(bare(form))
    return joined or form in closed("counting", "amounts", "quantifiers")


@remembered()
def is_verb(form: str) -> bool:
    """Say whether a word is a finite verb, with و, ف or ل before it or without."""
    if is_definite(form):
        return False
    aims = form[0] == "ل" and is_finite(form[1:])  # «ليبلغ»
    seen = is_finite(form) or (form != bare(form) and is_finite(bare(form)))
    return aims or seen or shape.is_of_verb(form)


def _goes_on(phrase: Sequence[Word], form: str, verb: str) -> bool:
    """Say whether a noun without ال goes on with its preposition: «عدد من», «تقرير للأمم المتحدة».

    Unless it is the verb's own: «خرج رجل من منزله», «قال مسؤول لرويترز».
    """
    led = preposition(form) or borne_preposition(form)
    own = led in prepositions_of("takes").get(verb, frozenset())
    last = phrase[-1]
    near = (last, *phrase[:1]) if len(phrase) < _PARTITIVE else (last,)  # «عدد كبير من»
    partitive = form == "من" and any(w.is_number or bare(w.form) in parts() for w in near)
    indefinite = not any(is_definite(word.form) for word in phrase)
    indefinite = indefinite and all(is_common(bare(word.form)) for word in phrase)
    speaks = last.form in closed("source_nouns", "offices")
    owned = led == "ل" and len(phrase) == 1 and not speaks
    return partitive or (indefinite and not own and (form == "من" or owned))


@cache
def parts() -> frozenset[str]:
    """Return the words that «من» and the whole complete: «العديد من», «300 من», «أكثر من»."""
    quantity = closed("quantifiers", "amounts", "counting")
    return quantity | listed.words_of("doer", "parts")


@cache
def _never_inside() -> frozenset[str]:
    """Return the words that no noun phrase has inside."""
    known = ("complementisers", "relatives", "times", "adverbs", "what", "verb_particles")
    others = ("independent_pronouns", "weekdays", "subordinators", "complete_prepositions")
    outside = listed.words_of("doer", "outside")
    return closed(*known, *others, "clause_openers") | outside | _pointing()


@cache
def waiting() -> frozenset[str]:
    """Return what says nothing without what it leads to: «التابعة», «البالغ»."""
    return closed("waiting") | listed.words_of("doer", "waiting")


@cache
def _never_first() -> frozenset[str]:
    """Return the words that no noun phrase begins with, and those for somebody named before."""
    others = closed("references") | listed.words_of("doer", "never")
    return (_never_inside() - _pointing()) | others


@cache
def _never_last() -> frozenset[str]:
    """Return the words that another of the phrase follows: «من», «كل», «هذه»."""
    return closed("quantifiers") | _pointing() | {"من"}


def _pointing() -> frozenset[str]:
    return closed("demonstratives")
