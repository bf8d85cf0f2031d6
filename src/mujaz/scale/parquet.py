"""Parquet: the records of a table, one row each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq

from mujaz.read.row import COLUMNS, HOLDS_TEXT
from mujaz.scale.record import Address, Record, broken, unread
from mujaz.scale.stream import opened

_ROWS = 64  # that are held at once


def records(path: str) -> Iterator[tuple[Record, int]]:
    """Yield every row, its columns that an article has, with the bytes of the file read until then.

    Where the file is broken, or has no column of text, one fault stands for what is not read. The
    bound of bytes holds where the row becomes an article: Parquet gives whole columns.
    """
    number = 1
    with opened(path) as file:
        try:
            table = pq.ParquetFile(file)
            names = [name for name in table.schema_arrow.names if name in COLUMNS]
            if not HOLDS_TEXT & set(names):
                yield _without_text(path, table.schema_arrow.names), 0
                return
            for batch in table.iter_batches(batch_size=_ROWS, columns=names):
                for row in batch.to_pylist():
                    yield (
                        Record(address=Address(file=path, number=number), row=_plain(row)),
                        file.tell(),
                    )
                    number += 1
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            yield broken(Address(file=path, number=number), str(error)), 0


def _without_text(path: str, names: list[str]) -> Record:
    there, wanted = ", ".join(names), ", ".join(sorted(HOLDS_TEXT))
    problem = f"has no column of text but {there}; name one of them {wanted}"
    return unread(Address(file=path, number=1), "Malformed", problem)


def _plain(row: dict[str, object]) -> dict[str, object]:
    """Return a row in which days and times are written out."""
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in row.items()
    }
