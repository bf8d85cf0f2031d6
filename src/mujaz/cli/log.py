"""`mujaz log`: who did what to the briefs of a desk."""

from __future__ import annotations

from typing import Annotated

import typer

from mujaz.cli.options import Db, Table
from mujaz.cli.output import say
from mujaz.serve import journal
from mujaz.serve.desks import open_desk


def log(
    db: Db = "mujaz.db",
    form: Annotated[
        Table, typer.Option("--as", help="JSON Lines, or a table for a spreadsheet.")
    ] = Table.JSONL,
    brief: Annotated[
        str | None, typer.Option(metavar="ID", help="The log of this brief alone.")
    ] = None,
) -> None:
    """Print the log of a desk: who, when, what changed, the verdicts before and after.

    It is the record that a person has reviewed what was published. The server may go on meanwhile.
    """
    desk = open_desk(db, there=True)
    made = journal.as_table if form is Table.CSV else journal.as_lines
    if brief is not None:
        desk.get(brief)  # one that is not there has no empty log
    if form is Table.CSV:
        say("\ufeff")  # without it Excel reads no Arabic
    for line in made(desk.log(brief)):
        say(line)
    desk.close()
