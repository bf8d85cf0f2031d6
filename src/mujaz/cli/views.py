"""Views: what a command prints of a brief, and the files that it writes of its facts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import typer

from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.cli.options import Form
from mujaz.cli.output import complain, each, on_terminal, say, write
from mujaz.publish import terminal
from mujaz.publish.component import to_component
from mujaz.publish.csv import to_csv
from mujaz.publish.facts import show as show_facts
from mujaz.publish.feed import to_atom, to_json_feed, to_rss
from mujaz.publish.geojson import to_geojson
from mujaz.publish.html import box
from mujaz.publish.ical import to_ical
from mujaz.publish.json import to_json
from mujaz.publish.jsonld import to_jsonld
from mujaz.publish.map import to_svg
from mujaz.publish.markdown import to_markdown
from mujaz.publish.ninjs import to_ninjs
from mujaz.publish.post import LIMIT, to_post


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


_FEEDS = {Form.RSS: to_rss, Form.ATOM: to_atom, Form.JSON_FEED: to_json_feed}


def print_as(form: Form, articles: tuple[Article, ...], made: Callable[[Article], Brief]) -> None:
    """Print briefs in a form for other programs: a feed of them all, or each by itself."""
    feed = _FEEDS.get(form)
    if feed is None:
        each(articles, made, partial(_in_form, form=form, many=len(articles) > 1))
        return
    briefs: list[Brief] = []

    def kept(brief: Brief) -> str:
        briefs.append(brief)
        return ""

    try:
        each(articles, made, kept)
    except typer.Exit:  # some failed: the feed holds the others
        say(feed(briefs))
        raise
    say(feed(briefs))


def _in_form(brief: Brief, *, form: Form, many: bool) -> str:
    indent = None if many else 2
    if form is Form.POST:
        return _post(brief)
    if form is Form.JSONLD:
        return to_jsonld(brief, indent=indent)
    if form is Form.NINJS:
        return to_ninjs(brief, indent=indent)
    return to_component(brief) if form is Form.COMPONENT else box(brief)


def _post(brief: Brief) -> str:
    said = to_post(brief)
    if said is None:
        complain(f"{brief.article.id}: no statement fits into {LIMIT} characters")
        raise typer.Exit(1)
    return f"{said}\n"


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
