"""Pages: the records of a folder, one file of HTML or text each."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from mujaz.scale.record import Address, Record, broken, too_large, unread
from mujaz.scale.stream import Stream


def records(paths: Iterable[str], most: int) -> Iterator[tuple[Record, int]]:
    """Yield every file, with the bytes of all of them read until then."""
    read = 0
    for path in paths:
        record = _page(path, most)
        read += record.size
        yield record, read


def _page(path: str, most: int) -> Record:
    address = Address(file=path, number=1)
    try:
        with Stream(path) as stream:
            page = io.BufferedReader(stream).read(most + 1)
            fault = stream.fault
    except OSError as error:
        return unread(address, "Unreadable", f"can't be opened: {error.strerror or error}")
    if len(page) > most:
        return too_large(address, most)
    return broken(address, fault) if fault else Record(address=address, page=page)
