"""Durations: so many days, hours or years, and the days told by them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.facts import calendar, wording
from mujaz.facts.found import FROM_TODAY, UNRESOLVED, Found
from mujaz.facts.wording import END, START, by_word
from mujaz.language import letters, numbers
from mujaz.language.months import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_TABLE = wording.table("dates")
_UNITS = by_word(_TABLE["units"])
_DUALS = by_word(_TABLE["duals"])
_CLOCK_UNITS = by_word(_TABLE["durations"])
_CLOCK_DUALS = by_word(_TABLE["duration_duals"])
_ISO = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_AGES = frozenset(map(letters.fold, _TABLE["ages"]["before"]))

_REACH = 70  # characters before a unit in which its number is looked for
_DUAL = re.compile(rf"{START}(?P<all>(?P<word>{alternation(_DUALS | _CLOCK_DUALS)})){END}")
_ONE = re.compile(
    rf"(?<!\w)(?:قبل|منذ|بعد|لمده|مده|خلال|اكثر من|اقل من)\s{{1,4}}"
    rf"(?P<word>{alternation(_UNITS | _CLOCK_UNITS)}){END}"
    r"(?!\s{1,4}\d)"
)
_AND_ONE = re.compile(rf"{START}(?P<word>{alternation(_UNITS | _CLOCK_UNITS)})\s{{1,4}}واحده?{END}")
_COUNTED = re.compile(rf"\s{{1,4}}(?P<unit>{alternation(_UNITS | _CLOCK_UNITS)}){END}")
_SHIFT = re.compile(r"(?<!\w)[وف]?(?P<word>قبل|منذ|بعد)\s{1,4}(?:نحو\s{1,4}|حوالي\s{1,4})?$")
_ANCHOR = re.compile(r"\s{1,4}(?:من|علي|عن)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Counted:
    """So many of a unit of time, at `[start, end)`."""

    start: int
    end: int
    word: str
    count: int


def _counted(text: str) -> Iterator[_Counted]:
    for unit in _COUNTED.finditer(text):
        number = _number_before(text, unit.start())
        if number is not None and number.kind == "cardinal" and number.value.is_integer():
            start = unit.start() - (number.end - number.start)
            yield _Counted(start, unit.end(), unit["unit"], int(number.value))
    for match in _DUAL.finditer(text):
        yield _Counted(match.start("all"), match.end("all"), match["word"], 2)
    for match in _AND_ONE.finditer(text):
        yield _Counted(match.start("word"), match.end(), match["word"], 1)
    for match in _ONE.finditer(text):
        yield _Counted(match.start("word"), match.end(), match["word"], 1)


def _number_before(text: str, end: int) -> numbers.Number | None:
    """Return the number that ends at `end`; its offsets are not those of `text`."""
    start = max(0, end - _REACH)
    window = text[start:end]
    window = window[window.find(" ") + 1 :] if start else window
    found = numbers.find(window)
    return found[-1] if found and found[-1].end == len(window) else None


def read(text: str, published: date | None) -> Iterator[Found]:
    """Yield the durations of a normalised text, and «قبل يومين» as the day that it means.

    Without `published` that day has the value `UNRESOLVED`. Ages are none.
    """
    for one in _counted(text):
        unit = (_UNITS | _DUALS).get(one.word)
        before = text[max(0, one.start - 24) : one.start]
        shift = _SHIFT.search(before)
        if shift and unit and not _ANCHOR.match(text, one.end):
            count = one.count if shift["word"] == "بعد" else -one.count
            start = one.start - len(before) + shift.start("word")
            value = calendar.shifted(published, unit, count) if published else UNRESOLVED
            value = value or UNRESOLVED
            yield Found(start=start, end=one.end, value=value, rank=FROM_TODAY)
        elif unit != "year" or not _is_age(before, text[one.end : one.end + 1]):
            clock = (_CLOCK_UNITS | _CLOCK_DUALS).get(one.word)
            value = f"PT{one.count}{clock}" if unit is None else f"P{one.count}{_ISO[unit]}"
            yield Found(start=one.start, end=one.end, value=value, rank=FROM_TODAY, kind="duration")


def _is_age(before: str, after: str) -> bool:
    """Say whether years are somebody's age: «عمره 40 عاما», «سامي (40 عاما)», «سامي، 40 عاما،»."""
    set_off = (before.endswith("(") and after == ")") or (before.endswith("، ") and after == "،")
    return set_off or any(word.lstrip("و") in _AGES for word in before.split()[-3:])
