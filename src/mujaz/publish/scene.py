"""What stands where on the sheet of a map: the window, the land in it, the places in pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.fact import Facts, Movement, Place
from mujaz.publish.focus import Spot, focus
from mujaz.publish.ground import Land, lands
from mujaz.publish.labels import widest
from mujaz.publish.projection import Frame, Point, fitted, latitude
from mujaz.publish.shapes import country

if TYPE_CHECKING:
    from collections.abc import Sequence

# Degrees across: the smallest windows around several places and around one; a third of the widest
# one that shows a lone place's country.
_LEAST, _LONE, _ALONE = 0.9, 5.0, 9.0
_SPOT = 0.2  # what lies within is one spot
_STRIP = 20.0  # pixels: the height of land that a country's name needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a house wants its maps.

    `width` is in pixels, 360 for a telephone. `borders=False` draws land alone and names no
    neighbour. `joined` makes one country of two (`{"EH": "MA"}`), `names` calls one by another
    name (`{"PS": "الأراضي الفلسطينية"}`), both by ISO 3166-1 alpha-2.
    """

    width: int = 640
    borders: bool = True
    joined: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A spot and its pixel; `rooms` are the middles of land where a country's name may stand."""

    spot: Spot
    at: Point
    rooms: tuple[tuple[float, Point], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A map before it is drawn; `outside` are the places that are not on it."""

    frame: Frame
    lands: tuple[Land, ...]
    places: tuple[Drawn, ...]
    outside: tuple[Place, ...]
    movements: tuple[Movement, ...]


def scene(facts: Facts, look: Look) -> Scene | None:
    """Return the scene of the facts' places; null if not one of them has a position."""
    seen = focus(facts)
    if not seen.spots:
        return None
    frame = _frame(seen.spots, look.width)
    there = lands(frame, look.joined)
    drawn = [(spot, _drawn(spot, frame, there, look)) for spot in seen.spots]
    hidden = [spot.place for spot, one in drawn if one is None]
    return Scene(
        frame=frame,
        lands=there,
        places=tuple(one for _, one in drawn if one is not None),
        outside=(*hidden, *seen.outside),
        movements=seen.movements,
    )


def code_of(place: Place, look: Look) -> str:
    """Return the code of the country that a place is or lies in, as the house joins them."""
    return look.joined.get(place.country or "", place.country or "")


def is_country(place: Place) -> bool:
    """Say whether the place is a country that has a shape."""
    return place.kind == "country" and country(place.country) is not None


def _frame(spots: Sequence[Spot], width: int) -> Frame:
    """Return the window: every point and what movements reach, with the land around them.

    A country that is named, or holds all there is in one spot, is shown whole where that makes the
    window at most three times as wide.
    """
    points = [spot for spot in spots if spot.moved or not is_country(spot.place)]
    several = _apart(points, width)
    least = _LEAST if several else _LONE
    corners = [(spot.at.lon, spot.at.lat) for spot in (points if several else spots)]
    largest = 3 * max(fitted(corners, width, least).degrees(), 0 if several else _ALONE)
    for spot in spots:
        if is_country(spot.place) or not several:
            whole = [*corners, *extremes(spot.place.country)]
            if fitted(whole, width, least).degrees() <= largest:
                corners = whole
    return fitted(corners, width, least)


def _apart(points: Sequence[Spot], width: int) -> bool:
    """Say whether the points are more than one spot on a map of their surroundings."""
    corners = [(spot.at.lon, spot.at.lat) for spot in points]
    return bool(corners) and fitted(corners, width, _SPOT / 4).degrees() > _SPOT


def extremes(code: str | None) -> tuple[Point, ...]:
    """Return two corners, `(lon, lat)`, of a country's largest part."""
    shape = country(code)
    if shape is None:
        return ()
    west, south, east, north = shape.rings[0].bounds
    return (west, latitude(south)), (east, latitude(north))


def _drawn(spot: Spot, frame: Frame, there: Sequence[Land], look: Look) -> Drawn | None:
    """Return the spot with its pixel: on the visible land of a country whose middle is not seen.

    Null for what the window does not show.
    """
    at = frame.at(spot.at.lon, spot.at.lat)
    if not is_country(spot.place):
        return Drawn(spot=spot, at=at) if frame.holds(at) else None
    code = code_of(spot.place, look)
    rings = next((land.rings for land in there if land.code == code), ())
    rooms = tuple(widest(rings, _STRIP))
    if frame.holds(at, 20):
        return Drawn(spot=spot, at=at, rooms=rooms)
    return Drawn(spot=spot, at=rooms[0][1], rooms=rooms) if rooms else None
