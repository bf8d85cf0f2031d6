"""Canonical: the address that a page gives as its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

_LONGEST = 2000  # characters of an address


def canonical_address(
    tree: HtmlElement, linked: Mapping[str, object], declared: Mapping[str, str], url: str | None
) -> str | None:
    """Return the canonical address, if http(s) and of the page's own host, else `url`."""
    for given in _canonicals(tree, linked, declared):
        full = _joined(url, given)
        if full and (url is None or _host(full) == _host(url)):
            return full
    return url


def _canonicals(
    tree: HtmlElement, linked: Mapping[str, object], declared: Mapping[str, str]
) -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield link.get("href")
    if "og:url" in declared:
        yield declared["og:url"]
    main = linked.get("mainEntityOfPage")
    for given in (linked.get("url"), main.get("@id") if isinstance(main, dict) else main):
        if isinstance(given, str):
            yield given


def _joined(url: str | None, given: str) -> str | None:
    try:
        full = urljoin(url or "", given.strip())
        parts = urlsplit(full)
    except ValueError:
        return None
    return (
        full
        if parts.scheme in {"http", "https"} and parts.hostname and len(full) < _LONGEST
        else None
    )


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")
