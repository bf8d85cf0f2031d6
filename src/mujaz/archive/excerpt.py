"""Excerpt: where in an article the words stand that were looked for, in its own letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.archive.query import Clause
from mujaz.archive.terms import terms
from mujaz.language.words import Word
from mujaz.span import Span

_OPENING = 900  # characters in which is looked first
_WORDS = 32  # of an excerpt
_BEFORE = 6  # of them before the first word that was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Words of a body, and those of them that were looked for: spans of the body all."""

    span: Span
    marks: tuple[Span, ...]


def excerpt(body: str, clauses: Sequence[Clause]) -> Excerpt:
    """Return the first words of a body in which most of what was looked for stands together.

    Where nothing of it stands there, the body's opening.
    """
    asked = sum(not clause.excluded for clause in clauses)
    opening = body[:_OPENING].rpartition(" ")[0] if len(body) > _OPENING else body
    # Most articles say what they are about at once, and reading on would be the dearest of all.
    shown, told = _excerpt(opening, clauses)
    return shown if told == asked or opening is body else _excerpt(body, clauses)[0]


def _excerpt(text: str, clauses: Sequence[Clause]) -> tuple[Excerpt, int]:
    """Return the excerpt of a text, and how many clauses it shows."""
    words = terms(text)
    found = _places(words, clauses)
    first = max(found, key=lambda place: (_told(found, place), -place), default=0)
    begin = max(0, first - _BEFORE)
    shown = words[begin : begin + _WORDS]
    span = Span(shown[0][0].start, shown[-1][0].end) if shown else Span(0, max(1, len(text)))
    marked = tuple(mark for mark in _marks(words, found) if span.covers(mark))
    return Excerpt(span=span, marks=marked), _told(found, first)


def marks(text: str, clauses: Sequence[Clause]) -> tuple[Span, ...]:
    """Return the words of a text that were looked for."""
    told = terms(text)
    return _marks(told, _places(told, clauses))


def _places(
    told: Sequence[tuple[Word, str]], clauses: Sequence[Clause]
) -> dict[int, frozenset[int]]:
    """Return the places of the words that were found, each with the clauses it belongs to."""
    found: dict[int, set[int]] = {}
    for number, clause in enumerate(clauses):
        if clause.excluded or not clause.words:
            continue
        size = len(clause.words)
        for at, (_, term) in enumerate(told[: len(told) - size + 1]):
            if term in clause.words[0] and all(
                told[at + further][1] in clause.words[further] for further in range(1, size)
            ):
                for place in range(at, at + size):
                    found.setdefault(place, set()).add(number)
    return {place: frozenset(found[place]) for place in sorted(found)}


def _told(found: dict[int, frozenset[int]], first: int) -> int:
    """Return how many clauses an excerpt from here would show."""
    shown = (found[at] for at in range(first, first + _WORDS - _BEFORE) if at in found)
    return len(frozenset().union(*shown))


def _marks(told: Sequence[tuple[Word, str]], found: dict[int, frozenset[int]]) -> tuple[Span, ...]:
    return tuple(Span(told[place][0].start, told[place][0].end) for place in found)
