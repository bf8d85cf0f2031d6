"""The journal: the log of what was done, as JSON, JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from mujaz.publish.csv import cell
from mujaz.serve.record import Entry

COLUMNS = (
    *("number", "brief", "version", "at", "by", "action", "statement"),
    *("before", "verdict_before", "after", "verdict_after", "reason", "detail"),
)


def as_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield one JSON object a line."""
    for entry in entries:
        yield json.dumps(row_of(entry), ensure_ascii=False) + "\n"


def as_table(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield a table, RFC 4180, that a spreadsheet runs nothing of.

    `detail` is all that the log keeps, as JSON; the columns before it are what a person looks for.
    Where a brief was made or approved, `after` holds all its statements.
    """
    yield _line(COLUMNS)
    for entry in entries:
        row = row_of(entry)
        detail = row.pop("detail")
        told = (*row.values(), *_changed(detail), json.dumps(detail, ensure_ascii=False))
        yield _line(cell("" if value is None else str(value)) for value in told)


def _changed(detail: dict[str, Any]) -> tuple[str | None, ...]:
    """Return the statement, its words and verdict before and after, and the reason."""
    before, after = detail.get("before") or {}, detail.get("after") or {}
    statements = detail.get("statements", [after] if after else [])
    reason = detail.get("reason") or after.get("reason")
    return (
        detail.get("statement"),
        before.get("text"),
        before.get("verdict"),
        " ".join(one["text"] for one in statements),
        " ".join(dict.fromkeys(one["verdict"] for one in statements)),
        reason,
    )


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
