"""Open: an archive by the name that the user gives it."""

from __future__ import annotations

from mujaz.archive.sqlite import Sqlite
from mujaz.archive.store import Archive
from mujaz.archive.tables import Tables


def open_archive(name: str) -> Archive:
    """Return the archive in a file, made where it is not there. Raises `NoSuchSource`."""
    return Tables(Sqlite(name))
