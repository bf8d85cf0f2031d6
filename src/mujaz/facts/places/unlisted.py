"""Unlisted: names that no gazetteer has, which a word of kind before them tells to be places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.facts.places import placewords
from mujaz.facts.places.context import Judge
from mujaz.facts.places.placewords import Kind, is_among
from mujaz.facts.places.reading import Reading, without_clitics
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS
from mujaz.language.remembered import remembered
from mujaz.language.words import is_common, is_verbal_noun, verb_kind, without_pronoun
from mujaz.models.tagger import Entity

_LONGEST = 3
_SURE = 0.7
"""Below this the tagger errs in three places of five, on ANERcorp's held-out tenth."""
_UNKNOWN = Kind("", "other", part=True)
_MISSION = Kind("", "facility", part=True)
_NEVER_ALONE = placewords.PLURALS | frozenset(map(fold, ("العاصمة", "عاصمة")))
_SON = frozenset(map(fold, ("بن", "ابن", "آل", "إيل")))
_SCHOOL, _SQUARES = fold("مدرسة"), frozenset(map(fold, ("ساحة", "ميدان")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlisted:
    """A name in the words `[first, last)`, the word of kind inside where it belongs to it."""

    first: int
    last: int
    clitics: int
    kind: Kind


def find(judge: Judge, taken: frozenset[int]) -> Iterator[Unlisted]:
    """Yield the names after words of kind that stand outside the words already taken.

    «قرية هداج», «شارع الرشيد», «حي 400»; not «قرية صغيرة», «مدرسة ابتدائية», «محطة الوقود».
    """
    for at, sign in judge.signs:
        clitics, kind = sign.kind
        if kind is None or kind.word in _NEVER_ALONE or kind.kind == "country":
            continue
        if at in taken or at + 1 in taken:
            continue
        last = _end(judge.reading, at + 1, kind, judge.entities)
        if last > at + 1 and not taken & set(range(at, last)):
            first = at if kind.part else at + 1
            yield Unlisted(first=first, last=last, clitics=clitics if kind.part else 0, kind=kind)


def name(one: Unlisted, reading: Reading) -> tuple[str, ...]:
    """Return the words by which a name is the same wherever it stands: «بلدة X» is «قرية X»."""
    first, *rest = reading.forms[one.first : one.last]
    bare = one.kind.part and one.kind.kind == "city" and rest
    return tuple(rest) if bare else (first[one.clitics :], *rest)


def missions(judge: Judge) -> Iterator[Unlisted]:
    """Yield embassies and consulates as sites: «أمام القنصلية السعودية في …»."""
    reading = judge.reading
    for at, sign in judge.signs:
        clitics = sign.mission
        if clitics is None or not placewords.is_of_feminine(reading.after(at + 1)):
            continue
        led = "ل" in clitics or "ب" in clitics
        if led or is_among(reading.before(at), placewords.AT):
            yield Unlisted(first=at, last=at + 2, clitics=len(clitics), kind=_MISSION)


def tagged(
    reading: Reading, taken: frozenset[int], entities: tuple[Entity, ...], *, sport: bool
) -> Iterator[Unlisted]:
    """Yield the names that only the tagger knows, surely, after a word that leads in a place.

    Nothing tells their kind, so that it is `other`; no word of the language alone is one, and in
    `sport` no club.
    """
    for entity in entities:
        if entity.kind != "LOC" or entity.sure < _SURE:
            continue
        first = bisect_left(reading.words, entity.span.start, key=lambda word: word.start)
        last = bisect_left(reading.words, entity.span.end, key=lambda word: word.start)
        free = first < last and taken.isdisjoint(range(first, last))
        if sport and not placewords.CLUBS.isdisjoint(reading.forms[first:last]):
            continue
        if last == first + 1 and reading.forms[first] in FIRST_WORDS:
            continue  # «في آذار»
        if free and all(map(_is_known, reading.forms[first:last])):
            continue
        before = reading.before(first) if free else ""
        if before and is_among(before, placewords.LEADING):
            yield Unlisted(first=first, last=last, clitics=0, kind=_UNKNOWN)


def _end(reading: Reading, at: int, kind: Kind, entities: tuple[Entity, ...]) -> int:
    """Return where the name that begins at a word ends: there itself if it is none."""
    if not reading.joined(at):
        return at
    span = reading.span(at, at + 1)
    over = [entity for entity in entities if entity.span.meets(span)]
    tagged = {entity.kind for entity in over}
    if tagged & {"PERS", "ORG"} and kind.word not in placewords.NAMED_FREELY:
        return at
    if reading.quoted[at]:
        return _quoted_end(reading, at)
    form = reading.forms[at]
    if kind.word == _SCHOOL or (kind.kind == "city" and form in placewords.PERSON):
        return at  # «مدرسة فكرية», «مدينة الملك فلان للعلوم»
    if form.isdigit():
        return at + 1 if kind.kind == "district" else at
    if "LOC" not in tagged and not _may_be_name(form, kind):
        return at
    if placewords.is_kind(form) and form not in placewords.OPENERS:
        return at  # «ملعب مدينة زايد»
    last = _run(reading, at)
    told = max((entity.span.end for entity in over if entity.kind == "LOC"), default=0)
    while last < len(reading.words) and reading.words[last].end <= told:
        last += 1  # «ساحة دار الأوبرا»
    return at if reading.after(last) in placewords.AFTER else last


def _quoted_end(reading: Reading, at: int) -> int:
    """Return where a short quotation ends, or its beginning if it opens with no name."""
    form = reading.forms[at]
    if verb_kind(form) or form in _function_words() or not _is_arabic(form):
        return at
    for last in range(at + 1, min(at + 5, len(reading.forms))):
        if reading.quoted[last]:
            one_word = last == at + 1 and not form.startswith("ال")
            return at if one_word and _is_known(form) else last  # «منطقة "صعبة"»
        if reading.gaps[last]:
            return at
    return at


def _may_be_name(form: str, kind: Kind) -> bool:
    """Say whether a word after a word of kind is a name and no noun or adjective."""
    if len(form) < 3 or not _is_arabic(form) or form in closed("prepositions", "relatives"):
        return False
    if form.startswith(("لل", "بال", "وال", "كال", "فال")) or is_verbal_noun(form):
        return False  # no second part of a construct; what a subject does: «حقل افتقاد»
    if form in placewords.SIDES or form in placewords.NOT_NAMES or placewords.country_of(form):
        return False
    if form in placewords.OPENERS:
        return True
    free_kind = kind.word in placewords.NAMED_FREELY
    freely = form.startswith("ال") and (
        free_kind or (kind.word in _SQUARES and form in placewords.SQUARES)
    )
    return freely or not _is_known(form)


@remembered()
def _is_known(form: str) -> bool:
    """Say whether a form is a word of the language, with clitics, ال or a pronoun or without."""
    for _, rest in without_clitics(form):
        plain = rest.removeprefix("ال")
        if is_common(rest) or is_common(plain):
            return True
        if plain == rest and (is_common(rest.removesuffix("ه")) or rest.endswith("اويه")):
            return True  # an adjective: «معينة», «صحراوية»
        owned = without_pronoun(rest)
        if plain == rest and (is_common(owned) or is_common(owned.removesuffix("ت") + "ه")):
            return True
        if verb_kind(rest) or rest in _function_words() or placewords.kind_of(plain)[1]:
            return True
    return False


def _function_words() -> frozenset[str]:
    return closed(
        "prepositions", "complementisers", "relatives", "demonstratives", "particles",
        "connectives", "adverbs", "counting", "negations", "saying", "times",
        "independent_pronouns", "absolutes",
    )  # fmt: skip


def _run(reading: Reading, at: int) -> int:
    """Return where a name of several words ends: «أبو غريب», «شيحا الشرقية», «كامب نو»."""
    last = _unit(reading, at)
    most = at + _LONGEST
    while last < min(most, len(reading.forms)) and reading.joined(last):
        form = reading.forms[last]
        if form in placewords.SIDES or form in placewords.SITE_ENDS:
            return last + 1
        if form in _SON and reading.joined(last + 1):  # «هزاع بن زايد»
            last = _unit(reading, last + 1)
            most = last + 2
        elif _continues(form):
            last += 1
        else:
            return last
    return last


def _unit(reading: Reading, at: int) -> int:
    """Return where the word at an index ends as a part of a name: «أبو غريب», «عبد العزيز»."""
    opens = reading.forms[at] in placewords.OPENERS and reading.joined(at + 1)
    return at + 2 if opens else at + 1


def _is_arabic(form: str) -> bool:
    return form.isalpha() and form[0] >= "ء"


def _continues(form: str) -> bool:
    """Say whether a word goes on with a foreign name: it is no word of the language."""
    if len(form) < 3 or form.startswith(("ال", "و", "ب", "ل", "ف", "ك")) or not _is_arabic(form):
        return False
    if form.endswith("ون") or form in FIRST_WORDS:  # «متسلقون», «مارس»
        return False
    return not (_is_known(form) or placewords.country_of(form))
