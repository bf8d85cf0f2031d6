"""Digests: our own, of real articles, judged as if a stranger had written them.

The verifier gets the article and the bare text of each statement, not where it comes from. As all
of them are true to the article, whatever is not supported is a false alarm, and is shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.console import Console
from rich.progress import track

from mujaz.brief import Brief, Verdict
from mujaz.evaluate import again, corpora, form, score, summaries
from mujaz.evaluate.again import Maker
from mujaz.evaluate.corpora import Corpus, Document
from mujaz.evaluate.result import Result
from mujaz.evaluate.score import Score
from mujaz.evaluate.verify import judged
from mujaz.evaluate.verify.judged import Verify

SAMPLE = 2000
BAR = 99.5
_SHORTEST = 20  # words: shorter ones are captions


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement of a digest, what is said of it, and in how many milliseconds."""

    text: str
    verdict: str
    score: float
    why: str
    milliseconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One article's statements; `broken` says what the making of its digest raised."""

    corpus: str
    article: str
    statements: tuple[Statement, ...]
    broken: str | None = None


def measure(
    verify: Verify, maker: Maker, size: int = SAMPLE, journal: Path | None = None
) -> Result:
    """Judge the digests of `size` articles, as many of each corpus.

    With a `journal`, each article is written there when it is done, and those that stand there are
    not done again: it is of one verifier, and another wants a new one. Raises `NoSuchSource` where
    a corpus is not.
    """
    every = (corpora.ant(), corpora.saudi(), corpora.bbc())
    rows = tuple(_rows(verify, maker, _chosen(every, size), journal))
    return score.result(
        "verify:digests",
        {"statements supported": _scores(rows)},
        corpus="-".join(one.hash[:6] for one in every),
        documents=len(rows),
        notes=_notes(rows),
    )


def _chosen(every: tuple[Corpus, ...], size: int) -> Iterator[tuple[str, Document]]:
    share, rest = divmod(size, len(every))
    for at, corpus in enumerate(every):
        for document in form.sample(corpus, share + (at < rest), _SHORTEST):
            yield corpus.name, document


def _rows(
    verify: Verify, maker: Maker, chosen: Iterator[tuple[str, Document]], journal: Path | None
) -> Iterator[Row]:
    done = {(row.corpus, row.article): row for row in _read(journal)}
    errors = Console(stderr=True)
    for name, document in track(list(chosen), "digests", console=errors, transient=True):
        row = done.get((name, document.id))
        if row is None:
            row = _judged(verify, maker, name, document)
            _written(row, journal)
        yield row


def _judged(verify: Verify, maker: Maker, name: str, document: Document) -> Row:
    brief, broken = again.made(maker, document)
    return Row(
        corpus=name,
        article=document.id,
        statements=tuple(_statements(verify, brief, document)) if brief else (),
        broken=broken.shown if broken else None,
    )


def _statements(verify: Verify, brief: Brief, document: Document) -> Iterator[Statement]:
    article = summaries.article_of(document)
    for statement in (*brief.digest.summary, *brief.digest.points):
        began = perf_counter()
        said = judged.said(verify(article, statement.text))
        yield Statement(
            text=statement.text,
            verdict=said.verdict.value,
            score=said.score,
            why=said.why,
            milliseconds=round(1000 * (perf_counter() - began), 2),
        )


def _read(journal: Path | None) -> Iterator[Row]:
    """Yield the rows of a journal, and take off a last line that was cut off in its writing."""
    if journal is None or not journal.is_file():
        return
    written = journal.read_text(encoding="utf-8")
    whole = written[: written.rfind("\n") + 1]
    if whole != written:
        journal.write_text(whole, encoding="utf-8")
    for row in map(json.loads, whole.splitlines()):
        yield Row(**row | {"statements": tuple(Statement(**one) for one in row["statements"])})


def _written(row: Row, journal: Path | None) -> None:
    if journal is not None:
        with journal.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")


def _scores(rows: tuple[Row, ...]) -> tuple[Score, ...]:
    names = dict.fromkeys(row.corpus for row in rows)
    parts = tuple(_score(name, [row for row in rows if row.corpus == name]) for name in names)
    return (_score("all", list(rows), shown=False), *parts)


def _score(name: str, rows: list[Row], *, shown: bool = True) -> Score:
    found = [(row.article, one) for row in rows for one in row.statements]
    wrong = [(at, one) for at, one in found if one.verdict != Verdict.SUPPORTED]
    lines = tuple(
        f"{at}: {one.text} [{one.verdict} {one.score:.2f}: {one.why}]" for at, one in wrong
    )
    return Score(
        name=f"digests: {name}",
        right=len(found) - len(wrong),
        gold=len(found),
        bar=BAR,
        examples=lines if shown else (),
    )


def _notes(rows: tuple[Row, ...]) -> tuple[str, ...]:
    times = [one.milliseconds for row in rows for one in row.statements]
    broken = [f"{row.article}: no digest: {row.broken}" for row in rows if row.broken]
    speed = f"milliseconds a statement, median: {median(times):.1f}" if times else "no statement"
    return (f"statements: {len(times)}", speed, *broken)
