"""Quality in figures, held by floors."""

from __future__ import annotations

from datetime import UTC, datetime

from rich.console import Console

from mujaz.errors import NoSuchSource
from mujaz.evaluate import floors, form, peers, report
from mujaz.evaluate.result import Result
from mujaz.evaluate.suites import GATED, SUITES

__all__ = ["run"]


def run(  # noqa: PLR0913 - one keyword for each option of the command
    suites: tuple[str, ...] = (),
    *,
    gate: bool = False,
    sample: int = form.SAMPLE,
    show: int = 5,
    write_floors: bool = False,
    lower: bool = False,
    console: Console | None = None,
) -> int:
    """Measure the suites named, else all that have floors, print them and return the exit code.

    0: done, and with `gate` every floor held. 1: with `gate`, a floor did not. 2: an unknown suite,
    or data that are missing, which with `gate` are skipped and named. The gate leaves out the
    peers; `write_floors` raises floors, and lowers them only with `lower`.
    """
    out = console or Console()
    named = suites or GATED
    if unknown := [name for name in named if name not in SUITES]:
        report.say(f"no suite {', '.join(unknown)}; there are {', '.join(SUITES)}", out)
        return 2
    if not gate and (absent := peers.missing()):
        report.say(f"{' and '.join(absent)} not installed: their rows are missing", out)
    results, skipped = _measured(named, sample=sample, gate=gate, show=show, out=out)
    failed = _held(results, out) if gate else False
    if write_floors:
        _write(results, lower=lower, out=out)
    return 1 if failed else 2 if skipped and not gate else 0


def _measured(
    named: tuple[str, ...], *, sample: int, gate: bool, show: int, out: Console
) -> tuple[list[Result], bool]:
    """Measure and print each suite; say whether any was skipped for want of data."""
    rankers = {"lead": peers.lead} if gate else peers.installed()
    results, skipped = [], False
    for name in named:
        try:
            results.append(SUITES[name](sample, rankers))
        except NoSuchSource as missing:
            report.say(f"{name}: skipped: no data ({missing.source})", out)
            skipped = True
            continue
        report.show(results[-1], out, show)
    return results, skipped


def _held(results: list[Result], out: Console) -> bool:
    """Print what the gate says of each result, and say whether any failed."""
    stored = floors.load()
    failed = False
    for result in results:
        wrong = floors.failures(result, stored.get(result.suite))
        failed = failed or bool(wrong)
        for line in wrong or (f"{result.suite}: holds its floor",):
            report.say(line, out)
    return failed


def _write(results: list[Result], *, lower: bool, out: Console) -> None:
    stored = floors.load()
    today = datetime.now(UTC).date()
    for result in results:
        before = stored.get(result.suite)
        stored[result.suite] = floors.moved(result, before, today, lower=lower)
        kept = stored[result.suite] == before
        report.say(f"{result.suite}: floor {'kept' if kept else 'written'}", out)
    floors.save(stored)
