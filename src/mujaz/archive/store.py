"""The store: where articles, briefs, their versions and stories are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from mujaz.archive.kept import (
    Added,
    Failure,
    Fetched,
    Kept,
    Lacking,
    Listing,
    Mark,
    Outcome,
    Revision,
    StoryRow,
    Version,
    Which,
)
from mujaz.archive.packed import Packed
from mujaz.archive.query import Query
from mujaz.brief import Brief


class Stories(Protocol):
    """Keeps the stories that were made of the articles. Each method is whole or nothing."""

    def keep(self, row: StoryRow) -> None:
        """Keep a story as it is now; its articles leave the stories they were in."""

    def drop(self, id_: str) -> None:
        """Forget a story that was merged into another; nothing is done where there is none."""

    def get(self, id_: str) -> StoryRow | None:
        """Return a story, or null."""

    def every(self, *, status: str | None = None) -> Iterator[StoryRow]:
        """Yield the stories of a status or all, the last changed first."""

    def listed(
        self,
        status: str | None = None,
        *,
        fewest: int = 1,
        most: int = 50,
        after: str | None = None,
    ) -> tuple[Listing, ...]:
        """Return the stories of at least so many articles, the last changed first, after one's id.

        Raises `NoSuchStory` where `after` is none.
        """

    def touched(self, mark: Mark) -> tuple[str, ...]:
        """Return the running stories that articles or new versions came to after a mark.

        By their ids; a story of one article is none yet, a dormant one no longer.
        """

    def of(self, article: str) -> str | None:
        """Return the id of the story that an article is in, or null."""

    def note(self, name: str) -> str | None:
        """Return the text kept under a name (a last visit, how far the stories have come)."""

    def keep_note(self, name: str, text: str) -> None:
        """Keep a text under a name, instead of the one before."""


class Meanings(Protocol):
    """Keeps a vector for each article, of which the nearest are found. Each method is whole."""

    def lacking(self, most: int) -> tuple[Lacking, ...]:
        """Return articles of whose latest version there is no vector, in the order they came."""

    def keep(self, some: Sequence[Lacking], vectors: Sequence[bytes]) -> None:
        """Keep the vectors of articles, instead of those of earlier versions."""

    def every(self) -> tuple[tuple[int, ...], bytes]:
        """Return the numbers of the articles that have a vector, and all vectors, end to end."""


class Archive(Protocol):
    """Keeps articles with every version of their briefs, and the stories made of them.

    Each method is whole or nothing. `open_archive` opens one.
    """

    @property
    def stories(self) -> Stories:
        """Where the stories of this archive are kept."""

    @property
    def meanings(self) -> Meanings:
        """Where the vectors of its articles are kept."""

    def add(self, brief: Brief, fetched: Fetched) -> Added:
        """Keep a brief: as a new article, as a new version of a known one, or not at all.

        Known is what has the same URL, or, where one of the two has none, the same id.
        """

    def add_all(self, packed: Iterable[Packed | Failure]) -> tuple[Added, ...]:
        """Keep all of them in one transaction, and that their inputs are done."""

    def articles(self, which: Which | None = None) -> Iterator[Kept]:
        """Yield the articles by the time of publication (`Kept.at`), then in the order they came.

        What is added while they are read may be missing.
        """

    def arrivals(self, after: int = 0) -> Iterator[Kept]:
        """Yield the articles that came after a `Kept.number`, in the order in which they came."""

    def revisions(self, after: int = 0) -> tuple[Revision, ...]:
        """Return the new versions that came after a `Revision.place`, in order."""

    def article(self, id_: str) -> Kept:
        """Return an article as it stands. Raises `NoSuchBrief`."""

    def brief(self, id_: str) -> Brief:
        """Return the brief of an article as it stands. Raises `NoSuchBrief`."""

    def versions(self, id_: str) -> tuple[Version, ...]:
        """Return every version of an article, the oldest first. Raises `NoSuchBrief`."""

    def copies(self, id_: str) -> tuple[str, ...]:
        """Return the ids of the articles that copy this original, in the order they came."""

    def search(self, query: Query, most: int = 20) -> tuple[Kept, ...]:
        """Return the articles that a query finds, the best first."""

    def chosen(self, query: Query) -> tuple[int, ...]:
        """Return the numbers of all articles that a query finds."""

    def numbered(self, numbers: Sequence[int]) -> tuple[Kept, ...]:
        """Return the articles of these numbers, in their order; one that is gone is left out."""

    def done(self, input_: bytes) -> Outcome | None:
        """Return what became of an input that was read before: `same` or `failed`, else null."""

    def failures(self) -> tuple[Failure, ...]:
        """Return the inputs that gave no article, in the order in which they came."""

    def count(self) -> int:
        """Return how many articles are kept."""

    def forget(self, before: str) -> int:
        """Forget the articles published before a day (ISO 8601); return how many."""

    def close(self) -> None:
        """Let go of the file or the connection."""
