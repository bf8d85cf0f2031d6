"""Lines: the records of a JSON Lines file, one line each."""

from __future__ import annotations

import io
from collections.abc import Iterator

from mujaz.scale.record import Address, Record, broken, too_large
from mujaz.scale.stream import Stream


def records(path: str, most: int) -> Iterator[tuple[Record, int]]:
    """Yield every line that is not blank, with the bytes of the file read until then.

    A line of more than `most` bytes is a fault, and is passed over without being held. Where the
    file is broken one fault stands for the rest.
    """
    with Stream(path) as stream:
        lines = io.BufferedReader(stream, 1 << 20)
        number = 1
        while line := lines.readline(most + 1):
            address = Address(file=path, number=number)
            if len(line) > most and not line.endswith(b"\n"):
                _pass_over(lines)
                yield too_large(address, most), stream.packed()
            elif stream.fault is not None and not line.endswith(b"\n"):
                break
            elif line.strip():
                yield Record(address=address, row=line), stream.packed()
            number += 1
        if stream.fault is not None:
            yield broken(Address(file=path, number=number), stream.fault), stream.packed()


def _pass_over(lines: io.BufferedReader[Stream]) -> None:
    """Read to the end of the line."""
    while (part := lines.readline(1 << 20)) and not part.endswith(b"\n"):
        pass
