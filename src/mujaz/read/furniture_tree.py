"""Furniture of a page: what goes out of the tree before the article is looked for."""

from __future__ import annotations

from lxml.html import HtmlElement

from mujaz.read.furniture import heads_links, is_furniture, is_lone_opener, opens_furniture
from mujaz.read.tree import Piece, drop, pieces_of, squeezed, text_in
from mujaz.read.wording import count_words

_NEVER = ("button", "nav", "figcaption", "form", "footer", "dialog")
_MOST_WORDS = 60  # of an element that opens as furniture and may go whole
_MOST_SHARE = 0.4  # of the page's words that an element which is never article may hold
_ROOTS = frozenset({"html", "body", "main", "article"})


def prune(tree: HtmlElement) -> None:
    """Remove buttons, navigation, captions, «اقرأ أيضا» with its links, tags, share lines."""
    _drop_by_role(tree)
    for piece in [piece for piece in pieces_of(tree) if opens_furniture(piece.text.strip()[:80])]:
        if piece.element.getroottree().getroot() is tree:
            _cut(piece)


def _drop_by_role(tree: HtmlElement) -> None:
    words = count_words(" ".join(tree.itertext()))
    captions = tree.xpath("//*[contains(@class, 'caption')]")
    for element in [*tree.iter(*_NEVER, "aside"), *captions]:
        if count_words(" ".join(element.itertext())) <= _MOST_SHARE * words:
            drop(element)


def _cut(piece: Piece) -> None:
    """Remove the line that opens so, and the links that follow it."""
    if piece.is_tail:
        following = piece.element.getnext()
        if is_furniture(squeezed(piece.text)) or heads_links(piece.text):
            piece.element.tail = None
            _drop_links(following)
        return
    element = _line_of(piece.element)
    if count_words(text_in(element)) > _MOST_WORDS or element.tag in _ROOTS:
        return
    following = element.getnext() if not (element.tail or "").strip(" \t\r\n:|-–") else None
    if is_lone_opener(text_in(element)) and (following is None or not _is_links(following)):
        return  # what it announces is a line without a link: the filter of lines takes both
    drop(element)
    _drop_links(following)


def _line_of(element: HtmlElement) -> HtmlElement:
    """Return the outermost element that begins with this one and adds nothing but links."""
    line = element
    while (parent := line.getparent()) is not None and parent.tag not in _ROOTS:
        first = not (parent.text or "").strip() and parent[0] is line
        if not first or _words_outside_links(parent) > _words_outside_links(line) + 2:
            break
        line = parent
    return line


def _drop_links(element: HtmlElement | None) -> None:
    """Remove the siblings from here on that hold links and hardly a word outside them."""
    while element is not None and _is_links(element):
        following = element.getnext() if not (element.tail or "").strip() else None
        drop(element)
        element = following


def _is_links(element: HtmlElement) -> bool:
    return _words_outside_links(element) <= 2


def _words_outside_links(element: HtmlElement) -> int:
    linked = sum(count_words(" ".join(link.itertext())) for link in element.iter("a"))
    return count_words(" ".join(element.itertext())) - linked
