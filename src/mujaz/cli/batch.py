"""`mujaz batch`: a whole archive to tables, with nothing lost."""

from __future__ import annotations

import signal
from collections import Counter
from contextlib import closing
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from mujaz.cli.options import House, settled
from mujaz.cli.output import SOME_FAILED, complain, say
from mujaz.cli.progress import Pace, shown
from mujaz.errors import NotInstalled

_INTERRUPTED = 130  # what a shell calls a command that Ctrl-C ended
_HERE = "local"


class Batch(TyperCommand):
    """The command, to which `--ray` without an address means one of this machine's own."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer hides its type
        """Put in the address that is left out at the end or before another option."""
        at = args.index("--ray") if "--ray" in args else None
        if at is not None and (at + 1 == len(args) or args[at + 1].startswith("-")):
            args = [*args[: at + 1], _HERE, *args[at + 1 :]]
        left: list[str] = super().parse_args(ctx, args)
        return left


def batch(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files, folders, patterns, or s3://… of them."),
    ],
    out: Annotated[
        str, typer.Option(metavar="DIR", help="The folder of the tables, or s3://… of it.")
    ],
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes; as many as there are cores by default.")
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(metavar="[ADDRESS]", help="Do it on a Ray cluster; without one, start Ray."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the run that DIR holds.")
    ] = False,
    records: Annotated[
        int, typer.Option(min=1, max=100_000, help="Records to a shard: what is redone at a kill.")
    ] = 1000,
    seconds: Annotated[
        float, typer.Option(min=0.1, help="Of the processor, that one record may take.")
    ] = 60.0,
    settings: House = None,
) -> None:
    """Make the briefs of a whole archive, as tables of Parquet.

    INPUT is JSON Lines (plain, gzip, xz, zstd), Parquet, WARC, HTML or text, told apart by what it
    holds. DIR gets briefs and their facts, what was skipped and what failed, each with its reason
    and its address. Ends with 3 where some failed. Needs `mujaz[batch]`, and `mujaz[ray]` for Ray.
    """
    try:
        from mujaz.scale import run  # noqa: PLC0415 - of an extra
    except ModuleNotFoundError as error:
        raise NotInstalled("mujaz batch", f"needs {error.name}; install mujaz[batch]") from error
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # who asks it to end, ends it cleanly
    asked = settled(settings)
    if asked.engine != "embedded":
        problem = "a batch is written by the engine embedded"
        raise typer.BadParameter(problem, param_hint="--settings")
    job = run.job_of(inputs, out, asked, records=records, seconds=seconds)
    steps = run.steps(job, workers=workers, ray=ray, resume=resume)
    try:
        with closing(steps):
            pace = shown(steps, whole=sum(source.size for source in job.sources))
        report = run.report(job)
    except KeyboardInterrupt:
        complain(f"stopped; what is done is kept, go on by: mujaz batch … --out {out} --resume")
        raise typer.Exit(_INTERRUPTED) from None
    say(_told(report.counts, pace, out))
    if report.counts["failures"]:
        raise typer.Exit(SOME_FAILED)


def _told(counts: Counter[str], pace: Pace, out: str) -> str:
    """Return what became of every record, and how fast."""
    told = (counts["records"], counts["briefs"], counts["skipped"], counts["failures"])
    lines = ["{} records = {} briefs + {} skipped + {} failed".format(*told)]
    for name, count in sorted(counts.items(), key=lambda item: (item[0].split(":")[0], -item[1])):
        table, of, reason = name.partition(": ")
        if of:
            lines.append(f"  {table}: {reason} {count}")
    lines.append(f"{pace} in this run ({pace.seconds:.0f} s); the tables are in {out}")
    return "\n".join(lines) + "\n"
