"""The desk in PostgreSQL, for several editors, processes and machines."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from mujaz.errors import DeskAway, NoSuchSource, NotConfigured
from mujaz.serve.database import LOG, Done, Run, away, cleaned, named
from mujaz.serve.tables import SCHEMA, Tables

_LOCK = 0x6D756A617A  # «mujaz»: the one lock that every writer takes
# A connection that is gone is noticed, and nothing is waited for without end. The address may say
# otherwise.
_CONNECTION: dict[str, Any] = {
    "connect_timeout": 5,
    "keepalives_idle": 30,
    "tcp_user_timeout": 10_000,
    "application_name": "mujaz",
    "client_encoding": "UTF8",
}
# What was answered is on the disk, whatever the server's own configuration says.
_SESSION = (
    "SET synchronous_commit = on",
    "SET statement_timeout = '10s'",
    "SET lock_timeout = '10s'",
    "SET idle_in_transaction_session_timeout = '15s'",
)
_AWAY = (psycopg.OperationalError, psycopg.InternalError)  # gone, full, stopped, read only
_WAIT = 10.0  # seconds for others of this server
_NAMED = re.compile(r":(\w+)")


class PostgresDesk(Tables):
    """A `Desk` at an address `postgresql://…`; its tables are made where they are not there."""

    def __init__(self, address: str) -> None:
        super().__init__(PostgresServer(address))


class PostgresServer:
    """A `Database` at an address, by one connection, which is made anew where it was lost."""

    def __init__(self, address: str) -> None:
        self._lock, self.name = threading.Lock(), named(address)
        self._db: psycopg.Connection | None = None
        self._address = _conninfo(address)
        try:
            self._make()
        except psycopg.Error as error:
            self.close()
            problem = f"is no desk that can be opened ({_first(error)})"
            raise NoSuchSource(self.name, problem) from None

    def write(self, work: Callable[[Run], Done]) -> Done:
        """Return what `work` gives in one transaction. Raises `DeskAway`.

        It is done again on a new connection where the old one was lost before the end was
        asked for; where it was lost after, nobody knows, and the error says so.
        """
        with self._held():
            try:
                return self._again(lambda db: self._whole(db, work))
            except _AWAY as error:
                raise away(self.name, _first(error)) from error

    def read(self, sql: str, **values: str | int | None) -> list[Any]:
        """Return the rows of one statement. Raises `DeskAway`."""
        with self._held():
            try:
                return self._again(lambda db: _run(db, sql, values).fetchall())
            except _AWAY as error:
                raise away(self.name, _first(error)) from error

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._db is not None:
                self._db.close()

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Hold the connection, which others may wait for, but not in an endless row."""
        if not self._lock.acquire(timeout=_WAIT):
            raise away(self.name, "others wait for it")
        try:
            yield
        finally:
            self._lock.release()

    def _again(self, work: Callable[[psycopg.Connection], Done]) -> Done:
        """Return what `work` gives, on another connection where this one is found lost."""
        db = self._connected()
        try:
            return work(db)
        except _AWAY:
            if not db.closed:
                raise
            return work(self._connected())

    def _whole(self, db: psycopg.Connection, work: Callable[[Run], Done]) -> Done:
        asked = False  # for the end of the transaction: from there on it may have been kept
        try:
            with db.transaction():
                db.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
                done = work(lambda sql, **values: _run(db, sql, values))
                asked = True
        except _AWAY as error:
            if not asked:
                raise
            LOG.warning(json.dumps({"desk": self.name, "said": _first(error)}))
            problem = "went away as it was writing; read what was kept"
            raise DeskAway("the desk", problem) from error
        return done

    def _connected(self) -> psycopg.Connection:
        if self._db is None or self._db.closed:
            # Prepared statements would not outlive a pooler between here and there.
            self._db = psycopg.connect(self._address, autocommit=True, prepare_threshold=None)
            for statement in _SESSION:
                self._db.execute(statement)
        return self._db

    def _make(self) -> None:
        db = self._connected()
        encoding = db.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            self.close()
            problem = f"keeps text as {encoding}, which can't hold it all; make it with UTF8"
            raise NotConfigured(self.name, problem)
        with db.transaction():  # several servers may start at once
            db.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            for statement in SCHEMA:
                db.execute(statement)


def _conninfo(address: str) -> str:
    """Return an address with what it leaves open. What is wrong with it is not repeated.

    A password with a `/` that is not written as %2F makes a port of its beginning.
    """
    try:
        given = conninfo_to_dict(address)
    except psycopg.ProgrammingError:
        given = {"port": ""}
    if not all(port.isdigit() for port in str(given.get("port", 5432)).split(",")):
        problem = "is no postgresql://user:password@host:port/name; write odd characters as %XX"
        raise NoSuchSource("the desk's address", problem)
    return make_conninfo(**(_CONNECTION | given))


def _run(
    db: psycopg.Connection, sql: str, values: Mapping[str, str | int | None]
) -> psycopg.Cursor:
    return db.execute(_NAMED.sub(r"%(\1)s", sql).encode(), cleaned(values))


def _first(error: psycopg.Error) -> str:
    """Return the first line of what was wrong, which says it; the address is in none of them."""
    return (str(error).splitlines() or [type(error).__name__])[0]
