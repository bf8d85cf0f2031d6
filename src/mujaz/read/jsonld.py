"""JSON-LD: the article object a page declares, however it is wrapped or broken."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from contextlib import suppress

from lxml.html import HtmlElement

_ARTICLES = ("NewsArticle", "Article", "BlogPosting", "LiveBlogPosting", "Report")
_LONGEST = 500_000  # characters of one script
_MOST_OBJECTS = 2000
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$", re.DOTALL
)
_FIELD = re.compile(r'"(headline|datePublished|description)"\s*:\s*"((?:[^"\\]|\\.){1,1000})"')


def article_object(tree: HtmlElement) -> dict[str, object]:
    """Return the page's article object, empty where there is none.

    Lists, `@graph` and nesting are looked through, trailing commas and raw line feeds forgiven; of
    a script broken beyond that, only the plain fields of an article are read. Publishers and
    authors given as an `@id` are replaced by what it stands for.
    """
    found: dict[str, dict[str, object]] = {}
    articles: list[dict[str, object]] = []
    broken: dict[str, object] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or len(script.text or "") > _LONGEST:
            continue
        value = _parsed(script.text or "")
        if value is None:
            broken = broken or _salvaged(script.text or "")
            continue
        for one in _objects(value):
            if isinstance(one.get("@id"), str) and len(one) > 1:
                found.setdefault(str(one["@id"]), one)
            if _is_article(one):
                articles.append(one)
    chosen = max(
        articles,
        key=lambda one: len([key for key in ("headline", "datePublished") if one.get(key)]),
        default=broken,
    )
    return {key: _resolved(value, found) for key, value in chosen.items()}


def first_text(*values: object) -> str | None:
    """Return the first value that is a text with something in it, entities and tags undone."""
    for value in values:
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, str) and (text := _plain(first)):
            return text
    return None


def name_in(value: object) -> str | None:
    """Return the name of a person or an organisation, given in any of the usual shapes."""
    return next(iter(names_in(value)), None)


def names_in(value: object) -> tuple[str, ...]:
    """Return every name in a text, an object or a list of them, once each."""
    given = value if isinstance(value, list) else [value]
    names = (first_text(one.get("name") if isinstance(one, dict) else one) for one in given[:20])
    return tuple(dict.fromkeys(name for name in names if name and len(name) < 120))


def _plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]{0,200}>", " ", html.unescape(text)).split())


def _parsed(script: str) -> object:
    text = _WRAPPING.sub("", script.strip()).strip()
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _salvaged(script: str) -> dict[str, object]:
    if not any(f'"{kind}"' in script for kind in (*_ARTICLES, "ReportageNewsArticle")):
        return {}
    fields: dict[str, object] = {}
    for match in _FIELD.finditer(script):
        with suppress(ValueError):
            fields.setdefault(match[1], json.loads(f'"{match[2]}"', strict=False))
    return fields


def _objects(value: object) -> Iterator[dict[str, object]]:
    """Yield every object inside, outer ones first, no more than a page ever needs."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_OBJECTS:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, dict):
            yield one
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _is_article(one: dict[str, object]) -> bool:
    kinds = one.get("@type")
    given = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(kind, str) and kind.rpartition("/")[2].endswith(_ARTICLES) for kind in given
    )


def _resolved(value: object, found: dict[str, dict[str, object]]) -> object:
    if isinstance(value, list):
        return [_resolved(one, found) for one in value[:50] if not isinstance(one, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return found.get(str(value["@id"]), value)
    return value
