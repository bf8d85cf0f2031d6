"""`mujaz archive`: the newsroom's store: what goes in, what is found, what leaves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from mujaz.archive.input import Input, inputs_at
from mujaz.archive.intake import take_in
from mujaz.archive.kept import Failure, Outcome
from mujaz.archive.open import open_archive
from mujaz.cli.options import AllowPrivate, Db, House, examples, settled
from mujaz.cli.output import SOME_FAILED, say
from mujaz.errors import NoSuchSource
from mujaz.settings import Settings

commands = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@commands.callback()
def archive(context: typer.Context, db: Db = "archive.db") -> None:
    """Keep articles and their briefs, follow their versions, and search them."""
    context.obj = db


@commands.command(epilog=examples("mujaz archive --db أخبار.db add أرشيف.jsonl.gz صفحات/"))
def add(
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="PATH|URL|FEED...")],
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that do the work.")] = 2,
    settings: House = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Bring articles in: files, folders, JSON Lines (also .gz, .xz), pages and feeds by URL.

    What is in already costs a look-up, so that a run that was killed is run again. The same
    address with other words is a new version. Exit 3 when an input gave no article.
    """
    asked = settled(settings, allow_private=allow_private)
    kept = open_archive(context.obj)
    given = chain.from_iterable(_inputs(source, asked) for source in sources)
    counts = take_in(kept, given, asked, workers=workers)
    say(_told(counts))
    if counts[Outcome.FAILED]:
        raise typer.Exit(SOME_FAILED)


def _inputs(source: str, settings: Settings) -> Iterator[Input | Failure]:
    path = Path(source)
    if not path.exists():
        raise NoSuchSource(source, "is not there; give a file, a folder or a URL")
    return inputs_at(path, settings)


def _told(counts: Counter[Outcome]) -> str:
    return ", ".join(f"{counts[one]} {one}" for one in Outcome) + "\n"
