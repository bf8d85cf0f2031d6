"""`mujaz verify`: a summary judged by its article."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from mujaz.cli.input import one_article, summary_of
from mujaz.cli.options import AllowPrivate, House, Published, Source, settled
from mujaz.cli.output import on_terminal, say, write
from mujaz.publish import terminal
from mujaz.publish.json import verification_to_json
from mujaz.publish.verified import page
from mujaz.verify.summary import verify as verified


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
        write(html, page(read, judged), "--html")
    elif as_json:
        say(verification_to_json(judged) + "\n")
    else:
        shown = partial(terminal.show_verification, body=read.body)
        say(on_terminal(shown, judged, gap=""))
    raise typer.Exit(0 if judged.is_supported else 1)
