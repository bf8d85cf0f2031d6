"""Scope: the sentences of an article that a statement speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from mujaz.verify.reading import Reading
from mujaz.verify.values import agrees

_MOST = 3
_LEAST_GAIN = 1.2  # a sentence more must bring more than one word
_NEAR = 0.3


def chosen(
    gains: Mapping[int, Mapping[int, float]], statement: Reading, article: Reading
) -> tuple[int, ...]:
    """Return up to three sentences that cover the statement, the one that covers most first.

    `gains` says for each sentence how well it covers each word, by the word's place. Greedy, as
    coverage is submodular (Nemhauser, Wolsey & Fisher 1978); of two that add as much the nearer to
    those chosen goes first.
    """
    rows = {number: dict(row) for number, row in gains.items()}
    for number, row in _dated(statement, article).items():
        rows.setdefault(number, {}).update(row)
    scope: list[int] = []
    covered: dict[int, float] = {}
    while rows and len(scope) < _MOST:
        number = max(rows, key=lambda one: (round(_gain(one, rows[one], scope, covered), 3), -one))
        if scope and _gain(number, rows[number], scope, covered) < _LEAST_GAIN:
            break
        scope.append(number)
        for at, likeness in rows.pop(number).items():
            covered[at] = max(covered.get(at, 0.0), likeness)
    return tuple(scope)


def _gain(
    number: int, row: Mapping[int, float], scope: list[int], covered: Mapping[int, float]
) -> float:
    more = sum(max(0.0, likeness - covered.get(at, 0.0)) for at, likeness in row.items())
    return more + (_NEAR / min(abs(number - one) for one in scope) if scope else 0.0)


def _dated(statement: Reading, article: Reading) -> dict[int, dict[int, float]]:
    """Return for each sentence the statement's dates that it gives, under places of their own."""
    found: dict[int, dict[int, float]] = {}
    for mine in statement.dates:
        if mine.kind not in {"date", "time"} or not mine.value[:1].isdigit():
            continue
        for other in article.dates:
            if agrees(mine.value, other.value):
                found.setdefault(article.sentence_at(other.start), {})[-1 - mine.start] = 1.0
    return found
