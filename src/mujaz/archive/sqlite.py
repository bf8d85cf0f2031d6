"""The archive's database in one SQLite file, in write-ahead mode, with FTS5."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from mujaz.archive.database import TABLES, Found, Row
from mujaz.archive.packed import Columns
from mujaz.archive.query import Clause
from mujaz.errors import DeskAway, NoSuchSource

# Terms hold letters, digits and _ alone, and are folded already.
_INDEX = """
CREATE VIRTUAL TABLE IF NOT EXISTS terms USING fts5(
  title, body, place, person, speaker,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
"""
_COLUMNS = {"text": "{title body}", "title": "title"}
_RANK = "bm25(terms, 5.0, 1.0, 1.0, 1.0, 1.0)"  # what is in the title counts five times
_MATCHING = "SELECT rowid FROM terms WHERE terms MATCH ?"
_WAIT = 60.0  # seconds for another writer
_PAUSE = 0.02  # seconds between two tries to set the mode
_MOST = 24  # ways to spell one phrase


def opened(file: Path | str, *, wait: float) -> sqlite3.Connection:
    """Return a file of SQLite in write-ahead mode, for several threads, made where it is not there.

    Another writer is waited for, `wait` seconds. Where two open a new file at once, SQLite does not
    wait by itself while the mode is set.
    """
    db = sqlite3.connect(file, timeout=wait, isolation_level=None, check_same_thread=False)
    until = time.monotonic() + wait
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return db


class Sqlite:
    """A `Database` in a file, made where it is not there; `:memory:` keeps it nowhere."""

    def __init__(self, file: Path | str) -> None:
        try:
            self._db = opened(file, wait=_WAIT)
            # A killed process loses nothing; a machine that loses its power may lose the last
            # articles, and the next run brings them in again.
            self._db.execute("PRAGMA synchronous = NORMAL")
            tables = TABLES.format(integer="INTEGER", bytes="BLOB", clustered="WITHOUT ROWID")
            self._db.executescript(tables + ";" + _INDEX)
        except sqlite3.Error as error:
            raise NoSuchSource(str(file), f"is no archive that can be opened ({error})") from error
        self._lock, self.name = threading.RLock(), str(file)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a statement, none of one that gives none. Raises `DeskAway`."""
        with self._lock, self._away():
            return self._db.execute(sql, values).fetchall()

    def many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """Do a statement once for each of the values. Raises `DeskAway`."""
        with self._lock, self._away():
            self._db.executemany(sql, values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold one transaction, alone: all of it is kept, or, after an error, nothing."""
        with self._lock, self._away():
            self._db.execute("BEGIN IMMEDIATE")
            with self._db:  # commits, or rolls back where an error goes through
                yield

    def index(self, number: int, columns: Columns) -> None:
        """Make an article findable by its terms, and by no others."""
        self.rows(
            "INSERT OR REPLACE INTO terms (rowid, title, body, place, person, speaker)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (number, *columns),
        )

    def unindex(self, number: int) -> None:
        """Make an article unfindable."""
        self.rows("DELETE FROM terms WHERE rowid = ?", (number,))

    def found(self, clauses: tuple[Clause, ...]) -> Found:
        """Return how to ask for the articles that the clauses find, the best first by BM25."""
        wanted = " AND ".join(_match(one) for one in clauses if not one.excluded)
        without = " OR ".join(_match(one) for one in clauses if one.excluded)
        table, number = ("terms", "terms.rowid") if wanted else ("", "a.number")
        conditions = {"terms MATCH ?": wanted, f"{number} NOT IN ({_MATCHING})": without}
        asked = {condition: value for condition, value in conditions.items() if value}
        order = _RANK if wanted else ""
        return Found(table, number, " AND ".join(asked), order, tuple(asked.values()), ())

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def _away(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            problem = f"can't be used just now ({error}); run it again in a while"
            raise DeskAway(self.name, problem) from error


def _match(clause: Clause) -> str:
    """Return a clause in the language of FTS5, every term of it quoted."""
    ways = [way for _, way in zip(range(_MOST), product(*map(sorted, clause.words)), strict=False)]
    phrases = " OR ".join('"' + " ".join(way) + '"' for way in ways)
    return f"{_COLUMNS.get(clause.field, clause.field)} : ({phrases})"
