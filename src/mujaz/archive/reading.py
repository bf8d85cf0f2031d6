"""Reading: an input to packed briefs, which is what a worker does with it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from mujaz.archive.input import Input, hash_of
from mujaz.archive.kept import Failure, Fetched
from mujaz.archive.packed import Packed, pack
from mujaz.archive.record import stamp_of, under_our_names
from mujaz.article import Article
from mujaz.digest.llm.endpoint import endpoint_of
from mujaz.engine import brief_of
from mujaz.errors import EmptyInput, MujazError
from mujaz.models.encoder import shipped_encoder
from mujaz.read.document import articles_of
from mujaz.read.draft import article_of
from mujaz.read.json import draft_of_record
from mujaz.settings import Settings


def require_ready(settings: Settings) -> None:
    """Raise `NotConfigured` or `NotInstalled` for what else every single article would fail by."""
    if settings.engine == "llm":
        endpoint_of(settings)
    if settings.tagger == "encoder":
        shipped_encoder()


def packed_of(given: Input, settings: Settings) -> tuple[Packed | Failure, ...]:
    """Return each article of an input with its brief, or why there is none: never empty."""
    try:
        found = list(_articles(given, settings))
    except MujazError as error:
        found = [error]
    if not found:
        found = [EmptyInput(given.source, "holds no article; give one object or more")]
    return tuple(
        _packed(one, replace(given, hash=_numbered(given.hash, number)), settings)
        for number, one in enumerate(found)
    )


def _packed(
    one: tuple[Article, str | None] | MujazError, given: Input, settings: Settings
) -> Packed | Failure:
    if isinstance(one, MujazError):
        return _failure(given, one)
    article, stamp = one
    try:
        brief = brief_of(article, settings)
    except MujazError as error:
        return _failure(given, error)
    fetched = Fetched(at=given.at, source=given.source, stamp=stamp)
    return replace(pack(brief, fetched, input_=given.hash), notes=given.notes)


def _failure(given: Input, error: MujazError) -> Failure:
    return Failure(
        source=given.source,
        reason=str(error),
        at=given.at,
        input=given.hash,
        notes=given.notes,
    )


def _numbered(hash_: bytes, number: int) -> bytes:
    """Return the hash of one of the articles of an input: the first has the input's own."""
    return hash_of(hash_ + number.to_bytes(8, "big")) if number else hash_


def _articles(
    given: Input, settings: Settings
) -> Iterator[tuple[Article, str | None] | MujazError]:
    """Yield articles with the time they bear, and an error for each record that is none."""
    records = _records(given.data)
    if records is None:
        published = date.fromisoformat(given.stamp[:10]) if given.stamp else None
        read = articles_of(
            given.data,
            source=given.source,
            settings=settings,
            url=given.url,
            charset=given.charset,
        )
        for article in read:
            day = article.published or published
            yield replace(article, published=day), given.stamp
        return
    for record in records:
        try:
            yield _article(record, given, settings)
        except MujazError as error:
            yield error


def _article(record: object, given: Input, settings: Settings) -> tuple[Article, str | None]:
    if not isinstance(record, Mapping):
        draft = draft_of_record(record, source=given.source)  # says what it is instead
        return article_of(draft, source=given.source, settings=settings), None
    inner = record.get("article")
    told = inner if isinstance(inner, Mapping) and "body" not in record else record
    draft = draft_of_record(under_our_names(told), source=given.source)
    draft = draft.told(url=given.url, published=None)
    return article_of(draft, source=given.source, settings=settings), stamp_of(told)


def _records(data: bytes) -> list[object] | None:
    """Return the records of one JSON value, null where the bytes are none."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return None
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return whole if isinstance(whole, list) else [whole]
