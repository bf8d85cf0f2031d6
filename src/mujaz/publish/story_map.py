"""The map of a story, as a part of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

from mujaz.article import Article
from mujaz.brief import Brief, Digest, MadeBy
from mujaz.fact import Facts, Place
from mujaz.publish.map import to_svg

if TYPE_CHECKING:
    from mujaz.story.story import Story

_MOST = 25  # places, those of most articles first: more names can't be read


def story_map(story: Story) -> Element | None:
    """Return the map of the places that most articles name, null where none is known.

    Its style sheet is left out: `map.css` is one of the page's.
    """
    if not story.places:
        return None
    drawn = fromstring(story_to_svg(story))  # noqa: S314 - what we have drawn ourselves
    for part in drawn.iter():
        part.tag = part.tag.rpartition("}")[2]
        for style in part.findall("{http://www.w3.org/2000/svg}style"):
            part.remove(style)
    return drawn


def story_to_svg(story: Story) -> str:
    """Return the map as a document of its own; without a place, a sheet that says so."""
    places = tuple(
        Place(text=one.name, kind=one.kind, country=one.country, lat=one.lat, lon=one.lon)
        for one in story.places[:_MOST]
    )
    article = Article(id=story.id, title=story.title, body="")
    brief = Brief(
        article=article,
        digest=Digest(summary=(), points=()),
        facts=Facts(places=places),
        made_by=MadeBy(mujaz=""),
    )
    return to_svg(brief)
