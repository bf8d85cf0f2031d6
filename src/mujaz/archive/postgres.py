"""The archive's database in PostgreSQL, with its own full-text index."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import psycopg

from mujaz.archive.database import TABLES, Found, Row
from mujaz.archive.packed import Columns
from mujaz.archive.query import Clause
from mujaz.errors import DeskAway, NoSuchSource, NotConfigured

_LOCK = 0x6D756A61  # «muja»: the one lock that every writer of an archive takes
_FIELDS = Columns._fields
_INDEX = (
    "CREATE TABLE IF NOT EXISTS terms (number BIGINT PRIMARY KEY, "
    + ", ".join(f"{field} tsvector NOT NULL" for field in _FIELDS)
    + ")",
    f"CREATE INDEX IF NOT EXISTS terms_gin ON terms USING gin ({', '.join(_FIELDS)})",
)
_CONNECTION: dict[str, Any] = {
    "connect_timeout": 5,
    "application_name": "mujaz",
    "client_encoding": "UTF8",
}
_RANK = "5 * ts_rank(t.title, ?::tsquery) + ts_rank(t.body, ?::tsquery) DESC"
_NUMBERS = "SELECT t.number FROM terms t"
_MOST = 16383  # places of a word that a tsvector tells apart
_WIDEST = 200_000  # letters of a column: a tsvector has less than a megabyte


class Postgres:
    """A `Database` at an address `postgresql://…`; its tables are made where they are not there."""

    def __init__(self, address: str) -> None:
        self._lock, self.name = threading.RLock(), _named(address)
        opened: psycopg.Connection | None = None
        try:
            # Prepared statements would not outlive a pooler between here and there.
            self._db = opened = psycopg.connect(
                address, autocommit=True, prepare_threshold=None, **_CONNECTION
            )
            self._make()
        except psycopg.Error as error:
            if opened is not None:
                opened.close()
            problem = f"is no archive that can be opened ({_first(error)})"
            raise NoSuchSource(self.name, problem) from None

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a statement, none of one that gives none. Raises `DeskAway`."""
        with self._lock, self._away():
            done = self._db.execute(_ours(sql), values)
            return done.fetchall() if done.description else []

    def many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """Do a statement once for each of the values. Raises `DeskAway`."""
        with self._lock, self._away(), self._db.cursor() as cursor:
            cursor.executemany(_ours(sql), values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold one transaction, alone: all of it is kept, or, after an error, nothing."""
        with self._lock, self._away(), self._db.transaction():
            self._db.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            yield

    def index(self, number: int, columns: Columns) -> None:
        """Make an article findable by its terms, and by no others."""
        names, marks = ", ".join(_FIELDS), ", ".join("?::tsvector" for _ in _FIELDS)
        changed = ", ".join(f"{field} = excluded.{field}" for field in _FIELDS)
        self.rows(
            f"INSERT INTO terms (number, {names}) VALUES (?, {marks})"  # noqa: S608 - names of ours
            f" ON CONFLICT (number) DO UPDATE SET {changed}",
            (number, *map(_vector, columns)),
        )

    def unindex(self, number: int) -> None:
        """Make an article unfindable."""
        self.rows("DELETE FROM terms WHERE number = ?", (number,))

    def found(self, clauses: tuple[Clause, ...]) -> Found:
        """Return how to ask for the articles that the clauses find, title first."""
        conditions, values = [], []
        for clause in clauses:
            query = _query(clause)
            fields = ("title", "body") if clause.field == "text" else (clause.field,)
            either = " OR ".join(f"t.{field} @@ ?::tsquery" for field in fields)
            conditions.append(f"NOT ({either})" if clause.excluded else f"({either})")
            values += [query] * len(fields)
        wanted = " | ".join(f"({_query(one)})" for one in clauses if not one.excluded)
        condition = " AND ".join(conditions)
        if not wanted:
            within = f"a.number IN ({_NUMBERS} WHERE {condition})" if condition else ""
            return Found("", "a.number", within, "", tuple(values), ())
        return Found("terms t", "t.number", condition, _RANK, tuple(values), (wanted, wanted))

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            self._db.close()

    def _make(self) -> None:
        encoding = self._db.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            self._db.close()
            problem = f"keeps text as {encoding}, which can't hold it all; make it with UTF8"
            raise NotConfigured(self.name, problem)
        tables = TABLES.format(integer="BIGINT", bytes="BYTEA", clustered="")
        with self._db.transaction():  # several may start at once
            self._db.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            for statement in (*tables.split(";"), *_INDEX):
                self._db.execute(_ours(statement))

    @contextmanager
    def _away(self) -> Iterator[None]:
        try:
            yield
        except (psycopg.OperationalError, psycopg.InternalError) as error:
            problem = f"can't be used just now ({_first(error)}); run it again in a while"
            raise DeskAway(self.name, problem) from error


def _ours(sql: str) -> bytes:
    """Return a statement as psycopg writes it; all of them are made of our own words."""
    return sql.replace("?", "%s").encode()


def _vector(column: str) -> str:
    """Return a column of terms as a tsvector, each with its places."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(column[:_WIDEST].split(" ")[:_MOST], start=1):
        if term:
            places.setdefault(term, []).append(place)
    return " ".join(f"'{term}':{','.join(map(str, at))}" for term, at in places.items())


def _query(clause: Clause) -> str:
    """Return a clause in the language of tsquery, every term of it quoted."""
    return " <-> ".join(_either(way) for way in clause.words)


def _either(terms: Iterable[str]) -> str:
    quoted = (f"'{term}'" for term in sorted(terms))
    return f"({' | '.join(quoted)})"


def _named(address: str) -> str:
    """Return where a database is, as it may be printed: without who and password."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _first(error: psycopg.Error) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
