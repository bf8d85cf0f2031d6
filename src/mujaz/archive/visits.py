"""Visits: how far a story had come when somebody, or a system, last looked at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter

from mujaz.archive.following import known, mark
from mujaz.archive.input import now
from mujaz.archive.kept import Mark
from mujaz.archive.store import Archive

_PAUSE = timedelta(minutes=30)
_NOTE = "visit "  # before the story's id and the name of who looked


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """When it was looked at (ISO 8601, UTC), and how far the stories had come then."""

    at: str
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The last look at a story, and the one `before`, since which things are new to who looks."""

    before: Seen | None
    last: Seen


_VISIT = TypeAdapter(Visit)


def to_text(visit: Visit) -> str:
    """Return a visit as it is kept."""
    return _VISIT.dump_json(visit).decode()


def from_text(text: str) -> Visit:
    """Return a visit that was kept."""
    return _VISIT.validate_json(text)


def visited(before: Visit | None, now: Seen) -> Visit:
    """Return the visit that a look makes: looks less than half an hour apart are one."""
    if before is None:
        return Visit(before=None, last=now)
    goes_on = datetime.fromisoformat(now.at) - datetime.fromisoformat(before.last.at) < _PAUSE
    return Visit(before=before.before if goes_on else before.last, last=now)


def paid(
    archive: Archive, id_: str, earlier: Callable[[Sequence[str]], Mapping[str, Visit]]
) -> tuple[str, Visit]:
    """Return the story's id of now and the visit that is being paid to it; nothing is kept.

    `earlier` gives the visits paid before, by the ids of stories: one to a story that became part
    of this one counts. Raises `NoSuchStory`.
    """
    row, seen = known(archive, id_), Seen(at=now(), mark=mark(archive))
    before = earlier([row.id, id_])
    return row.id, visited(before.get(row.id) or before.get(id_), seen)


class Visits:
    """The visits that an archive itself keeps: of those who read it by the command line."""

    def __init__(self, archive: Archive, who: str) -> None:
        self._archive, self._who = archive, who

    def earlier(self, stories: Sequence[str]) -> dict[str, Visit]:
        """Return the last visits to some stories."""
        notes = {one: self._archive.stories.note(self._name(one)) for one in stories}
        return {one: from_text(text) for one, text in notes.items() if text}

    def keep(self, story: str, visit: Visit) -> None:
        """Keep a visit instead of the one before."""
        self._archive.stories.keep_note(self._name(story), to_text(visit))

    def _name(self, story: str) -> str:
        return f"{_NOTE}{story} {self._who}"
