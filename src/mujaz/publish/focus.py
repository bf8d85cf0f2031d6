"""What a map shows: the places that belong together, and which it leaves to words.

A capital that is named only because its government spoke would make every map one of the world.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from mujaz.fact import Facts, Movement, Place
from mujaz.publish.projection import latitude
from mujaz.publish.shapes import country
from mujaz.publish.where import Position, position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EARTH = 6371.0  # kilometres
# A place is left out that lies so many times as far out as all nearer ones, and a hundred
# kilometres, if these have so much of the mentions: the next town for few, another continent for
# more.
_FAR = ((10, 0.6), (3, 0.75))
_NEAR_KM = 100
# More names than this nobody reads on one sheet.
_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the map, how much it counts, and whether an arrow leaves or reaches it."""

    place: Place
    at: Position
    weight: int
    moved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """The spots of the map, those that count most first, and the places that are not on it."""

    spots: tuple[Spot, ...]
    outside: tuple[Place, ...]
    movements: tuple[Movement, ...]


def focus(facts: Facts) -> Focus:
    """Return what to show of the facts.

    The ends of a movement are always shown. Of the other points those are left out that lie far
    from the middle of all mentions (`_FAR`). A country is an area, and widens nothing.
    """
    ends = Counter(
        end for m in facts.movements for end in (m.origin, m.destination) if end is not None
    )
    places = _distinct(facts.places)
    known = [
        Spot(place=p, at=at, weight=max(len(p.mentions), 1) + ends[p.text], moved=p.text in ends)
        for p in places
        if (at := _at(p)) is not None
    ]
    known.sort(key=lambda spot: (not spot.moved, -spot.weight))
    shown = _together(known[:_MOST])
    on = {spot.place.text for spot in shown}
    return Focus(
        spots=tuple(shown),
        outside=tuple(p for p in places if p.text not in on),
        movements=tuple(m for m in facts.movements if {m.origin, m.destination} <= on),
    )


def _distinct(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the first place of each name."""
    first: dict[str, Place] = {}
    for place in places:
        first.setdefault(place.text, place)
    return tuple(first.values())


def _at(place: Place) -> Position | None:
    """Return where a place is: a country without coordinates in the middle of its largest part."""
    found = position(place)
    shape = country(place.country)
    if found is None and place.kind == "country" and shape:
        west, south, east, north = shape.rings[0].bounds
        return Position(latitude((south + north) / 2), (west + east) / 2)
    return found


def _together(spots: Sequence[Spot]) -> list[Spot]:
    """Return the spots without points that are far, in their order."""
    points = [spot for spot in spots if spot.moved or spot.place.kind != "country"]
    if len(points) < 3:
        return list(spots)
    middle = min(points, key=lambda s: sum(_apart(s.at, o.at) * o.weight for o in points))
    outwards = sorted(points, key=lambda spot: _apart(middle.at, spot.at))
    total = sum(spot.weight for spot in points)
    for count in range(1, len(outwards)):
        reach, following = (_apart(middle.at, s.at) for s in outwards[count - 1 : count + 1])
        share = sum(spot.weight for spot in outwards[:count]) / total
        far = any(
            following > times * max(reach, _NEAR_KM) and share >= least for times, least in _FAR
        )
        if far and not any(spot.moved for spot in outwards[count:]):
            gone = outwards[count:]
            return [spot for spot in spots if spot not in gone]
    return list(spots)


def _apart(one: Position, other: Position) -> float:
    """Return the great-circle distance in kilometres (haversine)."""
    north, south = radians(one.lat), radians(other.lat)
    half = sin((north - south) / 2) ** 2
    half += cos(north) * cos(south) * sin(radians(one.lon - other.lon) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(half)))
