"""Records: what an archive holds, each with the address it is found at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["lines", "parquet", "warc", "pages"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One input that is read from its beginning to its end: a file, or many pages of a folder.

    `size` is bytes on disk, all files together.
    """

    kind: Kind
    paths: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a record stands: the file, and which record of it, counted from one.

    `number` is the line of JSON Lines, the row of a Parquet file, the response of a WARC, 1 for a
    page. `offset` is where in a WARC the record, or the gzip member that holds it, begins.
    """

    file: str
    number: int
    offset: int | None = None
    warc_record: str | None = None

    def __str__(self) -> str:
        return f"{self.file}, record {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why there is no brief: a word to count by, and a sentence to read."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What stands at an address: a page's bytes, a row, or the fault that it can't be read for.

    A row is a line of JSON as it stands, or the columns of a table. `passed` says that the fault
    is no failure: what stands there is no page at all, a picture of a crawl.
    """

    address: Address
    page: bytes | None = None
    row: bytes | Mapping[str, object] | None = None
    url: str | None = None
    charset: str | None = None
    fault: Fault | None = None
    passed: bool = False

    @property
    def size(self) -> int:
        """The bytes that it holds, about."""
        if isinstance(self.row, Mapping):
            return sum(len(v) for v in self.row.values() if isinstance(v, str | bytes))
        return len(self.page or self.row or b"")


def unread(address: Address, reason: str, detail: str) -> Record:
    """Return the record of what can't be read."""
    return Record(address=address, fault=Fault(reason=reason, detail=detail))


def passed(address: Address, reason: str, detail: str) -> Record:
    """Return the record of what is no page: passed over with its reason, and counted."""
    return Record(address=address, fault=Fault(reason=reason, detail=detail), passed=True)


def too_large(address: Address, most: int) -> Record:
    """Return the record of what has more than `most` bytes."""
    return unread(address, "TooLarge", f"has more than {most} bytes; give one article")


def broken(address: Address, why: str) -> Record:
    """Return the one record that stands for the rest of a file that is broken."""
    return unread(address, "BrokenFile", f"is broken here, and the rest of it unread: {why}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Some records of one source that follow each other: what is done, marked and done again whole.

    `read` is how many bytes of the source, on disk, were read for it.
    """

    name: str
    records: tuple[Record, ...]
    read: int
