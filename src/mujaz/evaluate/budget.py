"""Budget: every system writes exactly as many words, so that none wins by writing more."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean


def size(text: str) -> int:
    """Count words between white space, the unit of every budget."""
    return len(text.split())


def of_references(references: Sequence[str]) -> int:
    """Return the words a document's summary may have: its references' mean length, rounded."""
    return round(fmean(map(size, references)))


def cut(text: str, words: int) -> str:
    """Return the first `words` words of a text."""
    return " ".join(text.split()[:words])


def taken(sentences: Sequence[str], order: Sequence[int], words: int) -> tuple[str, ...]:
    """Return the best sentences, `words` words of them, in the order of the document.

    Sentences are taken best first; the last one taken is cut to fit, not the last one read. A
    document with fewer words is returned whole.
    """
    chosen: dict[int, str] = {}
    left = words
    for at in order:
        if left <= 0:
            break
        chosen[at] = cut(sentences[at], left)
        left -= size(chosen[at])
    return tuple(chosen[at] for at in sorted(chosen))


def fill(sentences: Sequence[str], order: Sequence[int], words: int) -> str:
    """Return `words` words of the best sentences as one text; see `taken`."""
    return " ".join(taken(sentences, order, words))
