"""The countries of the world: their land, their borders, their Arabic names.

`data/shapes.json` is made by `scripts/shapes` from Natural Earth; points are Mercator's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mujaz.publish.projection import Frame, Point, clipped, northing, thinned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Ring = tuple[Point, ...]
Bounds = tuple[float, float, float, float]
_TURNS = (-720, -360, 0, 360, 720)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A line or a ring, `(longitude, northing)`, and the box it fills: west, south, east, north."""

    points: Ring
    bounds: Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country's rings, the largest first; holes are rings like islands, told by even-odd.

    `code` is ISO 3166-1 alpha-2, empty for land that is nobody's.
    """

    code: str
    name: str
    rings: tuple[Outline, ...]


@cache
def countries() -> Mapping[str, Country]:
    """Return all countries by code."""
    arcs = _arcs()
    return {
        code: Country(
            code=code,
            name=held["name"],
            rings=tuple(sorted((_outline(_joined(r, arcs)) for r in _rings(held)), key=_extent)),
        )
        for code, held in _file()["countries"].items()
    }


def country(code: str | None) -> Country | None:
    """Return the country of a code; null for none, and for nobody's land."""
    return countries().get(code) if code else None


@cache
def borders() -> tuple[tuple[frozenset[str], Outline], ...]:
    """Return every line between two countries, with their codes; coasts are none."""
    owners: dict[int, set[str]] = {}
    for code, held in _file()["countries"].items():
        for arc in (arc for ring in _rings(held) for arc in ring):
            owners.setdefault(max(arc, ~arc), set()).add(code)
    arcs = _arcs()
    return tuple(
        (frozenset(codes), _outline(arcs[arc]))
        for arc, codes in sorted(owners.items())
        if len(codes) > 1
    )


def on_sheet(country: Country, frame: Frame) -> list[list[Point]]:
    """Return what of a country is on the sheet: rings of pixels, none for one that is not."""
    parts = (
        clipped(_pixels(ring, turn, frame), frame)
        for ring in country.rings
        for turn in _turns(ring, frame)
    )
    return [part for part in parts if len(part) > 2 and _visible(part)]


def border_lines(frame: Frame, joined: Mapping[str, str]) -> Iterator[list[Point]]:
    """Yield the borders on the sheet; none between countries that `joined` makes one."""
    for codes, line in borders():
        if len({joined.get(code, code) for code in codes}) > 1:
            for turn in _turns(line, frame):
                yield from _runs(_pixels(line, turn, frame), frame)


def _pixels(shape: Outline, turn: int, frame: Frame) -> list[Point]:
    """Return a line as pixels, on a map of the world only those that the eye needs."""
    least = 1.0 if frame.scale > 8 else 1.8
    return thinned([frame.pixel((x + turn, y)) for x, y in shape.points], least)


def _visible(ring: Sequence[Point]) -> bool:
    """Say whether a ring is more than a speck on the sheet."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(xs) - min(xs) >= 2 or max(ys) - min(ys) >= 2


def _runs(line: Sequence[Point], frame: Frame) -> Iterator[list[Point]]:
    """Yield the stretches of a line that are near the sheet, one point beyond it at each end."""
    run: list[Point] = []
    for before, after in pairwise(line):
        if frame.holds(before, -20) or frame.holds(after, -20):
            run = run or [before]
            run.append(after)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _turns(shape: Outline, frame: Frame) -> Iterator[int]:
    """Yield by how many degrees to shift the shape to find it on the sheet."""
    east, south = frame.west + frame.width / frame.scale, frame.top - frame.height / frame.scale
    west_end, south_end, east_end, north_end = shape.bounds
    if south_end <= frame.top and north_end >= south:
        yield from (t for t in _TURNS if west_end + t <= east and east_end + t >= frame.west)


@cache
def _file() -> Mapping[str, Any]:
    file = Path(__file__).with_name("data").joinpath("shapes.json")
    held: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return held


@cache
def _arcs() -> tuple[Ring, ...]:
    scale = _file()["scale"]
    return tuple(
        tuple(
            (x / scale, northing(y / scale))
            for x, y in zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True)
        )
        for steps in _file()["arcs"]
    )


def _rings(held: Mapping[str, Any]) -> Iterator[list[int]]:
    for polygon in held["polygons"]:
        yield from polygon


def _joined(ring: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """Return the ring in one piece: it runs on beyond the 180th meridian instead of jumping.

    Its middle is between -180 and 180. One that runs around a pole is closed along the edge of
    the world.
    """
    points: list[Point] = []
    turn = 0
    for x, y in (p for n in ring for p in (arcs[n] if n >= 0 else arcs[~n][::-1])):
        turn += 360 * round((points[-1][0] - x - turn) / 360) if points else 0
        points.append((x + turn, y))
    if abs(points[-1][0] - points[0][0]) > 180:
        points += [(points[-1][0], northing(-90)), (points[0][0], northing(-90))]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    back = 360 * round((west + east) / 720)
    return tuple((x - back, y) for x, y in points)


def _outline(points: Ring) -> Outline:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Outline(points=points, bounds=(min(xs), min(ys), max(xs), max(ys)))


def _extent(ring: Outline) -> float:
    west, south, east, north = ring.bounds
    return (west - east) * (north - south)
