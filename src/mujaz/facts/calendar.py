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


def hijri_year_of(today: date, number: int, direction: int | None) -> int | None:
    """Return the Hijri year whose month `number` a text of `today` means."""
    try:
        now = Gregorian(today.year, today.month, today.day).to_hijri()
    except OverflowError:
        return None
    return _year_meant(now.year, number - now.month, direction)


def year_of(today: date, number: int, direction: int | None) -> int:
    """Return the year whose month `number` a text of `today` means.

    «الماضي» is -1, «الجاري» 0, «المقبل» 1; with None it is the month nearest to `today`.
    """
    return _year_meant(today.year, number - today.month, direction)


def _year_meant(year: int, ahead: int, direction: int | None) -> int:
    if direction is None:
        return year + (ahead < -6) - (ahead > 6)
    if direction < 0:
        return year - (ahead >= 0)
    return year + (direction > 0 and ahead <= 0)


def weekday(today: date, number: int, direction: int | None) -> date:
    """Return the day of that weekday nearest before `today`, or after it if told so.

    Without a word for the direction `today` itself counts: news speaks of the past week.
    """
    if direction is not None and direction > 0:
        return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    back = (today.weekday() - number) % 7
    return today - timedelta(days=7 if direction == -1 and back == 0 else back)


def shifted(today: date, unit: str, count: int) -> str | None:
    """Return the day, month or year `count` units from `today`; a week is told by its day.

    None where it lies outside the years 1 to 9999: «قبل مليون سنة».
    """
    if unit in {"day", "week"}:
        try:
            return (today + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
        except OverflowError:
            return None
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1)
    if months // 12 not in _YEARS:
        return None
    return _year(months // 12) if unit == "year" else month(months // 12, months % 12 + 1)


def around(today: date, unit: str, direction: int) -> str | None:
    """Return the week (ISO, Monday to Sunday), month or year before, of or after `today`."""
    if unit != "week":
        return shifted(today, unit, direction)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=direction)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


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
