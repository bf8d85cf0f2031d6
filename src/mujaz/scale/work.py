"""Work: a shard to its tables and its mark."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping

import pyarrow as pa

from mujaz.scale.outcome import Outcome, outcome_of
from mujaz.scale.record import Fault, Shard
from mujaz.scale.store import Store
from mujaz.scale.tables import COLUMNS, Row, columns_of, parquet_of, row_of_fault, rows_of_brief
from mujaz.settings import Settings

MARKS = "_done"
_AT_ONCE = 50  # records whose rows are held as they were made


def done(
    shard: Shard,
    store: Store,
    settings: Settings,
    *,
    given_up: Mapping[int, Fault],
    begin: Callable[[int, int], None],
) -> Counter[str]:
    """Write the tables of a shard, and its mark when all of them are there; return the counts.

    `begin` is told of each record and of how many, before it is read, and when all are. What was
    `given_up` is a failure, unread. Raises `Unwritable`.
    """
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    parts: dict[str, list[pa.Table]] = {name: [columns_of(name, ())] for name in COLUMNS}
    counts: Counter[str] = Counter(records=len(shard.records))
    for place, record in enumerate(shard.records):
        begin(place, len(shard.records))
        key = f"{shard.name}-{place:05d}"
        fault = given_up.get(place)
        one = Outcome(fault=fault) if fault else outcome_of(record, settings)
        if one.brief is not None:
            for name, row in rows_of_brief(one.brief, key, record.address):
                rows[name].append(row)
            counts["briefs"] += 1
        elif one.fault is not None:
            name = "skipped" if one.skipped else "failures"
            rows[name].append(row_of_fault(one.fault, key, record.address, record.url))
            counts[name] += 1
            counts[f"{name}: {one.fault.reason}"] += 1
        if (place + 1) % _AT_ONCE == 0:
            _put_away(rows, parts)
    _put_away(rows, parts)
    begin(len(shard.records), len(shard.records))
    sizes = {}
    for name, held in parts.items():
        table = parquet_of(held)
        store.write(f"{name}/{shard.name}.parquet", table)
        sizes[name] = len(table)
    mark = {"counts": dict(sorted(counts.items())), "bytes": sizes}
    store.write(f"{MARKS}/{shard.name}.json", json.dumps(mark, indent=1).encode())
    return counts


def _put_away(rows: Mapping[str, list[Row]], parts: Mapping[str, list[pa.Table]]) -> None:
    """Add the rows to the parts of their tables, and forget them."""
    for name, some in rows.items():
        if some:
            parts[name].append(columns_of(name, some))
            some.clear()
