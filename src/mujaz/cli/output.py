"""Output: what a command prints and writes, and how it says what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import typer
from rich.console import Console

from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.errors import MujazError
from mujaz.publish.plain import one_line

SOME_FAILED = 3


Shown = TypeVar("Shown")


def on_terminal(show: Callable[[Shown, Console], None], shown: Shown, *, gap: str) -> str:
    """Return what `show` prints of something on this terminal, and `gap` after it."""
    console = Console()
    with console.capture() as printed:
        show(shown, console)
    return printed.get() + gap


def each(
    articles: tuple[Article, ...],
    made: Callable[[Article], Brief],
    view: Callable[[Brief], str],
) -> None:
    """Print every article's brief; of several, one that fails is a line on stderr."""
    failed = 0
    for article in articles:
        try:
            brief = made(article)
        except MujazError as error:
            if len(articles) == 1:
                raise
            complain(error)
            failed += 1
        else:
            say(view(brief))
    if failed:
        raise typer.Exit(SOME_FAILED)


def write(file: Path, text: str, option: str) -> None:
    """Write a file that an option asked for; where that can't be done, the option is refused."""
    try:
        file.write_text(text, encoding="utf-8", newline="")  # a table's lines end in CRLF
    except OSError as error:
        problem = f"{file} can't be written: {error.strerror}"
        raise typer.BadParameter(problem, param_hint=option) from error


def say(text: str) -> None:
    """Print the text; whoever closed the pipe has read enough, and nothing went wrong."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes standard output once more as it ends: into nothing, then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None


def complain(error: MujazError | str) -> None:
    """Say in one line on stderr what went wrong."""
    sys.stderr.write(f"mujaz: {one_line(str(error))}\n")
