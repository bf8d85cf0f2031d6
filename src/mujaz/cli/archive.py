"""`mujaz archive`: the newsroom's store: what goes in, what is found, what leaves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from mujaz.archive.hit import results_to_json
from mujaz.archive.hit import search as found
from mujaz.archive.input import Input, inputs_at
from mujaz.archive.intake import take_in
from mujaz.archive.kept import Failure, Outcome
from mujaz.archive.open import open_archive
from mujaz.archive.polite import Visitor
from mujaz.archive.poll import Poll
from mujaz.archive.query import Query
from mujaz.cli.found import show
from mujaz.cli.options import AllowPrivate, ArchiveDb, House, examples, settled
from mujaz.cli.output import SOME_FAILED, on_terminal, say
from mujaz.errors import NoSuchSource
from mujaz.read.fetch import is_url
from mujaz.settings import Settings

_DAY = "%Y-%m-%d"
commands = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@commands.callback()
def archive(context: typer.Context, db: ArchiveDb = "archive.db") -> None:
    """Keep articles and their briefs, follow their versions, and search them."""
    context.obj = db


@commands.command(epilog=examples("mujaz archive --db أخبار.db add أرشيف.jsonl.gz صفحات/"))
def add(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="PATH|URL|FEED...")],
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that do the work.")] = 2,
    delay: Annotated[
        float, typer.Option(min=0, metavar="SECONDS", help="Between two pages of one host.")
    ] = 1.0,
    settings: House = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Bring articles in: files, folders, JSON Lines (also .gz, .xz), pages and feeds by URL.

    What is in already costs a look-up, so that a run that was killed is run again. The same
    address with other words is a new version. Exit 3 when an input gave no article.
    """
    asked = settled(settings, allow_private=allow_private)
    kept = open_archive(context.obj)
    poll = Poll(kept, Visitor(asked, delay=delay), asked)
    there = [_inputs(source, poll, asked) for source in sources]  # a missing file is said first
    counts = take_in(kept, chain.from_iterable(there), asked, workers=workers)
    say(_told(counts))
    if counts[Outcome.FAILED]:
        raise typer.Exit(SOME_FAILED)


def _inputs(source: str, poll: Poll, settings: Settings) -> Iterator[Input | Failure]:
    if is_url(source):
        return poll.at(source)
    path = Path(source)
    if not path.exists():
        raise NoSuchSource(source, "is not there; give a file, a folder or a URL")
    return inputs_at(path, settings)


def _told(counts: Counter[Outcome]) -> str:
    return ", ".join(f"{counts[one]} {one}" for one in Outcome) + "\n"


@commands.command(
    epilog=examples(
        "mujaz archive search الحكومة --from 2018-05-01 --outlet bbc",
        "mujaz archive search '\"عين الأسد\" انسحاب' --person العلي --json",
    )
)
def search(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY")] = "",
    since: Annotated[
        datetime | None,
        typer.Option(
            "--from", metavar="DATE", formats=[_DAY], help="Published on this day or later."
        ),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(
            "--to", metavar="DATE", formats=[_DAY], help="Published on this day or before."
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Of this outlet.")] = None,
    place: Annotated[str | None, typer.Option(help="That name this place.")] = None,
    person: Annotated[str | None, typer.Option(help="That name this person.")] = None,
    speaker: Annotated[str | None, typer.Option(help="In which this one says something.")] = None,
    most: Annotated[int, typer.Option(min=1, max=1000, help="How many are shown.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="The results as JSON.")] = False,
) -> None:
    """Find articles: all the words, "words side by side", -without, title:word.

    Words find each other however they are written and whatever is attached to them: الحكومة,
    حكومه, وللحكومة. The best comes first. Exit 1 where nothing is found.
    """
    asked = Query(
        text=query,
        since=since and since.date(),
        until=until and until.date(),
        outlet=outlet,
        place=place,
        person=person,
        speaker=speaker,
    )
    results = found(open_archive(context.obj, there=True), asked, most)
    say(results_to_json(results) + "\n" if as_json else on_terminal(show, results, gap=""))
    if not results.hits:
        raise typer.Exit(1)
