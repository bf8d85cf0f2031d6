"""Dates: the day of publication as Arabic pages print it.

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

from mujaz.language.letters import normalise
from mujaz.read.knowledge import table
from mujaz.read.wording import folded, phrases

_TABLE = table("months")
_GREGORIAN = {
    folded(name): int(number) for number, names in _TABLE["gregorian"].items() for name in names
}
_HIJRI = {folded(name): int(number) for number, names in _TABLE["hijri"].items() for name in names}
_WEEKDAYS = {
    folded(name): int(number) for number, names in _TABLE["weekdays"].items() for name in names
}

_G = phrases(_GREGORIAN).pattern
_H = phrases(_HIJRI).pattern
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
_AGENCIES = {folded(name) for name in table("bylines")["desks"]}
_WEEKDAY = phrases(_WEEKDAYS)
# «مسقط - 7 يوليو 2026»: a dateline on a line of its own, a place of three words at most.
_PLACE = re.compile(r"^\s*(?:[^\W\d]+ ){0,2}[^\W\d]+\s*[-–—،,/]\s*(?=\d|\s*$)")
_LONGEST = 160  # characters of a line that is a date
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?")
_AROUND = phrases([*_TABLE["printed"]["around"], *_TABLE["weekdays"]["0"], *_WEEKDAYS, *_HIJRI])


class _Found(NamedTuple):
    start: int
    end: int
    day: date


def first_date(text: str) -> date | None:
    """Return the first full date at the beginning of `text`, a Gregorian one before a Hijri one."""
    plain = normalise(text[:_LONGEST])
    found = min(_gregorian(plain), default=None) or min(_hijri(plain), default=None)
    return found.day if found else None


def printed_date(line: str) -> date | None:
    """Return the date of a line that is nothing but a date: with its weekday, clock, «نشر في»."""
    if len(line) > _LONGEST:
        return None
    plain = normalise(line)
    found = [*_gregorian(plain), *_hijri(plain)]
    if not found:
        return None
    rest = plain
    for one in sorted(found, reverse=True):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    rest = _PLACE.sub("", rest) if _PLACE.match(plain) else rest
    rest = folded(_CLOCK.sub(" ", rest))
    words = re.sub(r"\d", "", _AROUND.sub("", rest)).split()
    # «الرياض 10 أغسطس 2015 م واس»: the Gulf agencies' dateline, a place and the agency's name.
    filed = 0 < len(words) <= 3 and words[-1] in _AGENCIES
    return first_date(line) if filed or not words else None


def dateline_date(paragraph: str) -> date | None:
    """Return the full date inside a dateline: «القاهرة، 3 مارس 2024 (وام) -- …».

    Agencies print there the day of filing; a date after the dash is one the news speaks of.
    """
    plain = normalise(paragraph[:120])
    lead = re.match(r"[^.؟!:]{4,80}?\s[–—-]{1,2}\s", plain)
    if lead is None:
        return None
    found = [*_gregorian(lead[0])]
    return found[0].day if len(found) == 1 and len(lead[0].split()) <= 12 else None


def _gregorian(plain: str) -> Iterator[_Found]:
    for match in _WORDED.finditer(plain):
        month = _GREGORIAN[match["month"] or match["month2"]]
        yield from _valid(match, int(match["year"]), month, int(match["day"] or match["day2"]))
    for match in _YEAR_FIRST.finditer(plain):
        yield from _valid(match, int(match["year"]), int(match["month"]), int(match["day"]))
    for match in _YEAR_LAST.finditer(plain):
        day, month = _day_and_month(int(match["one"]), int(match["two"]), int(match["year"]), plain)
        yield from _valid(match, int(match["year"]), month, day)


def _day_and_month(one: int, two: int, year: int, plain: str) -> tuple[int, int]:
    """Order two numbers: the day first, unless only the other order is a date or the weekday."""
    if two > 12:
        return two, one
    named = _named(plain)
    american = _weekday(year, two, one) != named == _weekday(year, one, two)
    return (two, one) if american else (one, two)


def _named(plain: str) -> int:
    weekday = _WEEKDAY.search(plain)
    return _WEEKDAYS[weekday[0]] if weekday else -1


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _hijri(plain: str) -> Iterator[_Found]:
    for match in _HIJRI_WORDED.finditer(plain):
        try:
            hijri = Hijri(int(match["year"]), _HIJRI[match["month"]], int(match["day"]))
            day = hijri.to_gregorian()
        except (ValueError, OverflowError):
            continue
        yield _Found(*match.span(), _on_weekday(date(day.year, day.month, day.day), _named(plain)))


def _on_weekday(day: date, weekday: int) -> date:
    """Move a converted day by one if its weekday is printed: a sighted moon is a day off."""
    near = (day, day - timedelta(days=1), day + timedelta(days=1))
    return next((one for one in near if one.weekday() == weekday), day)


def _valid(match: re.Match[str], year: int, month: int, day: int) -> Iterator[_Found]:
    try:
        yield _Found(*match.span(), date(year, month, day))
    except ValueError:
        return
