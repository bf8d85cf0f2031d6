"""Alone: a percentage that is the whole text, told by a word before its number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts.quantities.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.language.numbers import Number

_BEFORE = re.compile(r"\s{0,4}(?P<word>ب?نسبه|(?:ب|في\s{1,4})الم(?:يه|ايه))\s{1,4}")
_RATE = "نسبه"
_MOST = 100  # a rate over all of it is one of something else


def percentage(text: str, told: Sequence[Number]) -> tuple[Number, Unit] | None:
    """Return the number and unit of «نسبة 10» and «بالمئة 210», None for any other text."""
    if len(told) != 1 or text[told[0].end :].strip(" .!?؟"):
        return None
    number = told[0]
    before = _BEFORE.fullmatch(text, 0, number.start)
    if before is None or (before["word"].endswith(_RATE) and number.value > _MOST):
        return None
    start, end = before.span("word")
    return number, Unit(start=start, end=end, name="%", kind="percent")
