"""Corpora: the data that quality is measured on, read where they lie and never copied.

They stand in `$MUJAZ_DATA`, else in `../shared/data` beside the working directory or beside the
checkout this package is installed from.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from mujaz.errors import NoSuchSource

# A standfirst with fewer new word pairs is a copied lead: it says nothing of a summary.
_NEW_PAIRS = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text with the summaries that people wrote of it, if any; `at` is its time as printed."""

    id: str
    text: str
    title: str | None = None
    published: date | None = None
    at: str | None = None
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Documents in file order, and `hash`: the first twelve hex digits of the file's SHA-256."""

    name: str
    hash: str
    documents: tuple[Document, ...]


def folder() -> Path:
    """Return where the data should be, there or not."""
    if named := os.environ.get("MUJAZ_DATA"):
        return Path(named)
    checkout = Path(__file__).resolve().parents[3]
    near = (Path.cwd().parent / "shared" / "data", checkout.parent / "shared" / "data")
    return next((path for path in near if path.is_dir()), near[0])


def _file(name: str) -> Path:
    path = folder() / name
    if not path.is_file():
        raise NoSuchSource(str(path), "no data; set MUJAZ_DATA to the folder that holds it")
    return path


def files(name: str, pattern: str) -> tuple[Path, ...]:
    """Return the files of one folder of the data, by name.

    Raises `NoSuchSource` where there are none.
    """
    found = tuple(sorted((folder() / name).glob(pattern)))
    if not found:
        missing = str(folder() / name)
        raise NoSuchSource(missing, "no data; set MUJAZ_DATA to the folder that holds it")
    return found


@lru_cache
def hash_of(path: Path) -> str:
    """Return the first twelve hex digits of a file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    read = lzma.open if path.suffix == ".xz" else open
    with read(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _day(stamp: str | None) -> date | None:
    return date.fromisoformat(stamp[:10]) if stamp else None


def _document(row: dict[str, Any], text: str, references: tuple[str, ...] = ()) -> Document:
    return Document(
        id=str(row["id"]),
        text=text,
        title=row.get("title"),
        published=_day(row.get("date")),
        at=row.get("date"),
        references=references,
    )


def easc() -> Corpus:
    """Read the Essex Arabic Summaries Corpus: five extracts for each text, no titles.

    Raises `NoSuchSource` where the file is not, as all readers here do.
    """
    path = _file("easc/easc.jsonl")
    documents = tuple(
        _document(row, row["text"], tuple(row["refs_restored"])) for row in _rows(path)
    )
    return Corpus(name="easc", hash=hash_of(path), documents=documents)


def bbc() -> Corpus:
    """Read BBC Arabic articles whose standfirst is their editor's own, not a copied lead."""
    path = _file("bbc_standfirst/articles.jsonl.xz")
    documents = tuple(
        _document(row, row["text"], tuple(row["refs"]))
        for row in _rows(path)
        if row["novel_bigram"] >= _NEW_PAIRS
    )
    return Corpus(name="bbc", hash=hash_of(path), documents=documents)


def ant() -> Corpus:
    """Read ANT v2.1: five outlets of 2018, without summaries."""
    path = _file("corpora/ant_v2.jsonl.xz")
    documents = tuple(_document(row, row["text"]) for row in _rows(path))
    return Corpus(name="ant", hash=hash_of(path), documents=documents)


def saudi() -> Corpus:
    """Read SaudiNewsNet: fourteen outlets of 2015, without summaries; its dates are a crawl's."""
    path = _file("corpora/saudinewsnet.jsonl.xz")
    documents = tuple(_document(row, row["content"]) for row in _rows(path))
    return Corpus(name="saudi", hash=hash_of(path), documents=documents)
