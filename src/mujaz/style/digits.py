"""Digits: the shape of the figures, never their value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.language.letters import normalise
from mujaz.span import Span
from mujaz.style.edits import Edit

_NUMBER = re.compile(r"\d+(?:[.,:/٫٬-]\d+)*")
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_INDIC_MARKS = frozenset("٫٬")  # they belong to ٠-٩ alone: a number that has one stays whole


def edits(text: str, shape: str) -> Iterator[Edit]:
    """Yield the numbers in digits of the shape `western` or `arabic_indic`.

    What parts them stays: the point of a decimal, the colon of a clock, the stroke of a date.
    """
    for number in _NUMBER.finditer(text):
        told = shaped(number[0], shape)
        stays = shape == "western" and not _INDIC_MARKS.isdisjoint(told)
        if told != number[0] and not stays:
            yield Edit(Span(*number.span()), told)


def shaped(text: str, shape: str) -> str:
    """Return a text with its digits, of whatever script, in one shape."""
    told = "".join(normalise(c) if c.isdigit() else c for c in text)
    return told.translate(_INDIC) if shape == "arabic_indic" else told
