"""Standing: how the stories stood at a time, from which they can be followed on.

Beside the last one two earlier ones are kept, three to six days old: an article that comes days
after its publication costs these days, not the whole archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from pydantic import TypeAdapter

from mujaz.archive.store import Archive
from mujaz.story.stream import Stream

_NOTE = "stories earlier"
_KEPT = 2
_APART = 3  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The articles of each story by its key, the stream's memory, and the last revision read.

    It holds the articles that were published before `at`, in UTC, and had come when it was taken.
    """

    at: datetime
    memory: str
    revision: int
    stories: Mapping[str, tuple[str, ...]]


def goes_on(at: datetime, came: Iterable[datetime]) -> bool:
    """Say whether articles published at these times come after a time, or in its hour."""
    hour = at.replace(minute=0, second=0, microsecond=0)
    return all(one >= hour for one in came)


_STANDINGS = TypeAdapter(tuple[Standing, ...])


def earlier(archive: Archive) -> tuple[Standing, ...]:
    """Return the earlier standings that are kept, the oldest first."""
    note = archive.stories.note(_NOTE)
    return _STANDINGS.validate_json(note) if note else ()


def keep(archive: Archive, some: Sequence[Standing]) -> None:
    """Keep the last of some standings instead of those that are kept."""
    text = _STANDINGS.dump_json(tuple(some[-_KEPT:])).decode()
    if text != archive.stories.note(_NOTE):
        archive.stories.keep_note(_NOTE, text)


def turn_of(at: datetime) -> datetime:
    """Return the midnight, one in three days, with which the standing for this time is taken."""
    days = timedelta(days=at.toordinal() % _APART)
    return datetime.combine(at.date() - days, time(tzinfo=UTC))


def standing(stream: Stream, at: datetime, revision: int) -> Standing:
    """Return how the running stories stand: the others change no more."""
    return Standing(at=at, memory=stream.memory(), revision=revision, stories=stream.running())
