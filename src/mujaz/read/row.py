"""Row: an article as an archive keeps it, one record of JSON Lines or one row of a table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from mujaz.article import Article
from mujaz.errors import EmptyInput, Malformed
from mujaz.read.dates import first_date
from mujaz.read.document import too_large
from mujaz.read.draft import Draft, article_of
from mujaz.read.encoding import text_of
from mujaz.read.html import draft_of_html
from mujaz.read.json import draft_of_record
from mujaz.settings import Settings

# What archives call the fields of an article; the first that is there and not empty is taken.
_CALLED = {
    "id": ("id",),
    "url": ("url", "link"),
    "outlet": ("outlet", "source", "publisher"),
    "title": ("title", "headline"),
    "standfirst": ("standfirst",),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date", "date_raw", "published_at"),
    "body": ("body", "text", "content"),
    "html": ("html",),
    "printed_digest": ("printed_digest",),
}
COLUMNS = frozenset(name for names in _CALLED.values() for name in names)
"""The columns of a table that a field of an article may stand in."""
HOLDS_TEXT = frozenset({*_CALLED["body"], *_CALLED["html"]})
"""The columns one of which every table of articles has."""


def article_of_row(
    row: bytes | Mapping[str, object], *, source: str, settings: Settings
) -> Article:
    """Return the article of a line of JSON, or of the columns of a row.

    A page in `html` is read as one where there is no text; what the row says goes before what the
    page says. A date that can't be read is left out: archives have all kinds. Raises an
    `InputError` for whatever is no Arabic article.
    """
    held = _parsed(row, source) if isinstance(row, bytes) else row
    if isinstance(held, Mapping) and isinstance(held.get("article"), Mapping):
        held = held["article"]  # a brief of ours
    if not isinstance(held, Mapping):
        raise Malformed(source, 'is no object; give {"title": …, "body": …, "published": …}')
    named = _named(held)
    day = _day(named.pop("published", None))
    html = named.pop("html", None)
    if "body" not in named and html is None and HOLDS_TEXT & held.keys():
        raise EmptyInput(source, "its text is empty; give the text of one article")
    if "body" in named or html is None:
        draft = replace(draft_of_record(named, source=source), published=day)
    else:
        draft = _draft_of_page(html, named, day, source, settings)
    if len(draft.body.encode()) > settings.max_bytes:
        raise too_large(source, settings)
    return article_of(draft, source=source, settings=settings)


def _parsed(line: bytes, source: str) -> object:
    try:
        return json.loads(text_of(line, source=source))
    except (ValueError, RecursionError) as error:
        raise Malformed(source, f"is no JSON ({error}); give one object a line") from None


def _named(held: Mapping[str, object]) -> dict[str, object]:
    """Return the fields under our names, those that are null or empty left out."""
    found = {
        field: next((held[name] for name in names if not _is_empty(held.get(name))), None)
        for field, names in _CALLED.items()
    }
    return {field: value for field, value in found.items() if value is not None}


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _day(given: object) -> date | None:
    return first_date(given) if isinstance(given, str) else None


def _draft_of_page(
    html: object, named: dict[str, object], day: date | None, source: str, settings: Settings
) -> Draft:
    """Return the draft of a page with what is known of it beside."""
    if not isinstance(html, str | bytes):
        raise Malformed(source, '"html" is no page; give its text or its bytes')
    if len(html) > settings.max_bytes:
        raise too_large(source, settings)
    text = text_of(html, source=source) if isinstance(html, bytes) else html
    known = draft_of_record({**named, "body": "-"}, source=source)
    page = draft_of_html(text, url=known.url)
    told = {
        name: value
        for name in ("id", "url", "outlet", "title", "standfirst", "byline")
        if (value := getattr(known, name))
    }
    return replace(page, published=day or page.published, **told)
