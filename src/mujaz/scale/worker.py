"""The worker: a process that does shards, and whoever watches over it.

A record that ends the process or never ends costs its shard a second run, not the batch its life.
"""

from __future__ import annotations

import multiprocessing
import resource
import signal
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext

from mujaz.errors import Incomplete, Unwritable
from mujaz.scale import work
from mujaz.scale.record import Fault, Shard
from mujaz.scale.store import store_of
from mujaz.settings import Settings

_MEMORY = 4 << 30  # bytes of address space that one worker may take
_LATER = 10  # times the processor's seconds that a record may take by the clock
_LOADS = 600.0  # seconds by the clock to load the models, or to write the tables
_TRIES = 2  # of a record that ended its worker: whoever killed it may have meant another


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What every worker of a job is told."""

    target: str
    settings: Settings
    seconds: float  # of the processor, that one record may take


class Worker:
    """One process and the pipe to it.

    `at` is the record of its shard that it reads: -1 before the first, their number after the last.
    """

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self.shard: Shard | None = None
        self.at = -1
        self._given_up: dict[int, Fault] = {}
        self._ended: Counter[int] = Counter()
        self._start()

    @property
    def pipe(self) -> Connection:
        """What is ready to be read when the worker has something to say, or has ended."""
        return self._pipe

    def take(self, shard: Shard) -> None:
        """Have the worker do a shard."""
        self.shard, self._given_up, self._ended = shard, {}, Counter()
        self._send()

    def hear(self) -> Counter[str] | None:
        """Return the counts of the shard when it is done; null where there is more to wait for.

        Raises `Unwritable` where the tables can't be written.
        """
        try:
            kind, told = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            self._again(_why(self._process.exitcode, self._orders.seconds))
            return None
        if kind == "begun":
            self.at, self._since = told, time.monotonic()
            return None
        self.shard = None
        if kind == "unwritable":
            raise Unwritable(*told)
        counts: Counter[str] = told
        return counts

    def watch(self) -> None:
        """End a process that has been at one record for longer than even a busy machine takes."""
        if self.shard is None:
            return
        reads = 0 <= self.at < len(self.shard.records)
        longest = _LATER * self._orders.seconds if reads else _LOADS
        if time.monotonic() - self._since > longest:
            self._process.kill()

    def end(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _start(self) -> None:
        context = _context()
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._orders), daemon=True)
        self._process.start()
        theirs.close()

    def _send(self) -> None:
        self.at, self._since = -1, time.monotonic()
        with suppress(OSError):  # it has ended: `hear` will say so
            self._pipe.send((self.shard, self._given_up))

    def _again(self, why: Fault) -> None:
        """Have another process do the shard, without the record that ended two of them."""
        self._ended[self.at] += 1
        self._pipe.close()
        if self._ended[self.at] >= _TRIES:
            if self.shard is None or not 0 <= self.at < len(self.shard.records):
                name = self.shard.name if self.shard else "none"
                raise Incomplete(f"shard {name}", f"no record of it {why.detail}; see above")
            self._given_up[self.at] = why
        self._start()
        if self.shard is not None:
            self._send()


def _context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", "mujaz.scale.nursery", "mujaz.scale.worker"])
    return context


def _why(code: int | None, seconds: float) -> Fault:
    if code == -signal.SIGPROF:
        return Fault(reason="OutOfTime", detail=f"took more than {seconds:g} s of the processor")
    name = f"signal {-code}" if code is not None and code < 0 else f"status {code}"
    return Fault(reason="Crashed", detail=f"ended its process twice ({name})")


def serve(pipe: Connection, orders: Orders) -> None:
    """Do one shard after the other until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it ends it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    store = store_of(orders.target)

    def begin(place: int, of: int) -> None:
        # The kernel keeps this time: a loop that never returns to Python is ended too.
        signal.setitimer(signal.ITIMER_PROF, orders.seconds if place < of else 0)
        pipe.send(("begun", place))

    while True:
        try:
            shard, given_up = pipe.recv()
        except EOFError:
            return
        try:
            counts = work.done(shard, store, orders.settings, given_up=given_up, begin=begin)
        except Unwritable as error:
            pipe.send(("unwritable", (error.source, error.problem)))
        else:
            pipe.send(("done", counts))
