"""Desks: the one that an address names, or a file."""

from __future__ import annotations

from pathlib import Path

from mujaz.errors import NoSuchSource, NotInstalled
from mujaz.serve.desk import Desk
from mujaz.serve.sqlite import SqliteDesk


def open_desk(where: str, *, there: bool = False) -> Desk:
    """Return the desk at `postgresql://…`, else in a file; with `there` no file is made.

    Raises `NoSuchSource` where it can't be opened.
    """
    if where.startswith(("postgresql://", "postgres://")):
        return _postgres(where)
    if there and where != ":memory:" and not Path(where).is_file():
        raise NoSuchSource(where, "is no file; give the one that `mujaz serve --db` keeps")
    return SqliteDesk(where)


def _postgres(address: str) -> Desk:
    try:
        from mujaz.serve.postgres import PostgresDesk  # noqa: PLC0415 - of an extra
    except ModuleNotFoundError as error:
        problem = f"needs {error.name}; install mujaz[postgres]"
        raise NotInstalled("a desk in PostgreSQL", problem) from error
    return PostgresDesk(address)
