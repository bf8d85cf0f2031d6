"""Counting: how far a long run has come, on a terminal, and what went wrong on the way."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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


@contextmanager
def counting() -> Iterator[Callable[[Added], None]]:
    """Hold a line that counts; what is yielded counts an article, and says why there is none."""
    counts: Counter[Outcome] = Counter()
    with status() as write:

        def tell(added: Added) -> None:
            counts[added.outcome] += 1
            if added.reason is not None:
                complain(added.reason)
            if counts.total() % _EVERY == 1:
                write(told(counts).strip())

        yield tell


def told(counts: Counter[Outcome]) -> str:
    """Return how many articles had each outcome, in one line."""
    return ", ".join(f"{counts[one]} {one}" for one in Outcome) + "\n"
