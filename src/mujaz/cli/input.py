"""Input: the article and the summary that a command is given."""

from __future__ import annotations

from datetime import date

import typer

from mujaz.article import Article
from mujaz.errors import EmptyInput
from mujaz.read.source import STDIN, open_source, text_of
from mujaz.settings import Settings


def one_article(source: str, settings: Settings, published: date | None) -> Article:
    """Return the one article at a source; where it holds several, it is refused."""
    articles = open_source(source, settings, published=published)
    if len(articles) > 1:
        raise typer.BadParameter(f"{source} holds {len(articles)} articles, a summary is of one")
    return articles[0]


def summary_of(article: Article, source: str | None, settings: Settings, *, printed: bool) -> str:
    """Return the summary to judge: a file's or standard input's lines, or the page's own digest.

    Bullets before a line are left out. Raises `EmptyInput` where there is no line to judge.
    """
    if printed == (source is not None):
        raise typer.BadParameter("give a SUMMARY, or --printed for the digest of the page itself")
    if source is None:
        own = article.printed_digest
        lines = [*own.summary, *own.points] if own else []
        source = "the page's own digest"
    else:
        lines = text_of(source, settings).splitlines()
        source = "standard input" if source == STDIN else source
    kept = [line.strip().lstrip("•*-–— \t") for line in lines]
    if not any(kept):
        raise EmptyInput(source, "holds no statement; give one a line")
    return "\n".join(line for line in kept if line)
