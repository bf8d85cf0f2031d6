"""Shards: the records of a source, so many at a time, the same whoever asks and however often."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.scale import lines, pages, parquet, warc
from mujaz.scale.record import Address, Record, Shard, Source, unread

_LINE = 4  # bytes that JSON may take for one of the text, and for what stands beside it
_HELD = 32 << 20  # bytes of records that are one shard at most, but for the last of them


def shards(source: Source, place: int, *, records: int, most: int) -> Iterator[Shard]:
    """Yield the shards of a source, the `place`-th of a job: up to `records` records each.

    Their bounds are those of the source alone. `most` is the bytes that a page may have.
    """
    held: list[Record] = []
    size = read = until = count = 0
    for record, until in _records(source, most):
        held.append(record)
        size += record.size
        if len(held) >= records or size >= _HELD:
            yield Shard(name=name_of(place, count), records=tuple(held), read=until - read)
            held, size, read, count = [], 0, until, count + 1
    if held:
        yield Shard(name=name_of(place, count), records=tuple(held), read=until - read)


def name_of(place: int, count: int) -> str:
    """Return the name of a source's `count`-th shard."""
    return f"{place:05d}-{count:06d}"


def _records(source: Source, most: int) -> Iterator[tuple[Record, int]]:
    path = source.paths[0]
    try:
        if source.kind == "lines":
            yield from lines.records(path, _LINE * most)
        elif source.kind == "parquet":
            yield from parquet.records(path)
        elif source.kind == "warc":
            yield from warc.records(path, most)
        else:
            yield from pages.records(source.paths, most)
    except OSError as error:
        why = f"can't be opened: {error.strerror or error}"
        yield unread(Address(file=path, number=1), "Unreadable", why), 0
