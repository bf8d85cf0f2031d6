"""Weekdays: days told by their name in the week."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.dates import calendar, plans
from mujaz.facts.dates.found import FROM_TODAY, UNRESOLVED, WEEKDAY, Found, of
from mujaz.facts.wording import END, POINTING, START, any_of
from mujaz.language.months import WEEKDAYS, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = wording.table("dates")
_WEEK = rf"(?:هذا\s{{1,4}}الاسبوع|الاسبوع\s{{1,4}}(?P<week>{POINTING}))"
_WEEKDAY = Begun(
    rf"(?<![^\W\d_])(?P<clitics>[وف]?[بلك]?)(?P<day>{alternation(WEEKDAYS)}){END}"
    rf"(?:(?P<of_week>\s{{1,4}}(?:من\s{{1,4}})?{_WEEK})|\s{{1,4}}(?P<direction>{POINTING}){END})?",
    first_words(WEEKDAYS),
)
_LEAD = re.compile(
    rf"(?<![^\W\d_])[وف]?[بلك]?(?P<all>(?P<part>(?:{any_of(_TABLE['parts_of_day']['names'])})\s{{1,4}})?"
    r"(?:يوم\s{1,4})?(?:(?P<this>هذا)\s{1,4})?)$"
)
_BARE = alternation(name.removeprefix("ال") for name in WEEKDAYS)
_OF_WEEK = Begun(
    rf"{START}(?P<all>(?P<bare>{_BARE})\s{{1,4}}{_WEEK}|{_WEEK.replace('week', 'first')}"
    rf"\s{{1,4}}(?:يوم\s{{1,4}})?"
    rf"(?P<day>{alternation(WEEKDAYS)})){END}",
    {"هذا", "الاسبوع", *(name.removeprefix("ال") for name in first_words(WEEKDAYS))},
)
_DATED = Begun(
    rf"{START}(?P<all>(?:يوم\s{{1,4}})?(?P<day>{alternation(WEEKDAYS)})\s{{1,4}}(?:في"
    rf"\s{{1,4}})?(?:(?P<number>{wording.DAY})|(?P<worded>[^\W\d_]{{3,8}}(?:\s{{1,4}}[^\W\d_]{{3,8}})?)))"
    r"(?=\s{0,4}(?:$|[.،؛)\n]))",
    {"يوم"} | first_words(WEEKDAYS),
)
_BETWEEN = re.compile(r"(?<!\w)[وف]?(?:بين|كلا|احد)\s{1,4}$")
_AND_DAY = re.compile(r"\s{1,4}(?:و|الي|حتي)")
_NAMED = re.compile(rf"\s{{1,4}}{any_of(_TABLE['not_weekday']['after'])}(?!\w)")
_NO_WEEKDAY = re.compile(rf"(?:^|\W){any_of(_TABLE['not_weekday']['before'])}\s{{1,4}}$")


def read(text: str, published: date | None, *, ahead: bool = False) -> Iterator[Found]:
    """Yield weekdays: the last of that name, `published` included, unless its clause is a plan.

    «المقبل», «من الأسبوع الماضي» and the day of the month («الخميس 21») decide first; `ahead`
    makes a bare one the next. Without `published` the value is `UNRESOLVED`.
    """
    for match in _WEEKDAY.finditer(text):
        at = match.start("day")
        before = text[max(0, at - 9) : at]
        named = _NAMED.match(text, match.end("day"))  # «الجمعة السوداء»
        if not (named or _NO_WEEKDAY.search(before) or _are_two(before, match)):
            yield from _named(match, published, ahead=ahead)
    if published is not None:
        for match in _OF_WEEK.finditer(text):
            number = WEEKDAYS[match["day"] or f"ال{match['bare']}"]
            weeks = wording.direction(match["week"] or match["first"]) or 0
            day = calendar.day_of_week(published, number, weeks)
            yield of(match, day.isoformat(), FROM_TODAY)
        for match in _DATED.finditer(text):
            yield from _dated(match, published)


def _are_two(before: str, match: re.Match[str]) -> bool:
    """Say whether «الاثنين» are two: «بين الاثنين», where no other day follows."""
    between = match["day"] == "الاثنين" and _BETWEEN.search(before) is not None
    return between and _AND_DAY.match(match.string, match.end()) is None


def _named(match: re.Match[str], published: date | None, *, ahead: bool) -> Iterator[Found]:
    """Yield a weekday with the part of the day before it, and without: «مساء يوم الخميس»."""
    at, floor = match.start("day"), max(0, match.start("day") - 40)
    lead = None if match["clitics"] else _LEAD.search(match.string[floor:at])
    start = floor + lead.start("all") if lead else at
    this = lead is not None and lead["this"] is not None
    value = _value(match, start, published, ahead=ahead, this=this) if published else UNRESOLVED
    yield Found(start=start, end=match.end(), value=value, rank=WEEKDAY)
    if lead is not None and lead["part"]:
        yield Found(start=floor + lead.end("part"), end=match.end(), value=value, rank=WEEKDAY)


def _value(match: re.Match[str], start: int, published: date, *, ahead: bool, this: bool) -> str:
    number = WEEKDAYS[match["day"]]
    if match["of_week"]:
        weeks = wording.direction(match["week"]) or 0
        return calendar.day_of_week(published, number, weeks).isoformat()
    direction = wording.direction(match["direction"])
    if direction is None and ahead:
        direction = 1
    coming = direction is None and (
        this
        or plans.is_planned(match.string, start, match.end())
        or plans.is_due(match.string, start, match.end())
        or plans.is_promised(match.string, start)
    )
    return calendar.weekday(published, number, direction, ahead=coming).isoformat()


def _dated(match: re.Match[str], published: date) -> Iterator[Found]:
    """Read «الخميس 21»: the day of the nearest month in which it is that weekday."""
    number = _number(match)
    if number is None:
        return
    for steps in (0, -1, 1, -2, 2):
        month = calendar.moved(published.replace(day=1), "month", steps)
        day = month and calendar.day(month.year, month.month, number)
        if day and date.fromisoformat(day).weekday() == WEEKDAYS[match["day"]]:
            yield of(match, day, FROM_TODAY)
            return


def _number(match: re.Match[str]) -> int | None:
    if match["number"]:
        return wording.day_number(match["number"])
    told = wording.number_after(match["worded"], 0)
    whole = told is not None and told.end == len(match["worded"]) and told.kind == "cardinal"
    return int(told.value) if told is not None and whole and 1 <= told.value <= 31 else None
