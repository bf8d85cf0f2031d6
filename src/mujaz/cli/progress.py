"""Progress: how far a batch has come, on standard error."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from mujaz.cli.output import complain
from mujaz.scale.step import Step

_LINE = 30.0  # seconds between two lines, where there is no terminal to draw on


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """What was done in this run: records and seconds."""

    records: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.records / max(self.seconds, 1e-9):.1f} records a second"


def shown(steps: Iterable[Step], *, whole: int) -> Pace:
    """Take all steps, showing how far they have come of `whole` bytes of input; return the pace."""
    console = Console(stderr=True)
    return _drawn(steps, whole, console) if console.is_terminal else _told(steps, whole)


def _drawn(steps: Iterable[Step], whole: int, console: Console) -> Pace:
    bar = Progress(
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[said]}"),
        TimeRemainingColumn(),
        console=console,
    )
    with bar:
        task = bar.add_task("", total=whole, said="")
        begun, counts = time.monotonic(), Counter[str]()
        for step in steps:
            counts.update(step.counts)
            said = _said(counts, step, time.monotonic() - begun)
            bar.update(task, advance=step.read, said=said)
    return Pace(records=counts["records"], seconds=time.monotonic() - begun)


def _told(steps: Iterable[Step], whole: int) -> Pace:
    begun = last = time.monotonic()
    counts, read = Counter[str](), 0
    for step in steps:
        counts.update(step.counts)
        read += step.read
        now = time.monotonic()
        if now - last >= _LINE:
            last = now
            left = (now - begun) * (whole - read) / read if read else None
            ahead = f", about {left / 60:.0f} min left" if left is not None else ""
            complain(
                f"{100 * read / max(whole, 1):.0f} %, {_said(counts, step, now - begun)}{ahead}"
            )
    return Pace(records=counts["records"], seconds=time.monotonic() - begun)


def _said(counts: Counter[str], step: Step, seconds: float) -> str:
    records = counts["records"] + step.underway
    return f"{records} records, {records / max(seconds, 1e-9):.1f}/s, {counts['failures']} failed"
