"""`mujaz evaluate`: the quality tables, against their floors."""

from __future__ import annotations

from typing import Annotated

import typer

from mujaz.evaluate import run as measure
from mujaz.evaluate.form import SAMPLE


def evaluate(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    suites: Annotated[
        list[str] | None, typer.Argument(metavar="SUITE", help="All with floors if none is named.")
    ] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Fail below the floors.")] = False,
    sample: Annotated[int, typer.Option(min=1, help="Articles that `form` draws.")] = SAMPLE,
    show: Annotated[int, typer.Option(min=0, help="Failing digests to print.")] = 5,
    write_floors: Annotated[
        bool, typer.Option("--write-floors", help="Raise the floors to what is measured.")
    ] = False,
    lower: Annotated[
        bool, typer.Option("--lower", help="With --write-floors: lower them too.")
    ] = False,
) -> None:
    """Print the quality tables; with --gate, exit 1 when one is below its floor."""
    code = measure(
        tuple(suites or ()),
        gate=gate,
        sample=sample,
        show=show,
        write_floors=write_floors,
        lower=lower,
    )
    raise typer.Exit(code)
