"""A deadline: work that is given up when its time is over, whatever it waits for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from mujaz.errors import MujazError

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T | None:
    """Return what `work` gives in at most `seconds`, else null; a `MujazError` of it is raised.

    Name resolution and a server that drips bytes are included, which no time-out of a socket
    covers. The thread that is given up on is a daemon, and its own socket time-outs end it.
    """
    answer: list[T | MujazError] = []

    def run() -> None:
        try:
            answer.append(work())
        except MujazError as error:
            answer.append(error)

    thread = threading.Thread(target=run, daemon=True, name="mujaz-deadline")
    thread.start()
    thread.join(seconds)
    if not answer:
        return None
    if isinstance(answer[0], MujazError):
        raise answer[0]
    return answer[0]
