"""Moments: the unit tests of three assistants, and when a value of ours is theirs."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from mujaz.evaluate import corpora
from mujaz.facts.dates import calendar
from mujaz.facts.dates.found import DAY

Answer = tuple[str, str, str | None]
"""An expression, the value read from it, and its modifier."""


@dataclass(frozen=True, slots=True)
class Row:
    """One test of an assistant: a text, the moment it was said, and the values that are right.

    `span` is the expression where the test asks for no more than that.
    """

    name: str
    index: int
    text: str
    spoken: datetime | None
    values: tuple[str, ...]
    span: str | None = None


def lines(name: str) -> list[dict[str, Any]]:
    """Read the rows of one file as they are. Raises `NoSuchSource` where it is not."""
    (path,) = corpora.files("time", f"{name}.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Read the rows of one file that ask for a value. Raises `NoSuchSource` where it is not."""
    read = _recognizers if name == "recognizers_datetime" else _moments
    return tuple(one for at, row in enumerate(lines(name)) if (one := read(name, at, row)))


def _moments(name: str, at: int, row: dict[str, Any]) -> Row:
    """Read a row of Duckling or Maha: one moment, or an interval that ends before its end."""
    values = (row["value"],) if row.get("value") else ("/".join(row["interval"]),)
    return Row(name, at, row["expression"], datetime.fromisoformat(row["reference_time"]), values)


def _recognizers(name: str, at: int, row: dict[str, Any]) -> Row | None:
    """Read a parser's row: TIMEX3, and what it is in the past and in the future."""
    if not row["spec"].endswith("Parser"):
        return None
    told = row["reference_time"]
    spoken = datetime.fromisoformat(told[:19]) if told else None
    values = [row.get("timex") or ""]
    for way in ("future", "past"):
        found = list((row.get(way) or {}).values())
        values += ["/".join(map(str, found))] if found and row["type"] != "duration" else []
    return Row(name, at, row["input"], spoken, tuple(v for v in values if v))


@cache
def set_aside(name: str) -> dict[int, str]:
    """Return the rows of a file that are wrong, or no news, with the reason."""
    table = tomllib.loads(
        files("mujaz.evaluate").joinpath("data/time-rows.toml").read_text(encoding="utf-8")
    )
    return {row["row"]: row["reason"] for row in table.get(name, {}).get("rows", [])}


@cache
def dialect(name: str) -> frozenset[int]:
    """Return the rows of a file that are no Modern Standard Arabic."""
    table = tomllib.loads(
        files("mujaz.evaluate").joinpath("data/time-rows.toml").read_text(encoding="utf-8")
    )
    return frozenset(table.get(name, {}).get("dialect", []))


def is_right(row: Row, found: tuple[Answer, ...]) -> bool:
    """Say whether the longest expression found in a row has one of the values that are right.

    Two values are the same if they are the same time at the coarser grain of ours: a month is
    told by its first day, a week, season or decade by its first and last day or the day after it,
    hours by the hour in which they end or the one after it. «أوائل مارس», a month with the modifier
    `START`, is right for an interval that is the beginning of the month.
    A moment has the zone of the row. Where the row gives a moment for a day or less exact (Maha
    adds the hour of speaking, and the first of September to a year), ours is right if the moment
    begins with it; a day of Recognizers, whose values are no finer than meant, asks for the day.
    A length counted from now («الأشهر الثلاثة الماضية») is right if it is the length in their
    TIMEX3. Durations are compared in their lengths, so that `PT1.5H` is `PT1H30M`. «now» is the
    moment of speaking.
    """
    if not found:
        return False
    _, value, mod = max(found, key=lambda answer: len(answer[0]))
    return any(_same(value, told, row) or _part(value, mod, told) for told in row.values)


def _same(value: str, told: str, row: Row) -> bool:
    if value == told or value == told + ":00" or _seconds(value) == _seconds(told) is not None:
        return True
    if told.startswith("(") and value == told.strip("()").split(",")[-1]:
        return True
    if value == "PRESENT":
        return row.spoken is not None and told[:16] == row.spoken.isoformat()[:16]
    value = _in_zone(value, row)
    told = told.replace("XXXX", value[:4]) if value[:4].isdigit() else told
    if "-W" in told and "#" not in told and not told.endswith("WE"):
        return "/" in value and _iso_week(told) == value
    if "/" in told or told.startswith("("):
        first, last = told.strip("()").replace(",", "/").split("/")[:2]
        return _same_interval(value, first[:19], last[:19])
    if "/" in value:
        first, last = value.split("/")
        return _begins(first, told) and row.name != "recognizers_datetime"
    exact = row.name == "recognizers_datetime" and DAY.fullmatch(told) is not None
    return _begins(value, told) and not (exact and len(value) < len(told))


def _part(value: str, mod: str | None, told: str) -> bool:
    """Say whether an interval is the beginning, middle or end of the time that we tell."""
    days = calendar.bounds(value)
    if mod not in {"START", "MID", "END"} or days is None or told[4:5] != "-":
        return False
    if "/" not in told:
        return (mod == "MID" and told[:7] == value and told[8:10] == "15") or (
            days[0] == told[:10] and mod == "START"
        )
    first, last = (day[:10] for day in told.split("/"))
    after = (date.fromisoformat(days[1]) + timedelta(days=1)).isoformat()
    inside = days[0] <= first < last <= after
    return inside and {"START": first == days[0], "END": last == after, "MID": True}[mod]


def _begins(value: str, told: str) -> bool:
    """Say whether a moment lies at the beginning of, or is, the time that we tell."""
    if value.startswith("T"):
        return told.startswith(value[:3]) and (told + ":00:00")[: len(value)] == value
    return len(value) >= 4 and value[:4].isdigit() and told.startswith(value)


def _same_interval(value: str, first: str, last: str) -> bool:
    if "T" in value:
        ours = [part.partition("T")[2] or part for part in value.split("/")]
        told = [part.partition("T")[2] or part for part in (first, last)]
        if len(ours) == 2 and _clock(told[1]) == f"{int(ours[1][:2]) + 1:02}:00:00":
            ours[1] = told[1]  # the end of the hour
        return len(ours) == 2 and all(
            _clock(a) == _clock(b) for a, b in zip(ours, told, strict=True)
        )
    days = calendar.bounds(value)
    if days is None or not first[:4].isdigit():
        return False
    end = date.fromisoformat(days[1])
    ends = {end, end + timedelta(days=1), end.replace(day=1), end.replace(month=1, day=1)}
    return days[0] == first[:10] and last[:10] in {day.isoformat() for day in ends}


def _iso_week(told: str) -> str | None:
    """Return `2016-W45` as an interval of days."""
    year, _, week = told.partition("-W")
    if not (year.isdigit() and week.isdigit()):
        return None
    monday = date.fromisocalendar(int(year), int(week), 1)
    return f"{monday}/{monday + timedelta(days=6)}"


def _clock(text: str) -> str:
    return (text.removeprefix("T") + ":00:00")[:8]


def _in_zone(value: str, row: Row) -> str:
    """Return a moment with a zone as the clock of the speaker shows it."""
    if "T" not in value or "/" in value or row.spoken is None or row.spoken.tzinfo is None:
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return moment.astimezone(row.spoken.tzinfo).isoformat()[:19] if moment.tzinfo else value


_LENGTHS = {"Y": 31_536_000, "W": 604_800, "D": 86_400, "H": 3600, "S": 1}


def _seconds(value: str) -> float | None:
    """Return how long a duration is; a month has a twelfth of a year."""
    if not value.startswith("P") or "X" in value or "/" in value:
        return None
    total, number, clock = 0.0, "", False
    for char in value[1:]:
        if char == "T":
            clock = True
        elif char.isdigit() or char == ".":
            number += char
        elif not number:
            return None
        else:
            unit = (60 if clock else 2_628_000) if char == "M" else _LENGTHS.get(char, 0)
            total, number = total + float(number) * unit, ""
    return round(total, 3)
