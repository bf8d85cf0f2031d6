"""`mujaz archive`: the newsroom's store: what goes in, what is found, what leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from mujaz.archive.changed import versions_to_json
from mujaz.archive.hit import results_to_json
from mujaz.archive.hit import search as found
from mujaz.archive.input import Input, inputs_at
from mujaz.archive.intake import take_in
from mujaz.archive.kept import Failure, Outcome, Which
from mujaz.archive.meaning import learn as learned
from mujaz.archive.meaning import search_by_meaning
from mujaz.archive.open import open_archive
from mujaz.archive.polite import Visitor
from mujaz.archive.poll import Poll
from mujaz.archive.query import Query
from mujaz.cli.counting import counting, status, told
from mujaz.cli.found import show, show_versions
from mujaz.cli.options import AllowPrivate, ArchiveDb, House, examples, settled
from mujaz.cli.output import SOME_FAILED, on_terminal, say
from mujaz.errors import NoSuchSource
from mujaz.publish.json import to_json
from mujaz.publish.plain import one_line
from mujaz.read.fetch import is_url
from mujaz.settings import Settings

Since = Annotated[
    datetime | None,
    typer.Option("--from", metavar="DATE", formats=["%Y-%m-%d"], help="Published then or later."),
]
Until = Annotated[
    datetime | None,
    typer.Option("--to", metavar="DATE", formats=["%Y-%m-%d"], help="Published then or before."),
]
Outlet = Annotated[str | None, typer.Option(help="Of this outlet.")]
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
    with counting() as tell:
        counts = take_in(kept, chain.from_iterable(there), asked, workers=workers, tell=tell)
    say(told(counts))
    if counts[Outcome.FAILED]:
        raise typer.Exit(SOME_FAILED)


def _inputs(source: str, poll: Poll, settings: Settings) -> Iterator[Input | Failure]:
    if is_url(source):
        return poll.at(source)
    path = Path(source)
    if not path.exists():
        raise NoSuchSource(source, "is not there; give a file, a folder or a URL")
    return inputs_at(path, settings)


@commands.command(
    epilog=examples(
        "mujaz archive search الحكومة --from 2018-05-01 --outlet bbc",
        "mujaz archive search '\"عين الأسد\" انسحاب' --person العلي --json",
    )
)
def search(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY")] = "",
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    place: Annotated[str | None, typer.Option(help="That name this place.")] = None,
    person: Annotated[str | None, typer.Option(help="That name this person.")] = None,
    speaker: Annotated[str | None, typer.Option(help="In which this one says something.")] = None,
    most: Annotated[int, typer.Option(min=1, max=1000, help="How many are shown.")] = 20,
    by_meaning: Annotated[
        bool, typer.Option("--meaning", help="What is about the same, in other words too.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The results as JSON.")] = False,
) -> None:
    """Find articles: all the words, "words side by side", -without, title:word.

    Words find each other however they are written and whatever is attached to them: الحكومة,
    حكومه, وللحكومة. The best comes first. With --meaning the articles that `learn` has read are
    compared by what they are about; the filters choose as before. Exit 1 where nothing is found.
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
    look = search_by_meaning if by_meaning else found
    results = look(open_archive(context.obj, there=True), asked, most)
    say(results_to_json(results) + "\n" if as_json else on_terminal(show, results, gap=""))
    if not results.hits:
        raise typer.Exit(1)


@commands.command(epilog=examples("mujaz archive --db أخبار.db learn"))
def learn(context: typer.Context) -> None:
    """Read what each new article is about, for `search --meaning`. Needs `mujaz[meaning]`.

    What was read stays; a run that was stopped goes on.
    """
    with status() as tell:
        done = learned(open_archive(context.obj, there=True), lambda count: tell(f"{count} read"))
    say(f"{done} read\n")


@commands.command(epilog=examples("mujaz archive versions 3f2a9c0d11e84b57"))
def versions(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID")],
    as_json: Annotated[bool, typer.Option("--json", help="The versions as JSON.")] = False,
) -> None:
    """Show how an article changed: the words in which its versions differ, what is stale by now.

    Exit 1 where it never changed.
    """
    every = open_archive(context.obj, there=True).versions(article)
    say(versions_to_json(every) + "\n" if as_json else on_terminal(show_versions, every, gap=""))
    if len(every) == 1:
        raise typer.Exit(1)


@commands.command(epilog=examples("mujaz archive export --from 2018-05-01 > مايو.jsonl"))
def export(
    context: typer.Context, since: Since = None, until: Until = None, outlet: Outlet = None
) -> None:
    """Print the briefs as JSON Lines, in the order of publication: what `add` takes in again."""
    which = Which(since=since and since.date(), until=until and until.date(), outlet=outlet)
    for kept in open_archive(context.obj, there=True).articles(which):
        brief = replace(kept.brief, article=replace(kept.brief.article, id=kept.id))
        say(to_json(brief, indent=None) + "\n")


@commands.command(epilog=examples("mujaz archive forget --keep 365"))
def forget(
    context: typer.Context,
    keep: Annotated[int, typer.Option(min=1, metavar="DAYS", help="How far back is kept.")],
) -> None:
    """Forget the articles published longer ago than so many days, with all their versions."""
    before = datetime.now(UTC).date() - timedelta(days=keep)
    say(f"{open_archive(context.obj, there=True).forget(before.isoformat())} forgotten\n")


@commands.command(epilog=examples("mujaz archive failures"))
def failures(context: typer.Context) -> None:
    """Print the inputs that gave no article, each with its reason. Exit 1 where there are none."""
    some = open_archive(context.obj, there=True).failures()
    say("".join(f"{one_line(one.at)}  {one_line(one.reason)}\n" for one in some))
    if not some:
        raise typer.Exit(1)
