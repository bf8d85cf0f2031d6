"""Places, events at their places and movements for a map of one's own: GeoJSON, RFC 7946."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mujaz.facts.timeline import timeline
from mujaz.publish.plain import one_line, web_address
from mujaz.publish.where import named, position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.brief import Brief
    from mujaz.fact import Facts
    from mujaz.facts.timeline import Moment
    from mujaz.publish.where import Position


def to_geojson(brief: Brief, *, indent: int | None = 2) -> str:
    """Return a FeatureCollection of what has a position; `kind_of_fact` tells the three apart.

    Places are points, events stand on the point of their place, movements are lines from origin
    to destination, cut where they cross the 180th meridian. Positions are longitude, latitude.
    The member `mujaz` holds the article's id and address and the label.
    """
    features = (*_places(brief.facts), *_events(brief), *_movements(brief.facts))
    label = brief.digest.disclosure
    held = {
        "type": "FeatureCollection",
        "mujaz": {
            "article": one_line(brief.article.id),
            "url": web_address(brief.article.url),
            "label": one_line(label.label),
            "digital_source_type": one_line(label.digital_source_type),
        },
        "features": features,
    }
    return json.dumps(held, ensure_ascii=False, allow_nan=False, indent=indent) + "\n"


def _places(facts: Facts) -> Iterator[dict[str, Any]]:
    for number, place in enumerate(facts.places, start=1):
        if at := position(place):
            yield _feature(
                f"place-{number}",
                _point(at),
                text=_text(place.text),
                kind=_text(place.kind),
                country=_text(place.country),
                mentions=[[span.start, span.end] for span in place.mentions],
            )


def _events(brief: Brief) -> Iterator[dict[str, Any]]:
    for moment in timeline(brief.facts, published=brief.article.published):
        if at := position(named(moment.event.place, brief.facts.places)):
            yield _feature(f"event-{moment.order}", _point(at), **_told(moment))


def _told(moment: Moment) -> dict[str, Any]:
    event = moment.event
    return {
        "text": _text(event.text),
        "when": _text(event.when),
        "first_day": moment.first.isoformat() if moment.first else None,
        "last_day": moment.last.isoformat() if moment.last else None,
        "status": event.status,
        "place": _text(event.place),
        "subject": _text(event.subject.text if event.subject else None),
        "participants": [_text(one) for one in event.participants],
        "quantity": _text(event.quantity),
        "speaker": _text(event.speaker),
        "span": [event.start, event.end],
    }


def _movements(facts: Facts) -> Iterator[dict[str, Any]]:
    where = {place.text: at for place in reversed(facts.places) if (at := position(place))}
    for number, move in enumerate(facts.movements, start=1):
        origin, destination = where.get(move.origin or ""), where.get(move.destination or "")
        if origin and destination and origin != destination:
            yield _feature(
                f"movement-{number}",
                _line(origin, destination),
                text=_text(move.text),
                origin=_text(move.origin),
                destination=_text(move.destination),
                span=[move.start, move.end],
            )


def _feature(name: str, geometry: dict[str, Any], **properties: object) -> dict[str, Any]:
    about = {"kind_of_fact": name.partition("-")[0], **properties}
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": about}


def _point(at: Position) -> dict[str, Any]:
    return {"type": "Point", "coordinates": _pair(at.lon, at.lat)}


def _line(origin: Position, destination: Position) -> dict[str, Any]:
    """Return the shorter way round the earth, in two lines if it crosses the 180th meridian."""
    ends = [_pair(origin.lon, origin.lat), _pair(destination.lon, destination.lat)]
    across = destination.lon - origin.lon
    if abs(across) <= 180 or abs(across) == 360:
        return {"type": "LineString", "coordinates": ends}
    edge = 180.0 if across < 0 else -180.0
    # What is left to the edge, of the whole way.
    share = (edge - origin.lon) / (across + 2 * edge)
    lat = origin.lat + (destination.lat - origin.lat) * share
    cut: Sequence[object] = [[ends[0], _pair(edge, lat)], [_pair(-edge, lat), ends[1]]]
    return {"type": "MultiLineString", "coordinates": cut}


def _pair(lon: float, lat: float) -> list[float]:
    return [round(lon, 6), round(lat, 6)]


def _text(text: str | None) -> str | None:
    return None if text is None else one_line(text)
