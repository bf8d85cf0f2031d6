"""A window of the world on a sheet of pixels: Mercator, so that directions and shapes are true."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import asinh, atan, cos, degrees, radians, sinh, tan
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]

_POLE = 83.5  # Mercator has no pole; nothing in the news lies beyond
_EARTH_DEGREE = 111.195  # kilometres
_ROOM = (64, 46)  # for names at the edges, in pixels


def northing(lat: float) -> float:
    """Return how far north of the equator Mercator puts a latitude, in degrees of longitude."""
    return degrees(asinh(tan(radians(max(-_POLE, min(_POLE, lat))))))


def latitude(north: float) -> float:
    """Return the latitude of a northing."""
    return degrees(atan(sinh(radians(north))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The window: `west` and `top` at the sheet's upper left, `scale` pixels a degree.

    `west` and `top` are degrees of longitude, `west` anywhere between -540 and 180.
    """

    west: float
    top: float
    scale: float
    width: int
    height: int

    def at(self, lon: float, lat: float) -> Point:
        """Return the pixel of a place; of a longitude the turn that lies nearest to the middle."""
        middle = self.west + self.width / self.scale / 2
        lon += 360 * round((middle - lon) / 360)
        return self.pixel((lon, northing(lat)))

    def pixel(self, mercator: Point) -> Point:
        """Return the pixel of a longitude and a northing."""
        return (mercator[0] - self.west) * self.scale, (self.top - mercator[1]) * self.scale

    def holds(self, point: Point, margin: float = 0) -> bool:
        """Say whether a pixel is on the sheet, `margin` away from its edge."""
        x, y = point
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin

    def degrees(self) -> float:
        """Return how many degrees of longitude the sheet is wide."""
        return self.width / self.scale

    def kilometres(self) -> float:
        """Return the length of one pixel at the middle of the sheet, in kilometres."""
        middle = latitude(self.top - self.height / self.scale / 2)
        return _EARTH_DEGREE * cos(radians(middle)) / self.scale


def fitted(
    points: Sequence[Point], width: int, least: float, room: tuple[int, int] = _ROOM
) -> Frame:
    """Return the frame that shows all points, `(lon, lat)`, at least `least` degrees across.

    `room` is left at the sides, and at the top and the bottom, in pixels.
    Height is 0.62 to 1 of the width, up to 1.25 on a narrow sheet, 0.75 on a wide one. Points on
    both sides of the 180th meridian stand together where that makes the window smaller.
    """
    west, east = _arc([lon for lon, _ in points])
    norths = [northing(lat) for _, lat in points]
    across, up = max(east - west, least), max(max(norths) - min(norths), least / 2)
    tallest = 1.25 if width < 480 else 1.0 if width <= 720 else 0.75
    wanted = (width - 2 * room[0]) * up / across + 2 * room[1]
    height = round(min(max(wanted, width * 0.62), width * tallest))
    scale = min((width - 2 * room[0]) / across, (height - 2 * room[1]) / up)
    scale = max(scale, width / 360)
    top = (max(norths) + min(norths)) / 2 + height / scale / 2
    return Frame(
        west=(west + east) / 2 - width / scale / 2,
        top=min(max(top, height / scale - northing(_POLE)), northing(_POLE)),
        scale=scale,
        width=width,
        height=height,
    )


def _arc(lons: Sequence[float]) -> Point:
    """Return the shortest stretch of longitudes that holds all, its end perhaps beyond 180."""
    around = sorted({lon % 360 for lon in lons})
    gaps = [after - before for before, after in pairwise([*around, around[0] + 360])]
    widest = gaps.index(max(gaps))
    east, west = around[widest], around[(widest + 1) % len(around)]
    east += 360 * (east < west)
    turn = 360 * round((west + east) / 720)
    return west - turn, east - turn


def clipped(ring: Sequence[Point], frame: Frame, margin: float = 4) -> list[Point]:
    """Return the part of a ring of pixels that is on the sheet (Sutherland and Hodgman, 1974)."""
    part = list(ring)
    edges = ((0, -margin, 1), (0, frame.width + margin, -1))
    for axis, bound, sign in (*edges, (1, -margin, 1), (1, frame.height + margin, -1)):
        whole, part = part, []
        for before, after in zip([whole[-1], *whole] if whole else [], whole, strict=False):
            here = (after[axis] - bound) * sign >= 0
            if here != ((before[axis] - bound) * sign >= 0):
                share = (bound - before[axis]) / (after[axis] - before[axis])
                x, y = before
                part.append((x + (after[0] - x) * share, y + (after[1] - y) * share))
            if here:
                part.append(after)
    return part


def thinned(line: Sequence[Point], least: float) -> list[Point]:
    """Return the line without points nearer than `least` to the one before; both ends stay."""
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= least:
            kept.append(point)
    return [*kept, line[-1]]
