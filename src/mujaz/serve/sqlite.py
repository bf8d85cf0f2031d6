"""The desk in one SQLite file, in write-ahead mode."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mujaz.errors import NoSuchBrief, NoSuchSource, OutOfDate
from mujaz.publish.json import from_json, to_json
from mujaz.serve.record import Action, Entry, Record, Row, Status

_SCHEMA = """
CREATE TABLE IF NOT EXISTS briefs (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, status TEXT NOT NULL,
  created TEXT NOT NULL, changed TEXT NOT NULL, title TEXT, outlet TEXT);
CREATE INDEX IF NOT EXISTS queue ON briefs (status, changed DESC);
CREATE TABLE IF NOT EXISTS versions (
  id TEXT NOT NULL, version INTEGER NOT NULL, brief TEXT NOT NULL, PRIMARY KEY (id, version));
CREATE TABLE IF NOT EXISTS log (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, version INTEGER NOT NULL,
  at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS log_of ON log (id, number);
"""
_WAIT = 10.0  # seconds for another writer
_PAGE = 500  # lines of the log read at a time


class SqliteDesk:
    """A `Desk` in a file, made where it is not there; `:memory:` keeps it nowhere."""

    def __init__(self, file: Path | str) -> None:
        try:
            self._db = sqlite3.connect(
                file, timeout=_WAIT, isolation_level=None, check_same_thread=False
            )
            self._db.execute("PRAGMA journal_mode = WAL")
            # What was answered is on the disk, whatever ends the process or the machine.
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise NoSuchSource(str(file), f"is no desk that can be opened ({error})") from error
        self._lock = threading.Lock()

    def keep(self, record: Record, entry: Entry) -> None:
        """Keep a new brief and the first line of its log."""
        article = record.brief.article
        with self._writing() as db:
            db.execute(
                "INSERT INTO briefs VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    *(record.id, record.version, record.status),
                    *(record.created, record.changed, _text(article.title), _text(article.outlet)),
                ),
            )
            _version(db, record)
            _line(db, entry)

    def get(self, id_: str) -> Record:
        """Return a brief as it stands. Raises `NoSuchBrief`."""
        with self._lock:
            found = self._db.execute(
                "SELECT b.id, b.version, b.status, b.created, b.changed, v.brief FROM briefs b"
                " JOIN versions v ON v.id = b.id AND v.version = b.version WHERE b.id = ?",
                (id_,),
            ).fetchone()
        if found is None:
            raise NoSuchBrief(id_, "is no brief of this desk")
        name, version, status, created, changed, text = found
        return Record(
            id=name,
            version=version,
            status=Status(status),
            created=created,
            changed=changed,
            brief=from_json(text),
        )

    def change(self, record: Record, entry: Entry) -> None:
        """Keep the next version with the line that says why. Raises `OutOfDate`."""
        with self._writing() as db:
            changed = db.execute(
                "UPDATE briefs SET version = ?, status = ?, changed = ?"
                " WHERE id = ? AND version = ?",
                (record.version, record.status, record.changed, record.id, record.version - 1),
            ).rowcount
            if not changed:
                raise OutOfDate(record.id, "was changed since by somebody else; read it again")
            _version(db, record)
            _line(db, entry)

    def note(self, entry: Entry) -> None:
        """Keep a line of the log that changes no brief."""
        with self._writing() as db:
            _line(db, entry)

    def queue(self, status: Status | None, *, most: int, before: str | None) -> tuple[Row, ...]:
        """Return the briefs of a status, the last changed first, those changed before a time."""
        with self._lock:
            rows = self._db.execute(
                "SELECT id, version, status, created, changed, title, outlet FROM briefs"
                " WHERE (?1 IS NULL OR status = ?1) AND (?2 IS NULL OR changed < ?2)"
                " ORDER BY changed DESC, id LIMIT ?3",
                (status, before, most),
            ).fetchall()
        return tuple(
            Row(
                id=id_,
                version=version,
                status=Status(state),
                created=created,
                changed=changed,
                title=title,
                outlet=outlet,
            )
            for id_, version, state, created, changed, title, outlet in rows
        )

    def log(self, id_: str | None = None) -> Iterator[Entry]:
        """Yield the log of one brief or of all, in the order in which it was written."""
        last = 0
        while True:
            with self._lock:
                rows = self._db.execute(
                    "SELECT number, id, version, at, who, action, detail FROM log"
                    " WHERE number > ?1 AND (?2 IS NULL OR id = ?2) ORDER BY number LIMIT ?3",
                    (last, id_, _PAGE),
                ).fetchall()
            yield from map(_entry, rows)
            if len(rows) < _PAGE:
                return
            last = rows[-1][0]

    def ready(self) -> bool:
        """Say whether the desk can be read."""
        try:
            with self._lock:
                self._db.execute("SELECT count(*) FROM log WHERE number = 0").fetchone()
        except sqlite3.Error:
            return False
        return True

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Hold one transaction: all of it is kept, or, where it ends in an error, nothing."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            with self._db:  # commits, or rolls back where an error goes through
                yield self._db


def _version(db: sqlite3.Connection, record: Record) -> None:
    text = to_json(record.brief, indent=None)
    db.execute("INSERT INTO versions VALUES (?, ?, ?)", (record.id, record.version, text))


def _line(db: sqlite3.Connection, entry: Entry) -> None:
    detail = json.dumps(dict(entry.detail), ensure_ascii=False)
    told = (entry.brief, entry.version, entry.at, entry.by, entry.action, _text(detail))
    db.execute(
        "INSERT INTO log (id, version, at, who, action, detail) VALUES (?, ?, ?, ?, ?, ?)", told
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


def _text(text: str | None) -> str | None:
    """Return text that UTF-8 holds."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")
