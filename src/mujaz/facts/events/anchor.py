"""Anchor: the date that governs an event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from mujaz.fact import Date
from mujaz.facts.events import listed
from mujaz.facts.events.telling import Telling
from mujaz.language.clauses import Clause, parts
from mujaz.language.kind import Kind
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, prepositions_of
from mujaz.language.words import Word, bare, borne_preposition, is_finite, pronoun, verb_kind

_BESIDE = 6  # characters between a participle and its date: «المبرم في عام 2015»
_DAY = len("2025-08-21")
_PHRASE = 5  # words of a noun phrase before its date, the preposition among them
_AGE = 9  # years from which on a stretch dates nothing: «في الأربعينيات من عمره» too
_BASE = 3  # words before a date in which a comparison with it begins
_SCHEDULED = ("المقرر", "المقرره", "المزمع", "المرتقب", "المرتقبه")
_AIMING = ("استعدادا", "تمهيدا", "تحضيرا", "تحسبا")  # «استعدادا لمباراتين الشهر الجاري»
_OF_OTHERS = (Kind.DESCRIPTION, Kind.RELATIVE, Kind.ADVERSATIVE)
_OF_OFFICE = ("سابقا", "سابقه")  # «المحافظ سابقا»: as often of who somebody was
UNPLACED = ("PAST", "FUTURE", "PRESENT")
"""Values that name no place in the calendar."""


def within(dates: Sequence[Date], start: int, end: int) -> tuple[Date, ...]:
    """Return the dates that lie in `[start, end)` and name a point or stretch of the calendar."""
    first = bisect_left(dates, start, key=lambda d: d.start)
    found = []
    for date in dates[first:]:
        if date.start >= end:
            break
        clock = date.value.startswith("T")
        if date.kind in ("date", "time") and date.end <= end and not clock:
            found.append(date)
    return tuple(found)


def of(telling: Telling, dates: Sequence[Date]) -> Date | None:
    """Return the date in a clause that its verb has, None where it has none of its own.

    A date after «بعد», «قبل» or «منذ» and a noun is that noun's, and one in a relative clause is
    of the relative's verb; what is at the same time (في، خلال) gives its date to the whole.
    """
    words = telling.reach or telling.words
    inside = within(dates, words[0].start, words[-1].end)
    if not inside:
        return None
    shut = _shut(telling, inside)
    free = (date for date in inside if not any(a < date.start < b for a, b in shut))
    own = [date for date in free if not _is_of_other(telling, words, date)]
    days = [date for date in own if date.value not in UNPLACED]
    return next(iter(days or own), None)


def _is_of_other(telling: Telling, words: Sequence[Word], date: Date) -> bool:
    """Say whether a date in a clause is of something else than its verb."""
    if _is_of_aim(words, date) or _is_of_subject(telling, date) or _is_of_saying(telling, date):
        return True
    if normalise(date.text) in _OF_OFFICE or _is_pointed_at(words, date):
        return True
    if _is_charged(telling, date) or _is_purpose(telling, date):
        return True
    if date.value in UNPLACED and _follows_participle(words, date):
        return True
    return is_record(words, date) or _is_of_noun(words, date)


def _is_charged(telling: Telling, date: Date) -> bool:
    """Say whether a date is of what somebody is charged with: «اتهم ضباطا بالوقوف … في مارس»."""
    verb = telling.predicate
    if verb is None or verb.form not in listed.words_of("joined", "verbs"):
        return False
    words = telling.words[verb.at + 1 :]
    return any(word.form[0] == "ب" for word in words if word.start < date.start)


def _is_purpose(telling: Telling, date: Date) -> bool:
    """Say whether a month or year stands in the words after a purpose: «لحفر بئرين هذا العام»."""
    if len(date.value) >= _DAY or telling.predicate is None or date.value in UNPLACED:
        return False
    if "ل" in prepositions_of("takes").get(telling.predicate.form, ()):
        return False  # «خضع لجراحة في أبريل 2012»
    before = [word.form for word in telling.words if word.start < date.start][-_BASE:]
    return any(form[0] == "ل" and borne_preposition(form) for form in before)


def _follows_participle(words: Sequence[Word], date: Date) -> bool:
    """Say whether a vague time stands with a participle that describes a noun: «المقال مؤخرا»."""
    before = [word.form for word in words if word.start < date.start][-2:]
    return len(before) > 1 and before[1].startswith("الم") and not is_finite(bare(before[0]))


def _is_pointed_at(words: Sequence[Word], date: Date) -> bool:
    """Say whether a day is what is spoken of, not when: «احتفل بهذا اليوم», not «هذا الأسبوع»."""
    pointed = next((w for w in words if w.start <= date.start < w.end), None)
    if (
        pointed is None
        or len(date.value) < _DAY
        or pointed.form.removeprefix("ب") not in closed("demonstratives")
    ):
        return False
    if pointed.form[0] == "ب":
        return True
    weekday = any(form in closed("weekdays") for form in normalise(date.text).split())
    if weekday or len(date.value) > _DAY:
        return False
    before = [word.form for word in words if word.start < pointed.start][-1:]
    return not before or before[0] not in closed("prepositions")


def _is_of_saying(telling: Telling, date: Date) -> bool:
    """Say whether a date is when something to come was said: «صرح الخميس بأنه سيسحبه»."""
    head, verb = telling.head, telling.predicate
    if not head or verb is None or verb.tense == "past":
        return False
    return date.start < head[-1].start


def is_record(words: Sequence[Word], date: Date) -> bool:
    """Say whether «منذ» measures how far back nothing was like it: «الأعلى منذ 30 عاما»."""
    before = [word.form for word in words if word.start < date.end]
    if "منذ" not in before[-4:]:
        return False
    known = closed("superlatives") | listed.words_of("record", "words")
    near = [bare(form) for form in before[-9:]]
    return any(form in known or form.startswith("مسبوق") for form in near)


def _is_of_noun(words: Sequence[Word], date: Date) -> bool:
    """Say whether a date is what something is measured by, or part of a noun's name.

    «تراجعت 27 في المئة عن أغسطس 2017», «مقارنة بالعام الماضي», «راتب شهر مايو».
    """
    before = [word.form for word in words if word.start < date.start][-_BASE:]
    base = listed.words_of("base", "words")
    inside = next((word.form for word in words if word.start <= date.start < word.end), "")
    nouns = listed.words_of("base", "nouns")
    named = any(form in nouns or form[1:] in nouns for form in before[-2:])
    names = listed.words_of("base", "names")
    if named or (before[-1:] and (before[-1] in base or before[-1] in names)):
        return True
    compared = any(
        form.removeprefix("بال") in listed.words_of("base", "compared") for form in before
    )
    month = len(date.value) < _DAY and date.value not in UNPLACED
    borne = inside.startswith("ل") and month  # «أرقام الدفعة لشهر يونيو»
    return compared or borne


def _is_of_aim(words: Sequence[Word], date: Date) -> bool:
    """Say whether a month or year is that of a noun which ل or ب leads in, a few words before it.

    «المخططين لمحاولة الانقلاب الفاشلة في يوليو 2016».
    """
    if len(date.value) >= _DAY or date.value in UNPLACED:
        return False
    before = [word for word in words if word.start < date.start][-_PHRASE:]
    for word in before[:-1]:
        led = word.form[0] in "لب" and not word.form.startswith(("لل", "بال"))
        if led and word.form[1:] in listed.words_of("nouns", "events"):
            return True
    return False


def _is_of_subject(telling: Telling, date: Date) -> bool:
    """Say whether a date before the verb is of a relative clause, or one after it of a name.

    «الضربات التي شنت الأسبوع الماضي لن تتصاعد», «طريق الملك «الجامعات سابقا»».
    """
    verb = telling.predicate
    if verb is None:
        return False
    start = telling.words[verb.at].start
    if date.start > start:
        inner = [w.form for w in telling.words if start < w.start < date.start][-_BASE:]
        return "«" in inner and "»" not in inner
    forms = [w.form for w in telling.words[: max(0, verb.at - 1)] if w.start < date.start]
    opened = [at for at, form in enumerate(forms) if form in closed("relatives")]
    return bool(opened) and "،" not in forms[opened[-1] :]


def is_since(telling: Telling, date: Date | None) -> bool:
    """Say whether an event's date is when it began: «مستمر منذ الأحد»."""
    words = telling.reach or telling.words
    before = [word.form for word in words if date is not None and word.start < date.start]
    return "منذ" in before[-2:]


def _shut(telling: Telling, dates: Sequence[Date]) -> list[tuple[int, int]]:
    """Return the stretches of a clause whose dates are not its own: up to the next comma."""
    words = telling.reach or telling.words
    verb = telling.words[telling.predicate.at].start if telling.predicate else -1
    opened: int | None = None
    found: list[tuple[int, int]] = []
    seen = _form(telling) in listed.words_of("meanwhile", "perceived")
    meanwhile = since = False
    last = ""
    for part in parts(words):
        goes_on = since and any(d.start == part.words[0].start for d in dates)
        if opened is not None and part.after_comma and not goes_on:
            found.append((opened, part.words[0].start))
            opened = None
        after = tuple(word for word in part.words if word.start > verb)
        if opened is None and after:
            opened = _opened(part, after, dates, meanwhile=meanwhile or seen, seen=seen)
            since = opened is not None and after[0].form == "منذ"
        taken = last.removeprefix("ب").removeprefix("ال") in listed.words_of("meanwhile", "taken")
        meanwhile = bool(listed.length_at(part.words, 0, "meanwhile", "words")) and not taken
        last = part.words[-1].form
    return found if opened is None else [*found, (opened, words[-1].end)]


def _form(telling: Telling) -> str:
    return telling.predicate.form if telling.predicate else ""


def _opened(
    part: Clause, after: Sequence[Word], dates: Sequence[Date], *, meanwhile: bool, seen: bool
) -> int | None:
    """Return where in a part the time of something else begins, None where nowhere."""
    first = after[0]
    if first is part.words[0]:
        if bare(first.form) in closed("relatives") and not meanwhile:
            return first.start  # «، والتي فقدت ساقيها عام 2004، …»
        joined = first.form[0] == "و" and verb_kind(first.form[1:]) == "past"
        if joined and _are_long(dates):
            return first.start  # «ولد في المغرب وحصل على الجنسية عام 2004»
        name = first.form.startswith("ال") and first.form not in closed("relatives")
        bare_verb = part.kind is Kind.CIRCUMSTANCE and is_finite(first.form)
        of_noun = (part.kind in _OF_OTHERS or bare_verb) and not meanwhile and not name
        if of_noun or _is_elsewhen(after, dates):
            return first.start
    return None if seen else _described(after, dates)


def _are_long(dates: Sequence[Date]) -> bool:
    """Say whether dates are months and years, which two verbs seldom share."""
    return all(len(date.value) < _DAY for date in dates)


def _described(words: Sequence[Word], dates: Sequence[Date]) -> int | None:
    """Return where a noun of a part begins to be described: «التي بدأت عام…», «المبرم عام…»."""
    at_once = bool(listed.length_at(words, 0, "meanwhile", "words"))
    for at, (before, word) in enumerate(pairwise(words)):
        meanwhile = at_once and at < _BASE
        describes = is_finite(word.form) and pronoun(word.form) != "" and not before.is_mark
        happens = before.form.removeprefix("ال") in listed.words_of("nouns", "events")
        bounds = words[0].form == "في" and word.form in closed("relatives") and not happens
        scheduled = (
            word.form in (*_SCHEDULED, *_AIMING) and not meanwhile
        )  # «البطولة المقرر عقدها في مايو»
        told = scheduled or (before.form == "ما" and is_finite(word.form))  # «ما تم تداوله مؤخرا»
        if bounds or told or ((word.form in closed("relatives") or describes) and not meanwhile):
            return word.start
        beside = any(0 <= date.start - before.end <= _BESIDE for date in dates)
        if beside and before.form in listed.words_of("participles", "words"):
            return before.start
    return None


def _is_elsewhen(words: Sequence[Word], dates: Sequence[Date]) -> bool:
    """Say whether a phrase tells of another time: not «منذ 2014», its own date."""
    if len(words) < 2 or not listed.length_at(words, 0, "elsewhen", "words"):
        return False
    until = words[0].form == "حتي"
    return until or not any(date.start <= words[1].start < date.end for date in dates)


def others(telling: Telling, dates: Sequence[Date], own: Date | None) -> list[Date]:
    """Return the dates of a clause that its verb does not have."""
    words = telling.reach or telling.words
    inside = within(dates, words[0].start, words[-1].end)
    named = [date for date in inside if date is not own and date.value not in UNPLACED]
    return [date for date in named if not _is_age(date)]


def _is_age(date: Date) -> bool:
    """Say whether a date is a stretch of more than ten years, a century or the like."""
    first, _, last = date.value.partition("/")
    years = first[:4], last[:4]
    return all(year.isdigit() for year in years) and int(years[1]) - int(years[0]) >= _AGE
