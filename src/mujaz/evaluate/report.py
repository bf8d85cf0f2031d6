"""Report: results as Rich tables, and what the gate says of them."""

from __future__ import annotations

from math import isnan

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from mujaz.evaluate.result import Result, Table


def _grid(table: Table) -> Grid:
    grid = Grid(title=table.title, title_justify="left")
    grid.add_column("")
    for column in table.columns:
        grid.add_column(column, justify="right")
    for name, figures in table.rows:
        grid.add_row(escape(name), *(_cell(figure, table.unit) for figure in figures))
    return grid


def _cell(figure: float, unit: str) -> str:
    return "–" if isnan(figure) else format(figure, unit)


def show(result: Result, console: Console, examples: int) -> None:
    """Print a result's tables and notes, and its first `examples` examples."""
    console.print(
        f"\n[bold]{escape(result.suite)}[/bold]: {result.documents} documents, "
        f"corpus {result.corpus}"
    )
    for table in result.tables:
        if table.rows:
            console.print(_grid(table))
    for line in (*result.notes, *result.examples[:examples]):
        console.print(escape(line), soft_wrap=True)
    if len(result.examples) > examples > 0:
        console.print(f"… and {len(result.examples) - examples} more")


def say(line: str, console: Console) -> None:
    """Print one line as it is."""
    console.print(escape(line), soft_wrap=True)
