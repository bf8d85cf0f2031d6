"""Stream: articles come one by one, and each goes to the story that it is like.

Single-pass clustering of a stream with a time-aware likeness (Miranda et al. 2018, "Multilingual
Clustering of Streaming News"), a story being as near as the `NEAREST` of its articles, and stories
joined where one article is near to both (Staykovski et al. 2019, "Dense vs. Sparse Representations
for News Stream Clustering", find sparse vectors ahead of dense ones for such streams).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mujaz.story.index import Index
from mujaz.story.vector import Vector

LIKE = 0.17
"""From this likeness on an article belongs to a story; chosen on one day, judged on the other."""

NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article as it comes: when it was published, and its vector."""

    id: str
    at: datetime
    vector: Vector


class Stream:
    """The stories so far: each is known by its first article, and grows, joins or falls asleep."""

    def __init__(self, like: float = LIKE) -> None:
        self._like = like
        self._index = Index()
        self._story: dict[str, str] = {}  # of an article still in the index
        self._members: dict[str, list[str]] = {}
        self._awake: dict[str, int] = defaultdict(int)  # articles of a story still in the index

    def add(self, arrival: Arrival) -> str:
        """Put an article into its story, a new one where none is near; return the story's key."""
        self._forget(arrival.at)
        near = self._near(arrival)
        story = self._joined(near) if near else arrival.id
        self._members.setdefault(story, []).append(arrival.id)
        self._story[arrival.id] = story
        self._awake[story] += 1
        self._index.add(arrival.id, arrival.at, arrival.vector)
        return story

    def stories(self) -> dict[str, tuple[str, ...]]:
        """Return the articles of every story by its key, in the order in which they came."""
        return {story: tuple(some) for story, some in self._members.items()}

    def _near(self, arrival: Arrival) -> list[str]:
        """Return the stories that an article belongs to, the nearest first."""
        likeness: dict[str, list[float]] = defaultdict(list)
        for article, like in self._index.near(arrival.at, arrival.vector).items():
            likeness[self._story[article]].append(like)
        near = {}
        for story, some in likeness.items():
            some.sort(reverse=True)
            near[story] = sum(some[:NEAREST]) / min(NEAREST, self._awake[story])
        found = [story for story, like in near.items() if like >= self._like]
        return sorted(found, key=lambda story: (-near[story], story))

    def _joined(self, near: Iterable[str]) -> str:
        """Join stories into the one that has the most articles, and return its key."""
        first, *others = sorted(near, key=lambda story: (-len(self._members[story]), story))
        for other in others:
            for article in self._members[other]:
                if article in self._story:
                    self._story[article] = first
            self._members[first] += self._members.pop(other)
            self._awake[first] += self._awake.pop(other)
        return first

    def _forget(self, now: datetime) -> None:
        for article in self._index.forget(now):
            self._awake[self._story.pop(article)] -= 1
