"""Names on a map: where each stands so that none covers another, a point or an arrow."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING, Literal

from mujaz.publish.projection import Frame, Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# The width of a letter in heights of the type, a little more than Noto Sans Arabic needs.
_LETTER, _SPACE, _LINE = 0.56, 0.3, 1.35
# How bad it is: to leave the sheet, to cover a name, a point, a piece of an arrow; for a name
# without a mark, to stand near another's; to stand far from its own.
_OUTSIDE, _NAME, _POINT, _ARROW, _NEAR, _FAR = 400, 120, 40, 6, 8, 0.12
# Pixels between a name and what stands beside it; three times that for a name without a mark,
# which would be read as that of its neighbour.
_AIR = 4
_REACHES = (0, 14, 30, 50, 75, 105)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Say whether the two share an area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, point: Point) -> bool:
        """Say whether the pixel is inside."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A name to be set by the pixel `anchor`, whose mark has that `radius`.

    `spots` are middles that suit it better than a place beside its anchor, the best first. Up to
    `loose` pixels away it needs no line to the anchor.
    """

    text: str
    size: float
    anchor: Point
    radius: float
    spots: tuple[Point, ...] = ()
    loose: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name in its place: `side` is where of its anchor it stands, and so where it begins."""

    text: str
    size: float
    box: Box
    side: Literal["left", "right", "middle"]
    leader: tuple[Point, Point] | None = None


def extent(text: str, size: float) -> tuple[float, float]:
    """Return about how wide and how high a text is in pixels; marks above letters take no room."""
    letters = sum(_SPACE if c == " " else _LETTER for c in text if not unicodedata.combining(c))
    return letters * size, _LINE * size


def around(middle: Point, text: str, size: float) -> Box:
    """Return the box of a text set about `middle`."""
    width, height = extent(text, size)
    x, y = middle
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def placed(
    wishes: Sequence[Wish], points: Sequence[Box], arrows: Sequence[Point], frame: Frame
) -> tuple[Label, ...]:
    """Return a label for every wish, the first served best; none is left out.

    Each takes the least bad of its spots and of eight places around its anchor, near or far,
    after Christensen, Marks and Shieber (1995, doi:10.1145/212332.212334), greedily.
    """
    done: list[Label] = []
    for wish in wishes:
        names = [label.box for label in done]
        air = _AIR if wish.radius else 3 * _AIR

        def cost(choice: tuple[float, Label], names: list[Box] = names, air: int = air) -> float:
            return choice[0] + _badness(choice[1].box, air, (names, points, arrows), frame)

        done.append(min(_choices(wish), key=cost)[1])
    return tuple(done)


def _badness(
    box: Box, air: int, there: tuple[Iterable[Box], Iterable[Box], Iterable[Point]], frame: Frame
) -> float:
    """Return how bad a box is among names, points and arrows, with air on all sides of it."""
    names, points, arrows = there
    corners = ((box.left, box.top), (box.right, box.bottom))
    wide = Box(box.left - air, box.top - air + _AIR, box.right + air, box.bottom + air - _AIR)
    return (
        _OUTSIDE * sum(not frame.holds(corner, 4) for corner in corners)
        + _NAME * sum(wide.meets(name) for name in names)
        + _POINT * sum(box.meets(point) for point in points)
        + _NEAR * sum(wide.meets(point) for point in points if air > _AIR)
        + _ARROW * sum(wide.holds(point) for point in arrows)
    )


def _choices(wish: Wish) -> Iterator[tuple[float, Label]]:
    """Yield every place for the name with how bad it is in itself."""
    for rank, spot in enumerate(wish.spots):
        box = around(spot, wish.text, wish.size)
        yield rank / 2, Label(text=wish.text, size=wish.size, box=box, side="middle")
    for reach in _REACHES:
        # The name of a place that is read from the right stands best on its left.
        for rank, eighth in enumerate((4, 0, 2, 6, 3, 5, 1, 7)):
            yield (
                len(wish.spots) / 2 + rank + reach * _FAR + 4 * (reach > 0),
                _beside(wish, eighth, reach),
            )


def _beside(wish: Wish, eighth: int, reach: float) -> Label:
    """Return the label an eighth turn or more from the right, upwards, `reach` pixels out."""
    across, up = cos(eighth * pi / 4), sin(eighth * pi / 4)
    width, height = extent(wish.text, wish.size)
    far = wish.radius + 3 + reach
    x, y = wish.anchor[0] + across * far, wish.anchor[1] - up * far
    x += width / 2 * (round(across, 3) > 0) - width / 2 * (round(across, 3) < 0)
    y -= height / 2 * round(up)
    box = around((x, y), wish.text, wish.size)
    side: Literal["left", "right", "middle"]
    side = "middle" if abs(across) < 0.1 else "right" if across > 0 else "left"
    return Label(
        text=wish.text, size=wish.size, box=box, side=side, leader=_leader(wish, box, reach)
    )


def _leader(wish: Wish, box: Box, reach: float) -> tuple[Point, Point] | None:
    """Return the line from a mark to the nearest edge of a name that stands away from it."""
    if reach <= wish.loose:
        return None
    x, y = wish.anchor
    end = (min(max(x, box.left + 2), box.right - 2), min(max(y, box.top + 4), box.bottom - 4))
    away = hypot(end[0] - x, end[1] - y)
    start = (x + (end[0] - x) * wish.radius / away, y + (end[1] - y) * wish.radius / away)
    return start, end


def widest(rings: Sequence[Sequence[Point]], height: float) -> list[tuple[float, Point]]:
    """Return widths and middles of the widest strips inside the rings, `height` high, best first.

    One is looked for on each of eleven lines; those far from the land's middle count for less.
    """
    ys = [y for ring in rings for _, y in ring]
    if not ys:
        return []
    low, high = min(ys), max(ys)
    found = []
    for part in range(1, 12):
        y = low + (high - low) * part / 12
        for left, right in _strips(rings, y, height):
            central = 1 - abs(part - 6) / 12
            found.append((central * (right - left), right - left, ((left + right) / 2, y)))
    return [(width, middle) for _, width, middle in sorted(found, reverse=True)]


def _strips(
    rings: Sequence[Sequence[Point]], y: float, height: float
) -> Iterator[tuple[float, float]]:
    """Yield from where to where both the upper and the lower edge of a strip are inside."""
    for upper in _inside(rings, y - height / 2):
        for lower in _inside(rings, y + height / 2):
            left, right = max(upper[0], lower[0]), min(upper[1], lower[1])
            if left < right:
                yield left, right


def _inside(rings: Sequence[Sequence[Point]], y: float) -> list[tuple[float, float]]:
    """Return from where to where a level line is inside the rings (even-odd)."""
    crossings = sorted(
        ax + (y - ay) * (bx - ax) / (by - ay)
        for ring in rings
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]])
        if (ay <= y) != (by <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))
