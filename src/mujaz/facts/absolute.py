"""Absolute dates: those that name their month or their year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import calendar, wording
from mujaz.facts.found import CONVERTED, WITH_YEAR, WITHOUT_YEAR, Found
from mujaz.facts.wording import DAY, END, START, any_of
from mujaz.language.months import AMBIGUOUS, GREGORIAN, HIJRI, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


DIRECTION = wording.by_word(wording.table("dates")["direction"])
_POINTING = rf"(?P<direction>{any_of(DIRECTION)})"
_YEAR_WORD = r"(?:(?:من\s{1,4})?(?:ال)?(?:عام|سنه)\s{1,4})?"
_YEAR = (
    rf"(?:\s{{0,4}}[،,/-]?\s{{0,4}}(?:من\s{{1,4}})?{_YEAR_WORD}"
    rf"(?P<year>\d{{4}})(?:\s?(?:م|ه|هجري|ميلادي))?{END})"
)
_MONTH = (
    rf"(?P<month>{alternation(GREGORIAN)}|{alternation(HIJRI)}){END}"
    rf"(?P<twin>\s{{0,4}}[/(–-]\s{{0,4}}{alternation(GREGORIAN)}{END}(?:\s{{0,4}}\))?)?"
)
_AFTER = rf"(?:{_YEAR}|\s{{1,4}}{_POINTING}{END})?"
_IN_MONTH = re.compile(
    rf"{START}(?<![\d/.:])(?P<all>(?:(?P<from>من|بين|ما بين)\s{{1,4}})?"
    rf"(?:(?P<first>{DAY})\s{{0,4}}(?P<to>-|–|الي|حتي|و)\s{{0,4}})?(?P<day>{DAY})\s{{0,4}}(?:من\s{{1,4}})?(?:شهر\s{{1,4}})?"
    rf"{_MONTH}{_AFTER})"
)
_MONTH_ONLY = re.compile(
    rf"(?<!\d )(?<!\d){START}(?P<all>(?P<named>شهر\s{{1,4}})?{_MONTH}{_AFTER})"
)
_SEPARATED = re.compile(r"\d[-/.]\d")
_YEAR_FIRST = re.compile(r"(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)")
_YEAR_LAST = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/-]|\.\d)")
_YEAR_ALONE = re.compile(
    rf"{START}(?:(?P<all>(?:ال)?(?:عام|سنه)\s{{1,4}}(?P<year>[12]\d{{3}})(?:\s?(?P<era>م|ه|هجري(?:ه)?))?)"
    r"|(?:في|منذ|حتي|بحلول|خلال|مطلع|منتصف|نهايه|اواخر|اوائل|مواليد)\s{1,4}(?P<bare>(?:19|20)\d\d)م?"
    r"|\((?P<bracketed>(?:19|20)\d\d)(?=\)))"
    rf"{END}(?![/:-]\d|[.,]\d)"
)
_SEASON = re.compile(
    r"(?<!\w)[وفبل]?(?:ال)?موسم\s{1,4}(?P<all>(?P<one>(?:19|20)\d\d)\s?[-/–]\s?(?P<two>(?:(?:19|20)\d\d|\d\d)))(?!\d)"
)


def read(text: str, published: date | None) -> Iterator[Found]:
    """Yield the dates of a normalised text that say their month or year, overlapping ones too."""
    for match in _IN_MONTH.finditer(text):
        yield from _in_month(match, published)
    for match in _MONTH_ONLY.finditer(text):
        yield from _month_only(match, published)
    yield from _numeric(text)
    yield from _years(text)


def _in_month(match: re.Match[str], published: date | None) -> Iterator[Found]:
    year, name = _year(match, published), _name(match)
    hijri = name not in GREGORIAN
    last = _day(year, name, match["day"], hijri=hijri)
    first = _day(year, name, match["first"], hijri=hijri) if _ranges(match) else None
    if last is None:
        return
    start = match.start("all") if first else match.start("day")
    value = f"{first}/{last}" if first else last
    yield Found(start=start, end=match.end("all"), value=value, rank=_rank(match, hijri=hijri))


def _ranges(match: re.Match[str]) -> bool:
    """Say whether two days make an interval: «3 و7 مايو» does so only after «بين»."""
    return match["first"] is not None and (match["to"] != "و" or "بين" in (match["from"] or ""))


def _month_only(match: re.Match[str], published: date | None) -> Iterator[Found]:
    name, year = _name(match), _year(match, published)
    if name in AMBIGUOUS and not (match["named"] or match["twin"] or match["year"]):
        return
    hijri = name not in GREGORIAN
    if hijri:
        value = None if year is None else calendar.hijri_month(year, HIJRI[name])
    else:
        value = calendar.month(year, GREGORIAN[name])
    if value is not None:
        rank = _rank(match, hijri=hijri)
        yield Found(start=match.start("all"), end=match.end("all"), value=value, rank=rank)


def _name(match: re.Match[str]) -> str:
    return re.sub(r"\s+", " ", match["month"])


def _rank(match: re.Match[str], *, hijri: bool) -> int:
    if match["year"] is None:
        return WITHOUT_YEAR
    return CONVERTED if hijri else WITH_YEAR


def _year(match: re.Match[str], published: date | None) -> int | None:
    if match["year"] is not None:
        return int(match["year"])
    if published is None:
        return None
    direction = None if match["direction"] is None else int(DIRECTION[match["direction"]])
    name = _name(match)
    if name in GREGORIAN:
        return calendar.year_of(published, GREGORIAN[name], direction)
    return calendar.hijri_year_of(published, HIJRI[name], direction)


def _day(year: int | None, name: str, words: str, *, hijri: bool) -> str | None:
    number = wording.day_number(words)
    if not hijri:
        return calendar.day(year, GREGORIAN[name], number)
    return None if year is None else calendar.hijri_day(year, HIJRI[name], number)


def _numeric(text: str) -> Iterator[Found]:
    """Read figures alone, the day before the month, as Arabic writes them."""
    if not _SEPARATED.search(text):
        return
    for match in _YEAR_FIRST.finditer(text):
        yield from _figures(match, int(match[1]), int(match[3]), int(match[4]))
    for match in _YEAR_LAST.finditer(text):
        yield from _figures(match, int(match[4]), int(match[3]), int(match[1]))


def _figures(match: re.Match[str], year: int, month: int, number: int) -> Iterator[Found]:
    hijri = year < 1600
    value = calendar.hijri_day(year, month, number) if hijri else calendar.day(year, month, number)
    if value is not None and year < 2200:
        rank = CONVERTED if hijri else WITH_YEAR
        yield Found(start=match.start(), end=match.end(), value=value, rank=rank)


def _years(text: str) -> Iterator[Found]:
    for match in _YEAR_ALONE.finditer(text):
        group = next(g for g in ("all", "bare", "bracketed") if match[g] is not None)
        year = match["year"] or match["bare"] or match["bracketed"]
        hijri = match["era"] is not None and match["era"] != "م"
        value = calendar.hijri_year(int(year)) if hijri else year
        if value is not None:
            rank = CONVERTED if hijri else WITH_YEAR
            yield Found(start=match.start(group), end=match.end(group), value=value, rank=rank)
    for match in _SEASON.finditer(text) if "موسم" in text else ():
        one, two = match["one"], match["one"][: -len(match["two"])] + match["two"]
        if int(two) == int(one) + 1:
            value = f"{one}-07-01/{two}-06-30"
            yield Found(start=match.start("all"), end=match.end("all"), value=value, rank=WITH_YEAR)
