"""Ranges: two numbers that bound one quantity, «بين 30 و40», «3 إلى 5 آلاف»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.quantities import comparators, counted
from mujaz.facts.wording import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.language.numbers import Number

_CHANGES = any_of(wording.table("quantities")["changes"]["words"])

_BETWEEN = re.compile(
    r"(?<!\w)[وف]?(?P<all>(?P<word>(?:ما\s{1,4})?بين|من)\s{1,4})(?:سالب\s)?(?P<sign>[$€£])?$"
)
_JOINT = re.compile(
    r"(?:\s{1,4}(?P<unit>[ء-ي]+)(?![ء-ي])|\s?(?P<sign>[$€£%]))?"
    r"\s{0,4}(?P<word>-|–|~|الي|او|و?حتي|ل|و)\s{0,4}[$€£]?(?:سالب\s)?$"
)
_CHANGE = re.compile(rf"(?<!\w)[وف]?{_CHANGES}(?!\w)[^.،؛:]{{0,60}}$")
_GAP = 20  # characters between the two numbers, a unit said twice among them


def pairs(cardinal: Sequence[Number], text: str) -> Iterator[tuple[Number, Number]]:
    """Yield the bounds of each range, and every other number as both its bounds."""
    at = 0
    while at < len(cardinal):
        low = cardinal[at]
        high = cardinal[at + 1] if at + 1 < len(cardinal) else low
        if high is not low and not _bound(low, high, text):
            high = low
        yield low, high
        at += 1 if high is low else 2


def begins(text: str, start: int) -> int:
    """Return where the «بين» or «من» before a range stands, or `start`."""
    return _between(text, start)[0]


def bounds(low: Number, high: Number) -> tuple[float, float]:
    """Return both values, the smaller first: in «3 إلى 5 آلاف» the scale is said once, for both.

    In «225 و3000» no word says it: figures are what they are.
    """
    value = low.value
    for scale in () if counted.is_figure(high) else (1e12, 1e9, 1e6, 1e3):
        if high.value >= scale > value * scale / high.value and value < scale:
            value *= scale
            break
    return min(value, high.value), max(value, high.value)


def is_counted(low: Number, high: Number, text: str) -> bool:
    """Say whether a range without a noun counts something: it is no score («1-3»), and no years."""
    if all(1900 <= number.value <= 2100 for number in (low, high)):
        return False
    dashed = set(text[low.end : high.start]) & set("-–")
    figures = counted.is_figure(low) and counted.is_figure(high)
    return low.value >= 100 or not (dashed and figures)


def _bound(low: Number, high: Number, text: str) -> bool:
    gap = text[low.end : high.start]
    joint = _JOINT.match(gap) if len(gap) < _GAP else None
    if joint is None or low.value == high.value or 0 in (low.value, high.value):
        return False
    if joint["sign"] and not text.startswith(joint["sign"], high.end):
        return False
    start, word = _between(text, comparators.before(text, low.start)[0])
    if word == "بين":
        return joint["word"] in {"و", "الي"}
    if low.value > high.value or (joint["unit"] and word != "من"):
        return False
    if word == "من" and joint["word"] in {"الي", "ل", "حتي", "وحتي"}:
        return not _CHANGE.search(text[max(0, start - 80) : start])
    return joint["word"] in {"-", "–", "~", "او", "الي"}


def _between(text: str, start: int) -> tuple[int, str]:
    """Return where the «بين» or «من» before a range stands and the word, or `start` and none."""
    before = text[max(0, start - 14) : start]
    found = _BETWEEN.search(before)
    if found is None:
        return start, ""
    return start - len(before) + found.start("all"), "من" if found["word"] == "من" else "بين"
