"""An article: one news text as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mujaz.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDigest:
    """The summary box that the site itself printed: read apart, never used as evidence."""

    summary: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news text. `body` is what every span points into, and is never altered.

    `sentences` are spans of `body` in reading order, empty until the engine has split it.
    `published` is null unless the page, the input or the body says it for certain.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    language: str = "ar"
    body: str
    sentences: tuple[Span, ...] = ()
    printed_digest: PrintedDigest | None = None
