"""Standfirst of a page: taken out of the tree where the page sets it apart from its body."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from mujaz.read.tree import Piece, blocks_of, drop, pieces_of, squeezed
from mujaz.read.wording import count_words, folded, is_open_ended

_PROSE_WORDS = 12
_INLINE = frozenset({"span", "strong", "b", "em", "i", "font", "a"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "header"})


def take_set_apart(tree: HtmlElement, standfirst: str | None) -> bool:
    """Remove the standfirst from the tree if the page prints it by itself; say whether it did.

    By itself means a heading's tag, no paragraphs of prose beside it, or no punctuation at its end
    and no paragraph after it: the body's first paragraph, from which many a page makes its
    description, stays.
    """
    wanted = folded(standfirst or "")
    for piece in pieces_of(tree) if wanted else ():
        # Marks and punctuation apart, the two are of one length.
        if not 0.7 * len(wanted) <= len(piece.text.strip()) <= 2 * len(wanted):
            continue
        if folded(squeezed(piece.text)) == wanted and (
            _stands_alone(piece.holder) or _reads_as_standfirst(piece)
        ):
            drop(piece.holder)
            return True
    return False


def _reads_as_standfirst(piece: Piece) -> bool:
    """Say whether it ends without punctuation, and no paragraph but something else follows it."""
    following = piece.holder.getnext()
    followed = following is not None and following.tag != piece.holder.tag
    return followed and is_open_ended(squeezed(piece.text))


def _stands_alone(element: HtmlElement) -> bool:
    """Say whether the element is a heading, or no sibling of its kind is one paragraph of prose."""
    while (parent := element.getparent()) is not None:
        alone = len(parent) == 1 and not (parent.text or "").strip()
        if element.tag not in _INLINE and not alone:
            break
        element = parent
    if element.tag in _HEADINGS:
        return True
    sides = element.itersiblings(element.tag, preceding=True), element.itersiblings(element.tag)
    return not any(_is_paragraph(sibling) for side in sides for sibling in islice(side, 20))


def _is_paragraph(element: HtmlElement) -> bool:
    blocks = list(islice(blocks_of(element), 2))
    return len(blocks) == 1 and count_words(blocks[0].text) >= _PROSE_WORDS
