"""Kept: what the archive holds and gives back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.span import Span


class Outcome(StrEnum):
    """What became of one article that was given to the archive."""

    NEW = "new"
    VERSION = "version"  # known, with other words than before
    SAME = "same"  # known, word for word
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """How an article came: when (ISO 8601, UTC), and from what, as the user named it.

    `stamp` is the time of publication where the source gives more than the article's day, ISO 8601
    in UTC.
    """

    at: str
    source: str
    stamp: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of an article: its id and version, and the id of the original it copies.

    Of an input that gave none, `id` is the input's name and `reason` why, null where that was said
    before.
    """

    id: str
    outcome: Outcome
    version: int = 1
    copy_of: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One article of the archive as it stands: its brief of the latest version.

    `number` counts the articles in the order in which they first came, from 1. `at` is when it was
    published as far as is known: a time (`2018-05-14T09:30:00+00:00`), a day (`2018-05-14`), or,
    where the article bears no date, the time at which it came. `copy_of` is the id of the original
    where this is a near-duplicate, null otherwise.
    """

    number: int
    id: str
    version: int
    at: str
    fetched: str
    copy_of: str | None
    brief: Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """An article at a version of which there is no vector yet."""

    number: int
    version: int
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A new version of an article; `place` counts all revisions in the order in which they came."""

    place: int
    id: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far an archive had come: its last article's `Kept.number`, its last revision's place."""

    article: int = 0
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which articles: those of an outlet, published from a day to a day (both included).

    `after` leaves out the articles up to that `Kept.number`; `originals` leaves out the copies.
    What is null does not choose.
    """

    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    after: int = 0
    originals: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words that differ between two versions: `before` of the old body, `after` of the new.

    One of the two is null where words were only added or only taken out.
    """

    kind: Literal["replaced", "added", "removed"]
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A statement or fact of the version before that the new version no longer bears out.

    `kind` is `summary`, `points`, or the name of a kind of facts; `index` its place there; the
    span is of the old body, and `text` what it said.
    """

    kind: str
    index: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of an article, how it differs from the one before, and what that made stale."""

    number: int
    fetched: str
    brief: Brief
    changes: tuple[Change, ...] = ()
    stale: tuple[Stale, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story as it is kept: `state` is what `story` wrote of it, and alone reads.

    `articles` are ids in the story's own order; an article is in one story at most.
    """

    id: str
    title: str
    status: str
    changed: str
    state: str
    articles: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A story in a list: `articles` counts them, `latest` is the last mark at which it changed."""

    id: str
    title: str
    status: str
    changed: str
    articles: int
    latest: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that gave no article, why, and when; `input` is its hash, `notes` as `Packed`'s."""

    source: str
    reason: str
    at: str
    input: bytes
    notes: tuple[tuple[str, str], ...] = ()
