"""The desk: where a newsroom's briefs and their log are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from mujaz.brief import Brief
from mujaz.serve.feeds import Feeds
from mujaz.serve.outbox import Message, Outbox
from mujaz.serve.record import Entry, Record, Row, Status
from mujaz.serve.visits import Visits


class Desk(Protocol):
    """Keeps briefs, every version of them, and the log. What it has answered is not lost.

    Each method is whole or nothing, and may be called from several threads. Raises `DeskAway`
    where it can't be reached just now.
    """

    outbox: Outbox
    """What other systems are to be told of its briefs."""

    visits: Visits
    """How far stories had come when somebody looked."""

    feeds: Feeds
    """The addresses by which feed readers read stories."""

    def keep(self, record: Record, entry: Entry, message: Message | None = None) -> str:
        """Keep a new brief and the first line of its log, and return its id.

        A message stands for one article: where a brief was made of it before, nothing is kept,
        and the id is that one's.
        """

    def get(self, id_: str) -> Record:
        """Return a brief as it stands. Raises `NoSuchBrief`."""

    def version(self, id_: str, version: int) -> Brief:
        """Return a brief as it was at a version. Raises `NoSuchBrief`."""

    def change(self, record: Record, entry: Entry) -> None:
        """Keep the next version of a brief with the line that says why.

        Raises `OutOfDate` where it is not the version after the one that is kept.
        """

    def note(self, entry: Entry) -> None:
        """Keep a line of the log that changes no brief."""

    def queue(self, status: Status | None, *, most: int, before: str | None) -> tuple[Row, ...]:
        """Return the briefs of a status, the last changed first, those changed before a time."""

    def log(self, id_: str | None = None) -> Iterator[Entry]:
        """Yield the log of one brief or of all, in the order in which it was written."""

    def ready(self) -> bool:
        """Say whether the desk can be read."""

    def close(self) -> None:
        """Let go of what the desk holds open."""
