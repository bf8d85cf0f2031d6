"""Marks: the shape of quotation marks; what stands between them is never touched."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.span import Span
from mujaz.style.edits import QUOTES, Edit, quotations

_PAIRS = {"guillemets": ("«", "»"), "double": ('"', '"'), "curly": ("“", "”")}


def edits(text: str, shape: str) -> Iterator[Edit]:
    """Yield the marks of each quotation in a shape of `_PAIRS`.

    A quotation that another one stands in, or that nothing closes, keeps its marks: with others it
    might no longer be told where it ends. So does a measure in inches.
    """
    opening, closing = _PAIRS[shape]
    for start, end in ((one.start, one.end) for one in quotations(text)):
        inside, last = text[start + 1 : end - 1], text[end - 1]
        if last not in QUOTES or end - start < 3 or not QUOTES.isdisjoint(inside):
            continue
        if text[start - 1 : start].isdigit():
            continue
        if (text[start], last) != (opening, closing):
            yield Edit(Span(start, start + 1), opening)
            yield Edit(Span(end - 1, end), closing)
