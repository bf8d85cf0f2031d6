"""Relative dates: those told from the day of publication; and clock times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import calendar, wording
from mujaz.facts.absolute import DIRECTION
from mujaz.facts.found import FROM_TODAY, UNRESOLVED, WEEKDAY, WITH_YEAR, Found
from mujaz.facts.wording import END, START, any_of, by_word
from mujaz.language.months import WEEKDAYS, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_TABLE = wording.table("dates")
_DEICTIC = by_word(_TABLE["deictic"])
_UNITS = by_word(_TABLE["units"])
_DECADES = by_word(_TABLE["decades"])

_POINTING = rf"(?:\s{{1,4}}(?P<direction>{any_of(DIRECTION)}){END})?"
_PART = rf"(?:(?:{any_of(_TABLE['parts_of_day']['names'])})\s{{1,4}})?"
_WEEKDAY = re.compile(
    rf"{START}(?P<all>{_PART}(?:يوم\s{{1,4}})?(?P<day>{alternation(WEEKDAYS)}){END}{_POINTING})"
)
_NO_WEEKDAY = re.compile(rf"(?:^|\s){any_of(_TABLE['not_weekday']['before'])}\s{{1,4}}$")
_TODAY = re.compile(
    rf"{START}(?:ال(?=امس))?(?P<all>{_PART}(?:يوم\s{{1,4}})?(?P<word>{alternation(_DEICTIC)})){END}"
)
_SAME_DAY = re.compile(r"(?:ذلك|نفس|طوال|منتصف|مدار|في مثل هذا)\s{1,4}$")
_UNIT = re.compile(
    rf"{START}(?P<all>(?:(?P<this>هذا|هذه)\s{{1,4}})?ال(?P<unit>{alternation(_UNITS)}){END}{_POINTING})"
)
_CLOCK = re.compile(
    r"(?<![\d:])(?:الساعه\s{1,4})?(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])"
    r"(?:\s{1,4}(?P<half>صباحا|فجرا|ظهرا|عصرا|مساء|ليلا)(?!\w))?"
)
_ADVERBS = by_word(_TABLE["adverbs"])
_ADVERB = re.compile(rf"{START}(?P<all>{alternation(_ADVERBS)}){END}")
_DECADE = re.compile(
    rf"{START}(?P<all>{alternation(_DECADES)}){END}(?!\s{{1,4}}من\s{{1,4}}(?:ال)?عمر)"
)


def read(text: str, published: date | None) -> Iterator[Found]:
    """Yield the days, weeks, decades and clock times told without a date, overlapping ones too.

    What only `published` could tell has the value `UNRESOLVED` without it, or is not there.
    """
    yield from _weekdays(text, published)
    if ":" in text:
        yield from _clocks(text)
    for match in _DECADE.finditer(text):
        year = int(_DECADES[match["all"]])
        value = f"{year}-01-01/{year + 9}-12-31"
        yield Found(start=match.start("all"), end=match.end("all"), value=value, rank=WITH_YEAR)
    for match in _ADVERB.finditer(text):
        yield _found(match, _ADVERBS[re.sub(r"\s+", " ", match["all"])], FROM_TODAY)
    if published is not None:
        yield from _todays(text, published)
        yield from _units(text, published)


def _direction(match: re.Match[str]) -> int | None:
    return None if match["direction"] is None else int(DIRECTION[match["direction"]])


def _weekdays(text: str, published: date | None) -> Iterator[Found]:
    for match in _WEEKDAY.finditer(text):
        if not _NO_WEEKDAY.search(text[max(0, match.start("day") - 8) : match.start("day")]):
            yield _found(match, _weekday(match, published), WEEKDAY)


def _weekday(match: re.Match[str], published: date | None) -> str:
    if published is None:
        return UNRESOLVED
    return calendar.weekday(published, WEEKDAYS[match["day"]], _direction(match)).isoformat()


def _todays(text: str, published: date) -> Iterator[Found]:
    for match in _TODAY.finditer(text):
        rest = text[match.end() : match.end() + 12].lstrip()
        # «اليوم الوطني» and «اليوم التالي» are not today; «اليوم الخميس» is.
        named = rest.startswith("ال") and not rest.startswith(tuple(WEEKDAYS))
        same = _SAME_DAY.search(text[max(0, match.start() - 12) : match.start()])
        if match["word"] != "اليوم" or not (named or same):
            shift = int(_DEICTIC[re.sub(r"\s+", " ", match["word"])])
            value = calendar.shifted(published, "day", shift)
            if value is not None:
                yield _found(match, value, FROM_TODAY)


def _units(text: str, published: date) -> Iterator[Found]:
    for match in _UNIT.finditer(text):
        unit, direction = _UNITS[match["unit"]], _direction(match)
        if unit == "day" or (direction is None and match["this"] is None):
            continue
        value = calendar.around(published, unit, direction or 0)
        if value is not None:
            yield _found(match, value, FROM_TODAY)


def _found(match: re.Match[str], value: str, rank: int) -> Found:
    return Found(start=match.start("all"), end=match.end("all"), value=value, rank=rank)


def _clocks(text: str) -> Iterator[Found]:
    for match in _CLOCK.finditer(text):
        hour = int(match["hour"])
        if match["half"] in {"مساء", "عصرا", "ظهرا", "ليلا"} and hour < 12 and hour > 0:
            hour += 12 if match["half"] != "ليلا" or hour > 5 else 0
        value = f"T{hour:02}:{match['minute']}"
        yield Found(start=match.start(), end=match.end(), value=value, rank=FROM_TODAY, kind="time")
