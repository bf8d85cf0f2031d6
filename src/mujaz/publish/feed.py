"""Briefs as a feed, the digest of each for its summary: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from mujaz.publish.html import box
from mujaz.publish.plain import one_line, web_address
from mujaz.publish.told import absent, summary_of
from mujaz.publish.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.brief import Brief

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
register_namespace("", _ATOM)
register_namespace("content", _CONTENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed is called, and the page it belongs to."""

    title: str = WORDS["made"]
    home: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One brief as every feed tells it; without an address or a date where it has none."""

    uri: str
    title: str
    address: str | None
    authors: tuple[str, ...]
    published: date | None
    summary: str
    box: str


def to_rss(briefs: Iterable[Brief], channel: Channel | None = None) -> str:
    """Return RSS 2.0: the labelled summary as description, the digest box as content.

    RSS wants a page that the channel belongs to: without `channel.home`, the first article's.
    """
    channel = channel or Channel()
    entries = [_entry(brief) for brief in briefs]
    root = Element("rss", {"version": "2.0"})
    held = SubElement(root, "channel")
    home = web_address(channel.home) or next(filter(None, (e.address for e in entries)), "")
    for tag, text in (("title", channel.title), ("link", home), ("description", channel.title)):
        SubElement(held, tag).text = one_line(text)
    SubElement(held, "language").text = "ar"
    for entry in entries:
        item = SubElement(held, "item")
        SubElement(item, "title").text = entry.title
        if entry.address:
            SubElement(item, "link").text = entry.address
        SubElement(item, "guid", {"isPermaLink": "false"}).text = entry.uri
        if entry.published:
            SubElement(item, "pubDate").text = format_datetime(_midnight(entry.published))
        SubElement(item, "description").text = entry.summary
        SubElement(item, f"{{{_CONTENT}}}encoded").text = entry.box
    return _document(root)


def to_atom(briefs: Iterable[Brief], channel: Channel | None = None) -> str:
    """Return Atom. `updated` is midnight of the day of publication, 1970 where that is not known.

    The author is the byline, or the outlet, or the channel: Atom wants one.
    """
    channel = channel or Channel()
    entries = [_entry(brief) for brief in briefs]
    root = Element(f"{{{_ATOM}}}feed", {_LANG: "ar"})
    _atom(root, "title").text = one_line(channel.title)
    _atom(root, "id").text = web_address(channel.home) or uuid5(NAMESPACE_URL, channel.title).urn
    latest = max((one.published for one in entries if one.published), default=None)
    _atom(root, "updated").text = _midnight(latest).isoformat()
    if home := web_address(channel.home):
        _atom(root, "link", href=home)
    for entry in entries:
        _atom_entry(root, entry, channel)
    return _document(root)


def to_json_feed(briefs: Iterable[Brief], channel: Channel | None = None) -> str:
    """Return JSON Feed 1.1: the labelled summary and the digest box of each."""
    channel = channel or Channel()
    held = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(channel.title),
        "home_page_url": web_address(channel.home),
        "language": "ar",
        "items": [
            {
                "id": entry.uri,
                "url": entry.address,
                "title": entry.title,
                "summary": entry.summary,
                "content_html": entry.box,
                "date_published": entry.published and _midnight(entry.published).isoformat(),
                "authors": [{"name": name} for name in entry.authors],
                "language": "ar",
            }
            for entry in map(_entry, briefs)
        ],
    }
    made = absent(held) | {"items": absent(held["items"])}
    return json.dumps(made, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _entry(brief: Brief) -> _Entry:
    article = brief.article
    address = web_address(article.url)
    said = summary_of(brief.digest)
    authors = tuple(one_line(name) for name in (*article.byline, article.outlet) if name)
    return _Entry(
        uri=address or uuid5(NAMESPACE_URL, one_line(article.id)).urn,
        title=one_line(article.title or said or WORDS["made"]),
        address=address,
        authors=authors[:1],
        published=article.published,
        summary=f"[{one_line(brief.digest.disclosure.label)}] {said}" if said else WORDS["empty"],
        box=box(brief),
    )


def _atom_entry(root: Element, entry: _Entry, channel: Channel) -> None:
    held = _atom(root, "entry")
    _atom(held, "title").text = entry.title
    _atom(held, "id").text = entry.uri
    _atom(held, "updated").text = _midnight(entry.published).isoformat()
    if entry.address:
        _atom(held, "link", href=entry.address)
    for name in entry.authors or (one_line(channel.title),):
        _atom(_atom(held, "author"), "name").text = name
    _atom(held, "summary").text = entry.summary
    _atom(held, "content", type="html").text = entry.box


def _atom(parent: Element, tag: str, **attributes: str) -> Element:
    return SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)


def _midnight(day: date | None) -> datetime:
    return _UNDATED.replace(year=day.year, month=day.month, day=day.day) if day else _UNDATED


def _document(root: Element) -> str:
    declared = '<?xml version="1.0" encoding="utf-8"?>'
    return f"{declared}\n{tostring(root, encoding='unicode')}\n"
