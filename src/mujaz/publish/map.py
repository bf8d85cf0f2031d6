"""A map of an article's places as SVG: land, borders, Arabic names, an arrow for each movement.

One file, nothing fetched, no script; light or dark as the reader's screen is.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.publish.arrows import Arrow, arrow
from mujaz.publish.box import prefix
from mujaz.publish.drawing import markup, number, path, words
from mujaz.publish.element import element
from mujaz.publish.focus import Spot
from mujaz.publish.ground import ground, neighbours, scale_bar
from mujaz.publish.inset import drawn as inset_drawn
from mujaz.publish.inset import inset
from mujaz.publish.labels import Box, Label, Wish, extent, placed
from mujaz.publish.plain import one_line
from mujaz.publish.projection import Point
from mujaz.publish.scene import Drawn, Look, Scene, code_of, is_country, scene
from mujaz.publish.words import MAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from mujaz.brief import Brief
    from mujaz.fact import Place

_STYLE = Path(__file__).with_name("data").joinpath("map.css").read_text(encoding="utf-8")
_SIZES = {"country": 14.5, "region": 13.0, "water": 12.5}
_SIZE, _NOTE = 13.5, 12.0
_AREAS = frozenset(_SIZES)
# What has walls or a gate is a square, a settlement a disc.
_BUILT = frozenset({"facility", "base", "camp", "crossing", "airport", "port", "site"})
_LOOSE = 14.0  # pixels
_LONGEST = 34  # letters of a name
_MOST_ARROWS = 24  # more is a tangle
_STRIP = 26  # the height of the line below the map


def to_svg(brief: Brief, look: Look | None = None) -> str:
    """Return the map of all places that have coordinates; without one, a sheet that says so.

    Places far from all others are named below the map, not drawn (`publish/focus.py`).
    """
    look = look or Look()
    seen = scene(brief.facts, look)
    if seen is None:
        sheet = _sheet(brief, (), brief.facts.places, look.width, 80)
        sheet.append(words(MAP["empty"], (look.width / 2, 45), _SIZE, "note", "middle"))
        return markup(sheet)
    frame, note = seen.frame, _note(seen.outside, look.width)
    shown = [drawn.spot.place for drawn in seen.places]
    height = frame.height + (_STRIP if note else 0)
    sheet = _sheet(brief, shown, seen.outside, frame.width, height)
    sheet.extend(_drawn(seen, look))
    if note:
        strip = {"class": "strip", "width": "100%", "height": "100%", "y": number(frame.height)}
        sheet.append(element("rect", strip))
        sheet.append(words(note, (frame.width - 10, frame.height + 17.5), _NOTE, "note", "start"))
    return markup(sheet)


def _sheet(
    brief: Brief,
    shown: Sequence[Place],
    outside: Sequence[Place],
    width: float,
    height: float,
) -> Element:
    """Return the root with its title, description, style and the sea."""
    own = f"{prefix(brief)}-map"
    title = " — ".join(filter(None, (MAP["title"], one_line(brief.article.title or ""))))
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "width": number(width),
            "height": number(height),
            "class": "mujaz-map",
            "lang": "ar",
            "role": "img",
            "aria-labelledby": f"{own}-title {own}-desc",
        },
        element("title", {"id": f"{own}-title"}, title),
        element("desc", {"id": f"{own}-desc"}, _described(brief, shown, outside)),
        element("style", {}, _STYLE),
        element("rect", {"class": "sea", "width": "100%", "height": "100%"}),
    )


def _described(brief: Brief, shown: Sequence[Place], outside: Sequence[Place]) -> str:
    """Return in words what the map shows, for who cannot see it, and the label."""
    parts = []
    for key, places in (("places", shown), ("outside", outside)):
        if places:
            parts.append(f"{MAP[key]}: {'، '.join(one_line(p.text) for p in places)}.")
    for move in brief.facts.movements:
        ends = [MAP["from"].format(place=one_line(move.origin))] if move.origin else []
        ends += [MAP["to"].format(place=one_line(move.destination))] if move.destination else []
        if ends:
            parts.append(f"{MAP['movement']}: {' '.join(ends)}.")
    return " ".join((*dict.fromkeys(parts), f"[{one_line(brief.digest.disclosure.label)}]"))


def _note(outside: Sequence[Place], width: int) -> str:
    """Return the line below the map, as many names in it as fit; empty if none is due."""
    names = [_short(place.text) for place in outside]
    for count in range(len(names), 0, -1):
        more = MAP["more"].format(count=len(names) - count) if count < len(names) else ""
        line = f"{MAP['outside']}: {'، '.join(names[:count])}{more}"
        if count == 1 or extent(line, _NOTE)[0] < width - 20:
            return line
    return ""


def _drawn(seen: Scene, look: Look) -> Iterator[Element]:
    """Yield the ground, then neighbours' names, arrows, marks and names, each over the last."""
    frame = seen.frame
    # A country's name has the most places to choose from, and chooses last.
    places = sorted(seen.places, key=lambda drawn: _freedom(drawn.spot.place))
    bright = frozenset(code_of(drawn.spot.place, look) for drawn in places) - {""}
    yield from ground(frame, seen.lands, bright, look.joined if look.borders else None)
    bows = _arrows(seen)
    along = [point for bow in bows for point in bow.samples()]
    taken = [_square(drawn.at, _radius(drawn.spot) + 1) for drawn in places if _radius(drawn.spot)]
    if bar := scale_bar(frame):
        taken.append(bar[0])
        yield from bar[1]
    small = inset(seen, look, taken, along)
    taken += [small.box] if small else []
    labels = placed([_wish(drawn) for drawn in places], taken, along, frame)
    if look.borders:
        called = {code_of(d.spot.place, look) for d in places if is_country(d.spot.place)}
        others = [land for land in seen.lands if land.code not in called]
        taken += [*(label.box for label in labels), *(_square(point, 3) for point in along)]
        yield from neighbours(frame, others, look.names, taken)
    for bow in bows:
        yield from _bow(bow)
    if small:
        yield from inset_drawn(small, frame, bright, look)
    for drawn, label in zip(places, labels, strict=True):
        yield from _mark(drawn, label)
    for drawn, label in zip(places, labels, strict=True):
        yield _name(drawn.spot, label)


def _arrows(seen: Scene) -> list[Arrow]:
    """Return an arrow for each movement with both ends on the map, each once, the first told."""
    at = {drawn.spot.place.text: drawn.at for drawn in seen.places}
    radius = {drawn.spot.place.text: _radius(drawn.spot) for drawn in seen.places}
    pairs = dict.fromkeys((m.origin, m.destination) for m in seen.movements)
    made = (
        arrow(at[a], at[b], leaves=radius[a], reaches=radius[b])
        for a, b in pairs
        if a in at and b in at and a != b
    )
    return list(islice((bow for bow in made if bow is not None), _MOST_ARROWS))


def _bow(bow: Arrow) -> Iterator[Element]:
    (x, y), (over, down), (end, low) = bow.start, bow.bend, bow.end
    curve = f"M{number(x)} {number(y)}Q{number(over)} {number(down)} {number(end)} {number(low)}"
    yield element("path", {"class": "edge", "d": curve})
    yield element("path", {"class": "arrow", "d": curve})
    yield element("path", {"class": "head", "d": path([bow.head], closed=True)})


def _wish(drawn: Drawn) -> Wish:
    """Return the wish for a name: a country's and a water's stands on it, not beside it."""
    place = drawn.spot.place
    text, size = _short(place.text), _SIZES.get(place.kind, _SIZE)
    spots = tuple(_along(drawn.rooms, extent(text, size)[0] + 8))
    if place.kind in _AREAS and not drawn.spot.moved:
        spots = (drawn.at, *spots)
    return Wish(
        text=text,
        size=size,
        anchor=drawn.at,
        radius=_radius(drawn.spot),
        spots=spots,
        # Nobody knows where exactly a region or a water ends.
        loose=_LOOSE if place.kind in _AREAS and not is_country(place) else 0,
    )


def _along(rooms: Sequence[tuple[float, Point]], need: float) -> Iterator[Point]:
    """Yield the middle of every strip of land that is wide enough, then what lies beside it."""
    wide = [(width, at) for width, at in rooms if width > need]
    yield from (at for _, at in wide)
    for width, (x, y) in wide:
        yield from ((x + side * (width - need) / 4, y) for side in (1, -1, 1.7, -1.7))


def _mark(drawn: Drawn, label: Label) -> Iterator[Element]:
    """Yield the mark of a place and the line to its name, if it stands away."""
    if label.leader:
        (x, y), (end, low) = label.leader
        line = {"x1": number(x), "y1": number(y), "x2": number(end), "y2": number(low)}
        yield element("line", {"class": "leader", **line})
        if not _radius(drawn.spot):
            end_of = {"cx": line["x1"], "cy": line["y1"], "r": "1.6"}
            yield element("circle", {"class": "mark", **end_of})
    kind, radius, (x, y) = drawn.spot.place.kind, _radius(drawn.spot), drawn.at
    if kind in _BUILT:
        side, corner = number(radius * 2 - 1), (number(x - radius + 0.5), number(y - radius + 0.5))
        box = {"x": corner[0], "y": corner[1], "width": side, "height": side}
        yield element("rect", {"class": "mark", **box})
    elif radius:
        shown = {"cx": number(x), "cy": number(y), "r": number(radius)}
        yield element("circle", {"class": "open" if kind in _AREAS else "mark", **shown})


def _name(spot: Spot, label: Label) -> Element:
    box, low = label.box, (label.box.top + label.box.bottom) / 2 + label.size * 0.35
    kind = spot.place.kind if spot.place.kind in _AREAS else "place"
    if label.side == "left":
        return words(label.text, (box.right, low), label.size, f"{kind} halo", "start")
    if label.side == "right":
        return words(label.text, (box.left, low), label.size, f"{kind} halo", "end")
    middle = (box.left + box.right) / 2
    return words(label.text, (middle, low), label.size, f"{kind} halo", "middle")


def _freedom(place: Place) -> int:
    return (place.kind in _AREAS) + is_country(place)


def _radius(spot: Spot) -> float:
    """Return the radius of a place's mark; an area has one only where an arrow needs it."""
    if spot.place.kind in _AREAS:
        return 3.2 if spot.moved else 0.0
    return 4.2 if spot.moved else 3.8


def _square(middle: Point, radius: float) -> Box:
    x, y = middle
    return Box(x - radius, y - radius, x + radius, y + radius)


def _short(name: str) -> str:
    """Return a name as one line that fits a map."""
    line = one_line(name)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
