"""Ray: a job on a cluster by Ray Data, with the same shards and the same worker as on one machine.

Ray reads sources in tasks, hands their shards to actors, of which there are between one and as
many as there are cores, spills what its memory does not hold, and does again what a lost node had
in hand: to do a shard twice changes nothing. What became of it is read from the marks, not from
Ray.
"""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from multiprocessing.connection import wait
from typing import Any

import ray
import ray.data
from ray.exceptions import RayError

from mujaz.errors import Incomplete, MujazError
from mujaz.scale import job as jobs
from mujaz.scale.job import Job
from mujaz.scale.record import Shard
from mujaz.scale.step import Step
from mujaz.scale.store import store_of
from mujaz.scale.worker import Orders, Worker

_HERE = "local"  # the address that starts Ray on this machine
_MOMENT = 0.5  # seconds between two looks at the clock


def run(job: Job, before: Collection[str], *, address: str, workers: int | None) -> Iterator[Step]:
    """Do the shards that are not done `before`, on the cluster at `address`, telling of every step.

    `workers` is how many actors there may be, null for one a core, also of nodes that join later.
    Raises any `BatchError`, `Incomplete` where a task fails for good.
    """
    _join(address, workers)
    try:
        for row in _done(job, before, workers).iter_rows():
            yield Step(counts=Counter(row["counts"]), read=row["read"])
    except RayError as error:
        cause = getattr(error, "cause", None)
        if isinstance(cause, MujazError):
            raise type(cause)(cause.source, cause.problem) from None
        raise Incomplete(f"Ray at {address}", f"gave up: {error}") from error
    finally:
        ray.shutdown()


def _join(address: str, workers: int | None) -> None:
    """Join the cluster, or start one here; what it does is nobody else's business."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    here: dict[str, Any] = {"num_cpus": workers, "include_dashboard": False}
    own = here if address == _HERE else {}
    ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR, **own)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.target_max_block_size = 1  # bytes: each shard is a block, that is, a task of its own
    logging.getLogger("ray.data").setLevel(logging.ERROR)


def _done(job: Job, before: Collection[str], workers: int | None) -> ray.data.Dataset:
    cores = int(ray.cluster_resources().get("CPU", 1))  # type: ignore[no-untyped-call]
    now = workers or max(1, cores)
    places = [{"place": place} for place in range(len(job.sources))]
    return (
        ray.data.from_items(places, override_num_blocks=len(places))
        # To read is little beside what follows: it takes no core away from it.
        .flat_map(
            partial(_shards, job=job, before=frozenset(before)),
            compute=ray.data.TaskPoolStrategy(size=now),
            num_cpus=0,
        )
        .map(
            _Hand,  # type: ignore[arg-type]  # Ray takes a class too, and says so in its docs
            fn_constructor_args=(job.orders,),
            compute=ray.data.ActorPoolStrategy(min_size=1, initial_size=now, max_size=workers),
            num_cpus=1,
        )
    )


def _shards(row: dict[str, int], *, job: Job, before: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Yield the shards of one source that are left."""
    store = store_of(job.orders.target)
    for shard in jobs.left(job, store, before, places={row["place"]}):
        yield {"shard": shard}


class _Hand:
    """An actor: it has one worker in a process of its own, so that no record ends the actor."""

    def __init__(self, orders: Orders) -> None:
        self._worker = Worker(orders)

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        shard: Shard = row["shard"]
        self._worker.take(shard)
        while self._worker.shard is not None:
            if wait([self._worker.pipe], timeout=_MOMENT):
                counts = self._worker.hear()
            self._worker.watch()
        return {"counts": dict(counts or {}), "read": shard.read}
