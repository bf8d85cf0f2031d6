"""Briefs as a feed, the digest of each for its summary."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from mujaz.publish.channel import Channel, Entry, atom, json_feed, rss
from mujaz.publish.html import box
from mujaz.publish.plain import one_line, web_address
from mujaz.publish.told import summary_of
from mujaz.publish.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mujaz.brief import Brief

__all__ = ["Channel", "to_atom", "to_json_feed", "to_rss"]


def to_rss(briefs: Iterable[Brief], channel: Channel | None = None) -> str:
    """Return RSS 2.0: the labelled summary as description, the digest box as content.

    RSS wants a page that the channel belongs to: without `channel.home`, the first article's.
    """
    return rss(map(_entry, briefs), channel or Channel())


def to_atom(briefs: Iterable[Brief], channel: Channel | None = None) -> str:
    """Return Atom. `updated` is midnight of the day of publication, 1970 where that is not known.

    The author is the byline, or the outlet, or the channel: Atom wants one.
    """
    return atom(map(_entry, briefs), channel or Channel())


def to_json_feed(briefs: Iterable[Brief], channel: Channel | None = None) -> str:
    """Return JSON Feed 1.1: the labelled summary and the digest box of each."""
    return json_feed(map(_entry, briefs), channel or Channel())


def _entry(brief: Brief) -> Entry:
    article = brief.article
    address = web_address(article.url)
    said = summary_of(brief.digest)
    authors = tuple(one_line(name) for name in (*article.byline, article.outlet) if name)
    return Entry(
        uri=address or uuid5(NAMESPACE_URL, one_line(article.id)).urn,
        title=one_line(article.title or said or WORDS["made"]),
        address=address,
        authors=authors[:1],
        at=_midnight(article.published),
        summary=f"[{one_line(brief.digest.disclosure.label)}] {said}" if said else WORDS["empty"],
        box=box(brief),
    )


def _midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
