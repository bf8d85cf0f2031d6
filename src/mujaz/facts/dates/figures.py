"""Figures: days and months written in digits alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts.dates import calendar
from mujaz.facts.dates.found import CONVERTED, WITH_YEAR, WITHOUT_YEAR, Found
from mujaz.language.months import WEEKDAYS, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_SEPARATED = re.compile(r"\d[-/.]\d")
_YEAR_FIRST = re.compile(r"(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)")
_YEAR_LAST = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/-]|\.\d)")
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d\d)(?![\d/.-])")
_MONTH_OF_YEAR = re.compile(r"(?<![\d/.-])(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?![\d/-]|\.\d)")
_NO_YEAR = re.compile(
    rf"(?:(?<!\w)(?:يوم|بتاريخ|تاريخ|{alternation(WEEKDAYS)})\s{{1,4}}(?P<told>\d{{1,2}})/(?P<month>\d{{1,2}})"
    r"|(?<![\d/.,-])(?P<both>\d\d)/(?P<of>0[1-9]|\d\d))(?![\d/%-]|\.\d)"
)


def read(text: str, published: date | None) -> Iterator[Found]:
    """Yield the dates of a normalised text that are figures alone, the day before the month.

    Without a year the day has two digits and so has the month, or a word for day before it.
    """
    if not _SEPARATED.search(text):
        return
    for match in _YEAR_FIRST.finditer(text):
        yield from _figures(match, int(match[1]), int(match[3]), int(match[4]))
    for match in _YEAR_LAST.finditer(text):
        yield from _figures(match, int(match[4]), int(match[3]), int(match[1]))
    for match in _SHORT_YEAR.finditer(text):
        yield from _figures(match, 2000 + int(match[3]), int(match[2]), int(match[1]))
    for match in _MONTH_OF_YEAR.finditer(text):
        value = calendar.month(int(match[2]), int(match[1]))
        yield Found(start=match.start(), end=match.end(), value=value, rank=WITH_YEAR)
    for match in _NO_YEAR.finditer(text):
        yield from _without_year(match, published)


def _figures(match: re.Match[str], year: int, month: int, number: int) -> Iterator[Found]:
    hijri = year < 1600
    value = calendar.hijri_day(year, month, number) if hijri else calendar.day(year, month, number)
    if value is not None and year < 2200:
        rank = CONVERTED if hijri else WITH_YEAR
        yield Found(start=match.start(), end=match.end(), value=value, rank=rank)


def _without_year(match: re.Match[str], published: date | None) -> Iterator[Found]:
    group, of_month = ("told", "month") if match["told"] else ("both", "of")
    number, month = int(match[group]), int(match[of_month])
    if month > 12 >= number:
        number, month = month, number  # «04/22»: the other order, since this one cannot be
    if not 1 <= month <= 12:
        return
    year = calendar.year_of(published, month, None) if published else None
    value = calendar.day(year, month, number)
    if value is not None:
        yield Found(start=match.start(group), end=match.end(), value=value, rank=WITHOUT_YEAR)
