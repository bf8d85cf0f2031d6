"""A brief as IPTC ninjs 3.1, the wire agencies' JSON.

https://iptc.org/std/ninjs/ninjs-schema_3.1.json (IPTC, CC BY 4.0).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from mujaz.facts.timeline import timeline
from mujaz.publish.plain import one_line, visible, web_address
from mujaz.publish.told import absent
from mujaz.publish.where import position

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.brief import Brief
    from mujaz.fact import Facts, Place
    from mujaz.facts.timeline import Moment

VERSION = "3.1"
_SCHEMA = f"http://www.iptc.org/std/ninjs/ninjs-schema_{VERSION}.json#"
_TO_COME = frozenset({"planned", "expected"})


def to_ninjs(brief: Brief, *, indent: int | None = 2) -> str:
    """Return the article as a ninjs news object, associated with its digest and what is to come.

    Summary and key points are `descriptions` with these roles. ninjs gives a source type to a
    whole object, and a person wrote the article, so the digest is an object of its own too, with
    its label, its source type and what made it. Planned and expected events that have days are
    objects of type `event`. Times of day are not known, so no date-time is claimed.
    """
    article, uri = brief.article, _uri(brief)
    held = {
        "uri": uri,
        "standard": {"name": "ninjs", "version": VERSION, "schema": _SCHEMA},
        "type": "text",
        "language": one_line(article.language),
        "by": "، ".join(one_line(name) for name in article.byline),
        "infoSources": _party(article.outlet, "publisher"),
        "altIds": [{"role": "mujaz", "value": one_line(article.id)}],
        "headlines": list(_texts("main", [article.title])),
        "descriptions": [*_texts("standfirst", [article.standfirst]), *_told(brief)],
        "bodies": [
            {"role": "main", "contentType": "text/plain", "value": visible(article.body)},
        ],
        **_named(brief.facts),
        "associations": [*_digest(brief, uri), *_events(brief, uri)],
    }
    return json.dumps(absent(held), ensure_ascii=False, allow_nan=False, indent=indent) + "\n"


def _uri(brief: Brief) -> str:
    """Return the article's address, or a name made of its id where it has none."""
    address = web_address(brief.article.url)
    return address or uuid5(NAMESPACE_URL, one_line(brief.article.id)).urn


def _told(brief: Brief) -> Iterator[dict[str, str]]:
    yield from _texts("summary", (one.text for one in brief.digest.summary))
    yield from _texts("keyPoint", (one.text for one in brief.digest.points))


def _texts(role: str, some: Iterable[str | None]) -> Iterator[dict[str, str]]:
    for text in some:
        if text:
            yield {"role": role, "contentType": "text/plain", "value": one_line(text)}


def _party(name: str | None, role: str) -> list[dict[str, str]]:
    return [{"name": one_line(name), "role": role}] if name else []


def _named(facts: Facts) -> dict[str, Any]:
    return {
        "people": [{"name": one_line(one.text), "rel": "mentions"} for one in facts.people],
        "organisations": [
            {"name": one_line(one.text), "rel": "mentions"} for one in facts.organisations
        ],
        "places": [_place(place) for place in facts.places],
    }


def _place(place: Place) -> dict[str, Any]:
    at = position(place)
    point = at and {"type": "Point", "coordinates": [at.lon, at.lat]}
    return {"name": one_line(place.text), "rel": "mentions", "geoJSON": point}


def _digest(brief: Brief, uri: str) -> Iterator[dict[str, Any]]:
    digest, made_by = brief.digest, brief.made_by
    bodies = list(_told(brief))
    if not bodies:
        return
    label = one_line(digest.disclosure.label)
    yield {
        "name": "digest",
        "rel": "digest",
        "uri": f"{uri}#mujaz-digest",
        "type": "text",
        "language": one_line(brief.article.language),
        "headlines": list(_texts("label", [label])),
        "bodies": bodies,
        "digitalSourceType": {
            "name": label,
            "uri": one_line(digest.disclosure.digital_source_type),
        },
        "infoSources": [
            *_party(f"mujaz {made_by.mujaz} {digest.engine}", "generator"),
            *_party(digest.disclosure.reviewed_by, "reviewer"),
        ],
    }


def _events(brief: Brief, uri: str) -> Iterator[dict[str, Any]]:
    for moment in timeline(brief.facts, published=brief.article.published):
        if moment.event.status in _TO_COME and moment.first:
            yield _event(moment, uri, one_line(brief.article.language))


def _event(moment: Moment, uri: str, language: str) -> dict[str, Any]:
    first, last = moment.first, moment.last
    days = {
        "expectedStartDate": first and first.isoformat(),
        "expectedEndDate": last and last.isoformat(),
    }
    return {
        "name": f"event-{moment.order}",
        "rel": moment.event.status,
        "uri": f"{uri}#mujaz-event-{moment.order}",
        "type": "event",
        "language": language,
        "headlines": list(_texts("main", [moment.event.told])),
        "located": one_line(moment.event.place or ""),
        "eventDetails": {"dates": days},
    }
