"""Open: an archive by the name that the user gives it."""

from __future__ import annotations

from pathlib import Path

from mujaz.archive.database import Database
from mujaz.archive.sqlite import Sqlite
from mujaz.archive.store import Archive
from mujaz.archive.tables import Tables
from mujaz.errors import NoSuchSource, NotInstalled


def open_archive(where: str, *, there: bool = False) -> Archive:
    """Return the archive at `postgresql://…`, else in a file; with `there` no file is made.

    Raises `NoSuchSource` where it can't be opened.
    """
    if where.startswith(("postgresql://", "postgres://")):
        return Tables(_postgres(where))
    if there and where != ":memory:" and not Path(where).is_file():
        raise NoSuchSource(where, "is no file; give the one that `mujaz archive add` keeps")
    return Tables(Sqlite(where))


def _postgres(address: str) -> Database:
    try:
        from mujaz.archive.postgres import Postgres  # noqa: PLC0415 - of an extra
    except ModuleNotFoundError as error:
        problem = f"needs {error.name}; install mujaz[postgres]"
        raise NotInstalled("an archive in PostgreSQL", problem) from error
    return Postgres(address)
