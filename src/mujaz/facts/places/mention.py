"""Mention: a place where an article names it, on its way to being one fact with the others."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from mujaz.facts.places.gazetteer import Entry
from mujaz.facts.places.reading import Reading
from mujaz.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention of a place: where it stands, the place meant, and its name as printed.

    `bare` says that no word of kind belongs to it. `text` is the words of `span`, the alef given
    back that the article loses after ل.
    """

    span: Span
    entry: Entry
    bare: bool
    text: str


def is_free(span: Span, spans: list[Span]) -> bool:
    """Say whether a span meets none of others, which are in order and apart."""
    at = bisect_left(spans, span.end, key=lambda other: other.start)
    return at == 0 or spans[at - 1].end <= span.start


def printed(span: Span, reading: Reading, at: int, letters: int) -> str:
    """Return a name as printed, whose first word bears so many letters of clitics: «لليمن»."""
    words = span.of(reading.text)
    form = reading.forms[at]
    lost = letters and form[letters - 1 : letters + 1] == "لل"
    return "ا" + words if lost else words
