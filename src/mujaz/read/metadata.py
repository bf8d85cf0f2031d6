"""Metadata: what a page says of its article, its JSON-LD before its other declarations."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import date

from lxml.html import HtmlElement

from mujaz.read.beneath_title import printed_names, subtitle_of
from mujaz.read.byline import names_of
from mujaz.read.canonical import canonical_address
from mujaz.read.headline import headline_of
from mujaz.read.jsonld import article_object, first_text, name_in, names_in
from mujaz.read.published import day_published
from mujaz.read.tree import squeezed, text_in
from mujaz.read.wording import count_words, folded

Declared = dict[str, str]  # `meta` names and their contents

_LONGEST_TITLE = 500  # characters


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
        subtitle=subtitle_of(tree, title),
        byline=_signed(authors, outlet) or printed_names(tree, title),
        outlet=outlet,
        published=day_published(tree, first_text(linked.get("datePublished")), declared, title),
        url=canonical_address(tree, linked, declared, url),
    )


def _signed(authors: tuple[str, ...], outlet: str | None) -> tuple[str, ...]:
    """Return the authors that are names: no address of a profile, not the outlet itself."""
    mine = folded(outlet or "")
    return tuple(name for name in authors if "://" not in name and folded(name) != mine)


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
    heading = _main_heading(tree)
    given = (
        headline,
        *map(declared.get, ("og:title", "twitter:title")),
        heading,
        in_head,
    )
    forms = [form for form in given if form and len(form) <= _LONGEST_TITLE]
    if not forms:
        return None, None
    headline, cut = headline_of(forms[0], others=forms[1:], site=site)
    # A page's own heading names no site: «ترحيب بلقاء ترمب - كيم» is whole.
    whole = heading is not None and folded(heading) == folded(forms[0])
    return (forms[0], cut if headline == forms[0] else None) if whole else (headline, cut)
