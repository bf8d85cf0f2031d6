"""The clerk: follows the stories of the archive, and writes to systems of what is new in them.

He works in a process of his own, so that no editor waits while thousands of articles are read.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from mujaz.archive.input import now
from mujaz.archive.kept import Mark
from mujaz.archive.visits import Seen
from mujaz.errors import MujazError, OutOfTime
from mujaz.serve.desk import Desk
from mujaz.serve.hooks import Hook
from mujaz.serve.outbox import reader
from mujaz.serve.pool import Worker
from mujaz.serve.push import Letter
from mujaz.serve.telling import Look
from mujaz.settings import Settings

LOG = logging.getLogger("mujaz.serve")
_IDLE = 60.0  # seconds between two looks at what came in
_LONGEST = 3600.0  # seconds that a whole archive may take, the first time


class Clerk:
    """Follows one archive for one desk. `round` and `letter` may be called from several threads."""

    def __init__(self, where: str, desk: Desk, hooks: Sequence[Hook], settings: Settings) -> None:
        self._where, self._desk, self._settings = where, desk, settings
        self._told = tuple(hook.name for hook in hooks if hook.stories)
        self._worker: Worker | None = None
        self._lock, self._ended = threading.Lock(), threading.Event()

    def round(self) -> None:
        """Bring the stories up to the articles; let systems be told of those that go on.

        The first time it is only seen how far they have come.
        """
        known = self._desk.visits.of("", "")
        done = json.loads(self._do("follow", self._where, known and known.last.mark))
        seen = Seen(at=now(), mark=Mark(**done["mark"]))
        if known is None or known.last.mark != seen.mark:
            before = seen if known is None else known.last
            self._desk.outbox.alert(self._told, done["stories"], before=before, now=seen)

    def letter(self, hook: Hook, story: str) -> Letter | None:
        """Return what is new in a story to a system, null where nothing is."""
        known = self._desk.visits.of(reader(hook.name), story)
        look = Look(since=known.last.at, seen=known.last.mark) if known else Look()
        told = json.loads(self._do("news", self._where, story, look))
        letter = told["told"]
        if not letter["data"]["news"]:
            return None
        seen = Seen(at=now(), mark=Mark(**told["mark"]))
        body = json.dumps(letter | {"timestamp": seen.at}, ensure_ascii=False)
        version = seen.mark.article + seen.mark.revision
        return Letter(of=story, version=version, body=body.encode("utf-8", "replace"), seen=seen)

    def run(self) -> None:
        """Go round until told to end. What goes wrong is in the server's own log."""
        while not self._ended.is_set():
            try:
                self.round()
            except MujazError as error:
                LOG.warning(json.dumps({"stories": str(error)}, ensure_ascii=False))
            self._ended.wait(_IDLE)

    def end(self) -> None:
        """Let go of the process, whatever it is at."""
        self._ended.set()
        if self._worker is not None:
            self._worker.end()

    def _do(self, name: str, *arguments: object) -> str:
        with self._lock:
            if self._ended.is_set():
                raise OutOfTime("the clerk", "is going home; ask again")
            if self._worker is None:
                self._worker = Worker(self._settings)
            return self._worker.do(name, arguments, _LONGEST)


@contextmanager
def following(clerk: Clerk | None) -> Iterator[None]:
    """Let the clerk, where there is one, go round in a thread as long as the server runs."""
    if clerk is None:
        yield
        return
    thread = threading.Thread(target=clerk.run, name="mujaz-clerk")
    thread.start()
    try:
        yield
    finally:
        clerk.end()
        thread.join()
        clerk.end()  # the process that stood in for the one that was ended
