"""Feed: the pages that a feed or a sitemap names: RSS, Atom, JSON Feed, sitemaps.org."""

from __future__ import annotations

import calendar
import io
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from mujaz.archive.record import stamp_of
from mujaz.errors import Malformed, NotInstalled, TooLarge
from mujaz.settings import Settings

_MOST = 10_000  # entries of one feed that are read
_GZIP = b"\x1f\x8b"
_XML = (b"<rss", b"<feed", b"<rdf:RDF", b"<RDF")
_SNIFFED = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page that a feed names, when it was published and when it last changed: ISO 8601, UTC."""

    url: str
    stamp: str | None
    changed: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The entries of a feed in its own order, and the further sitemaps that an index names."""

    entries: tuple[Entry, ...] = ()
    further: tuple[str, ...] = ()


def feed_of(data: bytes, *, url: str, settings: Settings) -> Feed | None:
    """Return the feed in these bytes, null where they are none.

    Addresses that are not http(s) are left out; each is named once. Raises `TooLarge` and
    `Malformed` for what is compressed.
    """
    data = _unpacked(data, url, settings)
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return _json_feed(data, url)
    if not start.startswith(b"<"):
        return None
    if b"<urlset" in start or b"<sitemapindex" in start:
        return _sitemap(data, url)
    return _syndicated(data, url) if any(name in start for name in _XML) else None


def _unpacked(data: bytes, url: str, settings: Settings) -> bytes:
    """Return a sitemap that is kept compressed, unpacked within `settings.max_bytes`."""
    if not data.startswith(_GZIP):
        return data
    try:
        unpacked = zlib.decompressobj(31).decompress(data, settings.max_bytes + 1)
    except zlib.error:
        raise Malformed(url, "is no whole gzip; give the page or feed itself") from None
    if len(unpacked) > settings.max_bytes:
        raise TooLarge(url, f"has more than {settings.max_bytes} bytes; raise max_bytes")
    return unpacked


def _syndicated(data: bytes, url: str) -> Feed:
    try:
        import feedparser  # noqa: PLC0415 - of an extra
    except ModuleNotFoundError as error:
        raise NotInstalled("a feed", "needs feedparser; install mujaz[archive]") from error
    # A stream: bytes alone could be taken for a name of a file.
    parsed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    return Feed(
        entries=_entries(
            url,
            (
                (one.get("link"), _time(one, "published"), _time(one, "updated"))
                for one in islice(parsed.entries, _MOST)
            ),
        )
    )


def _time(entry: Any, name: str) -> str | None:  # noqa: ANN401 - feedparser has no types
    """Return a time of an entry; feedparser gives it in UTC, and by another name on `get`."""
    told = entry[f"{name}_parsed"] if f"{name}_parsed" in entry.keys() else None  # noqa: SIM118
    if told is None:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(told), UTC).isoformat()
    except (ValueError, OverflowError):
        return None


def _json_feed(data: bytes, url: str) -> Feed | None:
    """Return a JSON Feed (https://www.jsonfeed.org/version/1.1/)."""
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or "jsonfeed.org" not in str(told.get("version")):
        return None
    items = told.get("items")
    some = [one for one in items if isinstance(one, dict)] if isinstance(items, list) else []
    found = (
        (one.get("url"), stamp_of(one), stamp_of({"published": one.get("date_modified")}))
        for one in some[:_MOST]
    )
    return Feed(entries=_entries(url, found))


def _sitemap(data: bytes, url: str) -> Feed:
    """Return a sitemap, or an index of such (https://www.sitemaps.org/protocol.html)."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    tree = etree.fromstring(data, parser)
    told = [] if tree is None else [_located(one) for one in islice(tree, _MOST)]
    entries = _entries(url, told)
    if tree is not None and etree.QName(tree).localname == "sitemapindex":
        return Feed(further=tuple(one.url for one in entries))
    return Feed(entries=entries)


def _located(node: Any) -> tuple[object, str | None, str | None]:  # noqa: ANN401 - as lxml
    def told(name: str) -> str:
        return str(node.xpath("string(.//*[local-name()=$name])", name=name)).strip()

    published, changed = told("publication_date"), told("lastmod")
    return told("loc"), stamp_of({"published": published}), changed or published or None


def _entries(url: str, told: Iterable[tuple[object, str | None, str | None]]) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    for link, stamp, changed in told:
        if isinstance(link, str) and link.strip():
            address = _absolute(url, link.strip())
            if address is not None:
                entry = Entry(url=address, stamp=stamp, changed=changed or stamp)
                found.setdefault(address, entry)
    return tuple(found.values())


def _absolute(url: str, link: str) -> str | None:
    try:
        address = urljoin(url, link)
        return address if urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None
