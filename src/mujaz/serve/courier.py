"""The courier: tells a hook's system of briefs and stories, and tries again where it can't."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from mujaz.archive.visits import Visit
from mujaz.errors import (
    DeskAway,
    FetchError,
    InputError,
    NoSuchBrief,
    NoSuchStory,
    OutOfTime,
)
from mujaz.read.hop import INTERNET, Network
from mujaz.serve.clerk import Clerk
from mujaz.serve.counts import Counts
from mujaz.serve.desk import Desk
from mujaz.serve.hooks import Hook
from mujaz.serve.outbox import Delivery, reader
from mujaz.serve.push import Letter, letter_of, push
from mujaz.settings import Settings

_FIRST, _TIMES, _LONGEST = 5, 4, 6 * 3600  # seconds: 5, 20, 80, …, never more than six hours
TRIES = 12  # about thirty hours, then it is given up
_AT_ONCE = 10
_LEASE = 120  # seconds in which those that were taken are told or due again, should we be killed
_IDLE = 1.0
_GONE = 410
_IN_VAIN = (FetchError, InputError, NoSuchBrief, NoSuchStory, OutOfTime)


class Courier:
    """Tells one hook's system. Several of them, in as many servers, tell each thing once.

    Once, that is, as far as can be known: a system that took a brief and could not say so is told
    again, under the same id.
    """

    def __init__(  # noqa: PLR0913 - what it works with, one thing each
        self,
        hook: Hook,
        desk: Desk,
        settings: Settings,
        counts: Counts,
        *,
        network: Network = INTERNET,
        clock: Callable[[], float] = time.time,
        clerk: Clerk | None = None,
    ) -> None:
        self._hook, self._desk, self._settings, self._counts = hook, desk, settings, counts
        self._network, self._clock, self._clerk = network, clock, clerk
        self._ended = threading.Event()

    def round(self) -> int:
        """Return how many deliveries were due and tried. Raises `DeskAway`."""
        now = self._clock()
        until = _written(now + _LEASE)
        taken = self._desk.outbox.take(
            self._hook.name, now=_written(now), until=until, most=_AT_ONCE
        )
        for delivery in taken:
            if not self._ended.is_set():
                self._tell(delivery)
        return len(taken)

    def run(self) -> None:
        """Go round until told to end."""
        while not self._ended.is_set():
            try:
                done = self.round()
            except DeskAway:
                done = 0
            if not done:
                self._ended.wait(_IDLE)

    def end(self) -> None:
        """Let the round that is under way be the last, after the delivery that is."""
        self._ended.set()

    def _tell(self, delivery: Delivery) -> None:
        now = int(self._clock())
        try:
            letter = self._letter(delivery)
            if letter is None:
                self._desk.outbox.delivered(delivery, delivery.version)
                return
            answer = push(self._hook, letter, self._settings, time=now, network=self._network)
        except _IN_VAIN as error:  # one brief never stops the others
            self._put_off(delivery, wait_after(delivery.tries), error.problem)
            return
        if answer.is_good:
            self._counts.delivered("told")
            self._told(delivery, letter)
            return
        wait = wait_after(delivery.tries)
        if answer.status == _GONE:
            wait = None
        elif wait is not None:
            wait = max(wait, min(answer.after, _LONGEST))
        self._put_off(delivery, wait, f"answered {answer.status}")

    def _letter(self, delivery: Delivery) -> Letter | None:
        """Return what is to be told, null where a story tells nothing that was not told."""
        if delivery.story is None:
            return letter_of(self._desk.get(delivery.id))
        if self._clerk is None:
            raise NoSuchStory(delivery.story, "is of an archive that is served no more")
        return self._clerk.letter(self._hook, delivery.story)

    def _told(self, delivery: Delivery, letter: Letter) -> None:
        if letter.seen is not None and delivery.story is not None:
            visit = Visit(before=None, last=letter.seen)
            self._desk.visits.keep(reader(self._hook.name), delivery.story, visit)
        self._desk.outbox.delivered(delivery, letter.version)

    def _put_off(self, delivery: Delivery, wait: int | None, fault: str) -> None:
        self._counts.delivered("given up" if wait is None else "put off")
        due = None if wait is None else _written(self._clock() + wait)
        self._desk.outbox.failed(delivery, due=due, fault=fault)


def wait_after(tries: int) -> int | None:
    """Return the seconds to wait after a try that failed, with `tries` before it; null: give up."""
    return None if tries + 1 >= TRIES else min(_FIRST * _TIMES**tries, _LONGEST)


@contextmanager
def going_round(couriers: list[Courier]) -> Iterator[None]:
    """Let couriers go round, each in a thread of its own, as long as the server runs."""
    threads = [threading.Thread(target=one.run, name="mujaz-courier") for one in couriers]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for one in couriers:
            one.end()
        for thread in threads:
            thread.join()


def _written(seconds: float) -> str:
    moment = datetime.fromtimestamp(0, UTC) + timedelta(seconds=seconds)
    return moment.isoformat(timespec="microseconds")
