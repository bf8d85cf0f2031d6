"""Cases: texts about an article to be judged, and whether the article supports each."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mujaz.article import Article
from mujaz.evaluate import corpora
from mujaz.evaluate.summaries import article_of
from mujaz.evaluate.verify import pairs
from mujaz.evaluate.verify.pairs import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One hypothesis; `label` is a verdict's value, `edit` the kind of change, if any."""

    id: str
    article: Article
    label: str
    edit: str | None
    hypothesis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """A set of cases in file order, and the first twelve hex digits of its files' SHA-256."""

    name: str
    hash: str
    cases: tuple[Case, ...]


@cache
def shared() -> Cases:
    """Read the pairs that lie beside the corpora. Raises `NoSuchSource` where they are not."""
    return _of_pairs("pairs", corpora.folder() / "pairs")


@cache
def ours() -> Cases:
    """Read our own pairs, which stand in the package."""
    return _of_pairs("our pairs", pairs.OURS)


@cache
def unread() -> Cases:
    """Read the pairs on articles of ANT that nobody reads and nothing learns from.

    Raises `NoSuchSource` where the corpus is not.
    """
    return _of_read("unread pairs", pairs.of_ant("unread"))


@cache
def headlines() -> Cases:
    """Read the headlines of ANS dev, each with a paraphrase or a contradiction.

    The first headline is the article. Raises `NoSuchSource` where the file is not.
    """
    (path,) = corpora.files("entailment", "ans.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    labels = {"paraphrase": "supported", "contradiction": "contradicted"}
    found = tuple(
        Case(
            id=f"ans-{at}",
            article=Article(id=f"ans-{at}", body=row["premise"]),
            label=labels[row["label"]],
            edit=None if row["label"] == "paraphrase" else "contradiction",
            hypothesis=row["hypothesis"],
        )
        for at, row in enumerate(rows)
        if row["split"] == "dev" and row["label"] in labels
    )
    return Cases(name="headlines", hash=_hash((path,)), cases=found)


def _hash(paths: tuple[Path, ...]) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]


def _of_pairs(name: str, folder: Path) -> Cases:
    return _of_read(name, pairs.read(folder))


def _of_read(name: str, read: Pairs) -> Cases:
    found = tuple(
        Case(
            id=one.id,
            article=article_of(one.article),
            label=one.label.value,
            edit=one.edit and one.edit.value,
            hypothesis=one.hypothesis,
        )
        for one in read.pairs
    )
    return Cases(name=name, hash=read.hash, cases=found)
