"""Suite: every kind of fact on the labelled articles, its figures beside bar and goal."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from mujaz.evaluate import corpora, score
from mujaz.evaluate.result import Result
from mujaz.evaluate.score import Score

Scores = Callable[[], tuple[Score, ...]]


def measure(suite: str, kinds: Mapping[str, Scores]) -> Result:
    """Return the figures of some kinds of facts; one for each `Score`, under its name.

    Raises `NoSuchSource` where the gold is not.
    """
    gold = corpora.files("gold", "*.json")
    return score.result(
        suite,
        {kind: scores() for kind, scores in kinds.items()},
        corpus=hashlib.sha256(b"".join(path.read_bytes() for path in gold)).hexdigest()[:12],
        documents=len(gold),
    )
