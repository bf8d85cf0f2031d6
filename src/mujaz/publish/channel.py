"""A channel of entries, whatever they are of: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from mujaz.publish.plain import one_line, web_address
from mujaz.publish.told import absent
from mujaz.publish.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
register_namespace("", _ATOM)
register_namespace("content", _CONTENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed is called, the page it belongs to, and the URI that it keeps under any title."""

    title: str = WORDS["made"]
    home: str | None = None
    uri: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a feed tells; without an address or a time where it has none.

    Its texts are plain and on one line, its `box` is HTML, its time is in UTC.
    """

    uri: str
    title: str
    address: str | None
    authors: tuple[str, ...]
    at: datetime | None
    summary: str
    box: str


def rss(entries: Iterable[Entry], channel: Channel) -> str:
    """Return RSS 2.0: the summary as description, the box as content.

    RSS wants a page that the channel belongs to: without `channel.home`, the first entry's.
    """
    some = tuple(entries)
    root = Element("rss", {"version": "2.0"})
    held = SubElement(root, "channel")
    home = web_address(channel.home) or next(filter(None, (e.address for e in some)), "")
    for tag, text in (("title", channel.title), ("link", home), ("description", channel.title)):
        SubElement(held, tag).text = one_line(text)
    SubElement(held, "language").text = "ar"
    for entry in some:
        item = SubElement(held, "item")
        SubElement(item, "title").text = entry.title
        if entry.address:
            SubElement(item, "link").text = entry.address
        SubElement(item, "guid", {"isPermaLink": "false"}).text = entry.uri
        if entry.at:
            SubElement(item, "pubDate").text = format_datetime(entry.at)
        SubElement(item, "description").text = entry.summary
        SubElement(item, f"{{{_CONTENT}}}encoded").text = entry.box
    return _document(root)


def atom(entries: Iterable[Entry], channel: Channel) -> str:
    """Return Atom. `updated` is 1970 where no time is known; the author is else the channel."""
    some = tuple(entries)
    root = Element(f"{{{_ATOM}}}feed", {_LANG: "ar"})
    _atom(root, "title").text = one_line(channel.title)
    own = channel.uri or uuid5(NAMESPACE_URL, channel.title).urn
    _atom(root, "id").text = web_address(channel.home) or own
    latest = max((one.at for one in some if one.at), default=_UNDATED)
    _atom(root, "updated").text = latest.isoformat()
    if home := web_address(channel.home):
        _atom(root, "link", href=home)
    for entry in some:
        _atom_entry(root, entry, channel)
    return _document(root)


def json_feed(entries: Iterable[Entry], channel: Channel) -> str:
    """Return JSON Feed 1.1."""
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
                "date_published": entry.at and entry.at.isoformat(),
                "authors": [{"name": name} for name in entry.authors],
                "language": "ar",
            }
            for entry in entries
        ],
    }
    made = absent(held) | {"items": absent(held["items"])}
    return json.dumps(made, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _atom_entry(root: Element, entry: Entry, channel: Channel) -> None:
    held = _atom(root, "entry")
    _atom(held, "title").text = entry.title
    _atom(held, "id").text = entry.uri
    _atom(held, "updated").text = (entry.at or _UNDATED).isoformat()
    if entry.address:
        _atom(held, "link", href=entry.address)
    for name in entry.authors or (one_line(channel.title),):
        _atom(_atom(held, "author"), "name").text = name
    _atom(held, "summary").text = entry.summary
    _atom(held, "content", type="html").text = entry.box


def _atom(parent: Element, tag: str, **attributes: str) -> Element:
    return SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)


def _document(root: Element) -> str:
    declared = '<?xml version="1.0" encoding="utf-8"?>'
    return f"{declared}\n{tostring(root, encoding='unicode')}\n"
