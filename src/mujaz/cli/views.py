"""Views: what a command prints of a brief, and the files that it writes of its facts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import typer

from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.cli.output import on_terminal, write
from mujaz.publish import terminal
from mujaz.publish.csv import to_csv
from mujaz.publish.facts import show as show_facts
from mujaz.publish.geojson import to_geojson
from mujaz.publish.ical import to_ical
from mujaz.publish.json import to_json
from mujaz.publish.map import to_svg
from mujaz.publish.markdown import to_markdown


def view(*, as_json: bool, markdown: bool, evidence: bool, many: bool) -> Callable[[Brief], str]:
    """Return what turns a brief into the text that was asked for."""
    if as_json:
        return lambda brief: to_json(brief, indent=None if many else 2) + "\n"
    if markdown:
        return partial(to_markdown, evidence=evidence)
    shown = partial(terminal.show, evidence=evidence)
    return partial(on_terminal, shown, gap="\n" if many else "")


def view_of_facts(*, as_json: bool, timeline: bool, many: bool) -> Callable[[Brief], str]:
    """Return what turns facts into the text that was asked for."""
    if as_json:
        return lambda brief: to_json(brief, indent=None if many else 2) + "\n"
    return partial(on_terminal, partial(show_facts, timeline=timeline), gap="\n" if many else "")


_EXPORTS: dict[str, Callable[[Brief], str]] = {
    "--map": to_svg,
    "--csv": partial(to_csv, bom=True),  # without it Excel reads no Arabic
    "--ical": to_ical,
    "--geojson": to_geojson,
}


def write_facts(
    articles: tuple[Article, ...], found: Callable[[Article], Brief], wanted: dict[str, Path | None]
) -> None:
    """Write each file that was asked for; a source of several articles is refused."""
    if len(articles) > 1:
        raise typer.BadParameter(f"the source holds {len(articles)} articles, a file tells of one")
    brief = found(articles[0])
    for option, file in wanted.items():
        if file is not None:
            write(file, _EXPORTS[option](brief), option)
