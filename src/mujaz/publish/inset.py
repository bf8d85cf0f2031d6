"""The small map in a corner that says where on earth a close view is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.publish.drawing import number
from mujaz.publish.element import element
from mujaz.publish.ground import ground, lands
from mujaz.publish.labels import Box
from mujaz.publish.projection import Frame, Point, fitted, latitude
from mujaz.publish.scene import Look, Scene, code_of, extremes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

_SHARE = 0.2  # of the map's width
_WIDEST, _NARROWEST = 132, 84  # pixels
_LEAST = 6.0  # degrees across
_CLOSE = 3  # a view is close if three of it fit into the small map's width
_EDGE = 8  # pixels from the corner
_SMALLEST = 7.0  # pixels: the mark of the view


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """The small map's frame and where on the sheet it stands."""

    frame: Frame
    box: Box


def inset(seen: Scene, look: Look, taken: Sequence[Box], along: Sequence[Point]) -> Inset | None:
    """Return the small map for a close view, in a corner where nothing is yet; else null.

    It shows the view and the country that has most of the places.
    """
    weights: Counter[str] = Counter()
    for drawn in seen.places:
        weights[code_of(drawn.spot.place, look)] += drawn.spot.weight
    corners = [*_corners(seen.frame), *extremes(weights.most_common(1)[0][0])]
    width = round(min(max(seen.frame.width * _SHARE, _NARROWEST), _WIDEST))
    frame = fitted(corners, width, _LEAST, (8, 8))
    if frame.degrees() < _CLOSE * seen.frame.degrees():
        return None
    free = (
        box
        for box in _places(seen.frame, frame)
        if not any(box.meets(other) for other in taken)
        and not any(box.holds(point) for point in along)
    )
    box = next(free, None)
    return Inset(frame=frame, box=box) if box else None


def drawn(small: Inset, view: Frame, bright: frozenset[str], look: Look) -> Iterator[Element]:
    """Yield the small map: its land, a mark where the view is, a line around it."""
    frame, box = small.frame, small.box
    left, top = frame.at(*_corners(view)[0])
    right, low = frame.at(*_corners(view)[1])
    wide, high = max(right - left, _SMALLEST), max(low - top, _SMALLEST)
    size = {"width": number(frame.width), "height": number(frame.height)}
    mark = {
        "x": number((left + right - wide) / 2),
        "y": number((top + low - high) / 2),
        "width": number(wide),
        "height": number(high),
    }
    at = {"x": number(box.left), "y": number(box.top)}
    there = lands(frame, look.joined)
    yield element(
        "svg",
        {**at, **size, "viewBox": f"0 0 {frame.width} {frame.height}"},
        element("rect", {"class": "sea", **size}),
        *ground(frame, there, bright, look.joined if look.borders else None),
        element("rect", {"class": "view", **mark}),
    )
    yield element("rect", {"class": "around-inset", **at, **size})


def _corners(frame: Frame) -> tuple[Point, Point]:
    """Return the upper left and the lower right of a window, `(lon, lat)`."""
    east, south = frame.west + frame.degrees(), frame.top - frame.height / frame.scale
    return (frame.west, latitude(frame.top)), (east, latitude(south))


def _places(sheet: Frame, small: Frame) -> Iterator[Box]:
    """Yield the boxes in three corners; the scale has the fourth."""
    right, low = sheet.width - small.width - _EDGE, sheet.height - small.height - _EDGE
    for left, top in ((_EDGE, _EDGE), (right, _EDGE), (right, low)):
        yield Box(left, top, left + small.width, top + small.height)
