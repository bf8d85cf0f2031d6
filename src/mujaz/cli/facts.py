"""`mujaz facts`: when, where, who, how many, who said it, and whether it has happened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from mujaz.cli.options import AllowPrivate, House, Published, Source, Tagger, settled
from mujaz.cli.output import each
from mujaz.cli.views import view_of_facts, write_facts
from mujaz.engine import facts_of
from mujaz.facts.places.gazetteer import shipped as shipped_gazetteer
from mujaz.read.source import open_source


def facts(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    source: Source,
    as_json: Annotated[
        bool, typer.Option("--json", help="Article and facts as JSON, one a line of several.")
    ] = False,
    timeline: Annotated[
        bool, typer.Option("--timeline", help="Print the events in the order of time.")
    ] = False,
    map_file: Annotated[
        Path | None, typer.Option("--map", metavar="FILE", help="Draw the places (SVG).")
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the timeline as a table.")
    ] = None,
    ical: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what is planned as a calendar.")
    ] = None,
    geojson: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write places, events and movements.")
    ] = None,
    published: Published = None,
    settings: House = None,
    tagger: Annotated[
        Tagger | None, typer.Option(help="What finds the names; the encoder is slower and better.")
    ] = None,
    places: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A TOML of places that go before ours.")
    ] = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Print when, where, who, how many, who said it, and whether it has happened.

    SOURCE is what it is for `digest`. Every fact points at words of the article's body. A file is
    written instead of printing where one is asked for, several at once if you like.
    """
    if as_json and timeline:
        raise typer.BadParameter("choose one of --json and --timeline")
    asked = settled(settings, allow_private=allow_private, tagger=tagger and tagger.value)
    gazetteer = shipped_gazetteer() if places is None else shipped_gazetteer().with_file(places)
    articles = open_source(source, asked, published=published and published.date())
    found = partial(facts_of, settings=asked, gazetteer=gazetteer)
    wanted = {"--map": map_file, "--csv": csv, "--ical": ical, "--geojson": geojson}
    if any(wanted.values()):
        write_facts(articles, found, wanted)
    else:
        many = len(articles) > 1
        each(articles, found, view_of_facts(as_json=as_json, timeline=timeline, many=many))
