"""Lines: a pasted text as its paragraphs, with the blank lines that set them apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from mujaz.read.wording import ends_a_sentence, is_bulleted

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_WRAPPED_WIDTH = (40, 100)  # characters; what mail and terminals wrap at


class Line(NamedTuple):
    """One paragraph; `gap` says that a blank line, or nothing, stands before it."""

    text: str
    gap: bool


def lines_of(text: str) -> list[Line]:
    """Return the paragraphs of `text`, none of them empty, hard-wrapped ones joined again."""
    lines: list[Line] = []
    for block in _BLANK.split(text.strip()):
        parts = [part.strip() for part in block.split("\n") if part.strip()]
        joined = [" ".join(parts)] if _is_wrapped(parts) else parts
        lines += (Line(part, index == 0) for index, part in enumerate(joined))
    return lines


def _is_wrapped(parts: list[str]) -> bool:
    """Say whether lines were broken by width: all near one width, most in mid-sentence."""
    full = parts[:-1]
    if len(full) < 2 or any(is_bulleted(part) for part in parts):
        return False
    widths = [len(part) for part in full]
    low, high = _WRAPPED_WIDTH
    near = low <= min(widths) and max(widths) <= high and max(widths) - min(widths) <= 20
    return near and sum(map(ends_a_sentence, full)) < len(full) / 3


def body_of(lines: list[Line]) -> str:
    """Return the lines as a body: paragraphs with one blank line between two."""
    return "\n\n".join(line.text for line in lines)
