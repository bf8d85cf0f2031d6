"""Intervals: two times told as the ends of one: «من السبت إلى الثلاثاء», «بين 2014 و2018»."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.dates import calendar
from mujaz.facts.dates.found import DAY, WEEKDAY, WITH_YEAR, WITHOUT_YEAR, Found
from mujaz.facts.wording import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAD = re.compile(
    r"(?<!\w)[وف]?(?P<all>(?P<word>من|بين|ما\s{1,4}بين)\s{1,4}(?:(?:يوم|عامي|سنتي|العامين|السنتين)\s{1,4})?)$"
)

_UNTIL = re.compile(
    r"\s{0,4}[،,]?\s{0,4}(?P<to>الي|و?حتي|-|–|و)\s{0,4}(?:يوم\s{1,4}|غايه\s{1,4}|نهايه\s{1,4}|مطلع\s{1,4}|منتصف\s{1,4}|اواخر\s{1,4})?"
)
_HOURS = wording.by_word(wording.table("dates")["hours"])
_HALVES = [w for words in wording.table("dates")["half_of_day"].values() for w in words]
_HALF = re.compile(rf"(?<!\w){any_of(_HALVES)}$")


_HOUR = re.compile(
    rf"(?<!\w)(?P<all>(?:(?P<lead>من|بين)\s{{1,4}})?(?:الساعه\s{{1,4}})?"
    rf"(?P<hour>\d{{1,2}}|{any_of(_HOURS)})"
    r"\s{0,4}(?P<to>الي|و?حتي|-|–|و)\s{0,4}(?:الساعه\s{0,4})?)$"
)


def joined(found: Iterable[Found], text: str) -> list[Found]:
    """Return the expressions with those two made one that tell where a time begins and ends.

    «و» joins only after «بين», «إلى» only after «من»; both ends are days, months or years, or both
    clock times, and the first is the earlier one.
    """
    done: list[Found] = []
    for told in found:
        floor = done[-1].end if done else 0
        one = _with_hour(told, text, floor) if told.kind == "time" else told
        whole = _interval(done[-1], one, text) if done else None
        if whole is None:
            done.append(one)
        else:
            done[-1] = whole
            done[-2:] = _in_week(done[-2:], text)
    return done


def _in_week(last: list[Found], text: str) -> list[Found]:
    """Return two weekdays in the week told before them: «الأسبوع المقبل بين الأربعاء والجمعة»."""
    if len(last) < 2 or last[1].rank != WEEKDAY or not text[last[0].end : last[1].start].isspace():
        return last
    week, days = (calendar.bounds(one.value) for one in last)
    if week is None or days is None or "/" not in last[1].value:
        return last
    monday = date.fromisoformat(week[0])
    if monday.weekday() != 0 or date.fromisoformat(week[1]) - monday != timedelta(days=6):
        return last
    ends = [monday + timedelta(days=date.fromisoformat(day).weekday()) for day in days]
    if ends[0] >= ends[1]:
        return last
    return [replace(last[1], start=last[0].start, value=f"{ends[0]}/{ends[1]}")]


def _with_hour(one: Found, text: str, floor: int) -> Found:
    """Return a clock time with the bare hour before it: «من 5 إلى 7 مساء»."""
    before = text[max(floor, one.start - 30) : one.start]
    first = _HOUR.search(before)
    if first is None or "/" in one.value or not one.value[1:3].isdigit():
        return one
    if not (_belong(first["to"], first["lead"] or "") and _HALF.search(text[one.start : one.end])):
        return one
    hour = int(_HOURS.get(wording.single(first["hour"]), first["hour"]))
    if int(one.value[1:3]) > 12 and hour < 12 and hour + 12 <= int(one.value[1:3]):
        hour += 12
    start = one.start - len(before) + first.start("all")
    return replace(one, start=start, value=f"T{hour % 24:02}:00/{one.value}")


def _interval(one: Found, other: Found, text: str) -> Found | None:
    if one.kind != other.kind or one.kind not in {"date", "time"} or "/" in one.value:
        return None
    until = _UNTIL.fullmatch(text, one.end, other.start)
    if until is None:
        return None
    before = text[max(0, one.start - 14) : one.start]
    lead = _LEAD.search(before)
    word = lead["word"] if lead else ""
    if not _belong(until["to"], word):
        return None
    value = _clocks(one, other, text) if one.kind == "time" else _days(one, other)
    if value is None:
        return None
    start = one.start - len(before) + lead.start("all") if lead else one.start
    return replace(other, start=start, value=value, mod=None)


def _belong(to: str, lead: str) -> bool:
    if to == "و":
        return "بين" in lead
    return lead == "من" or to.endswith("حتي") or (to in {"-", "–"})


def _days(one: Found, other: Found) -> str | None:
    first, last = _same_year(one, other), calendar.bounds(other.value)
    begin = calendar.bounds(first)
    if begin is None or last is None:
        return None
    end = last[1]
    if one.rank == WITHOUT_YEAR and begin[0] > end:
        first = f"{int(first[:4]) - 1:04}{first[4:]}"
        begin = calendar.bounds(first) or begin
    if begin[0] > end and other.rank == WEEKDAY and DAY.fullmatch(first):
        end = (date.fromisoformat(end) + timedelta(days=7)).isoformat()
    return f"{begin[0]}/{end}" if begin[0] < end else None


def _same_year(one: Found, other: Found) -> str:
    """Return the first with the year told at the second: «من 3 مايو إلى 5 يونيو 2018»."""
    if one.rank == WITHOUT_YEAR and other.rank == WITH_YEAR and "/" not in other.value:
        return other.value[:4] + one.value[4:]
    return one.value


def _clocks(one: Found, other: Found, text: str) -> str | None:
    """Return two times; the part of the day said once, at the end, is that of both."""
    first, last = one.value, other.value
    if not (first[0] == last[0] == "T" and first[1:3].isdigit() and last[1:3].isdigit()):
        return None
    hour, half = int(first[1:3]), _HALF.search(text[one.start : one.end])
    if not half and hour < 12 <= int(last[1:3]) and f"T{hour + 12}{first[3:]}" < last:
        first = f"T{hour + 12}{first[3:]}"
    if (
        half
        and last < first
        and int(last[1:3]) < 12
        and not _HALF.search(text[other.start : other.end])
    ):
        last = f"T{int(last[1:3]) + 12}{last[3:]}"
    return f"{first}/{last}"
