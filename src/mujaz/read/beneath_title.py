"""Beneath the title: what a page prints there for its readers: subtitle, signature, date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from lxml.html import HtmlElement

from mujaz.read.byline import introduces_name, is_byline, names_of
from mujaz.read.dateline import printed_date
from mujaz.read.tree import Piece, pieces_of, squeezed, text_in
from mujaz.read.wording import count_words, folded

_UNSEEN = frozenset({"title", "script", "style", "option", "noscript", "template"})
_NEAR_TITLE = 25  # strings
_SUBTITLES = frozenset({"h2", "h3", "h4"})
_SUBTITLE_WORDS = (6, 45)


def first_printed_date(tree: HtmlElement, title: str | None) -> date | None:
    """Return the first date that stands alone after the title: before it is today's."""
    for piece in _after(tree, title):
        has_number = len(piece.text) <= 400 and any(char.isdigit() for char in piece.text)
        if has_number and (day := printed_date(squeezed(piece.text))):
            return day
    return None


def subtitle_of(tree: HtmlElement, title: str | None) -> str | None:
    """Return the heading of a sentence's length right under the title, before any prose."""
    for piece in islice(_after(tree, title), _NEAR_TITLE) if title else ():
        words = count_words(piece.text)
        if piece.holder.tag in _SUBTITLES and _SUBTITLE_WORDS[0] <= words <= _SUBTITLE_WORDS[1]:
            return squeezed(text_in(piece.holder))
        if words > _SUBTITLE_WORDS[1] or piece.holder.tag == "p":
            return None
    return None


def printed_names(tree: HtmlElement, title: str | None) -> tuple[str, ...]:
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
