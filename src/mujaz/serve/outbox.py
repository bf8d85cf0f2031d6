"""The outbox: which versions of which briefs, and which stories, a system is to be told of.

It lies in the desk: what is to be told is kept in the transaction that changes the brief, and is
there after a restart. One delivery waits for a brief, that of its latest version.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from mujaz.archive.visits import Seen, Visit
from mujaz.serve import visits
from mujaz.serve.database import Database, Run
from mujaz.serve.record import Record

_STORY = "story/"
MOST = 1000  # deliveries of one hook that may wait before no more articles are taken of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A hook's word of an article, by its id; `push` says that it is told of what comes of it."""

    hook: str
    id: str
    push: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What is to be told of: since when or, `due` null, given up; how often tried, and why in vain.

    Of `brief` and `story` one is null; a story's version is how far the archive had come. Times are
    ISO 8601 in UTC.
    """

    hook: str
    brief: str | None
    story: str | None
    version: int
    due: str | None
    tries: int
    fault: str | None

    @property
    def id(self) -> str:
        """What the desk calls it."""
        return self.brief or f"{_STORY}{self.story}"


class Outbox:
    """The deliveries of a desk."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def heard(self, message: Message) -> str | None:
        """Return the brief that was made of a message already, or null."""
        rows = self._db.read(
            "SELECT id FROM heard WHERE hook = :hook AND message = :message",
            hook=message.hook,
            message=message.id,
        )
        return rows[0][0] if rows else None

    def take(self, hook: str, *, now: str, until: str, most: int) -> tuple[Delivery, ...]:
        """Return what is due for a hook; nobody else takes it before `until`."""
        due = self._db.read(
            "SELECT id FROM deliveries WHERE hook = :hook AND due <= :now LIMIT 1",
            hook=hook,
            now=now,
        )
        if not due:
            return ()
        taken = self._db.write(
            lambda run: run(
                "UPDATE deliveries SET due = :until WHERE hook = :hook AND id IN"
                " (SELECT id FROM deliveries WHERE hook = :hook AND due <= :now"
                " ORDER BY due, id LIMIT :most)"
                " RETURNING hook, id, version, due, tries, fault",
                hook=hook,
                now=now,
                until=until,
                most=most,
            ).fetchall()
        )
        return tuple(map(_delivery, taken))

    def delivered(self, delivery: Delivery, version: int) -> None:
        """Strike out what was told, unless the brief has gone on since."""
        self._db.write(
            lambda run: run(
                "DELETE FROM deliveries WHERE hook = :hook AND id = :id AND version <= :version",
                hook=delivery.hook,
                id=delivery.id,
                version=version,
            )
        )

    def failed(self, delivery: Delivery, *, due: str | None, fault: str) -> None:
        """Keep why it could not be told, and when it is tried again: never where `due` is null."""
        self._db.write(
            lambda run: run(
                "UPDATE deliveries SET due = :due, tries = tries + 1, fault = :fault"
                " WHERE hook = :hook AND id = :id AND version = :version",
                due=due,
                fault=fault,
                hook=delivery.hook,
                id=delivery.id,
                version=delivery.version,
            )
        )

    def alert(
        self, hooks: Sequence[str], stories: Sequence[str], *, before: Seen, now: Seen
    ) -> None:
        """Let systems be told what stories tell that they did not before, and keep how far it was.

        Whoever was told nothing of a story yet has seen what was there before.
        """

        def work(run: Run) -> None:
            for hook, story in product(hooks, stories):
                seen = Visit(before=None, last=before)
                visits.put(run, reader(hook), story, seen, first=True)
                _alert(run, hook, story, now)
            visits.put(run, "", "", Visit(before=None, last=now))

        self._db.write(work)

    def waiting(self, hook: str) -> int:
        """Return how many deliveries of a hook wait."""
        rows = self._db.read(
            "SELECT count(*) FROM deliveries WHERE hook = :hook AND due IS NOT NULL", hook=hook
        )
        return int(rows[0][0])

    def all(self, *, most: int) -> tuple[Delivery, ...]:
        """Return what waits and what was given up."""
        rows = self._db.read(
            "SELECT hook, id, version, due, tries, fault FROM deliveries"
            " ORDER BY hook, due, id LIMIT :most",
            most=most,
        )
        return tuple(map(_delivery, rows))

    def again(self, now: str) -> int:
        """Return how many that were given up are due anew."""
        return self._db.write(
            lambda run: (
                run(
                    "UPDATE deliveries SET due = :now, tries = 0 WHERE due IS NULL", now=now
                ).rowcount
            )
        )


def reader(hook: str) -> str:
    """Return the name under which the visits of a system are kept."""
    return f"hook:{hook}"


def note(run: Run, message: Message, brief: str) -> str:
    """Return the brief that a message stands for: this, or the one that was made of it before."""
    run(
        "INSERT INTO heard VALUES (:hook, :message, :id, :push) ON CONFLICT DO NOTHING",
        hook=message.hook,
        message=message.id,
        id=brief,
        push=int(message.push),
    )
    kept = run(
        "SELECT id FROM heard WHERE hook = :hook AND message = :message",
        hook=message.hook,
        message=message.id,
    ).fetchall()
    return str(kept[0][0])


def put(run: Run, record: Record) -> None:
    """Let those who told us of a brief's article be told of its version."""
    run(
        "INSERT INTO deliveries SELECT DISTINCT"
        " hook, :id, CAST(:version AS INTEGER), :changed, 0, CAST(NULL AS TEXT)"
        " FROM heard WHERE id = :id AND push = 1"
        " ON CONFLICT (hook, id) DO UPDATE"
        " SET version = excluded.version, due = excluded.due, tries = 0, fault = NULL",
        id=record.id,
        version=record.version,
        changed=record.changed,
    )


def _alert(run: Run, hook: str, story: str, now: Seen) -> None:
    run(
        "INSERT INTO deliveries VALUES (:hook, :id, :version, :at, 0, CAST(NULL AS TEXT))"
        " ON CONFLICT (hook, id) DO UPDATE"
        " SET version = excluded.version, due = excluded.due, tries = 0, fault = NULL",
        hook=hook,
        id=f"{_STORY}{story}",
        version=now.mark.article + now.mark.revision,
        at=now.at,
    )


def _delivery(row: tuple[str, str, int, str | None, int, str | None]) -> Delivery:
    hook, id_, version, due, tries, fault = row
    story = id_.removeprefix(_STORY) if id_.startswith(_STORY) else None
    return Delivery(
        hook=hook,
        brief=None if story else id_,
        story=story,
        version=version,
        due=due,
        tries=tries,
        fault=fault,
    )
