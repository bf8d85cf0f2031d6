"""Finding: what a check holds against a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.brief import Verdict
from mujaz.span import Span
from mujaz.verify.reading import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Words of a statement that the article does not bear out.

    `span` lies in the statement, `article` in the body: the words that stand there instead, null
    where it has none. `weight` is how surely this alone makes the statement untrue, 0 to 1.
    """

    check: str
    span: Span
    article: Span | None
    weight: float
    verdict: Verdict


def unsupported(
    check: str, words: Sequence[Term], weight: float, *, article: Sequence[Term] = ()
) -> Finding:
    """Return the finding that the article does not say these words."""
    return Finding(
        check=check,
        span=span_of(words),
        article=span_of(article) if article else None,
        weight=weight,
        verdict=Verdict.UNSUPPORTED,
    )


def contradicted(
    check: str, words: Sequence[Term], article: Sequence[Term], weight: float
) -> Finding:
    """Return the finding that the article has other words in the place of these."""
    return Finding(
        check=check,
        span=span_of(words),
        article=span_of(article),
        weight=weight,
        verdict=Verdict.CONTRADICTED,
    )


def span_of(words: Sequence[Term]) -> Span:
    """Return the span from the first of some words to the last."""
    return Span(words[0].word.start, words[-1].word.end)
