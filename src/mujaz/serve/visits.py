"""Visits: those that a desk keeps, of readers and of systems that are told of stories."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.archive.visits import Visit, from_text, to_text
from mujaz.serve.database import Database, Run


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
        return {story: from_text(visit) for story, visit in rows}

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
        visit=to_text(visit),
    )
