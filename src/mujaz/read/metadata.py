"""Metadata: what a page says of its article, its JSON-LD before its other declarations."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from mujaz.read.byline import introduces_name, is_byline, names_of
from mujaz.read.dates import first_date, printed_date
from mujaz.read.headline import headline_of
from mujaz.read.jsonld import article_object, first_text, name_in, names_in
from mujaz.read.tree import Piece, pieces_of, squeezed, text_in
from mujaz.read.wording import count_words, folded

Declared = dict[str, str]  # `meta` names and their contents
Linked = dict[str, object]  # the article of the JSON-LD

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "publish-date",
    "publish_date", "pubdate", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "parsely-pub-date", "sailthru.date", "article.published", "og:pubdate",
    "cxenseparse:recs:publishtime", "publication_date", "published-date",
)  # fmt: skip
_UTC = re.compile(r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+]00:?00)$", re.IGNORECASE)
_UNSEEN = frozenset({"title", "script", "style", "option", "noscript", "template"})
_LONGEST_TITLE = 500  # characters
_NEAR_TITLE = 25  # strings
_SUBTITLES = frozenset({"h2", "h3", "h4"})
_SUBTITLE_WORDS = (6, 45)
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The page's own account of its article.

    `subtitle` stands under the title as a heading; `description` may be but a cut-off lead.
    """

    title: str | None = None
    subtitle: str | None = None
    description: str | None = None
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    url: str | None = None


def metadata_of(tree: HtmlElement, *, url: str | None) -> Metadata:
    """Return what the page declares: JSON-LD, then OpenGraph and `meta`, then what it prints."""
    declared, linked = _declared(tree), article_object(tree)
    outlet = name_in(linked.get("publisher")) or _first(
        declared, "og:site_name", "application-name"
    )
    authors = names_in(linked.get("author")) or names_of(
        _first(declared, "author", "article:author", "dc.creator") or ""
    )
    headline = first_text(linked.get("headline"), linked.get("name"))
    title, site = _title(tree, headline, declared, [name for name in (outlet, *authors) if name])
    outlet = outlet or site
    description = _first(declared, "og:description", "description", "twitter:description")
    return Metadata(
        title=title,
        description=first_text(linked.get("alternativeHeadline"), linked.get("description"))
        or description,
        subtitle=_subtitle(tree, title),
        byline=_signed(authors, outlet) or _printed_names(tree, title),
        outlet=outlet,
        published=_published(tree, first_text(linked.get("datePublished")), declared, title),
        url=_canonical(tree, linked, declared, url),
    )


def _signed(authors: tuple[str, ...], outlet: str | None) -> tuple[str, ...]:
    """Return the authors that are names: no address of a profile, not the outlet itself."""
    mine = folded(outlet or "")
    return tuple(name for name in authors if "://" not in name and folded(name) != mine)


def is_cut_off(description: str) -> bool:
    """Say whether a description breaks off, as ones made from the lead by a machine do."""
    return _CUT_OFF.search(description) is not None


def _declared(tree: HtmlElement) -> Declared:
    """Map each `meta` name, property or itemprop, lower case, to its first content."""
    declared: Declared = {}
    for meta in tree.iter("meta"):
        content = _plain(meta.get("content") or "")
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content:
                declared.setdefault(key.strip().lower(), content)
    return declared


def _plain(text: str) -> str:
    # Entities are often escaped twice: «&amp;nbsp;».
    return squeezed(html.unescape(text).replace("\u00a0", " "))


def _first(declared: Declared, *names: str) -> str | None:
    return next((declared[name] for name in names if name in declared), None)


def _main_heading(tree: HtmlElement) -> str | None:
    """Return the text of the only `h1` that is long enough for a headline."""
    headings = {squeezed(text_in(h1)) for h1 in tree.iter("h1")}
    long = [heading for heading in headings if count_words(heading) >= 3]
    return long[0] if len(long) == 1 else None


def _title(
    tree: HtmlElement, headline: str | None, declared: Declared, site: list[str]
) -> tuple[str | None, str | None]:
    """Return the first form of the title that the page gives, and the name of the site it had."""
    in_head = next((squeezed(title.text_content()) for title in tree.iter("title")), None)
    given = (
        headline,
        *map(declared.get, ("og:title", "twitter:title")),
        _main_heading(tree),
        in_head,
    )
    forms = [form for form in given if form and len(form) <= _LONGEST_TITLE]
    return headline_of(forms[0], others=forms[1:], site=site) if forms else (None, None)


def _published(
    tree: HtmlElement, linked: str | None, declared: Declared, title: str | None
) -> date | None:
    stamp = linked or _first(declared, *_PUBLISHED) or _marked_time(tree)
    printed = _printed(tree, title)
    declared_day = first_date(stamp) if stamp else None
    if stamp is None or declared_day is None:
        return printed
    # A stamp in UTC is a day early or late for readers elsewhere: what the page prints is theirs.
    near = printed is not None and abs(printed - declared_day) <= timedelta(days=1)
    return printed if near and _UTC.search(stamp) else declared_day


def _marked_time(tree: HtmlElement) -> str | None:
    """Return the first machine-readable time that is not of another article."""
    for time in tree.iter("time"):
        stamp = time.get("datetime") or ""
        if first_date(stamp) and not any(
            up.tag in {"aside", "li", "footer", "nav"} for up in time.iterancestors()
        ):
            return stamp
    marked = tree.xpath("string(//*[@itemprop='datePublished']/@content)")
    return marked or None


def _printed(tree: HtmlElement, title: str | None) -> date | None:
    """Return the first date that stands alone after the title: before it is today's."""
    for piece in _after(tree, title):
        has_number = len(piece.text) <= 400 and any(char.isdigit() for char in piece.text)
        if has_number and (day := printed_date(squeezed(piece.text))):
            return day
    return None


def _subtitle(tree: HtmlElement, title: str | None) -> str | None:
    """Return the heading of a sentence's length right under the title, before any prose."""
    for piece in islice(_after(tree, title), _NEAR_TITLE) if title else ():
        words = count_words(piece.text)
        if piece.holder.tag in _SUBTITLES and _SUBTITLE_WORDS[0] <= words <= _SUBTITLE_WORDS[1]:
            return squeezed(text_in(piece.holder))
        if words > _SUBTITLE_WORDS[1] or piece.holder.tag == "p":
            return None
    return None


def _printed_names(tree: HtmlElement, title: str | None) -> tuple[str, ...]:
    """Return the names of the first signature near the title: «بقلم: …», or «كتب» and a link."""
    for piece in islice(_after(tree, title), _NEAR_TITLE):
        if len(piece.text) > 120:
            continue
        line = squeezed(piece.text)
        if introduces_name(line) and piece.holder.getparent() is not None:
            line = squeezed(text_in(piece.holder)) if piece.is_tail else _with_next(piece)
        if is_byline(line) and not introduces_name(line):
            return names_of(line)
    return ()


def _with_next(piece: Piece) -> str:
    """Return the whole line of a piece: of its element, or of the one around it."""
    line = squeezed(text_in(piece.holder))
    around = piece.holder.getparent()
    return squeezed(text_in(around)) if introduces_name(line) and around is not None else line


def _after(tree: HtmlElement, title: str | None) -> Iterator[Piece]:
    """Yield the strings that readers see after the title, all of them where there is no title."""
    started = title is None
    wanted = folded(title or "")
    for piece in pieces_of(tree):
        if piece.holder.tag in _UNSEEN:
            continue
        if started:
            yield piece
        else:
            started = len(piece.text) <= 400 and folded(squeezed(piece.text)) == wanted


def _canonical(
    tree: HtmlElement, linked: Linked, declared: Declared, url: str | None
) -> str | None:
    """Return the canonical address, if http(s) and of the page's own host, else `url`."""
    for given in _canonicals(tree, linked, declared):
        full = _joined(url, given)
        if full and (url is None or _host(full) == _host(url)):
            return full
    return url


def _canonicals(tree: HtmlElement, linked: Linked, declared: Declared) -> Iterator[str]:
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
        full if parts.scheme in {"http", "https"} and parts.hostname and len(full) < 2000 else None
    )


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")
