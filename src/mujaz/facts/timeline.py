"""The timeline: an article's events in the order of time, as far as the article tells it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from mujaz.fact import Event, Facts

Days = tuple[date, date | None]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[\w:.+-]{0,40})?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_PART = re.compile(r"(\d{4})-([QH])([1-4])", re.ASCII)  # quarters and halves of a year
_YEARS = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)", re.ASCII)  # a year, a decade, a century

_COMING = frozenset({"planned", "expected"})
_PAST = frozenset({"happened", "ongoing", "denied"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An event in its place on the timeline, `order` counted from 1.

    `first` and `last` are the days within which it lies, both null for an undated event; a null
    `last` alone is an open end. An undated event has in `after` the one told before it in the
    text, null where it is told first.
    """

    event: Event
    order: int
    first: date | None = None
    last: date | None = None
    after: Event | None = None


def timeline(facts: Facts, *, published: date | None = None) -> tuple[Moment, ...]:
    """Return all events in the order of time.

    Dated ones stand by their first day; of two with the same, the one known more exactly stands
    first, for the other may have come later; then the order of the text decides. PRESENT is the
    day of publication, FUTURE begins the day after. What has no days of its own (null, PAST, a
    duration, a date without a year, PRESENT and FUTURE of an undated article) is undated: it
    stands right behind what the text tells before it; but what has happened not behind the day of
    publication, and what is planned or expected not before it. A span that holds the day of
    publication ends or begins there in the same way.
    """
    told = sorted(facts.events, key=lambda event: (event.start, event.end))
    spans = [_days_of(event, published) for event in told]
    placed = []
    anchor = (date.min, date.min)
    for number, span in enumerate(spans):
        anchor = (span[0], span[1] or date.max) if span else anchor
        stand = anchor if span else _in_time(anchor, told[number], published)
        placed.append((*stand, number))
    return tuple(
        Moment(
            event=told[number],
            order=order,
            first=(spans[number] or (None, None))[0],
            last=(spans[number] or (None, None))[1],
            after=told[number - 1] if number and not spans[number] else None,
        )
        for order, (_, _, number) in enumerate(sorted(placed), start=1)
    )


def _days_of(event: Event, published: date | None) -> Days | None:
    """Return the days of an event on its side of the publication, where these hold that day.

    «قبل نهاية العام» of what is expected begins with the day of publication, not in January.
    """
    span = days(event.when, published=published)
    if span is None or published is None or not span[0] <= published <= (span[1] or date.max):
        return span
    if event.status in _COMING:
        return published, span[1]
    return (span[0], published) if event.status in _PAST else span


def _in_time(anchor: tuple[date, date], event: Event, published: date | None) -> tuple[date, date]:
    """Return where an undated event stands: at its anchor, or on its side of the publication."""
    if published is None:
        return anchor
    if event.status in _COMING:
        return max(anchor, (published, published))
    return min(anchor, (published, published)) if event.status in _PAST else anchor


def days(value: str | None, *, published: date | None = None) -> Days | None:
    """Return the first and the last day of a date's value; an open end is null.

    Values are those of `fact.Date`. Null where the value names no days: durations, PAST, years
    that are not told, and what is no value at all.
    """
    if value is None:
        return None
    if value in {"PRESENT", "FUTURE"}:
        return _around(published, future=value == "FUTURE")
    start, slash, end = value.partition("/")
    try:
        first = _whole(start)
        last = _whole(end) if slash else first
    except ValueError:
        return None  # there is no such day
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def _around(published: date | None, *, future: bool) -> Days | None:
    if published is None or (future and published == date.max):
        return None
    return (published + timedelta(days=1), None) if future else (published, published)


def _whole(value: str) -> tuple[date, date] | None:
    """Return the first and last day of one value without a slash.

    Raises `ValueError` where the calendar has no such day, month or week.
    """
    if found := _DAY.fullmatch(value):
        day = date(*map(int, found.groups()))
        return day, day
    if found := _MONTH.fullmatch(value):
        year, month = map(int, found.groups())
        return _months(year, month, month)
    if found := _WEEK.fullmatch(value):
        year, week = map(int, found.groups())
        return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    if found := _PART.fullmatch(value):
        length = 3 if found[2] == "Q" else 6
        last = int(found[3]) * length
        return _months(int(found[1]), last - length + 1, last)
    if found := _YEARS.fullmatch(value):
        return _months(
            int(found[1].replace("X", "0")), 1, 12, until=int(found[1].replace("X", "9"))
        )
    return None


def _months(year: int, first: int, last: int, *, until: int | None = None) -> tuple[date, date]:
    """Return the first day of a month and the last of another, in the year `until` if given."""
    end = year if until is None else until
    if not 1 <= last <= 12:
        raise ValueError(f"there is no month {last}")
    return date(year, first, 1), date(end, last, monthrange(end, last)[1])
