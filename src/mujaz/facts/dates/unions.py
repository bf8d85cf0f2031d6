"""Unions: neighbouring phrases that tell one time: «أمس الأحد», «الخميس الساعة 18:00»."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mujaz.facts.dates.found import DAY, FROM_TODAY, WEEKDAY, Found

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEXT_TO = re.compile(r"\s{0,4}[،,(]?\s{0,4}(?:يوم\s{1,4}|في\s{1,4})?")
_AT = re.compile(r"\s{0,4}[،,(]?\s{0,4}(?:(?:في|عند|علي|حوالي|نحو|من|يوم|من يوم)\s{1,4})?")
_SAME_AS = re.compile(r"\s{0,4}[،,(/–-]?\s{0,4}(?:الموافق|المصادف)\s{1,4}(?:ل(?=\d))?")
_OF = re.compile(r"\s{1,4}(?:من\s{1,4}|في\s{1,4}|خلال\s{1,4})?")
_AND = re.compile(r"\s{0,4}[،,]?\s{0,4}و?\s{0,4}")
_EVENING = re.compile(r"(?:مساء|عصر|بعد\s{1,4}ظهر)\s")
_BETWEEN = re.compile(r"\s{1,4}|\s{0,2}[-–/]\s{0,2}|\s{1,4}(?:الي|علي)\s{1,4}")
_CLOSES = re.compile(r"\s{0,2}\)\s{0,2}[،,]?\s{1,4}(?:يوم\s{1,4}|من\s{1,4})?")
_NIGHT = re.compile(r"(?:بعد\s{1,4}منتصف\s{1,4})?(?:ال)?ليل(?:ه)?\s")
_ORDER = "YMWDhms"
_UNITS = re.compile(r"(\d+(?:\.\d+)?)([YMWDhms])")


def longest(found: Iterable[Found]) -> list[Found]:
    """Return the expressions in order, of those that overlap the longest, or the surer one."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start - f.end, -f.rank, f.start)):
        at = bisect_left(kept, one.start, key=lambda f: f.start)
        clear_before = at == 0 or kept[at - 1].end <= one.start
        if clear_before and (at == len(kept) or one.end <= kept[at].start):
            kept.insert(at, one)
    return kept


def united(found: Iterable[Found], text: str) -> list[Found]:
    """Join phrases that tell one day twice, a day and its hour, or parts of one length."""
    done: list[Found] = []
    for one in found:
        whole = _whole(done[-1], one, text) if done else None
        if whole is None:
            done[-2:] = _of_day(done[-2:], one, text)
            done.append(one)
        else:
            done[-1] = whole
    return done


def _of_day(clocks: list[Found], day: Found, text: str) -> list[Found]:
    """Give an hour and the one in brackets the day after: «الواحدة مساء (10:00 ت غ) أمس»."""
    if len(clocks) < 2 or day.kind != "date" or DAY.fullmatch(day.value) is None:
        return clocks
    if not all(one.kind == "time" and one.value[1:3].isdigit() for one in clocks):
        return clocks
    opened = text[clocks[0].end : clocks[1].start].strip() == "("
    if not (opened and _CLOSES.fullmatch(text, clocks[1].end, day.start)):
        return clocks
    return [replace(one, value=day.value + one.value[one.value.index("T") :]) for one in clocks]


def _whole(one: Found, other: Found, text: str) -> Found | None:
    gap = text[one.end : other.start]
    if len(gap) > 20:
        return None
    if one.kind == other.kind == "duration":
        return _added(one, other, gap)
    if {one.kind, other.kind} == {"date", "time"} and _AT.fullmatch(gap) is not None:
        return _at(one, other, gap, text)
    if one.kind == other.kind == "date":
        if _is_twin(one, other, gap):
            return replace(other, start=one.start, value=other.value + one.value[7:])
        if _is_vague(one, other, text) and _OF.fullmatch(gap):
            return replace(other, start=one.start)
        if _is_night(one, other, text):
            second = text.startswith("بعد", one.start)  # «بعد منتصف ليل الخميس الجمعة»
            return replace(other, start=one.start) if second else replace(one, end=other.end)
        if _one_day(one, other, gap):
            told = max(one, other, key=lambda f: f.rank)
            if told.rank == FROM_TODAY and one.value != other.value and _is_past(one, other):
                told = min(one, other, key=lambda f: f.rank)
            closed = "(" in gap and text.startswith(")", other.end)
            return replace(told, start=one.start, end=other.end + closed)
    return None


def _is_past(one: Found, other: Found) -> bool:
    """Say whether a weekday lies one day before the one told from today: «أمس السبت».

    The text knows its day better than the page its date, which may be that of an edition.
    """
    values = sorted((one.value, other.value))
    days = [date.fromisoformat(value) for value in values if value[:4].isdigit()]
    return len(days) == len(values) and (days[1] - days[0]).days == 1


def _is_night(one: Found, other: Found, text: str) -> bool:
    """Say whether two weekdays bound a night, «ليل الخميس الجمعة»: the first up to midnight."""
    weekdays = one.rank == other.rank == WEEKDAY
    return (
        weekdays
        and _NIGHT.match(text, one.start) is not None
        and _BETWEEN.fullmatch(text, one.end, other.start) is not None
    )


def _added(one: Found, other: Found, gap: str) -> Found | None:
    """Add up lengths of different units: «ساعتين» and «و18 دقيقة», the longest unit first."""
    if (
        "/" in one.value + other.value
        or "X" in one.value + other.value
        or not ("و" in gap or gap.isspace())
    ):
        return None
    parts = _UNITS.findall(_clock_last(one.value)) + _UNITS.findall(_clock_last(other.value))
    units = [unit for _, unit in parts]
    if _AND.fullmatch(gap) is None or len(set(units)) < len(units):
        return None
    if gap.isspace() and _ORDER.index(units[0]) > _ORDER.index(units[-1]):
        return None
    days = "".join(n + u for n, u in sorted(parts, key=_rank) if u in "YMWD")
    clock = "".join(n + u for n, u in sorted(parts, key=_rank) if u not in "YMWD")
    value = f"P{days}" + (f"T{clock}" if clock else "")
    return replace(one, end=other.end, value=value.upper())


def _clock_last(value: str) -> str:
    """Return a length with the units of its clock in small letters, minutes being no months."""
    days, _, clock = value.partition("T")
    return days + clock.lower()


def _rank(part: tuple[str, str]) -> int:
    return _ORDER.index(part[1])


def _at(one: Found, other: Found, gap: str, text: str) -> Found | None:
    day, clock = (one, other) if one.kind == "date" else (other, one)
    words = text[day.start : day.end] if day is one and "/" not in clock.value else ""
    if DAY.fullmatch(day.value) is None or (day is other and "(" in gap):
        return None
    if not clock.value[1:3].isdigit():  # «الخميس صباحا» is a day
        return (
            replace(day, start=one.start, end=other.end) if day is one and "،" not in gap else None
        )
    if not clock.value.startswith("T"):  # its day was told: «مساء اليوم الأحد»
        return replace(clock, start=one.start, end=other.end) if day.rank == WEEKDAY else None
    value = day.value + (_in_the_evening(clock.value) if _EVENING.match(words) else clock.value)
    return replace(clock, start=one.start, end=other.end, value=value)


def _in_the_evening(value: str) -> str:
    """Return an hour up to twelve as one after noon."""
    hour = int(value[1:3])
    return f"T{hour + 12}{value[3:]}" if hour < 12 else value


def _is_twin(one: Found, other: Found, gap: str) -> bool:
    """Say whether a month's other name follows: «15 أكتوبر تشرين الأول 2014»."""
    months = (
        len(other.value) == len("2014-10") and len(one.value) in {7, 10} and "/" not in one.value
    )
    return months and one.value[4:7] == other.value[4:7] and gap.isspace()


def _is_vague(one: Found, other: Found, text: str) -> bool:
    """Say whether «في وقت سابق» stands before the time that holds it: «من العام الجاري»."""
    return (
        one.value in {"PAST", "FUTURE"}
        and text.startswith(("وقت", "لاحقا"), one.start)
        and other.value[:4].isdigit()
    )


def _one_day(one: Found, other: Found, gap: str) -> bool:
    if min(one.rank, other.rank) > FROM_TODAY:
        return bool(gap) and _SAME_AS.fullmatch(gap) is not None
    if not (DAY.fullmatch(one.value) and DAY.fullmatch(other.value)):
        return False
    told_again = WEEKDAY in {one.rank, other.rank} and one.rank != other.rank
    again = _NEXT_TO.fullmatch(gap) or _SAME_AS.fullmatch(gap)
    dated = one.rank == FROM_TODAY < other.rank  # «اليوم، 23 أغسطس»: the text knows its day
    return (told_again or dated or one.value == other.value) and again is not None
