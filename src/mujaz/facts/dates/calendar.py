"""The calendar: values of days, months and years, and the one an unfinished date means."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

_HIJRI_YEARS = range(1343, 1501)  # what the Umm al-Qura tables cover


_YEARS = range(1, 10_000)


def day(year: int | None, month: int, number: int) -> str | None:
    """Return `YYYY-MM-DD`, `XXXX-MM-DD` without a year, or None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(year or 2000, month)[1]:
        return None
    return f"{_year(year)}-{month:02}-{number:02}"


def month(year: int | None, number: int) -> str:
    """Return `YYYY-MM`, or `XXXX-MM` without a year."""
    return f"{_year(year)}-{number:02}"


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def hijri_day(year: int, number: int, of_month: int) -> str | None:
    """Return the Gregorian day of a Hijri one (Umm al-Qura), or None outside the tables."""
    found = _from_hijri(year, number, of_month)
    return found.isoformat() if found else None


def hijri_month(year: int, number: int) -> str | None:
    """Return a Hijri month as a Gregorian interval `YYYY-MM-DD/YYYY-MM-DD`."""
    first = _from_hijri(year, number, 1)
    after = _from_hijri(year + number // 12, number % 12 + 1, 1)
    return _until(first, after)


def hijri_year(year: int) -> str | None:
    """Return a Hijri year as a Gregorian interval `YYYY-MM-DD/YYYY-MM-DD`."""
    return _until(_from_hijri(year, 1, 1), _from_hijri(year + 1, 1, 1))


def hijri_year_of(
    today: date, number: int, direction: int | None, *, ahead: bool = False
) -> int | None:
    """Return the Hijri year whose month `number` a text of `today` means, as `year_of` does."""
    try:
        now = Gregorian(today.year, today.month, today.day).to_hijri()
    except OverflowError:
        return None
    return _year_meant(now.year, number - now.month, direction, ahead=ahead)


def year_of(today: date, number: int, direction: int | None, *, ahead: bool = False) -> int:
    """Return the year whose month `number` a text of `today` means.

    «الماضي» is -1, «الجاري» 0, «المقبل» 1; with None it is the month nearest to `today`,
    and `ahead` it is at most six months back.
    """
    return _year_meant(today.year, number - today.month, direction, ahead=ahead)


def _year_meant(year: int, months: int, direction: int | None, *, ahead: bool) -> int:
    if direction is None:
        return year + (months < -6) - (months > 6 and not ahead)
    if direction < 0:
        return year - (months >= 0) + direction + 1
    return year + (direction > 0 and months <= 0) + max(0, direction - 1)


def weekday(today: date, number: int, direction: int | None, *, ahead: bool = False) -> date:
    """Return the day of that weekday nearest before `today`, or after it if told so.

    Without a word for the direction `today` itself counts, and `ahead` says which way to look.
    """
    forward = (number - today.weekday()) % 7
    if direction is None or direction == 0:
        return today + timedelta(days=forward if ahead else forward - 7 * (forward > 0))
    if direction > 0:
        return today + timedelta(days=(forward or 7) + 7 * (direction - 1))
    return today + timedelta(days=forward - 7 + 7 * (direction + 1))


def day_of_week(today: date, number: int, weeks: int) -> date:
    """Return that weekday of the ISO week `weeks` after the one of `today`."""
    return today + timedelta(days=number - today.weekday(), weeks=weeks)


def moved(today: date, unit: str, count: int) -> date | None:
    """Return the day `count` units from `today`, the last of its month where it is too short.

    None where it lies outside the years 1 to 9999: «قبل مليون سنة».
    """
    if unit in {"day", "week"}:
        try:
            return today + timedelta(days=count * (7 if unit == "week" else 1))
        except OverflowError:
            return None
    months = today.year * 12 + today.month - 1 + count * _MONTHS[unit]
    year, of_year = months // 12, months % 12 + 1
    if year not in _YEARS:
        return None
    return date(year, of_year, min(today.day, monthrange(year, of_year)[1]))


_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def shifted(today: date, unit: str, count: int) -> str | None:
    """Return the day, month or year `count` units from `today`; a week is told by its day."""
    there = moved(today, unit, count)
    return None if there is None else there.isoformat()[: _PRECISION.get(unit, 4)]


_PRECISION = {"day": 10, "week": 10, "month": 7}


def around(today: date, unit: str, direction: int) -> str | None:
    """Return the week (Monday to Sunday), month, year, decade or century before, of or after."""
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=direction)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if unit in {"decade", "century"}:
        length = _MONTHS[unit] // 12
        return years(today.year // length * length + direction * length, length)
    return shifted(today, unit, direction)


def rest_of(today: date, unit: str) -> str:
    """Return what is left of the week, month or year, `today` included, as an interval."""
    value = around(today, unit, 0) or today.isoformat()
    last = bounds(value)
    return f"{today.isoformat()}/{last[1] if last else today.isoformat()}"


def years(first: int, count: int) -> str:
    """Return so many years as an interval of days."""
    return f"{first:04}-01-01/{first + count - 1:04}-12-31"


def months(year: int, first: int, count: int) -> str:
    """Return so many months of a year as an interval of days."""
    last = first + count - 1
    return f"{year:04}-{first:02}-01/{year:04}-{last:02}-{monthrange(year, last)[1]}"


def bounds(value: str) -> tuple[str, str] | None:
    """Return the first and the last day of a value, or None where it has none."""
    if "/" in value:
        first, last = value.split("/")
        return first, last
    if not value[:4].isdigit() or "T" in value:
        return None
    if len(value) == 4:
        return f"{value}-01-01", f"{value}-12-31"
    if len(value) == 7:
        return f"{value}-01", f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]}"
    return value, value


def hijri_named(
    today: date, year: int | None, number: int, of_month: int, *, ahead: bool = False
) -> str | None:
    """Return the Gregorian day of a Hijri feast in the Gregorian `year`, or nearest to `today`.

    With `ahead` it is the next one.
    """
    wanted = date(year, 7, 1) if year else today
    try:
        now = Gregorian(wanted.year, wanted.month, wanted.day).to_hijri().year
    except (OverflowError, ValueError):
        return None
    days = [d for y in (now - 1, now, now + 1) if (d := _from_hijri(y, number, of_month))]
    if year is not None:
        days = [d for d in days if d.year == year]
    elif ahead:
        days = [d for d in days if d >= today]
    return min(days, key=lambda d: abs(d - wanted)).isoformat() if days else None


def _from_hijri(year: int, number: int, of_month: int) -> date | None:
    if year not in _HIJRI_YEARS:
        return None
    try:
        found = Hijri(year, number, of_month).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def _until(first: date | None, after: date | None) -> str | None:
    if first is None or after is None:
        return None
    return f"{first.isoformat()}/{(after - timedelta(days=1)).isoformat()}"
