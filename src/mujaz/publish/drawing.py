"""Pixels as SVG: paths, words and the finished sheet."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal
from xml.etree.ElementTree import Element, tostring

from mujaz.publish.element import element

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.publish.projection import Point


def number(value: float) -> str:
    """Return a length in pixels to the tenth, without idle digits: `4`, `-0.5`."""
    return f"{round(value * 10) / 10:g}"


def path(lines: Iterable[Sequence[Point]], *, closed: bool = False) -> str:
    """Return lines or rings as the data of one path, in steps of tenths of a pixel."""
    return "".join(_steps(line) + ("z" if closed else "") for line in lines if line)


def _steps(line: Sequence[Point]) -> str:
    tenths = [(round(x * 10), round(y * 10)) for x, y in line]
    start = f"M{tenths[0][0] / 10:g} {tenths[0][1] / 10:g}"
    moved = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(tenths)]
    steps = " ".join(f"{dx / 10:g} {dy / 10:g}" for dx, dy in moved if dx or dy)
    return f"{start}l{steps}" if steps else start


def words(
    text: str, at: Point, size: float, kind: str, anchor: Literal["start", "middle", "end"]
) -> Element:
    """Return a line of text whose right end (`start`), middle or left end is at the pixel."""
    attributes = {
        "class": kind,
        "x": number(at[0]),
        "y": number(at[1]),
        "font-size": number(size),
        "text-anchor": anchor,
        "direction": "rtl",
    }
    return element("text", attributes, text)


def markup(root: Element) -> str:
    """Return the sheet as XML, text and attributes escaped."""
    return tostring(root, encoding="unicode", method="xml") + "\n"
