"""What is new in a story as a feed, the newest first, each entry with the words that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from mujaz.publish.channel import Channel, Entry, atom, json_feed, rss
from mujaz.publish.element import element, serialise
from mujaz.publish.foreign import isolated
from mujaz.publish.plain import one_line, web_address
from mujaz.publish.quotation import quotations
from mujaz.publish.words import STORY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mujaz.story.story import News, Source, Story

_MOST = 50


def story_to_rss(story: Story) -> str:
    """Return the latest of a story's news as RSS 2.0."""
    return rss(_entries(story), _channel(story))


def story_to_atom(story: Story) -> str:
    """Return the latest of a story's news as Atom."""
    return atom(_entries(story), _channel(story))


def story_to_json_feed(story: Story) -> str:
    """Return the latest of a story's news as JSON Feed 1.1."""
    return json_feed(_entries(story), _channel(story))


def _channel(story: Story) -> Channel:
    return Channel(title=story.title, uri=uuid5(NAMESPACE_URL, story.id).urn)


def _entries(story: Story) -> Iterator[Entry]:
    sources = {one.id: one for one in story.articles}
    for news in sorted(story.news, key=lambda one: one.at, reverse=True)[:_MOST]:
        yield _entry(story, news, sources)


def _entry(story: Story, news: News, sources: dict[str, Source]) -> Entry:
    """Return an entry, named by its first words: who tells the same later changes nothing."""
    cited = news.evidence[0]
    first, text = sources[cited.article], one_line(news.text)
    name = f"{story.id}/{news.kind}/{cited.article}/{cited.start}-{cited.end}"
    return Entry(
        uri=uuid5(NAMESPACE_URL, name).urn,
        title=f"{STORY['news'][news.kind]}: {text}",
        address=web_address(first.url),
        authors=(one_line(first.outlet),) if first.outlet else (),
        at=news.at,
        summary=f"[{one_line(story.label)}] {text}",
        box="".join(
            serialise(_quote(told, sources[one.article])) for one, told in quotations(news.evidence)
        ),
    )


def _quote(told: str, source: Source) -> Element:
    address, name = web_address(source.url), one_line(source.outlet or source.title or source.id)
    link = element("a", {"href": address}, name) if address else element("span", {}, name)
    words = element("p", {"dir": "rtl", "lang": "ar"}, *isolated(one_line(told)))
    return element("blockquote", {}, words, element("footer", {}, link))
