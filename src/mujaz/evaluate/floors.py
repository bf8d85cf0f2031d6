"""Floors: figures that once were reached and may not be lost.

`floors.json` holds for each suite the figures, the hash of the corpus they were measured on, the
number of documents and the day. Figures are in per cent to two decimals, and the tolerance is
nought: everything measured is deterministic, so any fall is a change in the code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from mujaz.evaluate.result import Result

FILE = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What one suite may not fall below, on which documents, and since when (ISO 8601)."""

    corpus: str
    documents: int
    measured: str
    figures: Mapping[str, float]


def load(path: Path = FILE) -> dict[str, Floor]:
    """Return every floor by suite; a file that is not there holds none."""
    if not path.is_file():
        return {}
    stored = json.loads(path.read_text(encoding="utf-8"))
    return {suite: Floor(**entry) for suite, entry in stored.items()}


def failures(result: Result, floor: Floor | None) -> tuple[str, ...]:
    """Say everything that keeps a result from passing; nothing said, it passes."""
    if floor is None:
        return (f"{result.suite}: has no floor; --write-floors gives it one",)
    if (result.corpus, result.documents) != (floor.corpus, floor.documents):
        here = f"{result.documents} documents of {result.corpus}"
        there = f"{floor.documents} of {floor.corpus}"
        return (f"{result.suite}: measured on {here}, but its floor on {there}",)
    return tuple(
        f"{result.suite}: {name} {result.figures.get(name, 0.0):.2f} is below {least:.2f}"
        for name, least in floor.figures.items()
        if result.figures.get(name, 0.0) < least
    )


def moved(result: Result, floor: Floor | None, today: date, *, lower: bool) -> Floor:
    """Return the floor with its figures raised to the result's; `lower` lets them fall too.

    Another corpus, or another number of documents, is no raise: it also takes `lower`. Otherwise
    such a floor comes back as it was.
    """
    reached = dict(result.figures)
    measured = Floor(
        corpus=result.corpus,
        documents=result.documents,
        measured=today.isoformat(),
        figures=reached,
    )
    if floor is None or lower:
        return measured
    if (result.corpus, result.documents) != (floor.corpus, floor.documents):
        return floor
    highest = reached | {
        name: max(least, reached.get(name, 0.0)) for name, least in floor.figures.items()
    }
    if highest == dict(floor.figures):
        return floor
    return Floor(
        corpus=floor.corpus,
        documents=floor.documents,
        measured=today.isoformat(),
        figures=highest,
    )


def save(floors: Mapping[str, Floor], path: Path = FILE) -> None:
    """Write every floor, in the order of the suites' names."""
    stored = {suite: asdict(floors[suite]) for suite in sorted(floors)}
    path.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
