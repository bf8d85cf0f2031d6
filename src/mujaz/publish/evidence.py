"""Which words of the article each statement stands on, numbered and cut so that they nest."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.article import Article
    from mujaz.brief import Brief, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What one sentence of the article gives one statement; numbered from 1 in printed order."""

    number: int
    statement: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the body and the citations it belongs to; pieces never overlap."""

    span: Span
    citations: tuple[Citation, ...]


def named(brief: Brief) -> Iterator[tuple[str, Statement]]:
    """Yield every statement with its name: s1 s2 the summary, p1 the points, w1 the withheld."""
    for letter, statements in (
        ("s", brief.digest.summary),
        ("p", brief.digest.points),
        ("w", brief.withheld),
    ):
        for number, statement in enumerate(statements, start=1):
            yield f"{letter}{number}", statement


def citations(brief: Brief) -> tuple[Citation, ...]:
    """Return the citations of all statements, one for each sentence that a statement draws on."""
    starts, body = _starts(brief.article), brief.article.body
    places = (
        (name, tuple(spans))
        for name, statement in named(brief)
        for _, spans in groupby(
            sorted(_words(statement.evidence, body)),
            key=lambda span: bisect_right(starts, span.start),
        )
    )
    return tuple(
        Citation(number=number, statement=name, spans=spans)
        for number, (name, spans) in enumerate(places, start=1)
    )


def pieces(cited: tuple[Citation, ...]) -> tuple[Piece, ...]:
    """Return the cited words in reading order, cut wherever a citation begins or ends."""
    held = [(span, citation) for citation in cited for span in citation.spans]
    edges = sorted({edge for span, _ in held for edge in (span.start, span.end)})
    cut = (Span(start, end) for start, end in pairwise(edges))
    over = ((span, _over(span, held)) for span in cut)
    return tuple(Piece(span=span, citations=on) for span, on in over if on)


def _words(spans: Iterable[Span], body: str) -> Iterator[Span]:
    """Yield the spans without white space at their ends; none for what lies outside the body."""
    for span in spans:
        words = span.of(body).strip()
        if words:
            start = body.index(words, span.start)
            yield Span(start, start + len(words))


def _over(span: Span, held: list[tuple[Span, Citation]]) -> tuple[Citation, ...]:
    """Return the citations that cover `span`, each once."""
    return tuple(dict.fromkeys(citation for whole, citation in held if whole.covers(span)))


def _starts(article: Article) -> list[int]:
    """Return where sentences start; where paragraphs do, in an article not yet split."""
    if article.sentences:
        return [sentence.start for sentence in article.sentences]
    return [line.start() for line in re.finditer(r"[^\n]+", article.body)]
