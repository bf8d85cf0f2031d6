"""Quotations: what stands between quotation marks or brackets in one paragraph."""

from __future__ import annotations

import re

_MARK = re.compile(r"[\"“”„‟«»()\[\]{}]")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_STRAIGHT = frozenset('"“”„‟')  # Arabic keyboards and converters mix their directions
_BEFORE_OPENING = re.compile(r"(?:^|[\s:(\[/«-]|(?:^|\s)[وفبلك]+)$")
_AFTER_CLOSING = re.compile(r"[\s.،؛:!?؟,)\]»…-]|$")


def enclosed(text: str) -> tuple[tuple[int, int], ...]:
    """Return the `(start, end)` of every quotation and bracket of the paragraph, marks included.

    Marks of one shape for both sides pair off in turn where their count is even; elsewhere, and
    for «», the spaces around a mark say which side it is. A quotation that nothing closes runs to
    the end of the paragraph; an unclosed bracket and a closing mark alone count for nothing.
    """
    found: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    marks = list(_MARK.finditer(text))
    in_turn = sum(mark[0] in _STRAIGHT for mark in marks) % 2 == 0
    for mark in marks:
        char, at = mark[0], mark.start()
        kind = _kind(char)
        sure = in_turn and kind == '"'
        if kind not in opened:
            if sure or _opens(text, at, char):
                opened[kind] = at
        elif sure or _closes(text, at, char):
            found.append((opened.pop(kind), at + 1))
        elif kind in {'"', "«"}:
            opened[kind] = at  # a second opening: the first was never closed
    found += [(at, len(text)) for kind, at in opened.items() if kind in {'"', "«"}]
    return tuple(sorted(found))


def _kind(char: str) -> str:
    if char in _STRAIGHT:
        return '"'
    return "«" if char in "«»" else _BRACKETS.get(char, char)


def _opens(text: str, at: int, char: str) -> bool:
    if char in "([{":
        return True
    if char in _BRACKETS:
        return False
    before = text[max(0, at - 4) : at]
    return _BEFORE_OPENING.search(before) is not None or not _AFTER_CLOSING.match(text, at + 1)


def _closes(text: str, at: int, char: str) -> bool:
    if char in "([{":
        return False
    if char in _BRACKETS:
        return True
    return not text[at - 1 : at].isspace() or _AFTER_CLOSING.match(text, at + 1) is not None
