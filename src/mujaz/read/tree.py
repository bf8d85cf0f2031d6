"""Tree: a parsed page, and its text as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree, html
from lxml.html import HtmlElement

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd"}
    | {"details", "dialog", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2"}
    | {"h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "option", "p", "pre"}
    | {"section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_UNSEEN = (
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "object",
    "embed",
    "select",
    "textarea",
    "math",
)
# A tag with this many letters may hold a picture; with this many attributes as well, it is made to
# keep the parser busy, which compares every attribute of a tag with every other.
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}>?")
_MOST_ATTRIBUTES = 300
_SPACE = re.compile(r"[ \t\r\n\f]+")


class Block(NamedTuple):
    """A run of text with no block boundary in it; `item` says that it stands in a list item."""

    text: str
    item: bool


class Piece(NamedTuple):
    """One string of the tree: the `text` of `element`, or its `tail`, with what it says."""

    element: HtmlElement
    is_tail: bool
    text: str

    @property
    def holder(self) -> HtmlElement:
        """The element in which the string stands."""
        return self.element.getparent() if self.is_tail else self.element


def parse(text: str) -> HtmlElement | None:
    """Return the page as a tree, or None where there is none in it.

    libxml2 stops at a depth of 255 and forgives the rest, so a hostile page costs no recursion.
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        return html.document_fromstring(_LONG_TAG.sub(_uncrowded, text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _uncrowded(tag: re.Match[str]) -> str:
    return tag[0] if len(tag[0].split()) <= _MOST_ATTRIBUTES else "<div>"


def drop_unseen(tree: HtmlElement) -> None:
    """Take out of the tree what readers never see as text."""
    for element in list(tree.iter(*_UNSEEN)):
        drop(element)


def drop(element: HtmlElement) -> None:
    """Take the element out of its tree, leaving the text after it."""
    if element.getparent() is not None:
        element.drop_tree()


def squeezed(text: str) -> str:
    """Return the text as a browser shows it: white space in one, none outside."""
    return _SPACE.sub(" ", text).strip(" \u00a0")


def text_in(element: HtmlElement) -> str:
    """Return all text in the element, a space at every block boundary."""
    return " ".join(block.text for block in blocks_of(element))


def pieces_of(element: HtmlElement) -> Iterator[Piece]:
    """Yield the strings under `element` that are not white space, in reading order."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        found = node.text if event == "start" else node.tail
        if found and not found.isspace() and (event == "start" or node is not element):
            yield Piece(node, event == "end", found)


def blocks_of(element: HtmlElement) -> Iterator[Block]:
    """Yield the text of the element, block by block, none of them empty."""
    run: list[str] = []
    items = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in _BLOCKS:
            if text := squeezed("".join(run)):
                yield Block(text, items > 0)
            run.clear()
        if node.tag == "li":
            items += 1 if event == "start" else -1
        if event == "start":
            run.append(node.text or "")
        elif node is not element:
            run.append(node.tail or "")
    if text := squeezed("".join(run)):
        yield Block(text, items > 0)
