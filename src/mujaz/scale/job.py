"""The job: what a batch was asked, written down: it can be gone on with, and no other."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from mujaz import __version__
from mujaz.errors import Incomplete, OtherRun
from mujaz.scale import tables
from mujaz.scale.record import Shard, Source
from mujaz.scale.shard import name_of, shards
from mujaz.scale.store import Store
from mujaz.scale.work import MARKS
from mujaz.scale.worker import Orders

_FILE = "job.json"
_READ = "_read"  # a mark for each source that was read to its end: its shards and its records


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Sources to the tables of one folder, so many `records` to a shard."""

    sources: tuple[Source, ...]
    orders: Orders
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of every record: `counts` by table, and by table and reason."""

    counts: Counter[str]

    @property
    def failed(self) -> int:
        """How many records are failures."""
        return self.counts["failures"]


def taken_up(job: Job, store: Store, *, resume: bool) -> None:
    """Write down what was asked. Raises `OtherRun` where the folder holds another run.

    Or this one without `resume`, which is no less of a surprise.
    """
    asked = _written(job)
    there = store.read(_FILE)
    if there is None:
        store.write(_FILE, asked)
    elif not resume:
        raise OtherRun(job.orders.target, "holds a run; go on with it by --resume, or name another")
    elif there != asked:
        other = ", ".join(_different(json.loads(there), json.loads(asked)))
        raise OtherRun(
            job.orders.target, f"holds a run of other {other}; ask the same again, or name another"
        )


def done(store: Store) -> dict[str, Counter[str]]:
    """Return the counts of every shard that is marked and whose tables are as its mark says."""
    there = {name: store.sizes(name) for name in tables.COLUMNS}
    marked = {}
    for name in store.sizes(MARKS):
        mark = json.loads(store.read(f"{MARKS}/{name}") or b"{}")
        shard = name.removesuffix(".json")
        sizes = mark.get("bytes", {})
        if sizes and all(there[t].get(f"{shard}.parquet") == size for t, size in sizes.items()):
            marked[shard] = Counter(mark["counts"])
    return marked


def left(
    job: Job, store: Store, done_before: Collection[str], places: Collection[int] | None = None
) -> Iterator[Shard]:
    """Yield the shards that are not done, of all sources or of those at `places`, in order.

    A source that was read to its end, all its shards done, is not read again.
    """
    for place, source in enumerate(job.sources):
        if places is not None and place not in places:
            continue
        read = _read(store, place)
        if read and all(name in done_before for name in _names(place, read)):
            continue
        count = records = 0
        for shard in shards(source, place, records=job.records, most=job.orders.settings.max_bytes):
            count, records = count + 1, records + len(shard.records)
            if shard.name not in done_before:
                yield shard
        mark = {"shards": count, "records": records}
        store.write(f"{_READ}/{place:05d}.json", json.dumps(mark).encode())


def report(job: Job, store: Store) -> Report:
    """Return what became of every record. Raises `Incomplete` where one is not accounted for."""
    marked = done(store)
    counts: Counter[str] = Counter()
    read = 0
    for place, source in enumerate(job.sources):
        mark = _read(store, place)
        if mark is None:
            raise Incomplete(source.paths[0], "was not read to its end; go on by --resume")
        read += mark["records"]
        for name in _names(place, mark):
            if name not in marked:
                raise Incomplete(
                    f"shard {name}", f"of {source.paths[0]} is not done; go on by --resume"
                )
            counts.update(marked[name])
    told = counts["briefs"] + counts["skipped"] + counts["failures"]
    if not read == counts["records"] == told:
        raise Incomplete(job.orders.target, f"{read} records read, {told} accounted for")
    return Report(counts=counts)


def _read(store: Store, place: int) -> dict[str, int] | None:
    mark = store.read(f"{_READ}/{place:05d}.json")
    return json.loads(mark) if mark else None


def _names(place: int, mark: dict[str, int]) -> list[str]:
    return [name_of(place, count) for count in range(mark["shards"])]


def _written(job: Job) -> bytes:
    """Return what was asked as JSON: all that the tables depend on, and no more."""
    asked = {
        "schema": tables.SCHEMA,
        "mujaz": __version__,
        "records": job.records,
        "seconds": job.orders.seconds,
        "settings": asdict(job.orders.settings),
        "inputs": [_source(one) for one in job.sources],
    }
    return json.dumps(asked, ensure_ascii=True, indent=1, default=dict).encode()


def _source(source: Source) -> dict[str, object]:
    names = hashlib.sha256("\0".join(source.paths).encode("utf-8", "surrogateescape"))
    return {
        "kind": source.kind,
        "first": source.paths[0],
        "files": len(source.paths),
        "bytes": source.size,
        "names": names.hexdigest()[:16],
    }


def _different(there: dict[str, Any], asked: dict[str, Any]) -> list[str]:
    return [name for name in asked if there.get(name) != asked[name]] or ["shape"]
