"""`mujaz stories` and `mujaz story`: what an archive tells, story by story."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime
from getpass import getuser
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from mujaz.archive.following import follow, when
from mujaz.archive.following import story as story_in
from mujaz.archive.kept import StoryRow
from mujaz.archive.open import open_archive
from mujaz.archive.store import Archive
from mujaz.archive.visits import Visits, paid
from mujaz.cli.options import Db
from mujaz.cli.output import on_terminal, say, write
from mujaz.errors import NoSuchSource
from mujaz.publish.json import story_to_json
from mujaz.publish.plain import one_line
from mujaz.publish.story_page import story_page
from mujaz.publish.story_terminal import show_story
from mujaz.publish.terminal import say as say_lines
from mujaz.publish.words import STORY
from mujaz.story.story import Story


def stories(
    db: Db = "archive.db",
    every: Annotated[
        bool, typer.Option("--all", help="Dormant ones too, and those of one article.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The list as JSON.")] = False,
) -> None:
    """List the stories of an archive, the last changed first; two articles make a story.

    What came in since the last time is put into its stories first.
    """
    archive = _opened(db)
    follow(archive)
    rows = [row for row in archive.stories.every() if every or _is_running(row)]
    if as_json:
        listed = {"stories": [_listed(archive, row) for row in rows]}
        say(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")
    else:
        say(on_terminal(_show, rows, gap=""))


def story(
    id_: Annotated[str, typer.Argument(metavar="ID")],
    db: Db = "archive.db",
    as_json: Annotated[bool, typer.Option("--json", help="The story as JSON.")] = False,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it as a page.")] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="Say what is new since 2026-11-26, 2026-11-26T08:00, or your `last` look.",
        ),
    ] = None,
) -> None:
    """Tell one story of an archive: digest, promises, figures, disagreements, timeline, voices.

    With `--since last` the archive keeps, under your login, that you looked; looks less than half
    an hour apart are one. What is new then is what came since, whenever it was published.
    """
    archive = _opened(db)
    follow(archive)
    if since != "last":
        _tell(story_in(archive, id_, since=_time(since)), html, as_json=as_json)
        return
    visits = Visits(archive, _login())
    now, visit = paid(archive, id_, visits.earlier)
    before = visit.before
    at, seen = (when(before.at), before.mark) if before else (None, None)
    _tell(story_in(archive, id_, since=at, seen=seen), html, as_json=as_json)
    visits.keep(now, visit)


def _login() -> str:
    """Return under which name visits are kept; who has none on this machine is known by number."""
    try:
        return getuser()
    except (KeyError, OSError):
        return str(os.getuid())


def _tell(told: Story, html: Path | None, *, as_json: bool) -> None:
    if html is not None:
        write(html, story_page(told), "--html")
    if as_json:
        say(story_to_json(told) + "\n")
    elif html is None:
        say(on_terminal(show_story, told, gap=""))


def _is_running(row: StoryRow) -> bool:
    return row.status != "dormant" and len(row.articles) > 1


def _opened(db: str) -> Archive:
    """Open an archive that is there: a list of nothing would be no answer to a wrong name."""
    if "://" not in db and not Path(db).is_file():
        raise NoSuchSource(db, "no archive is there; `mujaz archive add` makes one")
    return open_archive(db)


def _time(text: str | None) -> datetime | None:
    try:
        return when(text) if text else None
    except ValueError as error:
        problem = f"{text} is no time; give 2026-11-26, 2026-11-26T08:00 or last"
        raise typer.BadParameter(problem, param_hint="--since") from error


def _listed(archive: Archive, row: StoryRow) -> dict[str, Any]:
    articles = []
    for id_ in row.articles:
        kept = archive.article(id_)
        article = kept.brief.article
        held = {"outlet": article.outlet, "title": article.title, "url": article.url}
        articles.append({"id": id_, "published": kept.at, **held, "copy_of": kept.copy_of})
    return {
        "id": row.id,
        "title": row.title,
        "status": row.status,
        "changed": row.changed,
        "articles": articles,
    }


def _show(rows: list[StoryRow], console: Console) -> None:
    say_lines(_lines(rows), console)


def _lines(rows: list[StoryRow]) -> Iterator[Text]:
    for row in rows:
        count = STORY["words"]["articles"].format(count=len(row.articles))
        yield Text(one_line(row.title), "bold")
        yield Text(f"{row.id} · {STORY['status'][row.status]} · {count} · {row.changed}", "dim")
