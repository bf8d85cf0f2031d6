"""HTML: a page to a draft. The digest box and the furniture go first, then the body is found."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from mujaz.read.byline import is_byline, is_reading_time, names_of
from mujaz.read.characters import clean
from mujaz.read.dateline import dateline_date, printed_date
from mujaz.read.draft import Draft
from mujaz.read.furniture import without_furniture, without_tail
from mujaz.read.furniture_tree import prune
from mujaz.read.lines import Line
from mujaz.read.metadata import Metadata, metadata_of
from mujaz.read.printed import taken_out
from mujaz.read.printed_tree import take_out
from mujaz.read.standfirst import declared_standfirst, is_printed_standfirst, repeats
from mujaz.read.standfirst_tree import take_set_apart
from mujaz.read.tree import blocks_of, drop_unseen, parse, squeezed
from mujaz.read.wording import count_words, folded

# It warns of every page in which it finds no text; we say so ourselves, with the page's name.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# trafilatura's cost grows with the square of these within a paragraph, and they say nothing here.
_EMPHASIS = ("b", "strong", "i", "em", "u", "font", "span", "mark", "small", "big", "bdi", "ins")
_MOST_ELEMENTS = 20_000  # a page of news has some hundreds; beyond, its heuristics take seconds
_LEAST_WORDS = 4  # of a paragraph, where no main text was found and all of the page is looked at


def draft_of_html(text: str, *, url: str | None = None) -> Draft:
    """Return what a page holds; empty where there is no article in it."""
    tree = parse(clean(text))
    if tree is None:
        return Draft()
    metadata = metadata_of(tree, url=url)
    drop_unseen(tree)
    digest = take_out(tree)
    apart = take_set_apart(tree, metadata.subtitle or metadata.description)
    prune(tree)
    paragraphs = without_tail(list(without_furniture(_paragraphs(tree), text=str)), text=str)
    if digest is None:  # a box set with line breaks alone is no element of its own
        digest, lines, _ = taken_out([Line(text, gap=True) for text in paragraphs])
        paragraphs = [line.text for line in lines]
    byline = metadata.byline or _printed_byline(paragraphs)
    body = _below_head(paragraphs, metadata.title, byline)
    standfirst, body = _standfirst(metadata, body, byline, apart=apart)
    return Draft(
        url=metadata.url,
        outlet=metadata.outlet,
        title=metadata.title,
        standfirst=standfirst,
        byline=byline,
        published=metadata.published or (dateline_date(body[0]) if body else None),
        body="\n\n".join(body),
        printed_digest=digest,
    )


def _paragraphs(tree: HtmlElement) -> list[str]:
    """Return the paragraphs of the main text, as trafilatura finds it; all of them if it can't."""
    etree.strip_tags(tree, *_EMPHASIS)
    found = _main_text(tree) if sum(1 for _ in tree.iter()) <= _MOST_ELEMENTS else None
    if found is not None:
        return [text for element in found for text in _lines(element)]
    return [block.text for block in blocks_of(tree) if count_words(block.text) >= _LEAST_WORDS]


def _main_text(tree: HtmlElement) -> HtmlElement | None:
    # Not at the top: it takes a third of a second to load, and a pasted text never needs it.
    from trafilatura import bare_extraction  # noqa: PLC0415

    found = bare_extraction(
        tree, fast=True, favor_precision=True, include_comments=False, include_tables=False
    )
    return None if found is None or isinstance(found, dict) else found.body


def _lines(element: HtmlElement) -> Iterator[str]:
    """Yield the paragraphs in one block of trafilatura's tree: items and line breaks apart."""
    parts = list(element) if element.tag == "list" else [element]
    for part in parts:
        for line_break in part.iter("lb"):
            line_break.tail = "\n" + (line_break.tail or "").replace("\n", " ")
        for line in _flat(part).split("\n"):
            if text := squeezed(line):
                yield text


def _flat(part: HtmlElement) -> str:
    pieces = [(part.text or "").replace("\n", " ")]
    for child in part:
        inner = _flat(child) if child.tag != "lb" else ""
        tail = child.tail or ""
        pieces += [inner, tail if child.tag == "lb" else tail.replace("\n", " ")]
    return "".join(pieces)


def _standfirst(
    metadata: Metadata, paragraphs: list[str], byline: tuple[str, ...], *, apart: bool
) -> tuple[str | None, list[str]]:
    """Return the standfirst, and the paragraphs without it where they open with it."""
    title, description = metadata.title, metadata.description
    known = metadata.subtitle or declared_standfirst(description, title, paragraphs, apart=apart)
    below = _below_head(paragraphs[1:], title, byline)
    if not below:
        return known, paragraphs
    first, lead = paragraphs[0], below[0]
    if known is not None:
        return known, below if repeats(first, lead, known) else paragraphs
    if is_printed_standfirst(first, lead, title=title, description=description):
        return first, below
    return None, paragraphs


def _printed_byline(paragraphs: list[str]) -> tuple[str, ...]:
    return next((names_of(line) for line in paragraphs[:4] if is_byline(line)), ())


def _below_head(paragraphs: list[str], title: str | None, byline: tuple[str, ...]) -> list[str]:
    """Return the paragraphs after those that only repeat the title, the names or the date."""
    above = {folded(text) for text in (title, *byline) if text}
    for index, line in enumerate(paragraphs):
        signs = is_byline(line) or is_reading_time(line) or printed_date(line) is not None
        if folded(line) not in above and not signs:
            return paragraphs[index:]
    return []
