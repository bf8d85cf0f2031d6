"""Counting: how far a long run has come, on a terminal, and what went wrong on the way."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from rich.console import Console
from rich.status import Status

from mujaz.archive.kept import Added, Outcome
from mujaz.cli.output import complain

_EVERY = 16  # articles between two looks of the line


@contextmanager
def status() -> Iterator[Callable[[str], None]]:
    """Hold a line on stderr, where stderr is a terminal; what is yielded says what stands in it."""
    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield lambda _text: None
        return
    with Status("", console=console) as line:
        yield line.update


class Counting:
    """A line on stderr that counts, where stderr is a terminal; failures are lines of their own."""

    def __init__(self) -> None:
        self._counts: Counter[Outcome] = Counter()
        console = Console(file=sys.stderr)
        self._status = Status("", console=console) if console.is_terminal else None

    def __enter__(self) -> Counting:
        if self._status:
            self._status.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._status:
            self._status.stop()

    def tell(self, added: Added) -> None:
        """Count one article; say why where there is none."""
        self._counts[added.outcome] += 1
        if added.reason is not None:
            complain(added.reason)
        if self._status and self._counts.total() % _EVERY == 1:
            self._status.update(told(self._counts).strip())


def told(counts: Counter[Outcome]) -> str:
    """Return how many articles had each outcome, in one line."""
    return ", ".join(f"{counts[one]} {one}" for one in Outcome) + "\n"
