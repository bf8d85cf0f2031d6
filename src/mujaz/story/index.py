"""Index: the articles of the last days by their stems, so that a new one finds those like it.

What an article costs depends on how many came in those days, not on how many came before.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from heapq import heappop, heappush
from math import exp

from mujaz.story.rarity import rarity
from mujaz.story.vector import Vector

KEPT = timedelta(days=30)
"""An article is forgotten after this time: a story that is silent for longer has ended."""

_FADES = timedelta(hours=60)
_TELLS = 1.0  # rarity: what a third of all articles have is looked up at a cost, and tells nothing
_NOTHING = 0.05  # a cosine below it is the chance likeness of any two articles
_LEFT = 0.4  # of a likeness, however long ago: a story told in the same words goes on


class Index:
    """Articles by stem; those older than `KEPT` are dropped as time goes on."""

    def __init__(self) -> None:
        self._by_stem: dict[str, dict[str, float]] = defaultdict(dict)
        self._vectors: dict[str, tuple[datetime, Vector]] = {}
        self._oldest: list[tuple[datetime, str]] = []

    def __contains__(self, article: str) -> bool:
        return article in self._vectors

    def add(self, article: str, at: datetime, vector: Vector) -> None:
        """Make an article findable."""
        self._vectors[article] = at, vector
        heappush(self._oldest, (at, article))
        for stem, weight in vector.items():
            if rarity(stem) >= _TELLS:
                self._by_stem[stem][article] = weight

    def forget(self, now: datetime) -> tuple[str, ...]:
        """Drop what is older than `KEPT`, and return it."""
        gone = []
        while self._oldest and now - self._oldest[0][0] > KEPT:
            _, article = heappop(self._oldest)
            _, vector = self._vectors.pop(article)
            for stem in vector.keys() & self._by_stem.keys():
                self._by_stem[stem].pop(article, None)
                if not self._by_stem[stem]:
                    del self._by_stem[stem]
            gone.append(article)
        return tuple(gone)

    def vector(self, article: str) -> Vector:
        """Return the vector of an article that is kept."""
        return self._vectors[article][1]

    def near(self, vector: Vector, at: datetime) -> dict[str, float]:
        """Return the articles that are somewhat alike: their cosine, fading with time from `at`.

        The fading is a Gaussian of the time, as in Miranda et al. 2018, but not to nothing.
        """
        found: dict[str, float] = defaultdict(float)
        for stem, weight in vector.items():
            for article, other in self._by_stem.get(stem, {}).items():
                found[article] += weight * other
        near = {one: cos for one, cos in found.items() if cos >= _NOTHING}
        return {one: cos * _faded(at - self._vectors[one][0]) for one, cos in near.items()}


def _faded(between: timedelta) -> float:
    return max(_LEFT, exp(-((between / _FADES) ** 2) / 2))
