"""The command line: `mujaz digest`, `facts`, `verify`, `schema` and `evaluate`.

Exit codes: 0 done, 1 the answer is no, 2 usage or unreadable input, 3 some of several failed.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from mujaz import __version__
from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.cli.input import one_article, summary_of
from mujaz.cli.options import (
    AllowPrivate,
    BesideTitle,
    Contract,
    Engine,
    House,
    LlmModel,
    LlmUrl,
    LlmWording,
    Published,
    Source,
    Tagger,
    examples,
    settled,
    titled,
)
from mujaz.cli.output import complain, each, on_terminal, say, write
from mujaz.cli.views import view, view_of_facts, write_facts
from mujaz.engine import brief_of, facts_of
from mujaz.errors import MujazError
from mujaz.evaluate import run as measure
from mujaz.evaluate.form import SAMPLE
from mujaz.facts.places.gazetteer import shipped as shipped_gazetteer
from mujaz.publish import terminal
from mujaz.publish.html import page
from mujaz.publish.json import schema as schema_of_brief
from mujaz.publish.json import schema_of_verification, verification_to_json
from mujaz.publish.verified import page as verified_page
from mujaz.read.source import open_source
from mujaz.settings import Settings
from mujaz.verify.summary import verify as verified

# Typer reads the annotations of the commands at run time, so their types are imported in earnest.
commands = typer.Typer(
    name="mujaz",
    help="Arabic news digests in which every word points at the words of the article.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def app() -> None:
    """Run the command line: UTF-8 out whatever the locale, and an error of ours is one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        commands()
    except MujazError as error:
        complain(error)
        sys.exit(error.exit_code)


def _version(asked: bool) -> None:
    if asked:
        say(f"mujaz {__version__}\n")
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
    epilog=examples(
        "mujaz digest خبر.html --evidence", "cat خبر.txt | mujaz digest - --html موجز.html"
    )
)
def digest(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    source: Source,
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
    published: Published = None,
    allow_private: AllowPrivate = False,
    settings: House = None,
    beside: BesideTitle = None,
    engine: Annotated[Engine | None, typer.Option(help="What writes the digest.")] = None,
    llm_url: LlmUrl = None,
    llm_model: LlmModel = None,
    llm_wording: LlmWording = None,
) -> None:
    """Print the summary and the key points of an article.

    SOURCE is HTML, plain text, JSON or JSONL, told apart by its content. JSON and the page always
    hold the evidence. A language model's key is read from $MUJAZ_LLM_KEY; what it writes is
    verified, and the embedded engine's words stand where it fails.
    """
    if sum((as_json, markdown, html is not None)) > 1:
        raise typer.BadParameter("choose one of --json, --html and --markdown")
    asked = settled(
        settings,
        allow_private=allow_private,
        engine=engine and engine.value,
        llm_url=llm_url,
        llm_model=llm_model,
        llm_wording=llm_wording and llm_wording.value,
    )
    asked = titled(asked, beside, page=html is not None)
    articles = open_source(source, asked, published=published and published.date())
    if html is None:
        shown = view(as_json=as_json, markdown=markdown, evidence=evidence, many=len(articles) > 1)
        each(articles, partial(_digested, settings=asked), shown)
    elif len(articles) > 1:
        raise typer.BadParameter(
            f"{source} holds {len(articles)} articles, a page shows one", param_hint="--html"
        )
    else:
        write(html, page(_digested(articles[0], asked)), "--html")


@commands.command(
    epilog=examples(
        "mujaz facts خبر.html --timeline",
        "mujaz facts خبر.html --map خريطة.svg --ical مواعيد.ics --csv أحداث.csv",
    )
)
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


@commands.command(
    epilog=examples("mujaz verify خبر.html ملخص.txt", "mujaz verify خبر.html --printed --json")
)
def verify(  # noqa: PLR0913, PLR0917 - to Typer a parameter is an option
    article: Source,
    summary: Annotated[
        str | None,
        typer.Argument(metavar="SUMMARY", help="A text file or -: every line is one statement."),
    ] = None,
    printed: Annotated[
        bool, typer.Option("--printed", help="Judge the digest that the page itself printed.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The judgements as JSON.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a page: the verdicts above the article."),
    ] = None,
    published: Published = None,
    settings: House = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Judge a summary, statement by statement, by its article: supported, or which words are not.

    ARTICLE is what SOURCE is for `digest`. The summary may be anybody's: it needs no evidence.
    Exit 1 when a statement is not supported.
    """
    asked = settled(settings, allow_private=allow_private)
    read = one_article(article, asked, published and published.date())
    told = summary_of(read, summary, asked, printed=printed)
    judged = verified(read, told, threshold=asked.verify_threshold)
    if html is not None:
        write(html, verified_page(read, judged), "--html")
    elif as_json:
        say(verification_to_json(judged) + "\n")
    else:
        shown = partial(terminal.show_verification, body=read.body)
        say(on_terminal(shown, judged, gap=""))
    raise typer.Exit(0 if judged.is_supported else 1)


@commands.command(epilog=examples("mujaz schema > مخطط-الموجز.json", "mujaz schema verification"))
def schema(
    of: Annotated[
        Contract, typer.Argument(metavar="[CONTRACT]", help="brief or verification.")
    ] = Contract.BRIEF,
) -> None:
    """Print the JSON Schema (2020-12) of what `digest --json` or `verify --json` gives."""
    made = schema_of_brief() if of is Contract.BRIEF else schema_of_verification()
    say(json.dumps(made, ensure_ascii=False, indent=2) + "\n")


@commands.command(epilog=examples("mujaz evaluate easc --gate || echo هبطت الجودة"))
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


def _digested(article: Article, settings: Settings) -> Brief:
    """Return the brief; where a language model was asked in vain, stderr says why."""
    brief = brief_of(article, settings)
    made_by = brief.made_by
    if made_by.llm and made_by.llm.fault:
        said = f"{made_by.models['llm']}: {made_by.llm.fault}"
        complain(f"{said}; the digest is by the engine {brief.digest.engine}")
    return brief
