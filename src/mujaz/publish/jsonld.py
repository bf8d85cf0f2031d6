"""A brief as structured data for search engines: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mujaz.publish.plain import one_line, web_address
from mujaz.publish.told import absent, summary_of
from mujaz.publish.where import named, position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.brief import Brief
    from mujaz.fact import Claim, Facts, Place

# https://schema.org/IPTCDigitalSourceEnumeration: the last part of the IPTC address, capitalised.
_SOURCE = "https://schema.org/{}DigitalSource"


def to_jsonld(brief: Brief, *, indent: int | None = 2) -> str:
    """Return the article as a schema.org NewsArticle, its digest as `abstract` and as a part.

    The part carries the label and the source type of the digest alone: a person wrote the
    article. Places where events of the article are stand under `contentLocation`, other places,
    people and organisations under `mentions`, what is quoted under `citation`. What is not known
    is left out. No `<` is in it, so that no word can end the `<script>` it is put into.
    """
    article = brief.article
    held = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": web_address(article.url),
        "headline": _line(article.title),
        "description": _line(article.standfirst),
        "inLanguage": one_line(article.language),
        "datePublished": article.published and article.published.isoformat(),
        "author": [{"@type": "Person", "name": one_line(name)} for name in article.byline],
        "publisher": _called("Organization", article.outlet),
        "abstract": _line(summary_of(brief.digest)),
        "hasPart": _digest(brief),
        "contentLocation": [_place(place) for place in _scene(brief.facts)],
        "mentions": list(_mentions(brief.facts)),
        "citation": [_quotation(one, brief.facts) for one in brief.facts.claims if one.quoted],
    }
    made = json.dumps(absent(held), ensure_ascii=False, allow_nan=False, indent=indent)
    return made.replace("<", "\\u003c") + "\n"


def _digest(brief: Brief) -> dict[str, Any] | None:
    digest = brief.digest
    statements = (*digest.summary, *digest.points)
    if not statements:
        return None
    kind = one_line(digest.disclosure.digital_source_type).rpartition("/")[2]
    return {
        "@type": "CreativeWork",
        "text": "\n".join(one_line(one.text) for one in statements),
        "creditText": _line(digest.disclosure.label),
        "digitalSourceType": _SOURCE.format(kind[:1].upper() + kind[1:]),
        "editor": _called("Person", digest.disclosure.reviewed_by),
    }


def _scene(facts: Facts) -> Iterator[Place]:
    """Yield the places that the article's events name, each once."""
    told = [named(event.place, facts.places) for event in facts.events]
    yield from (place for place in facts.places if place in told)


def _mentions(facts: Facts) -> Iterator[dict[str, Any]]:
    scene = list(_scene(facts))
    yield from (_place(place) for place in facts.places if place not in scene)
    yield from ({"@type": "Person", "name": one_line(one.text)} for one in facts.people)
    yield from (
        {"@type": "Organization", "name": one_line(one.text)} for one in facts.organisations
    )


def _place(place: Place) -> dict[str, Any]:
    at = position(place)
    return {
        "@type": "Place",
        "name": one_line(place.text),
        "address": place.country and {"@type": "PostalAddress", "addressCountry": place.country},
        "geo": at and {"@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon},
    }


def _quotation(claim: Claim, facts: Facts) -> dict[str, Any]:
    name = claim.speaker_in_full or claim.speaker
    person = any(name == one.text for one in facts.people)
    return {
        "@type": "Quotation",
        "text": one_line(claim.content),
        "spokenByCharacter": _called("Person" if person else "Organization", name),
    }


def _called(kind: str, name: str | None) -> dict[str, str] | None:
    return {"@type": kind, "name": one_line(name)} if name else None


def _line(text: str | None) -> str | None:
    return one_line(text) if text else None
