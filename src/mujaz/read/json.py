"""JSON: articles as the contract writes them, one, a list, or one a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from mujaz.article import Article, PrintedDigest
from mujaz.errors import Malformed
from mujaz.read.characters import clean
from mujaz.read.dates import first_date
from mujaz.read.draft import Draft, article_of
from mujaz.settings import Settings

_ACCEPTED = (
    'an object with a text in "body", e.g. {"title": …, "body": …, "published": "2025-08-21"}'
)


def articles_of_json(
    text: str,
    *,
    source: str,
    settings: Settings,
    url: str | None = None,
    published: date | None = None,
) -> tuple[Article, ...]:
    """Return the articles of one JSON value, or of JSON Lines.

    Bodies stay as they are given, control characters and outer white space aside. Raises
    `Malformed`, naming the line and the field.
    """
    articles = []
    for place, record in _records(text, source):
        draft = draft_of_record(record, source=place).told(url=url, published=published)
        articles.append(article_of(draft, source=place, settings=settings))
    return tuple(articles)


def _records(text: str, source: str) -> list[tuple[str, object]]:
    """Return every record with the name by which errors call it."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as whole_error:
        rows = [
            (number, row) for number, row in enumerate(text.split("\n"), start=1) if row.strip()
        ]
        if len(rows) < 2 or not rows[0][1].rstrip().endswith("}"):
            raise Malformed(
                source, f"is no JSON ({_reason(whole_error)}); give {_ACCEPTED}"
            ) from None
        return [
            (f"{source}, line {number}", _row(row, f"{source}, line {number}"))
            for number, row in rows
        ]
    if isinstance(whole, list):
        return [(f"{source}, item {number}", item) for number, item in enumerate(whole, start=1)]
    return [(source, whole)]


def _row(row: str, place: str) -> object:
    try:
        return json.loads(row)
    except (ValueError, RecursionError) as error:
        raise Malformed(place, f"is no JSON ({_reason(error)}); give one object a line") from None


def _reason(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error)


def draft_of_record(record: object, *, source: str) -> Draft:
    """Return the draft of an article object, or of a whole brief's article."""
    if isinstance(record, Mapping) and "article" in record and "body" not in record:
        record = record["article"]
    if not isinstance(record, Mapping):
        raise Malformed(source, f"holds {_kind(record)}; give {_ACCEPTED}")
    body = _text(record, "body", source) or _text(record, "text", source)
    if body is None:
        raise Malformed(source, f'has no text in "body"; give {_ACCEPTED}')
    return Draft(
        id=_text(record, "id", source),
        url=_text(record, "url", source),
        outlet=_text(record, "outlet", source),
        title=_text(record, "title", source),
        standfirst=_text(record, "standfirst", source),
        byline=_texts(record.get("byline"), "byline", source),
        published=_day(record, source),
        body=body,
        printed_digest=_digest(record.get("printed_digest"), source),
    )


def _text(record: Mapping[str, Any], field: str, source: str) -> str | None:
    value = record.get(field)
    if field == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is not None and not isinstance(value, str):
        raise Malformed(source, f'"{field}" is {_kind(value)}; give a text or null')
    return (clean(value).strip() or None) if value else None


def _texts(value: object, field: str, source: str) -> tuple[str, ...]:
    given = [value] if isinstance(value, str) else value or []
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        raise Malformed(source, f'"{field}" is {_kind(value)}; give a list of texts')
    return tuple(text for item in given if (text := clean(item).strip()))


def _day(record: Mapping[str, Any], source: str) -> date | None:
    given = _text(record, "published", source)
    day = first_date(given) if given else None
    if given and day is None:
        raise Malformed(source, f'"published" is «{given[:40]}»; give a day as 2025-08-21 or null')
    return day


def _digest(value: object, source: str) -> PrintedDigest | None:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise Malformed(
            source, f'"printed_digest" is {_kind(value)}; give {{"summary": [], "points": []}}'
        )
    return PrintedDigest(
        summary=_texts(value.get("summary"), "printed_digest.summary", source),
        points=_texts(value.get("points"), "printed_digest.points", source),
    )


def _kind(value: object) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a text",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "null")
