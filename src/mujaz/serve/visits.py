"""Visits: how far a story had come when somebody, or a system, last looked at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter

from mujaz.archive.kept import Mark
from mujaz.serve.database import Database, Run

_PAUSE = timedelta(minutes=30)


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


def visited(known: Visit | None, now: Seen) -> Visit:
    """Return the visit that a look makes: looks less than half an hour apart are one."""
    if known is None:
        return Visit(before=None, last=now)
    goes_on = datetime.fromisoformat(now.at) - datetime.fromisoformat(known.last.at) < _PAUSE
    return Visit(before=known.before if goes_on else known.last, last=now)


class Visits:
    """The visits that a desk keeps, by who looked and the story's id."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def of(self, who: str, story: str) -> Visit | None:
        """Return the last visit, null where there was none."""
        return self.all_of(who, [story]).get(story)

    def all_of(self, who: str, stories: Sequence[str]) -> dict[str, Visit]:
        """Return the last visits of somebody to some stories."""
        names = {f"s{n}": story for n, story in enumerate(stories)}
        marks = ", ".join(f":{name}" for name in names) or "''"
        rows = self._db.read(
            f"SELECT story, visit FROM visits WHERE who = :who AND story IN ({marks})",  # noqa: S608 - names of ours
            who=who,
            **names,
        )
        return {story: _VISIT.validate_json(visit) for story, visit in rows}

    def keep(self, who: str, story: str, visit: Visit) -> None:
        """Keep a visit instead of the one before."""
        self._db.write(lambda run: put(run, who, story, visit))


def put(run: Run, who: str, story: str, visit: Visit, *, first: bool = False) -> None:
    """Keep a visit instead of the one before; where it is the `first`, only if there was none."""
    instead = "NOTHING" if first else "UPDATE SET visit = excluded.visit"
    run(
        f"INSERT INTO visits VALUES (:who, :story, :visit) ON CONFLICT (who, story) DO {instead}",  # noqa: S608 - words of ours
        who=who,
        story=story,
        visit=_VISIT.dump_json(visit).decode(),
    )
