"""The story: what many articles say of one thing, each entry with the words that say it.

The shapes of the JSON contract `mujaz/story/1`. Times are ISO 8601 in UTC; days are dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Status = Literal["new", "active", "dormant"]
EventStatus = Literal["happened", "ongoing", "planned", "expected", "denied", "conditional"]
Became = Literal["open", "scheduled", "begun", "done", "moved", "denied", "cancelled", "lapsed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Evidence: words of one article, `[start, end)` in code points of its body."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article of the story; `copy_of` is the original where this is a copy of another."""

    id: str
    at: datetime
    outlet: str | None
    title: str | None
    url: str | None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement of the running digest, the outlets that tell it, and where."""

    text: str
    at: datetime
    outlets: tuple[str, ...]
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event under whatever words: the fullest ones in `text`, the others in the evidence.

    `first` and `last` are the days within which it lies, null where no article dates it.
    """

    text: str
    at: datetime
    status: EventStatus
    first: date | None
    last: date | None
    place: str | None
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """What a later article says became of a promise; `until` is the new time of one that moved."""

    became: Became
    at: datetime
    outlet: str
    until: date | None
    evidence: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something planned or expected, with its deadline and what became of it.

    `first` and `until` are the days within which it was to happen as it was first told; `due` is
    the deadline that holds now. `lapsed` says no more than that the deadline is past and no article
    of the story tells that it was kept.
    """

    text: str
    at: datetime
    speaker: str | None
    first: date
    until: date
    due: date
    became: Became
    outlets: tuple[str, ...]
    evidence: tuple[Cited, ...]
    later: tuple[Later, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One telling of a quantity; `source` is whom the article names for it, null if nobody."""

    at: datetime
    outlet: str
    source: str | None
    low: float
    high: float
    comparator: Literal["=", "<", ">", "<=", ">=", "~"]
    evidence: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The figures of one thing in the order of time; `low` and `high` are the whole range."""

    kind: str
    unit: str | None
    place: str | None
    low: float
    high: float
    latest: Figure
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a disagreement: its words, whose they are, and who printed them."""

    outlet: str
    source: str | None
    at: datetime
    evidence: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What two articles, or two speakers, tell otherwise: figures, or a thing and its denial."""

    kind: Literal["figure", "denial"]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A person or organisation under one name, with the other spellings that articles have."""

    name: str
    kind: Literal["person", "organisation"]
    variants: tuple[str, ...]
    articles: int
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: how many claims, and in which roles the articles name her."""

    name: str
    roles: tuple[str, ...]
    claims: int
    outlets: tuple[str, ...]
    source: Literal["named", "anonymous", "document"]
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the story; `articles` counts those that name it."""

    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    articles: int
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that was first told after the time that was asked about."""

    kind: Literal["statement", "event", "promise", "figure", "disagreement"]
    text: str
    at: datetime
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All of it for one story: what `mujaz story ID --json` prints."""

    schema: Literal["mujaz/story/1"] = "mujaz/story/1"
    id: str
    title: str
    status: Status
    first: datetime
    last: datetime
    label: str
    articles: tuple[Source, ...]
    digest: tuple[Line, ...]
    timeline: tuple[Happening, ...]
    promises: tuple[Promise, ...]
    ledgers: tuple[Ledger, ...]
    disagreements: tuple[Disagreement, ...]
    speakers: tuple[Speaker, ...]
    bearers: tuple[Bearer, ...]
    places: tuple[Spot, ...]
    since: datetime | None
    news: tuple[News, ...]
