"""The database: what a desk asks of the place where its tables are, whichever that is."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from mujaz.errors import DeskAway

LOG = logging.getLogger("mujaz.serve")
Done = TypeVar("Done")


class Rows(Protocol):
    """What a statement gave: the rows, or how many it changed."""

    @property
    def rowcount(self) -> int:
        """Return how many rows were changed."""

    def fetchall(self) -> list[Any]:
        """Return the rows, each a tuple."""


class Run(Protocol):
    """Runs one statement, its values named `:name` in it."""

    def __call__(self, sql: str, **values: str | int | None) -> Rows:
        """Return what the statement gave."""


class Database(Protocol):
    """Runs statements, from several threads. Raises `DeskAway` where it can't just now."""

    def write(self, work: Callable[[Run], Done]) -> Done:
        """Return what `work` gives: all that it ran is kept, or, where it raises, nothing.

        One writer writes at a time, whichever process or machine the others are in. What was
        returned is on the disk. `work` may be done twice, the first time for nothing.
        """

    def read(self, sql: str, **values: str | int | None) -> list[Any]:
        """Return the rows of one statement, each a tuple."""

    def close(self) -> None:
        """Let go of what is held open."""


def cleaned(values: Mapping[str, str | int | None]) -> dict[str, str | int | None]:
    """Return values that any database keeps: no half of a character, no character of nothing."""
    return {
        name: value.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
        if isinstance(value, str)
        else value
        for name, value in values.items()
    }


def away(where: str, said: str) -> DeskAway:
    """Return the error of a database that can't be used; the server's own log alone says where."""
    LOG.warning(json.dumps({"desk": where, "said": said}, ensure_ascii=False))
    return DeskAway("the desk", "can't be used just now; try again in a while")


def named(where: str) -> str:
    """Return where a database is, as it may be printed and logged: without who and password."""
    scheme, found, rest = where.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}" if found else where
