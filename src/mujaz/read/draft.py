"""Draft: what a reader found, before it is known to be an Arabic article."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from mujaz.article import Article, PrintedDigest
from mujaz.errors import EmptyInput, TooShort
from mujaz.read.arabic import require_arabic
from mujaz.read.wording import count_words
from mujaz.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of an article as one reader found them."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    body: str = ""
    printed_digest: PrintedDigest | None = None

    def told(self, *, url: str | None, published: date | None) -> Draft:
        """Return the draft with what the caller knows: it goes before what the page says."""
        return replace(self, url=self.url or url, published=published or self.published)


def article_of(draft: Draft, *, source: str, settings: Settings) -> Article:
    """Return the article.

    Raises `EmptyInput`, `NotArabic` or `TooShort` where the body is none.
    """
    if not draft.body.strip():
        raise EmptyInput(source, "no article text found; give the page or the text of one article")
    require_arabic(draft.body, source=source)
    words = count_words(draft.body)
    if words < settings.min_article_words:
        raise TooShort(
            source,
            f"{words} words, an article has at least {settings.min_article_words}; "
            "give the whole text or lower min_article_words",
        )
    return Article(
        id=draft.id or stable_id(draft.url or draft.body),
        url=draft.url,
        outlet=draft.outlet,
        title=draft.title,
        standfirst=draft.standfirst,
        byline=draft.byline,
        published=draft.published,
        body=draft.body,
        printed_digest=draft.printed_digest,
    )


def stable_id(of: str) -> str:
    """Return the first 16 hex digits of the SHA-256 of `of`."""
    return hashlib.sha256(of.encode()).hexdigest()[:16]
