"""Feasts: days that the calendar of a year names, and the n-th weekdays of a month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.dates import calendar
from mujaz.facts.dates.found import FROM_TODAY, WITH_YEAR, Found, of
from mujaz.facts.wording import END, POINTING, START, any_of, by_word
from mujaz.language.months import GREGORIAN, WEEKDAYS, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = wording.table("dates")
_FEASTS = by_word(_TABLE["feasts"])
_HIJRI = by_word(_TABLE["hijri_feasts"])
_BY_WEEKDAY = by_word(_TABLE["weekday_feasts"])
_FEAST = Begun(
    rf"{START}(?P<all>(?P<word>{any_of([*_FEASTS, *_HIJRI, *_BY_WEEKDAY])})"
    rf"(?:\s{{1,4}}(?:(?:ل|ال|لل)?(?:عام|سنه)\s{{1,4}})?(?P<year>(?:19|20)\d\d))?){END}",
    first_words(_FEASTS, _HIJRI, _BY_WEEKDAY),
)
_NTH = {word: int(number) for word, number in by_word(_TABLE["nth"]).items()}
_DAYS = {
    form: number for name, number in WEEKDAYS.items() for form in (name, name.removeprefix("ال"))
}
_DAYS |= {"ثلاثا": 1, "الثلاثا": 1}
_ANY_DAY = alternation({name.removeprefix("ال") for name in _DAYS})
_YEAR = (
    r"(?:\s{1,4}(?:من\s{1,4}|في\s{1,4})?[بل]?"
    r"(?:(?:ال)?(?:عام|سنه)\s{1,4})?(?P<year>(?:19|20)\d\d))?"
)
_MONTH = (
    rf"(?:من|في)?\s{{0,4}}[بل]?(?:شهر\s{{1,4}})?(?:(?P<month>{alternation(GREGORIAN)})|"
    rf"(?P<number>1[0-2]|[1-9])(?!\d)"
    rf"|(?P<word>ثلاثه|عشره)|هذا\s{{1,4}}الشهر|الشهر\s{{1,4}}(?P<direction>{POINTING})){END}{_YEAR}"
)
_NTH_DAY = Begun(
    rf"{START}(?P<all>(?:(?P<before>{alternation(_NTH)})\s{{1,4}}(?:يوم\s{{1,4}})?"
    rf"(?P<one>{alternation(_DAYS)}|يوم|اسبوع)"
    rf"|(?P<two>{alternation(_DAYS)}|اليوم|الاسبوع)\s{{1,4}}"
    rf"(?P<after>{alternation(_NTH)}))\s{{1,4}}{_MONTH})",
    first_words(_NTH, _DAYS) | {"اليوم", "الاسبوع"},
)
_WEEK_OF_YEAR = Begun(
    rf"{START}(?P<all>الاسبوع\s{{1,4}}(?P<which>{alternation(_NTH)})\s{{1,4}}من\s{{1,4}}"
    rf"(?:(?:ال)?(?:عام|سنه)\s{{1,4}}(?:(?P<year>(?:19|20)\d\d)|"
    rf"(?P<worded>الف\w{{0,3}}(?:\s{{1,4}}و[^\W\d_]{{2,9}}){{0,3}})|"
    rf"(?P<direction>{POINTING}))|(?P<now>هذا\s{{1,4}}العام))){END}",
    {"الاسبوع"},
)
_WORDS = {"ثلاثه": 3, "عشره": 10}


def read(text: str, published: date | None, *, ahead: bool = False) -> Iterator[Found]:
    """Yield feasts, the one of the year told or nearest to `published`, and «أول جمعة من مايو»."""
    for match in _FEAST.finditer(text):
        value = _feast(match, published, ahead=ahead)
        if value is not None:
            yield of(match, value, WITH_YEAR if match["year"] else FROM_TODAY)
    for match in _WEEK_OF_YEAR.finditer(text):
        value = _week_of_year(match, published)
        if value is not None:
            yield of(match, value, WITH_YEAR)
    for match in _NTH_DAY.finditer(text):
        value = _nth(match, published, ahead=ahead)
        if value is not None:
            yield of(match, value, FROM_TODAY)


def _week_of_year(match: re.Match[str], published: date | None) -> str | None:
    """Return «الأسبوع الأول من عام 2015», weeks counted as ISO 8601 does."""
    worded = wording.number_after(match["worded"], 0) if match["worded"] else None
    year = int(worded.value) if worded else int(match["year"] or 0)
    if not year and published is None:
        return None
    if year and not 1000 <= year <= 2200:
        return None
    if published is not None and not year:
        year = published.year + (wording.direction(match["direction"]) or 0)
    nth = _NTH[match["which"]]
    last = date(year, 12, 28).isocalendar().week  # the ISO week that always is the year's last
    monday = date.fromisocalendar(year, nth if nth > 0 else last, 1)
    return f"{monday.isoformat()}/{date.fromordinal(monday.toordinal() + 6).isoformat()}"


def _feast(match: re.Match[str], published: date | None, *, ahead: bool) -> str | None:
    word, year = wording.single(match["word"]), int(match["year"] or 0) or None
    if word in _BY_WEEKDAY:
        month, weekday, nth = map(int, _BY_WEEKDAY[word].split())
        if year is None and published is not None:
            year = calendar.year_of(published, month, None, ahead=ahead)
        return _weekday_of(date(year, month, 1), weekday, nth).isoformat() if year else None
    of_year = _FEASTS.get(word)
    if of_year is None:
        month, day = map(int, _HIJRI[word].split("-"))
        today = published or (date(year, 7, 1) if year else None)
        return calendar.hijri_named(today, year, month, day, ahead=ahead) if today else None
    month, day = map(int, of_year.split("-"))
    if year is None and published is not None:
        year = calendar.year_of(published, month, None, ahead=ahead)
    return calendar.day(year, month, day)


def _nth(match: re.Match[str], published: date | None, *, ahead: bool) -> str | None:
    """Return the day or week of «ثالث ثلاثاء من سبتمبر 2014»; None where the month has none."""
    first = _first_of_month(match, published, ahead=ahead)
    if first is None:
        return None
    nth = _NTH[match["before"] or match["after"]]
    what = wording.single(match["one"] or match["two"])
    if what.removeprefix("ال") == "اسبوع":
        day = _weekday_of(first, 0, nth) if nth > 0 else _last_week(first)
        return f"{day.isoformat()}/{date.fromordinal(day.toordinal() + 6).isoformat()}"
    if what.removeprefix("ال") == "يوم":
        last = monthrange(first.year, first.month)[1]
        return first.replace(day=last if nth < 0 else nth).isoformat()
    return _weekday_of(first, _DAYS[what], nth).isoformat()


def _first_of_month(match: re.Match[str], published: date | None, *, ahead: bool) -> date | None:
    number = (
        match["number"]
        or _WORDS.get(match["word"] or "")
        or GREGORIAN.get(wording.single(match["month"] or ""))
    )
    year = int(match["year"] or 0)
    if number is None:
        there = published and calendar.shifted(
            published, "month", wording.direction(match["direction"]) or 0
        )
        return date.fromisoformat(f"{there}-01") if there else None
    if not year and published is not None:
        year = calendar.year_of(published, int(number), None, ahead=ahead)
    return date(year, int(number), 1) if year else None


def _last_week(first: date) -> date:
    """Return the Monday of the last week that lies in the month as a whole."""
    return date.fromordinal(_weekday_of(first, 6, -1).toordinal() - 6)


def _weekday_of(first: date, weekday: int, nth: int) -> date:
    if nth < 0:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return calendar.weekday(last, weekday, None)
    ahead = (weekday - first.weekday()) % 7
    return first.replace(day=1 + ahead + 7 * (nth - 1))
