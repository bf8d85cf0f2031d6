"""Pairs: an article and a sentence about it, true to it or wrong in one thing.

Ours lie in `evaluate/data/pairs/`; `docs/pairs.md` says how they were made. Any folder with an
`articles.jsonl` and a `pairs.jsonl` of the same fields reads the same way. The sentences in
`evaluate/data/ant-pairs/` are ours too; their articles are of ANT, and are read where that lies.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, TypeVar

from mujaz.brief import Verdict
from mujaz.errors import Malformed, NoSuchSource
from mujaz.evaluate import corpora
from mujaz.evaluate.corpora import Document

Row = dict[str, Any]
Made = TypeVar("Made")

_DATA = Path(__file__).resolve().parents[1] / "data"
OURS = _DATA / "pairs"


class Edit(StrEnum):
    """The one thing in which a sentence departs from its article."""

    NUMBER = "number"
    UNIT = "unit"
    QUANTIFIER = "quantifier"
    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    QUOTE = "quote"
    NEGATION = "negation"
    SPEAKER = "speaker"
    ATTRIBUTION_DROPPED = "attribution_dropped"
    MODALITY = "modality"
    DIRECTION = "direction"
    SUPERSET = "superset"
    CAUSE = "cause"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One sentence, its article, and what the article says of it.

    `evidence` is what one has to read in the article to decide. `edit` is none where the sentence
    is supported, and never otherwise.
    """

    id: str
    article: Document
    hypothesis: str
    label: Verdict
    edit: Edit | None
    evidence: str
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a supported sentence with an edit, and another one without: `ValueError`."""
        if (self.label is Verdict.SUPPORTED) != (self.edit is None):
            raise ValueError(f"{self.id}: {self.label} does not go with the edit {self.edit}")

    @property
    def supported(self) -> bool:
        """Whether the article says it: the two other labels are one to most checkers."""
        return self.label is Verdict.SUPPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs in file order, and `hash`: the first twelve hex digits of both files' SHA-256."""

    hash: str
    pairs: tuple[Pair, ...]


def read(folder: Path = OURS) -> Pairs:
    """Read the pairs of a folder.

    Raises `NoSuchSource` where a file is not there, and `Malformed`, with file and line, where a
    row lacks a field, has one of another kind, or names an article that is not there.
    """
    articles = {one.id: one for one in _rows(folder / "articles.jsonl", _document)}
    pairs = tuple(_rows(folder / "pairs.jsonl", lambda row: _pair(row, articles)))
    return Pairs(hash=_hash(folder), pairs=pairs)


def of_ant(name: Literal["learned", "unread"]) -> Pairs:
    """Read the pairs on articles of ANT: those that weights are learned from, or the other ones.

    They come without evidence, which would be the outlets' own words. Raises `NoSuchSource`
    where the corpus is not.
    """
    path = _DATA / "ant-pairs" / f"{name}.jsonl"
    articles = {one.id: one for one in corpora.ant().documents}
    rows = tuple(_rows(path, lambda row: _pair(row | {"evidence": ""}, articles)))
    return Pairs(hash=hashlib.sha256(path.read_bytes()).hexdigest()[:12], pairs=rows)


def _rows(path: Path, made: Callable[[Row], Made]) -> Iterator[Made]:
    for number, line in enumerate(_text(path).splitlines(), start=1):
        try:
            yield made(json.loads(line))
        except (KeyError, TypeError, ValueError) as error:
            raise Malformed(f"{path}:{number}", f"no row of a pair or article: {error}") from error


def _text(path: Path) -> str:
    if not path.is_file():
        raise NoSuchSource(str(path), "no pairs; a folder of pairs holds two .jsonl files")
    return path.read_text(encoding="utf-8")


def _document(row: Row) -> Document:
    published = date.fromisoformat(row["published"])
    return Document(id=row["id"], text=row["text"], title=row["title"], published=published)


def _pair(row: Row, articles: Mapping[str, Document]) -> Pair:
    article = articles[row["article_id"]]
    if "published" in row:  # the day in the outlet's own time
        article = replace(article, published=date.fromisoformat(row["published"]))
    return Pair(
        id=row["id"],
        article=article,
        hypothesis=row["hypothesis"],
        label=Verdict(row["label"]),
        edit=Edit(row["edit"]) if row["edit"] else None,
        evidence=row["evidence"],
        note=row.get("note", ""),
    )


def _hash(folder: Path) -> str:
    both = (folder / "articles.jsonl").read_bytes() + (folder / "pairs.jsonl").read_bytes()
    return hashlib.sha256(both).hexdigest()[:12]
