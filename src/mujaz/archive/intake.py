"""Intake: inputs go through workers into the archive, in the order in which they are given.

The parent reads and writes; workers make the briefs. What is written is written in batches, each
with the hashes of its inputs, so that a killed run resumes where its last batch ended.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from mujaz.archive.input import Input, failed
from mujaz.archive.kept import Added, Failure, Outcome
from mujaz.archive.packed import Packed
from mujaz.archive.reading import packed_of, require_ready
from mujaz.archive.store import Archive
from mujaz.settings import Settings

Outcomes = tuple[Packed | Failure, ...]
Tell = Callable[[Added], None]

_FEW = 8  # inputs for which no process is started
_AHEAD = 32  # inputs for each worker that may wait for their turn
_TURN = 2000  # inputs after which a worker is replaced: what it remembers of words only grows
_BATCH = 64  # inputs that are written at once


def take_in(
    archive: Archive,
    inputs: Iterable[Input | Failure],
    settings: Settings,
    *,
    workers: int = 2,
    tell: Tell = lambda _: None,
) -> Counter[Outcome]:
    """Bring inputs into the archive; return how many articles were new, changed, known, failed.

    `tell` hears of every one. An input that the archive has read before costs a look-up. Whatever
    goes wrong with one is a row of its own, and ends nothing. Raises `NotConfigured` and
    `NotInstalled` before anything is read, where the settings ask for what is not there.
    """
    require_ready(settings)
    counts: Counter[Outcome] = Counter()

    def count(added: Added) -> None:
        counts[added.outcome] += 1
        tell(added)

    fresh = _fresh(archive, inputs, count)
    first = list(islice(fresh, _FEW + 1))
    batch: list[Packed | Failure] = []
    workers = workers if len(first) > _FEW else 0
    for number, outcomes in enumerate(_through(chain(first, fresh), settings, workers), start=1):
        batch += outcomes
        if number % _BATCH == 0:
            _write(archive, batch, count)
    _write(archive, batch, count)
    return counts


def _write(archive: Archive, batch: list[Packed | Failure], tell: Tell) -> None:
    for added in archive.add_all(batch):
        tell(added)
    batch.clear()


def _fresh(
    archive: Archive, inputs: Iterable[Input | Failure], tell: Tell
) -> Iterator[Input | Failure]:
    """Yield the inputs that the archive has not read."""
    for one in inputs:
        known = archive.done(one.hash) if isinstance(one, Input) and one.url is None else None
        if known is None:
            yield one
        else:
            tell(Added(id=one.source, outcome=known))


def _through(
    inputs: Iterable[Input | Failure], settings: Settings, workers: int
) -> Iterator[Outcomes]:
    """Yield what each input gives, in their order; workers take turns, since they grow."""
    given = iter(inputs)
    for first in given:
        turn = islice(given, _TURN * max(1, workers) - 1)
        yield from _turn(chain([first], turn), settings, workers)


def _turn(given: Iterator[Input | Failure], settings: Settings, workers: int) -> Iterator[Outcomes]:
    """Yield what each input gives, in their order; a worker that dies is replaced."""
    waiting: deque[tuple[Input | Failure, Future[Outcomes]]] = deque()
    executor = _executor(workers)
    try:
        while True:
            for one in islice(given, _AHEAD * max(1, workers) - len(waiting)):
                waiting.append((one, _submitted(executor, one, settings)))
            if not waiting:
                return
            one, future = waiting.popleft()
            error = future.exception()
            if isinstance(error, BrokenProcessPool):
                executor.shutdown(wait=False)
                yield _alone(one, settings)
                executor = _executor(workers)
                waiting = deque((w, _submitted(executor, w, settings)) for w, _ in waiting)
            else:
                yield _outcomes(one, future)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _executor(workers: int) -> Executor:
    """Return processes to work in, or, for few inputs, a thread: both keep an error for its row."""
    if not workers:
        return ThreadPoolExecutor(1)
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_stay)


def _stay() -> None:
    """Leave it to the parent to end on an interrupt, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _submitted(executor: Executor, one: Input | Failure, settings: Settings) -> Future[Outcomes]:
    if isinstance(one, Input):
        return executor.submit(packed_of, one, settings)
    done: Future[Outcomes] = Future()
    done.set_result((one,))
    return done


def _alone(one: Input | Failure, settings: Settings) -> Outcomes:
    """Return what an input gives in a process of its own: only its own death counts against it."""
    with _executor(1) as executor:
        return _outcomes(one, _submitted(executor, one, settings))


def _outcomes(one: Input | Failure, future: Future[Outcomes]) -> Outcomes:
    error = future.exception()
    if error is None:
        return future.result()
    data = one.data if isinstance(one, Input) else None
    said = "ended its worker" if isinstance(error, BrokenProcessPool) else repr(error)[:200]
    return (failed(one.source, f"could not be worked on ({said}); please report it", data=data),)
