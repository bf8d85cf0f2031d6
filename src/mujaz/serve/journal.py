"""The journal: the log of what was done, as JSON, JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from mujaz.publish.csv import cell
from mujaz.serve.record import Entry

COLUMNS = ("number", "brief", "version", "at", "by", "action", "detail")


def as_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield one JSON object a line."""
    for entry in entries:
        yield json.dumps(row_of(entry), ensure_ascii=False) + "\n"


def as_table(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield a table, RFC 4180, that a spreadsheet runs nothing of; detail is JSON."""
    yield _line(COLUMNS)
    for entry in entries:
        row = row_of(entry)
        detail = json.dumps(row.pop("detail"), ensure_ascii=False)
        yield _line([*(cell(str(value)) for value in row.values()), cell(detail)])


def row_of(entry: Entry) -> dict[str, Any]:
    """Return a line of the log as JSON has it."""
    return {
        "number": entry.number,
        "brief": entry.brief,
        "version": entry.version,
        "at": entry.at,
        "by": entry.by,
        "action": entry.action.value,
        "detail": dict(entry.detail),
    }


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()
