"""The desk in tables: the statements that every database understands, written once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mujaz.brief import Brief
from mujaz.errors import DeskAway, NoSuchBrief, OutOfDate
from mujaz.publish.json import from_json, to_json
from mujaz.serve import outbox
from mujaz.serve.database import Database, Run
from mujaz.serve.feeds import Feeds
from mujaz.serve.outbox import Message, Outbox
from mujaz.serve.record import Action, Entry, Record, Row, Status
from mujaz.serve.visits import Visits

_MADE = Path(__file__).with_name("data").joinpath("desk.sql").read_text(encoding="utf-8")
SCHEMA = tuple(one for one in _MADE.split(";") if one.strip())
_PAGE = 500  # lines of the log read at a time


class Tables:
    """A `Desk` in the tables of a database, made where they are not there."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.outbox, self.visits, self.feeds = Outbox(database), Visits(database), Feeds(database)

    def keep(self, record: Record, entry: Entry, message: Message | None = None) -> str:
        """Keep a new brief, or return the id of the one that its message was heard for before."""
        return self._db.write(lambda run: _keep(run, record, entry, message))

    def get(self, id_: str) -> Record:
        """Return a brief as it stands. Raises `NoSuchBrief`."""
        found = self._db.read(
            "SELECT b.id, b.version, b.status, b.created, b.changed, v.brief FROM briefs b"
            " JOIN versions v ON v.id = b.id AND v.version = b.version WHERE b.id = :id",
            id=id_,
        )
        if not found:
            raise NoSuchBrief(id_, "is no brief of this desk")
        name, version, status, created, changed, text = found[0]
        return Record(
            id=name,
            version=version,
            status=Status(status),
            created=created,
            changed=changed,
            brief=from_json(text),
        )

    def version(self, id_: str, version: int) -> Brief:
        """Return a brief as it was at a version. Raises `NoSuchBrief`."""
        found = self._db.read(
            "SELECT brief FROM versions WHERE id = :id AND version = :version",
            id=id_,
            version=version,
        )
        if not found:
            raise NoSuchBrief(id_, f"has no version {version} on this desk")
        return from_json(found[0][0])

    def change(self, record: Record, entry: Entry) -> None:
        """Keep the next version with the line that says why. Raises `OutOfDate`."""
        self._db.write(lambda run: _change(run, record, entry))

    def note(self, entry: Entry) -> None:
        """Keep a line of the log that changes no brief."""
        self._db.write(lambda run: _line(run, entry))

    def queue(self, status: Status | None, *, most: int, before: str | None) -> tuple[Row, ...]:
        """Return the briefs of a status, the last changed first, those changed before a time."""
        rows = self._db.read(
            "SELECT id, version, status, created, changed, title, outlet FROM briefs"
            " WHERE (CAST(:status AS TEXT) IS NULL OR status = :status)"
            " AND (CAST(:before AS TEXT) IS NULL OR changed < :before)"
            " ORDER BY changed DESC, id LIMIT :most",
            status=status,
            before=before,
            most=most,
        )
        return tuple(map(_row, rows))

    def log(self, id_: str | None = None) -> Iterator[Entry]:
        """Yield the log of one brief or of all, in the order in which it was written."""
        last = 0
        while True:
            rows = self._db.read(
                "SELECT number, id, version, at, who, action, detail FROM log"
                " WHERE number > :last AND (CAST(:id AS TEXT) IS NULL OR id = :id)"
                " ORDER BY number LIMIT :most",
                last=last,
                id=id_,
                most=_PAGE,
            )
            yield from map(_entry, rows)
            if len(rows) < _PAGE:
                return
            last = rows[-1][0]

    def ready(self) -> bool:
        """Say whether the desk can be read."""
        try:
            self._db.read("SELECT count(*) FROM log WHERE number = 0")
        except DeskAway:
            return False
        return True

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()


def _keep(run: Run, record: Record, entry: Entry, message: Message | None) -> str:
    if message is not None and (before := outbox.note(run, message, record.id)) != record.id:
        return before
    article = record.brief.article
    run(
        "INSERT INTO briefs VALUES (:id, :version, :status, :created, :changed, :title, :outlet)",
        id=record.id,
        version=record.version,
        status=record.status,
        created=record.created,
        changed=record.changed,
        title=article.title,
        outlet=article.outlet,
    )
    _version(run, record)
    _line(run, entry)
    return record.id


def _change(run: Run, record: Record, entry: Entry) -> None:
    changed = run(
        "UPDATE briefs SET version = :version, status = :status, changed = :changed"
        " WHERE id = :id AND version = :before",
        version=record.version,
        status=record.status,
        changed=record.changed,
        id=record.id,
        before=record.version - 1,
    ).rowcount
    if not changed:
        raise OutOfDate(record.id, "was changed since by somebody else; read it again")
    _version(run, record)
    _line(run, entry)


def _version(run: Run, record: Record) -> None:
    """Write a version, and that whoever told us of the article is to be told of it."""
    text = to_json(record.brief, indent=None)
    run(
        "INSERT INTO versions VALUES (:id, :version, :brief)",
        id=record.id,
        version=record.version,
        brief=text,
    )
    outbox.put(run, record)


def _line(run: Run, entry: Entry) -> None:
    """Write a line of the log. One writer writes at a time: the numbers have no gap."""
    run(
        "INSERT INTO log SELECT coalesce(max(number), 0) + 1,"
        " :id, CAST(:version AS INTEGER), :at, :who, :action, :detail FROM log",
        id=entry.brief,
        version=entry.version,
        at=entry.at,
        who=entry.by,
        action=entry.action,
        detail=json.dumps(dict(entry.detail), ensure_ascii=False),
    )


def _entry(row: tuple[Any, ...]) -> Entry:
    number, id_, version, at, who, action, detail = row
    return Entry(
        number=number,
        brief=id_,
        version=version,
        at=at,
        by=who,
        action=Action(action),
        detail=json.loads(detail),
    )


def _row(row: tuple[Any, ...]) -> Row:
    id_, version, status, created, changed, title, outlet = row
    return Row(
        id=id_,
        version=version,
        status=Status(status),
        created=created,
        changed=changed,
        title=title,
        outlet=outlet,
    )
