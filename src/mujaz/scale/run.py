"""Run: a batch from what was asked to its report."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Collection, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mujaz.errors import NotInstalled, OtherRun, Unwritable
from mujaz.scale import job as jobs
from mujaz.scale import local
from mujaz.scale.inputs import sources_of
from mujaz.scale.job import Job, Report
from mujaz.scale.step import Step
from mujaz.scale.store import store_of
from mujaz.scale.stream import is_remote
from mujaz.scale.worker import Orders
from mujaz.settings import Settings


def job_of(
    inputs: Sequence[str], target: str, settings: Settings, *, records: int, seconds: float
) -> Job:
    """Return the job that is asked. Raises `NoSuchSource` for an input that names nothing."""
    orders = Orders(target=target, settings=settings, seconds=seconds)
    return Job(sources=sources_of(inputs), orders=orders, records=records)


def steps(job: Job, *, workers: int | None, ray: str | None, resume: bool) -> Generator[Step]:
    """Do what is left of a job, on this machine or on the Ray cluster at `ray`.

    What was done before is the first step. Raises any `BatchError`.
    """
    store = store_of(job.orders.target)
    with _alone(job.orders.target):
        jobs.taken_up(job, store, resume=resume)
        before = jobs.done(store)
        if ray is not None:
            yield from _on_ray(job, before, ray, workers)
        else:
            yield from local.run(
                jobs.left(job, store, before), job.orders, workers=workers or _cores()
            )


def _on_ray(job: Job, before: Collection[str], address: str, workers: int | None) -> Iterator[Step]:
    try:
        from mujaz.scale import ray  # noqa: PLC0415 - of an extra, and slow to load
    except ModuleNotFoundError as error:
        raise NotInstalled("--ray", f"needs {error.name}; install mujaz[ray]") from error
    yield from ray.run(job, before, address=address, workers=workers)


def report(job: Job) -> Report:
    """Return what became of every record. Raises `Incomplete` where one is not accounted for."""
    return jobs.report(job, store_of(job.orders.target))


def _cores() -> int:
    """Return the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _alone(target: str) -> Iterator[None]:
    """Keep two runs out of one folder of this machine; what is left half written goes."""
    if is_remote(target):
        yield
        return
    folder = Path(target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / ".lock").open("w")
    except OSError as error:
        raise Unwritable(target, f"can't be written to: {error.strerror}; name another") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise OtherRun(
                target, "is being written by another run; wait, or name another"
            ) from None
        _swept(folder)
        try:
            yield
        finally:
            _swept(folder)


def _swept(folder: Path) -> None:
    for rough in folder.glob("*/.*.part"):
        rough.unlink(missing_ok=True)
