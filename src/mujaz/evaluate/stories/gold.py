"""Gold: two days of five outlets, every article labelled with its story."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mujaz.evaluate import corpora


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article with its story; an empty body is one that the corpus lacks."""

    id: str
    at: datetime
    title: str
    body: str
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """Labelled articles in the order of time, and sets of stories that may be one."""

    hash: str
    articles: tuple[Labelled, ...]
    may_join: tuple[frozenset[str], ...]

    @property
    def stories(self) -> Mapping[str, str]:
        """The story of each article."""
        return {one.id: one.story for one in self.articles}


def gold() -> Gold:
    """Read the labelled window; its texts are those of ANT. Raises `NoSuchSource`."""
    labels, joins = (
        corpora.files("story", "gold.jsonl")[0],
        corpora.files("story", "merges*.json")[0],
    )
    texts = {one.id: one.text for one in corpora.ant().documents}
    articles = tuple(sorted(_labelled(labels, texts), key=lambda one: (one.at, one.id)))
    known = {one.story for one in articles}
    sets = (frozenset(row["stories"]) for row in json.loads(joins.read_text(encoding="utf-8")))
    return Gold(
        hash=corpora.hash_of(labels),
        articles=articles,
        may_join=tuple(some for some in sets if some <= known),
    )


def _labelled(path: Path, texts: Mapping[str, str]) -> Iterator[Labelled]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Labelled(
            id=row["id"],
            at=datetime.fromisoformat(row["published"]).astimezone(UTC),
            title=row["title"],
            body=texts.get(row["id"], ""),
            story=row["story"],
        )


def pairs() -> tuple[tuple[str, str, float], ...]:
    """Return pairs of texts and how far apart readers found them, 1 to 4 (SemEval 2022, task 8)."""
    path = corpora.files("story", "semeval22_pairs.jsonl")[0]
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return tuple((row["text1"], row["text2"], float(row["overall"])) for row in rows)
