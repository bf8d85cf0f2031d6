"""Stream: articles come one by one, and each goes to the story that it is like.

Single-pass clustering with a likeness that fades with time (Miranda et al. 2018, "Multilingual
Clustering of Streaming News"), over sparse vectors, which Staykovski et al. 2019 ("Dense vs. Sparse
Representations for News Stream Clustering") find ahead of dense ones. A story is as near as the
`NEAREST` of its articles are on average: one article alike is not yet a story alike.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mujaz.story.index import Index
from mujaz.story.vector import Vector, cosine

LIKE = 0.17
"""From this likeness on an article belongs to a story; chosen on one day, judged on the other."""

NEAREST = 8
_BRIDGES = 3  # articles near to two stories that join them, where neither is of one article
_PART = 3  # articles of a part that may become a story of its own
_LOOK = timedelta(days=15)  # after which it is looked for parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article as it comes: when it was published, and its vector."""

    id: str
    at: datetime
    vector: Vector


class Stream:
    """The stories so far: each is known by an article of it, and grows, joins, parts or ends."""

    def __init__(self, like: float = LIKE) -> None:
        self._like = like
        self._index = Index()
        self._story: dict[str, str] = {}  # of an article still in the index
        self._members: dict[str, list[str]] = {}
        self._awake: Counter[str] = Counter()  # articles of a story still in the index
        self._bridges: Counter[frozenset[str]] = Counter()
        self._looked: datetime | None = None

    def add(self, arrival: Arrival) -> str:
        """Put an article into its story, a new one where none is near; return the story's key."""
        self._forget(arrival.at)
        near = self._near(arrival)
        story = self._joined(near) if near else arrival.id
        self.put(arrival, story)
        return story

    def put(self, arrival: Arrival, story: str) -> None:
        """Put an article into a story that is known, as one that is read back from an archive."""
        self._members.setdefault(story, []).append(arrival.id)
        self._story[arrival.id] = story
        self._awake[story] += 1
        self._index.add(arrival.id, arrival.at, arrival.vector)

    def recall(self, story: str, asleep: Iterable[str]) -> None:
        """Know a story by those of its articles that are too old to be near to anything."""
        self._members.setdefault(story, []).extend(asleep)

    def memory(self) -> str:
        """Return what `remember` needs beside the stories, as JSON."""
        bridges = sorted((*sorted(both), n) for both, n in self._bridges.items())
        looked = None if self._looked is None else self._looked.isoformat()
        return json.dumps({"bridges": bridges, "looked": looked})

    def remember(self, memory: str) -> None:
        """Go on where a stream was that gave this `memory`, its stories being put back first."""
        kept = json.loads(memory)
        self._bridges = Counter({frozenset((a, b)): n for a, b, n in kept["bridges"]})
        self._looked = kept["looked"] and datetime.fromisoformat(kept["looked"])

    def stories(self) -> dict[str, tuple[str, ...]]:
        """Return the articles of every story by its key, in the order in which they came."""
        return {story: tuple(some) for story, some in self._members.items()}

    def running(self) -> dict[str, tuple[str, ...]]:
        """Return the stories that have an article of the last thirty days, as `stories` does."""
        return {key: tuple(some) for key, some in self._members.items() if self._awake[key] > 0}

    def _near(self, arrival: Arrival) -> list[str]:
        """Return the stories that an article belongs to, the nearest first."""
        likeness: dict[str, list[float]] = defaultdict(list)
        for article, like in self._index.near(arrival.vector, arrival.at).items():
            likeness[self._story[article]].append(like)
        near = {}
        for story, some in likeness.items():
            some.sort(reverse=True)
            near[story] = sum(some[:NEAREST]) / min(NEAREST, self._awake[story])
        found = [story for story, like in near.items() if like >= self._like]
        return sorted(found, key=lambda story: (-near[story], story))

    def _joined(self, near: Iterable[str]) -> str:
        """Join the nearest story with others that enough articles are near to; return its key.

        A story of one article joins at once. The one with the most articles keeps its key.
        """
        nearest, *others = near
        joined = [nearest]
        for other in others:
            both = frozenset((nearest, other))
            self._bridges[both] += 1
            alone = min(len(self._members[nearest]), len(self._members[other])) == 1
            if alone or self._bridges[both] >= _BRIDGES:
                joined.append(other)
        first, *rest = sorted(joined, key=lambda story: (-len(self._members[story]), story))
        for other in rest:
            self._move(self._members.pop(other), first)
            self._awake.pop(other)
        return first

    def _move(self, articles: list[str], story: str) -> None:
        self._members.setdefault(story, []).extend(articles)
        for article in articles:
            if article in self._story:
                self._story[article] = story
                self._awake[story] += 1

    def _forget(self, now: datetime) -> None:
        for article in self._index.forget(now):
            self._awake[self._story.pop(article)] -= 1
        if self._looked is None or now - self._looked >= _LOOK:
            self._looked = now
            self._part()
            there = self._members.keys()
            gone = [both for both in self._bridges if not both <= there]
            for both in gone:
                del self._bridges[both]

    def _part(self) -> None:
        """Part stories whose articles of the last days fall into groups that nothing connects."""
        awake: dict[str, list[str]] = defaultdict(list)
        for article, story in self._story.items():
            awake[story].append(article)
        for story, articles in awake.items():
            if len(articles) >= 2 * _PART:
                groups = self._groups(articles)
                largest, *others = sorted(groups, key=lambda some: (-len(some), min(some)))
                for group in (some for some in others if len(some) >= _PART <= len(largest)):
                    self._members[story] = [a for a in self._members[story] if a not in group]
                    self._awake[story] -= len(group)
                    self._move(sorted(group), min(group))

    def _groups(self, articles: list[str]) -> list[set[str]]:
        """Return the groups of articles that likeness, whatever their time, connects."""
        left, found = sorted(articles), []
        while left:
            open_, group = [left.pop()], set[str]()
            while open_:
                one = open_.pop()
                group.add(one)
                own = self._index.vector(one)
                near = {a for a in left if cosine(own, self._index.vector(a)) >= self._like}
                left = [article for article in left if article not in near]
                open_ += sorted(near)
            found.append(group)
        return found
