"""Local: a job on this machine, one worker a process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from multiprocessing.connection import wait

from mujaz.scale.record import Shard
from mujaz.scale.step import Step
from mujaz.scale.worker import Orders, Worker

_MOMENT = 0.5  # seconds between two looks at the clock


def run(todo: Iterator[Shard], orders: Orders, *, workers: int) -> Iterator[Step]:
    """Do all shards, telling of every step.

    The workers are ended whenever it is left. Raises `Unwritable`, and `Incomplete` where a shard
    ends every process it is given to.
    """
    crew: list[Worker] = []
    ready: list[Shard] = []  # one shard is read ahead, so that no worker waits for it
    try:
        while True:
            idle = [one for one in crew if one.shard is None]
            while (idle or len(crew) < workers) and (shard := _next(ready, todo)):
                if not idle:
                    crew.append(Worker(orders))
                    idle = crew[-1:]
                idle.pop().take(shard)
            busy = [one for one in crew if one.shard is not None]
            if not busy:
                return
            if not ready and (ahead := next(todo, None)):
                ready.append(ahead)
            yield _heard(busy)
    finally:
        for one in crew:
            one.end()


def _next(ready: list[Shard], todo: Iterator[Shard]) -> Shard | None:
    return ready.pop() if ready else next(todo, None)


def _heard(busy: list[Worker]) -> Step:
    """Hear out whoever has something to say, or nobody for a moment."""
    counts: Counter[str] = Counter()
    read = 0
    speaking = wait([one.pipe for one in busy], timeout=_MOMENT)
    for one in busy:
        if one.pipe in speaking:
            shard = one.shard
            told = one.hear()
            if told is not None and shard is not None:
                counts.update(told)
                read += shard.read
        one.watch()
    underway = sum(max(0, one.at) for one in busy if one.shard is not None)
    return Step(counts=counts, read=read, underway=underway)
