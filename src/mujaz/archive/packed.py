"""Packed: a brief ready to be kept, with all that the store looks articles up by."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from urllib.parse import urldefrag

from pydantic import TypeAdapter

from mujaz.archive.kept import Fetched
from mujaz.archive.sketch import sketch_of
from mujaz.archive.terms import column
from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.language.letters import normalise
from mujaz.language.words import words

_DAY = len("2018-05-14")
_LEVEL = 6  # of compression: a brief shrinks to a fifth


class Columns(NamedTuple):
    """The terms of an article, a column each."""

    title: str
    body: str
    place: str
    person: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """One article as the store writes it.

    `day` is that of the publication as the outlet counts it, `at` the time in UTC, as `Kept.at`.
    `brief` is the brief's JSON, compressed; `words` a hash of what the article says; `input` the
    hash of the input it was read from, null where it came as a brief; `notes` are kept with it.
    """

    id: str
    url: str | None
    outlet: str | None
    outlet_key: str | None
    day: str
    at: str
    fetched: Fetched
    brief: bytes
    words: bytes
    sketch: bytes
    columns: Columns
    input: bytes | None = None
    notes: tuple[tuple[str, str], ...] = ()


def pack(brief: Brief, fetched: Fetched, *, input_: bytes | None = None) -> Packed:
    """Return a brief as the store keeps it."""
    article = brief.article
    published = article.published.isoformat() if article.published else None
    at = fetched.stamp or published or fetched.at
    return Packed(
        id=kept_text(article.id),
        url=kept_text(urldefrag(article.url).url) if article.url else None,
        outlet=kept_text(article.outlet) if article.outlet else None,
        outlet_key=outlet_key(article.outlet) if article.outlet else None,
        day=published or at[:_DAY],
        at=at,
        fetched=fetched,
        brief=zlib.compress(_adapter().dump_json(brief), _LEVEL),
        words=_said(article),
        sketch=sketch_of(article.body),
        columns=_columns(brief),
        input=input_,
    )


def unpack(brief: bytes) -> Brief:
    """Return the brief that `pack` has packed."""
    return _adapter().validate_json(zlib.decompress(brief))


@cache
def _adapter() -> TypeAdapter[Brief]:
    """Return what turns briefs into JSON and back, made when it is first wanted."""
    return TypeAdapter(Brief)


def outlet_key(outlet: str) -> str:
    """Return an outlet's name as it is compared."""
    return " ".join(normalise(kept_text(outlet)).split())


def kept_text(text: str) -> str:
    """Return text that every database holds: no lone surrogates, no NUL."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _said(article: Article) -> bytes:
    """Return a hash of the words of title, standfirst and body: layout and vowels do not count."""
    texts = (article.title or "", article.standfirst or "", article.body)
    said = "\n".join(" ".join(word.surface for word in words(text)) for text in texts)
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=16).digest()


def _columns(brief: Brief) -> Columns:
    article, facts = brief.article, brief.facts
    return Columns(
        title=column([article.title]),
        body=column([article.standfirst, article.body]),
        place=column(dict.fromkeys(place.text for place in facts.places)),
        person=column(dict.fromkeys(name.text for name in facts.people)),
        speaker=column(dict.fromkeys(claim.speaker for claim in facts.claims)),
    )
