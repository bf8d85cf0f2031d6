"""Printed digest of a page: the box found by its heading's words and by where it stands.

A heading announces what follows it: the rest of its box, where an element holds the heading, the
digest and nothing else; otherwise the one paragraph or list right after it. Class names are never
looked at.
"""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from mujaz.article import PrintedDigest
from mujaz.read.furniture import is_furniture
from mujaz.read.printed import MOST_HEADINGS, TOP_SHARE, Box, Heading, heading_of, is_notice
from mujaz.read.tree import Block, Piece, blocks_of, drop, pieces_of, text_in
from mujaz.read.wording import count_words, is_bulleted, without_bullet

_SENTENCE_WORDS = 8  # a string of fewer is a label, a link or a name
_BOX_WORDS = 250
_BESIDE_HEADING = 4  # words a heading's line may hold besides it: a button, a question mark
_LEAST_CONTENT = 4
_MOST_SIBLINGS = 60  # looked at after a heading
_APART = frozenset({"aside", "details", "dialog"})
_PAGE = frozenset({"html", "body", "main", "article"})


def take_out(tree: HtmlElement) -> PrintedDigest | None:
    """Remove every printed digest from the tree; return what they said, each sentence once."""
    box, before = Box(), 0
    headings: list[tuple[Piece, Heading, int]] = []
    for piece in pieces_of(tree):
        heading = heading_of(piece.text.strip())
        if heading and len(headings) < MOST_HEADINGS:
            headings.append((piece, heading, before))
        elif (words := count_words(piece.text)) >= _SENTENCE_WORDS:
            before += words
    end = -1  # how many words stand before what follows the last box
    for piece, heading, words in headings:
        counts = heading.firm or words <= end or _counts(piece.holder, words, before)
        if counts and _still_in(tree, piece.element):
            gathered = box.words()
            _take(piece, heading, box, page_words=before)
            if box.words() > gathered:
                end = words + box.words() - gathered
    box.summary = list(dict.fromkeys(box.summary))
    box.points = list(dict.fromkeys(box.points))
    return box.digest()


def _still_in(tree: HtmlElement, element: HtmlElement) -> bool:
    return element is tree or any(ancestor is tree for ancestor in element.iterancestors())


def _counts(holder: HtmlElement, before: int, in_all: int) -> bool:
    """Say whether a loose heading heads a digest: near the top, labelled, or set apart."""
    if before <= TOP_SHARE * in_all:
        return True
    if any(ancestor.tag in _APART for ancestor in (holder, *holder.iterancestors())):
        return True
    line = _heading_line(holder)
    whole = heading_of(text_in(line))
    return whole is not None and whole.firm


def _heading_line(holder: HtmlElement) -> HtmlElement:
    """Return the outermost element that holds the heading and hardly a word more."""
    line = holder
    while (parent := line.getparent()) is not None and parent.tag not in _PAGE:
        if _has_more(parent, _BESIDE_HEADING):
            break
        line = parent
    return line


def _has_more(element: HtmlElement, words: int) -> bool:
    """Say whether more than so many words stand in the element outside headings."""
    for block in blocks_of(element):
        if not heading_of(block.text):
            words -= count_words(block.text)
            if words < 0:
                return True
    return False


def _take(piece: Piece, heading: Heading, box: Box, *, page_words: int) -> None:
    """Move what the heading announces from the tree to the box, if it announces anything."""
    holder, line = piece.holder, None
    if piece.is_tail:
        parent, following = holder, piece.element.itersiblings()
    elif _has_more(holder, _BESIDE_HEADING):
        parent, following = holder, iter(holder)
    else:
        line = _heading_line(holder)
        parent, following = line.getparent(), line.itersiblings()
    if parent is None:
        return
    rest = list(islice(following, _MOST_SIBLINGS))
    if _is_box(parent, page_words):
        content = [block for element in rest for block in _with_tail(element)]
        if _sort(content, heading, box):
            drop(parent)
    elif _take_flow(rest, heading, box, page_words):
        _drop_heading(piece, line)


def _drop_heading(piece: Piece, line: HtmlElement | None) -> None:
    if line is not None:
        drop(line)
    elif piece.is_tail:
        piece.element.tail = None
    else:
        piece.element.text = None


def _with_tail(element: HtmlElement) -> list[Block]:
    tail = (element.tail or "").strip()
    return [*blocks_of(element), *([Block(tail, item=False)] if tail else [])]


def _is_box(parent: HtmlElement, page_words: int) -> bool:
    """Say whether the element holds a digest alone: it opens with a heading and is no article."""
    if parent.tag in _PAGE:
        return False
    words = 0
    for number, block in enumerate(blocks_of(parent)):
        if number == 0 and not heading_of(block.text):
            return False
        words += count_words(block.text)
        if words > _BOX_WORDS or 2 * words > page_words:
            return False
    return words > 0


def _take_flow(rest: list[HtmlElement], heading: Heading, box: Box, page_words: int) -> bool:
    """Take the paragraph or the list after a heading that stands among the paragraphs.

    Bulleted paragraphs are taken as long as they go on. Say whether anything was taken.
    """
    taken: list[HtmlElement] = []
    for element in rest:
        blocks = list(islice(blocks_of(element), _MOST_SIBLINGS))
        bulleted = all(is_bulleted(block.text) for block in blocks)
        if not blocks or (not taken and _is_aside(blocks)):
            continue
        if taken and not bulleted:
            break
        if not _may_be_content(blocks, heading, page_words) or not _sort(blocks, heading, box):
            break
        taken.append(element)
        if not bulleted:
            break
    for element in taken:
        drop(element)
    return bool(taken)


def _is_aside(blocks: list[Block]) -> bool:
    """Say whether the blocks are no digest yet: more headings, or the machine's notice."""
    return all(heading_of(block.text) or is_notice(block.text) for block in blocks)


def _may_be_content(blocks: list[Block], heading: Heading, page_words: int) -> bool:
    """Say whether the blocks are short enough, and several or bulleted if they are points."""
    words = sum(count_words(block.text) for block in blocks)
    if words > _BOX_WORDS or 2 * words > page_words:
        return False
    listed = len(blocks) > 1 or blocks[0].item or is_bulleted(blocks[0].text)
    return heading.kind == "summary" or listed


def _sort(blocks: list[Block], heading: Heading, box: Box) -> bool:
    """Put the blocks of a digest where they belong; say whether there was any.

    A list item is a point, whatever the heading; a paragraph is what the last heading announced.
    """
    kind, found = heading.kind, False
    for text, item in blocks:
        if within := heading_of(text):
            kind = within.kind
        elif count_words(text) >= _LEAST_CONTENT and not is_notice(text) and not is_furniture(text):
            found = True
            points = item or kind == "points" or is_bulleted(text)
            (box.points if points else box.summary).append(without_bullet(text) if points else text)
    return found
