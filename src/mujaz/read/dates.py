"""Dates: full dates as Arabic pages write them.

Egyptian, Levantine, Iraqi and Maghrebi month names, double months («أكتوبر/تشرين الأول»), Hijri
months (Umm al-Qura, through hijridate), Arabic-Indic and Persian digits, numeric orders, ISO 8601
and RFC 2822. Which day an event happened on is another room's matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hijridate import Hijri

from mujaz.language import months
from mujaz.language.letters import normalise
from mujaz.read.knowledge import table
from mujaz.read.wording import folded

LONGEST = 160
"""Characters at the beginning of a text in which its date is looked for."""

_ENGLISH = {
    folded(name): int(number)
    for number, names in table("dates")["english"].items()
    for name in names
}
_GREGORIAN = {**months.GREGORIAN, **_ENGLISH}
# Both words of a month are often typed as one: «ذوالقعدة».
_HIJRI = {name.replace(" ", ""): number for name, number in months.HIJRI.items()}

_G = months.alternation(_GREGORIAN) + r"(?!\w)"
_H = months.alternation({*months.HIJRI, *_HIJRI}) + r"(?!\w)"
_WEEKDAY = re.compile(months.alternation(months.WEEKDAYS) + r"(?!\w)")
_WORDED = re.compile(  # the second month is the same one by its other name
    rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,،-]+(?:من\s+|شهر\s+)*(?P<month>{_G})"
    rf"(?:\s*[/()،-]\s*{_G}\s*\)?)?"
    rf"|(?P<month2>{_G})(?:\s*[/(]\s*{_G}\s*\)?)?\s+(?P<day2>\d{{1,2}})(?!\d))"
    rf"[\s,،/-]*(?:(?:من\s+)?(?:سنه|عام)\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_HIJRI_WORDED = re.compile(
    rf"(?<!\w)(?P<day>\d{{1,2}})[\s,،-]+(?:من\s+|شهر\s+)*(?P<month>{_H})[\s,،/-]*"
    rf"(?:(?:من\s+)?(?:سنه|عام)\s+)?(?P<year>1[345]\d\d)(?!\d)"
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<day>\d{1,2})(?!\d)"
)
_YEAR_LAST = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})\s?[-/.]\s?(?P<two>\d{1,2})\s?[-/.]\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)


class Found(NamedTuple):
    """A date and where it stands."""

    start: int
    end: int
    day: date


def first_date(text: str) -> date | None:
    """Return the first full date at the beginning of `text`, a Gregorian one before a Hijri one."""
    plain = normalise(text[:LONGEST])
    found = min(gregorian(plain), default=None) or min(hijri(plain), default=None)
    return found.day if found else None


def gregorian(plain: str) -> Iterator[Found]:
    """Yield the Gregorian dates of a normalised text, by the way they are written."""
    for match in _WORDED.finditer(plain):
        month = _GREGORIAN[" ".join((match["month"] or match["month2"]).split())]
        yield from _valid(match, int(match["year"]), month, int(match["day"] or match["day2"]))
    for match in _YEAR_FIRST.finditer(plain):
        yield from _valid(match, int(match["year"]), int(match["month"]), int(match["day"]))
    for match in _YEAR_LAST.finditer(plain):
        day, month = _day_and_month(int(match["one"]), int(match["two"]), int(match["year"]), plain)
        yield from _valid(match, int(match["year"]), month, day)


def hijri(plain: str) -> Iterator[Found]:
    """Yield the Hijri dates of a normalised text, in order."""
    for match in _HIJRI_WORDED.finditer(plain):
        try:
            month = _HIJRI["".join(match["month"].split())]
            day = Hijri(int(match["year"]), month, int(match["day"])).to_gregorian()
        except (ValueError, OverflowError):
            continue
        yield Found(*match.span(), _on_weekday(date(day.year, day.month, day.day), _named(plain)))


def _day_and_month(one: int, two: int, year: int, plain: str) -> tuple[int, int]:
    """Order two numbers: the day first, unless only the other order is a date or the weekday."""
    if two > 12:
        return two, one
    named = _named(plain)
    american = _weekday(year, two, one) != named == _weekday(year, one, two)
    return (two, one) if american else (one, two)


def _named(plain: str) -> int:
    weekday = _WEEKDAY.search(plain)
    return months.WEEKDAYS[weekday[0]] if weekday else -1


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _on_weekday(day: date, weekday: int) -> date:
    """Move a converted day by one if its weekday is printed: a sighted moon is a day off."""
    near = (day, day - timedelta(days=1), day + timedelta(days=1))
    return next((one for one in near if one.weekday() == weekday), day)


def _valid(match: re.Match[str], year: int, month: int, day: int) -> Iterator[Found]:
    try:
        yield Found(*match.span(), date(year, month, day))
    except ValueError:
        return
