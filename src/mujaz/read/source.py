"""Source: where an article comes from: a file, a URL, or standard input."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import BinaryIO

from mujaz.article import Article
from mujaz.errors import NoSuchSource
from mujaz.read import encoding
from mujaz.read.document import articles_of, too_large
from mujaz.read.fetch import fetch, is_url
from mujaz.settings import Settings

STDIN = "-"


def open_source(
    source: str, settings: Settings, *, published: date | None = None
) -> tuple[Article, ...]:
    """Return the articles at `source`: a path, an http(s) URL, or `-` for standard input.

    Reads no more than `settings.max_bytes`. Raises any `MujazError` of reading: each names the
    source and what to do.
    """
    if source == STDIN:
        data = _read(sys.stdin.buffer, "standard input", settings)
        return articles_of(data, source="standard input", settings=settings, published=published)
    if is_url(source):
        page = fetch(source, settings)
        return articles_of(
            page.data,
            source=source,
            settings=settings,
            url=page.url,
            published=published,
            charset=page.charset,
        )
    try:
        with Path(source).open("rb") as file:
            data = _read(file, source, settings)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "is no path"
        raise NoSuchSource(source, f"can't be opened ({reason}); give a file, a URL or -") from None
    return articles_of(data, source=source, settings=settings, published=published)


def text_of(source: str, settings: Settings) -> str:
    """Return the text at a path or on standard input, which need not be an article.

    Raises `NoSuchSource`, `TooLarge`, and `NotText` for bytes that are none.
    """
    if source == STDIN:
        return encoding.text_of(
            _read(sys.stdin.buffer, "standard input", settings), source="standard input"
        )
    try:
        with Path(source).open("rb") as file:
            return encoding.text_of(_read(file, source, settings), source=source)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "is no path"
        raise NoSuchSource(source, f"can't be opened ({reason}); give a file or -") from None


def _read(file: BinaryIO, source: str, settings: Settings) -> bytes:
    data = file.read(settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        raise too_large(source, settings)
    return data
