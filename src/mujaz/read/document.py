"""Document: which format the bytes are in, by what they hold, never by the file's name."""

from __future__ import annotations

import re
from datetime import date

from mujaz.article import Article
from mujaz.errors import EmptyInput, Malformed, TooLarge
from mujaz.read.draft import article_of
from mujaz.read.encoding import text_of
from mujaz.read.html import draft_of_html
from mujaz.read.json import articles_of_json
from mujaz.read.text import draft_of_text
from mujaz.settings import Settings

_JSON = re.compile(r"\{\s*[\"}]|\[\s*[\[{\]]")  # «"» alone opens many an Arabic text
_HTML = re.compile(
    r"<(?:!--|(?:!doctype\s+html|html|head|body|meta|article|main|section|div|p|h[1-6]|title)\b)",
    re.IGNORECASE,
)
_HTML_INSIDE = re.compile(
    r"<(?:!doctype\s+html|html|body)\b|</(?:p|div|article|h[1-6])>", re.IGNORECASE
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.IGNORECASE)
_SNIFFED = 2000  # characters in which a page shows itself


def articles_of(  # noqa: PLR0913 - all but two say what the caller knows and may be left out
    data: bytes,
    *,
    source: str,
    settings: Settings,
    url: str | None = None,
    published: date | None = None,
    charset: str | None = None,
) -> tuple[Article, ...]:
    """Return the articles in `data`: one of a page or a text, one or more of JSON or JSON Lines.

    `source` names the input in errors; `published` goes before the date the input gives; `charset`
    is what the HTTP header declared. Raises an `InputError` for whatever is no Arabic article.
    """
    if len(data) > settings.max_bytes:
        raise too_large(source, settings)
    text = text_of(data, source=source, charset=charset).lstrip("\ufeff\x00 \t\r\n")
    if not text.strip():
        raise EmptyInput(source, "is empty; give the page or the text of one article")
    if _JSON.match(text):
        return articles_of_json(
            text, source=source, settings=settings, url=url, published=published
        )
    if _FEED.search(text[:_SNIFFED]) and text.startswith("<"):
        raise Malformed(source, "is a feed or a sitemap; give the page of one article")
    draft = draft_of_html(text, url=url) if _is_html(text) else draft_of_text(text)
    return (article_of(draft.told(url=url, published=published), source=source, settings=settings),)


def too_large(source: str, settings: Settings) -> TooLarge:
    """Return the error for an input of more than `Settings.max_bytes`."""
    return TooLarge(
        source, f"has more than {settings.max_bytes} bytes; give one article or raise max_bytes"
    )


def _is_html(text: str) -> bool:
    start = text[:_SNIFFED]
    return bool(_HTML.match(start) or _HTML_INSIDE.search(start)) or start.startswith("<?xml")
