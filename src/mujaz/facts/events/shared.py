"""Shared: dates that two clauses of a sentence have in common, though one of them has the words."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Date
from mujaz.facts.events import anchor, listed
from mujaz.facts.events.telling import Telling
from mujaz.language.kind import Kind
from mujaz.language.words import bare

_DAY = len("2025-08-21")
_EXPLAINING = ("اذ", "حيث")


def explained(telling: Telling, before: Telling, day: Date | None) -> Date | None:
    """Return the date of the clause before, which one after إذ or حيث only tells more of.

    «تزوج في نوفمبر 2005، إذ أقيم الحفل …»: both in the past, with no date in the second.
    """
    links = [bare(word.form) for word in telling.opener if not word.is_mark]
    if day is None or not links or links[0] not in _EXPLAINING or day.value in anchor.UNPLACED:
        return None
    return day if _are_past(telling, before) else None


def later(telling: Telling, after: Telling, dates: Sequence[Date]) -> Date | None:
    """Return the day of a clause that stands only with the one after it."""
    return _joined(telling, after, dates) or _described(telling, after, dates)


def _joined(telling: Telling, after: Telling, dates: Sequence[Date]) -> Date | None:
    """Return the day at the end of a clause, or before its place, that و joins to this one.

    «قتل 23 شخصا وأصيب 40 مساء الأحد» is of one evening; months and years are seldom shared
    («ولد في المغرب وحصل على الجنسية عام 2004»).
    """
    words = telling.words
    inside = anchor.within(dates, words[0].start, words[-1].end)
    gap = after.words[0].start - words[-1].end
    if inside or after.kind is not Kind.COORDINATE or gap > 1 or not _are_past(telling, after):
        return None
    day = anchor.of(after, dates)
    if day is None or len(day.value) != _DAY or anchor.is_since(after, day):
        return None
    rest = [word.form for word in after.words if word.start >= day.end]
    return day if not rest or rest[0] == "في" or not rest[0].isalpha() else None


def _described(telling: Telling, after: Telling, dates: Sequence[Date]) -> Date | None:
    """Return the day on which what the clause ends with was held: «…، والتي أقيمت الخميس»."""
    words, verb = telling.words, after.predicate
    held = verb is not None and verb.form in listed.words_of("held", "verbs")
    if not held or after.kind is not Kind.RELATIVE or not _are_past(telling, after):
        return None
    if anchor.within(dates, words[0].start, words[-1].end):
        return None
    day = anchor.within(dates, after.words[0].start, after.words[-1].end)[:1]
    return day[0] if day and len(day[0].value) == _DAY else None


def _are_past(one: Telling, other: Telling) -> bool:
    return all(t.predicate is not None and t.predicate.tense == "past" for t in (one, other))
