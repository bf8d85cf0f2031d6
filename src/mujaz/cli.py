"""The command line: `mujaz digest`, `mujaz schema`, `mujaz evaluate`.

Exit codes: 0 done, 1 the answer is no, 2 usage or unreadable input, 3 some of several failed.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mujaz import __version__
from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.engine import brief_of
from mujaz.errors import MujazError
from mujaz.evaluate import run as measure
from mujaz.evaluate.form import SAMPLE
from mujaz.publish import terminal
from mujaz.publish.html import page
from mujaz.publish.json import schema as schema_of_brief
from mujaz.publish.json import to_json
from mujaz.publish.markdown import to_markdown
from mujaz.publish.plain import one_line
from mujaz.read.source import open_source
from mujaz.settings import Settings

SOME_FAILED = 3

# Typer reads the annotations of the commands at run time, so their types are imported in earnest.
commands = typer.Typer(
    name="mujaz",
    help="Arabic news digests in which every word points at the words of the article.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Engine(StrEnum):
    """What can write a digest."""

    EMBEDDED = "embedded"


def app() -> None:
    """Run the command line: UTF-8 out whatever the locale, and an error of ours is one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        commands()
    except MujazError as error:
        _complain(error)
        sys.exit(error.exit_code)


def _examples(*lines: str) -> str:
    """Return what stands under a command's help, its lines kept as they are."""
    return "\b\n" + "\n".join(("Example:", *(f"  {line}" for line in lines)))


def _version(asked: bool) -> None:
    if asked:
        _say(f"mujaz {__version__}\n")
        raise typer.Exit


@commands.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Take the options that stand before any command."""


@commands.command(
    epilog=_examples(
        "mujaz digest خبر.html --evidence", "cat خبر.txt | mujaz digest - --html موجز.html"
    )
)
def digest(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A file, a URL, or - (stdin).")],
    as_json: Annotated[
        bool, typer.Option("--json", help="The whole brief as JSON, one a line of several.")
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a page: the article under its digest."),
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Show the article's words under each statement.")
    ] = False,
    published: Annotated[
        datetime | None,
        typer.Option(
            metavar="DATE",
            formats=["%Y-%m-%d"],
            help="When the article was published, if it does not say (2025-08-22).",
        ),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from private addresses too.")
    ] = False,
    engine: Annotated[Engine, typer.Option(help="What writes the digest.")] = Engine.EMBEDDED,  # noqa: ARG001 - one so far
) -> None:
    """Print the summary and the key points of an article.

    SOURCE is HTML, plain text, JSON or JSONL, told apart by its content. JSON and the page always
    hold the evidence.
    """
    if sum((as_json, markdown, html is not None)) > 1:
        raise typer.BadParameter("choose one of --json, --html and --markdown")
    settings = Settings(allow_private=allow_private)
    articles = open_source(source, settings, published=published and published.date())
    if html is None:
        view = _view(as_json=as_json, markdown=markdown, evidence=evidence, many=len(articles) > 1)
        _each(articles, settings, view)
    elif len(articles) > 1:
        raise typer.BadParameter(
            f"{source} holds {len(articles)} articles, a page shows one", param_hint="--html"
        )
    else:
        _write(html, page(brief_of(articles[0], settings)))


@commands.command(epilog=_examples("mujaz schema > مخطط-الموجز.json"))
def schema() -> None:
    """Print the JSON Schema (2020-12) of what `mujaz digest --json` gives."""
    _say(json.dumps(schema_of_brief(), ensure_ascii=False, indent=2) + "\n")


@commands.command(epilog=_examples("mujaz evaluate easc --gate || echo هبطت الجودة"))
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


def _view(*, as_json: bool, markdown: bool, evidence: bool, many: bool) -> Callable[[Brief], str]:
    """Return what turns a brief into the text that was asked for."""
    if as_json:
        return lambda brief: to_json(brief, indent=None if many else 2) + "\n"
    if markdown:
        return partial(to_markdown, evidence=evidence)
    return partial(_on_terminal, evidence=evidence, gap="\n" if many else "")


def _on_terminal(brief: Brief, *, evidence: bool, gap: str) -> str:
    console = Console()
    with console.capture() as printed:
        terminal.show(brief, console, evidence=evidence)
    return printed.get() + gap


def _each(articles: tuple[Article, ...], settings: Settings, view: Callable[[Brief], str]) -> None:
    """Print every article's brief; of several, one that fails is a line on stderr."""
    failed = 0
    for article in articles:
        try:
            brief = brief_of(article, settings)
        except MujazError as error:
            if len(articles) == 1:
                raise
            _complain(error)
            failed += 1
        else:
            _say(view(brief))
    if failed:
        raise typer.Exit(SOME_FAILED)


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        problem = f"{file} can't be written: {error.strerror}"
        raise typer.BadParameter(problem, param_hint="--html") from error


def _say(text: str) -> None:
    """Print the text; whoever closed the pipe has read enough, and nothing went wrong."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes standard output once more as it ends: into nothing, then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None


def _complain(error: MujazError) -> None:
    sys.stderr.write(f"mujaz: {one_line(str(error))}\n")
