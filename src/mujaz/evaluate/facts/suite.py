"""Suite: every kind of fact on the labelled articles, its figures beside bar and goal."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from math import nan

from mujaz.evaluate import corpora
from mujaz.evaluate.facts.score import Score
from mujaz.evaluate.result import Result, Table

Scores = Callable[[], tuple[Score, ...]]

COLUMNS = ("precision", "recall", "figure", "bar", "goal")


def measure(suite: str, kinds: Mapping[str, Scores]) -> Result:
    """Return the figures of some kinds of facts; one for each `Score`, under its name.

    Raises `NoSuchSource` where the gold is not.
    """
    gold = corpora.files("gold", "*.json")
    found = {kind: scores() for kind, scores in kinds.items()}
    return Result(
        suite=suite,
        corpus=_hash(b"".join(path.read_bytes() for path in gold)),
        documents=len(gold),
        tables=tuple(_table(kind, scores) for kind, scores in found.items()),
        figures={
            score.name: round(score.figure, 2)
            for scores in found.values()
            for score in scores
            if not score.peer
        },
        examples=tuple(
            f"{score.name}: {example}"
            for scores in found.values()
            for score in scores
            for example in score.examples
        ),
    )


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def _table(kind: str, scores: tuple[Score, ...]) -> Table:
    return Table(title=kind, columns=COLUMNS, rows=tuple((s.name, _row(s)) for s in scores))


def _row(score: Score) -> tuple[float, ...]:
    share = score.proposed is None
    return (
        nan if share else score.precision,
        nan if share else score.recall,
        score.figure,
        nan if score.bar is None else score.bar,
        nan if score.goal is None else score.goal,
    )
