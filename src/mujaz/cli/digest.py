"""`mujaz digest`: the summary and the key points of an article."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.cli.options import (
    AllowPrivate,
    BesideTitle,
    Engine,
    Form,
    House,
    LlmModel,
    LlmUrl,
    LlmWording,
    Published,
    Source,
    settled,
    titled,
)
from mujaz.cli.output import complain, each, write
from mujaz.cli.views import print_as, view
from mujaz.engine import brief_of
from mujaz.publish.html import page
from mujaz.read.source import open_source
from mujaz.settings import Settings


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
    form: Annotated[
        Form | None,
        typer.Option("--as", help="Print it for a page, a search engine, an agency, a feed."),
    ] = None,
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
    if sum((as_json, markdown, html is not None, form is not None)) > 1:
        raise typer.BadParameter("choose one of --json, --html, --markdown and --as")
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
    if form is not None:
        print_as(form, articles, partial(_digested, settings=asked))
    elif html is None:
        shown = view(as_json=as_json, markdown=markdown, evidence=evidence, many=len(articles) > 1)
        each(articles, partial(_digested, settings=asked), shown)
    elif len(articles) > 1:
        raise typer.BadParameter(
            f"{source} holds {len(articles)} articles, a page shows one", param_hint="--html"
        )
    else:
        write(html, page(_digested(articles[0], asked)), "--html")


def _digested(article: Article, settings: Settings) -> Brief:
    """Return the brief; where a language model was asked in vain, stderr says why."""
    brief = brief_of(article, settings)
    made_by = brief.made_by
    if made_by.llm and made_by.llm.fault:
        said = f"{made_by.models['llm']}: {made_by.llm.fault}"
        complain(f"{said}; the digest is by the engine {brief.digest.engine}")
    return brief
