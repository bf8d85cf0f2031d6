"""Hit: an article that a search found, as a list of results shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import TypeAdapter

from mujaz.archive.excerpt import excerpt, marks
from mujaz.archive.kept import Kept
from mujaz.archive.query import Query, clauses_of
from mujaz.archive.store import Archive
from mujaz.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article with the words that were looked for.

    `title_marks` are spans of the title. `excerpt` are words of the body from `start` on, in its
    own letters; `marks` are spans of the excerpt. All in code points.
    """

    id: str
    url: str | None
    title: str | None
    outlet: str | None
    published: str
    copy_of: str | None
    title_marks: tuple[Span, ...]
    excerpt: str
    start: int
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What a search found, the best first: what `mujaz archive search --json` prints."""

    schema: Literal["mujaz/search/1"] = "mujaz/search/1"
    query: Query
    hits: tuple[Hit, ...]


def search(archive: Archive, query: Query, most: int = 20) -> Results:
    """Return the articles that a query finds, with the words that it looked for."""
    return Results(
        query=query, hits=tuple(hit_of(kept, query) for kept in archive.search(query, most))
    )


def results_to_json(results: Results) -> str:
    """Return the results as JSON, an absent value null, never missing."""
    return TypeAdapter(Results).dump_json(results, indent=2).decode("utf-8")


def hit_of(kept: Kept, query: Query) -> Hit:
    """Return an article as a result, with the words of the query that stand in it marked."""
    article, clauses = kept.brief.article, clauses_of(query)
    shown = excerpt(article.body, clauses)
    start = shown.span.start
    return Hit(
        id=kept.id,
        url=article.url,
        title=article.title,
        outlet=article.outlet,
        published=kept.at,
        copy_of=kept.copy_of,
        title_marks=marks(article.title or "", clauses),
        excerpt=shown.span.of(article.body),
        start=start,
        marks=tuple(Span(mark.start - start, mark.end - start) for mark in shown.marks),
    )
