"""Score: how well one thing is found or judged, beside the bar and the goal it is held to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import nan

from mujaz.evaluate.result import Result, Table

COLUMNS = ("precision", "recall", "figure", "bar", "goal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One figure in per cent: what was `right` of so many `proposed` and so many in the `gold`.

    With `proposed` null it is a share of the gold, else F1. `examples` are what went wrong; a
    `peer` is another system, whose figures no floor holds.
    """

    name: str
    right: float
    gold: int
    proposed: int | None = None
    bar: float | None = None
    goal: float | None = None
    examples: tuple[str, ...] = ()
    peer: bool = False

    @property
    def precision(self) -> float:
        """What was right of all that was proposed."""
        return 100 * self.right / max(1, self.gold if self.proposed is None else self.proposed)

    @property
    def recall(self) -> float:
        """What was right of all in the gold."""
        return 100 * self.right / max(1, self.gold)

    @property
    def figure(self) -> float:
        """F1, or the share where nothing was proposed."""
        if self.proposed is None:
            return self.recall
        return 200 * self.right / max(1, self.gold + self.proposed)


def result(
    suite: str,
    groups: Mapping[str, Iterable[Score]],
    *,
    corpus: str,
    documents: int,
    notes: tuple[str, ...] = (),
) -> Result:
    """Return groups of scores as a result: a table each, and of our own the figures to hold."""
    kept = {group: tuple(scores) for group, scores in groups.items()}
    every = tuple(score for scores in kept.values() for score in scores)
    return Result(
        suite=suite,
        corpus=corpus,
        documents=documents,
        tables=tuple(_table(group, scores) for group, scores in kept.items()),
        figures={score.name: round(score.figure, 2) for score in every if not score.peer},
        notes=notes,
        examples=tuple(f"{score.name}: {one}" for score in every for one in score.examples),
    )


def _table(title: str, scores: tuple[Score, ...]) -> Table:
    """Return a table of scores; where all are shares, their precision and recall are left out."""
    first = 2 if all(score.proposed is None for score in scores) else 0
    rows = tuple((score.name, _row(score)[first:]) for score in scores)
    return Table(title=title, columns=COLUMNS[first:], rows=rows)


def _row(score: Score) -> tuple[float, ...]:
    share = score.proposed is None
    return (
        nan if share else score.precision,
        nan if share else score.recall,
        score.figure,
        nan if score.bar is None else score.bar,
        nan if score.goal is None else score.goal,
    )
