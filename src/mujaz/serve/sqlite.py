"""The desk in one SQLite file, in write-ahead mode."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mujaz.archive.sqlite import opened
from mujaz.errors import NoSuchSource
from mujaz.serve.database import Done, Run, away, cleaned
from mujaz.serve.tables import SCHEMA, Tables

_WAIT = 10.0  # seconds for another writer


class SqliteDesk(Tables):
    """A `Desk` in a file, made where it is not there; `:memory:` keeps it nowhere."""

    def __init__(self, file: Path | str, *, wait: float = _WAIT) -> None:
        super().__init__(SqliteFile(str(file), wait))


class SqliteFile:
    """A `Database` in a file. Another writer is waited for, `wait` seconds."""

    def __init__(self, file: str, wait: float) -> None:
        self._file, self._lock = file, threading.Lock()
        try:
            self._db = opened(file, wait=wait)
            # What was answered is on the disk, whatever ends the process or the machine.
            self._db.execute("PRAGMA synchronous = FULL")
            for statement in SCHEMA:
                self._db.execute(statement)
        except sqlite3.Error as error:
            raise NoSuchSource(file, f"is no desk that can be opened ({error})") from error

    def write(self, work: Callable[[Run], Done]) -> Done:
        """Return what `work` gives in one transaction. Raises `DeskAway`."""
        with self._lock:
            try:
                self._db.execute("BEGIN IMMEDIATE")
                with self._db:  # commits, or rolls back where an error goes through
                    return work(self._run)
            except sqlite3.OperationalError as error:
                raise away(self._file, str(error)) from error

    def read(self, sql: str, **values: str | int | None) -> list[Any]:
        """Return the rows of one statement. Raises `DeskAway`."""
        with self._lock:
            try:
                return self._run(sql, **values).fetchall()
            except sqlite3.OperationalError as error:
                raise away(self._file, str(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._db.close()

    def _run(self, sql: str, **values: str | int | None) -> sqlite3.Cursor:
        return self._db.execute(sql, cleaned(values))
