"""What lies under the places on a map: land, borders, the names of neighbours, a scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.publish.drawing import number, path, words
from mujaz.publish.element import element
from mujaz.publish.labels import Box, around, extent, widest
from mujaz.publish.projection import Frame, Point
from mujaz.publish.shapes import border_lines, countries, on_sheet
from mujaz.publish.words import MAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

_NEIGHBOUR = 12.0  # the size of a neighbour's name
_LENGTHS = (5, 10, 20, 50, 100, 200, 500, 1000)  # kilometres
_BAR = (50.0, 120.0)  # pixels
_WIDEST_KM = 5.0  # a pixel; beyond this one bar cannot be true for the whole sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A country's land on the sheet, in rings of pixels."""

    code: str
    name: str
    rings: tuple[tuple[Point, ...], ...]


def lands(frame: Frame, joined: Mapping[str, str]) -> tuple[Land, ...]:
    """Return the land of each country on the sheet; of several that `joined` makes one, one."""
    parts: dict[str, list[tuple[Point, ...]]] = {}
    for code, country in countries().items():
        for ring in on_sheet(country, frame):
            parts.setdefault(joined.get(code, code), []).append(tuple(ring))
    return tuple(
        Land(code=code, name=countries()[code].name if code in countries() else "", rings=tuple(p))
        for code, p in parts.items()
    )


def ground(
    frame: Frame, there: Sequence[Land], bright: frozenset[str], joined: Mapping[str, str] | None
) -> Iterator[Element]:
    """Yield the land, that of some countries brighter, and the borders unless null."""
    for land in there:
        kind = "land named" if land.code in bright else "land"
        yield element("path", {"class": kind, "d": path(land.rings, closed=True)})
    if joined is not None and (lines := path(border_lines(frame, joined))):
        yield element("path", {"class": "border", "d": lines})


def neighbours(
    frame: Frame, there: Sequence[Land], names: Mapping[str, str], taken: Sequence[Box]
) -> Iterator[Element]:
    """Yield the name of each country where there is room for it on its own land."""
    for land in there:
        name = names.get(land.code, land.name)
        width = extent(name, _NEIGHBOUR)[0]
        for room, middle in widest(land.rings, _NEIGHBOUR * 1.6) if name else ():
            box = around(middle, name, _NEIGHBOUR)
            inside = frame.holds((box.left, box.top), 3) and frame.holds((box.right, box.bottom), 3)
            if room > width + 6 and inside and not any(box.meets(other) for other in taken):
                at = (middle[0], middle[1] + _NEIGHBOUR * 0.35)
                yield words(name, at, _NEIGHBOUR, "around", "middle")
                break


def scale_bar(frame: Frame) -> tuple[Box, tuple[Element, ...]] | None:
    """Return a bar of round kilometres at the lower left and its box; null on maps of the world."""
    pixel = frame.kilometres()
    fitting = [km for km in _LENGTHS if _BAR[0] <= km / pixel <= _BAR[1]]
    if pixel > _WIDEST_KM or not fitting:
        return None
    right, low = 12 + fitting[0] / pixel, frame.height - 12
    bar = f"M12 {number(low - 5)}v5H{number(right)}v-5"
    label = MAP["kilometres"].format(count=fitting[0])
    drawn = (
        element("path", {"class": "scale", "d": bar}),
        words(label, ((12 + right) / 2, low - 9), 11, "note halo", "middle"),
    )
    return Box(6, low - 24, right + 6, frame.height), drawn
