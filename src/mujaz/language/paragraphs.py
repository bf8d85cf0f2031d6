"""Paragraphs: which line breaks of a text end something.

Works on normalised text (`letters.view`), where every line break is a newline character.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAK = re.compile(r"\n\s*")
# A mark or a number with its stop or dash, and white space: «• », «- », «1. », «2) », «3- ».
_BULLET = re.compile(r"(?:[•·▪◦●■*–—-]|\d{1,2}[.)-](?!\d))\s*(?=\S)")
_INLINE_BULLET = re.compile(r"(?<=\s)[•▪◦●■](?=\s)")
_ENDED = re.compile(r"[.!?؟…:؛][\"»«“”')\]]*$")
_DATELINE = re.compile(r"^(?:[^\s-]+\s+){1,6}[-–—]+$")
# A particle that no sentence ends with: its verb or noun stands on the next line.
_WAITS = re.compile(r"(?:^|\s)[وف]?(?:لم|لن|قد|سوف|ان|في|من|الي|عن|التي|الذي|الذين)$")
_NARROW = range(50, 121)  # characters: the width of a hard-wrapped newspaper line
_FULL_LINES = 3  # as many breaks where the next word did not fit make a text a wrapped one


def bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Return the `(start, end)` of each paragraph or list item, together all of `text`.

    A line break ends a paragraph unless the line goes on: it closes with a comma, with a particle
    that no sentence ends with («ولم»), or, as a dateline, with a dash; it closes with a colon and
    a quotation opens the next; or the text is hard-wrapped and this line was full (the next word
    would not have fitted). A blank line always ends one, and a bullet always opens one.
    """
    edges = [0, *_edges(text), len(text)]
    return tuple((a, b) for a, b in pairwise(edges) if a < b)


def _edges(text: str) -> list[int]:
    width = _wrapped_at(text)
    edges = [m.start() for m in _INLINE_BULLET.finditer(text)]
    line_start = 0
    for found in _BREAK.finditer(text):
        line, after = text[line_start : found.start()], found.end()
        if _ends(line, found.group(), text, after, width):
            edges.append(after)
        line_start = after
    return sorted(set(edges))


def _ends(line: str, gap: str, text: str, after: int, width: int) -> bool:
    line = line.strip()
    if gap.count("\n") > 1 or not line or _BULLET.match(text, after):
        return True
    if line[-1] in "،," or _WAITS.search(line) or _DATELINE.search(line):
        return False
    if line[-1] == ":":
        return text[after : after + 1] not in {'"', "«", "“", "”", "„"}
    return _ENDED.search(line) is not None or not _full(line, text, after, width * 7 // 8)


def _full(line: str, text: str, after: int, width: int) -> bool:
    word = text[after : after + width].split(maxsplit=1)
    return bool(word) and len(line) + 1 + len(word[0]) > width


def _breaks(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        if found.group().count("\n") == 1:
            yield text[start : found.start()].strip(), found.end()
        start = found.end()


def _wrapped_at(text: str) -> int:
    """Return the width in characters at which the text was hard-wrapped, or 0."""
    width = max((len(line.strip()) for line in text.splitlines()), default=0)
    if width not in _NARROW:
        return 0
    open_lines = [(line, at) for line, at in _breaks(text) if line and not _ENDED.search(line)]
    full = sum(_full(line, text, at, width) for line, at in open_lines)
    return width if full >= _FULL_LINES else 0
