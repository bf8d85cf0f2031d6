"""The pool: workers in processes of their own, so that one article never stalls another.

A worker that is slower than it may be, or that ends, is replaced; nobody else notices.
"""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from mujaz import errors
from mujaz.errors import Busy, MujazError, OutOfTime
from mujaz.serve.work import wait
from mujaz.settings import Settings

_START = 60.0  # seconds in which a worker must be ready
_SPAWN = multiprocessing.get_context("spawn")


class Worker:
    """One process and the pipe to it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._start()

    def do(self, name: str, arguments: tuple[object, ...], seconds: float) -> str:
        """Return what a job gives. Raises its `MujazError`, and `OutOfTime` when it is given up.

        Where it is given up the process is ended, and another stands in its place.
        """
        try:
            self._pipe.send((name, arguments))
            if self._pipe.poll(seconds):
                kind, told = self._pipe.recv()
                if kind == "error":
                    raise _error(*told)
                return str(told)
            problem = f"took more than {seconds:g} s, and was given up"
        except (EOFError, OSError):
            problem = "ended its worker, and was given up"
        self.end()
        self._start()
        raise OutOfTime("the article", problem)

    def end(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _start(self) -> None:
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=wait, args=(theirs, self._settings), daemon=True)
        self._process.start()
        theirs.close()
        if not self._pipe.poll(_START) or self._pipe.recv()[0] != "ready":
            self.end()
            raise OutOfTime("a worker", f"was not ready in {_START:g} s")


class Pool:
    """A number of workers, and how many requests may wait for one."""

    def __init__(self, settings: Settings, *, workers: int, waiting: int, seconds: float) -> None:
        self._free: asyncio.Queue[Worker] = asyncio.Queue()
        self._settings, self._size = settings, workers
        self._room = waiting + workers
        self._seconds = seconds
        self._all: list[Worker] = []
        self.taken = 0  # requests that are worked on or wait

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Pool]:
        """Hold the workers as long as the server runs."""
        started = (asyncio.to_thread(Worker, self._settings) for _ in range(self._size))
        self._all = list(await asyncio.gather(*started))
        for worker in self._all:
            self._free.put_nowait(worker)
        try:
            yield self
        finally:
            for worker in self._all:
                worker.end()

    async def do(self, name: str, *arguments: object) -> str:
        """Return what a job gives. Raises `Busy` where no more may wait, else as `Worker.do`."""
        if self.taken >= self._room:
            raise Busy("the server", "is busy; try again in a second")
        self.taken += 1
        try:
            worker = await self._free.get()
            # Shielded: a client who goes away leaves the worker to end its job, then to be free.
            job = asyncio.ensure_future(self._at(worker, name, arguments))
            return await asyncio.shield(job)
        finally:
            self.taken -= 1

    async def _at(self, worker: Worker, name: str, arguments: tuple[object, ...]) -> str:
        try:
            return await asyncio.to_thread(worker.do, name, arguments, self._seconds)
        finally:
            self._free.put_nowait(worker)


def _error(kind: str, source: str, problem: str) -> MujazError:
    made = getattr(errors, kind, MujazError)
    error: MujazError = made(source, problem)
    return error
