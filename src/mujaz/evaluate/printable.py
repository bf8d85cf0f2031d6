"""Printable: statements read one by one, those still offered and printed, and how many are fit.

`evaluate/data/statements-read.jsonl` holds a row for each statement read: its article of ANT, a
hash of its text, whether an editor could print it beside the title and after the digest's first
statement (`ok`, or with a `touch`; else `untrue`, `broken`, `dangling` or `empty`), and what it is
worth in a digest of its article, 0 to 3, where that was asked. It holds no word of an article. Rows
of the part `held` have not been mended by, those of `mended` have, but no editor has learned from
them; a statement that nobody read counts neither way.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mujaz.evaluate import corpora, score
from mujaz.evaluate.corpora import Document
from mujaz.evaluate.result import Result
from mujaz.evaluate.score import Score

ROWS = Path(__file__).parent / "data" / "statements-read.jsonl"
FIT = frozenset({"ok", "touch"})
PARTS = ("read", "mended", "held")

Texts = Callable[[Document], Sequence[str]]
"""The texts of some statements of an article, made by the code of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One statement that was read; `fit` is `ok`, `touch`, or what is wrong with it."""

    part: str
    article: str
    statement: str
    fit: str
    worth: int | None


def mark(text: str) -> str:
    """Return the hash of a statement's text by which its row knows it."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def rows() -> tuple[Row, ...]:
    """Read the rows."""
    return tuple(Row(**json.loads(line)) for line in ROWS.read_text("utf-8").splitlines())


def measure(offered: Texts, printed: Texts) -> Result:
    """Return how many of the statements read are fit: of those offered, and of those printed.

    `offered` gives all statements that a digest may be made of, `printed` those of the digest.
    Raises `NoSuchSource` where ANT is not.
    """
    read = rows()
    wanted = {row.article for row in read}
    documents = {one.id: one for one in corpora.ant().documents if one.id in wanted}
    marks = {
        kind: {name: frozenset(map(mark, made(one))) for name, one in documents.items()}
        for kind, made in (("offered", offered), ("printed", printed))
    }
    return score.result(
        "digest:read",
        {
            f"statements read one by one: {part}": _scores(
                part, [row for row in read if row.part == part], marks
            )
            for part in PARTS
        },
        corpus=hashlib.sha256(ROWS.read_bytes()).hexdigest()[:12],
        documents=len(documents),
        notes=tuple(_note(part, read, marks["printed"]) for part in PARTS),
    )


_Marks = Mapping[str, frozenset[str]]


def _scores(part: str, read: Sequence[Row], marks: Mapping[str, _Marks]) -> list[Score]:
    found = []
    for kind, by_article in marks.items():
        told = [one for one in read if _is_made(one, by_article)]
        fit = sum(one.fit in FIT for one in told)
        found.append(Score(name=f"{part}: fit, of those {kind}", right=fit, gold=len(told)))
    good = [one for one in read if one.fit in FIT]
    left = sum(_is_made(one, marks["offered"]) for one in good)
    found.append(Score(name=f"{part}: still offered, of the fit", right=left, gold=len(good)))
    return found


def _is_made(row: Row, by_article: _Marks) -> bool:
    return row.statement in by_article[row.article]


def _note(part: str, read: Sequence[Row], printed: _Marks) -> str:
    """Return what is wrong with those printed, and how many of all that is printed were read."""
    some = [one for one in read if one.part == part]
    told = [one for one in some if _is_made(one, printed)]
    faults = Counter(one.fit for one in told if one.fit not in FIT)
    every = sum(len(printed[article]) for article in {one.article for one in some})
    kinds = ", ".join(f"{kind} {many}" for kind, many in sorted(faults.items()))
    return f"{part}: {len(told)} read of {every} printed; {kinds}"
