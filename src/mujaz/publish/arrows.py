"""Arrows on a map: a bow from where somebody leaves to where they go."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from mujaz.publish.projection import Point

_BOW = 0.16  # how far it bends, of its length
_HIGHEST = 48.0  # pixels
_HEAD, _HALF = 9.0, 4.2  # the head's length and half its width, in pixels
_CLEARANCE = 2.5  # between a point's mark and the arrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A quadratic curve and its head's three corners, the tip first."""

    start: Point
    bend: Point
    end: Point
    head: tuple[Point, Point, Point]

    def samples(self) -> list[Point]:
        """Return pixels along the curve, near enough to one another that no name slips between."""
        count = 4 + int(hypot(self.end[0] - self.start[0], self.end[1] - self.start[1]) / 8)
        return [_on(self, step / count) for step in range(count + 1)] + [self.head[0]]


def arrow(origin: Point, goal: Point, *, leaves: float, reaches: float) -> Arrow | None:
    """Return the bow from one pixel to another, to its right as it goes.

    `leaves` and `reaches` are the radii of the marks there. None where no arrow fits between.
    There and back are two bows that do not cross.
    """
    across, down = goal[0] - origin[0], goal[1] - origin[1]
    length = hypot(across, down)
    if length < leaves + reaches + 2 * _CLEARANCE + _HEAD + 3:
        return None
    rise = min(length * _BOW, _HIGHEST) * 2 / length
    bend = (
        (origin[0] + goal[0]) / 2 - down * rise / 2,
        (origin[1] + goal[1]) / 2 + across * rise / 2,
    )
    tip = _towards(goal, bend, reaches + _CLEARANCE)
    neck = _towards(tip, bend, _HEAD)
    side = ((tip[1] - neck[1]) / _HEAD * _HALF, (neck[0] - tip[0]) / _HEAD * _HALF)
    return Arrow(
        start=_towards(origin, bend, leaves + _CLEARANCE),
        bend=bend,
        end=_towards(tip, bend, _HEAD * 0.8),
        head=(
            tip,
            (neck[0] + side[0], neck[1] + side[1]),
            (neck[0] - side[0], neck[1] - side[1]),
        ),
    )


def _towards(start: Point, goal: Point, far: float) -> Point:
    """Return the pixel `far` from `start` on the way to `goal`."""
    length = hypot(goal[0] - start[0], goal[1] - start[1])
    share = far / length
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share


def _on(curve: Arrow, share: float) -> Point:
    before, at, after = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        before * curve.start[0] + at * curve.bend[0] + after * curve.end[0],
        before * curve.start[1] + at * curve.bend[1] + after * curve.end[1],
    )
