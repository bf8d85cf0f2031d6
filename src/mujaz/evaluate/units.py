"""Units: how much of what a digest should tell is told, counted by the labelled content units.

After the pyramid method (Nenkova & Passonneau, "Evaluating Content Selection in Summarization",
NAACL 2004): each labelled article has six to ten atomic facts of weight 3 (a digest without it
fails), 2 or 1. A unit is told when one statement holds at least 60 % of the stems of its content
words: its numbers, and its words of three letters and more that belong to no closed class. Every
system may write as many words as the article's reference digest, summary and points together;
what it writes beyond is cut off. Likeness of stems is no truth: that is for `verify`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from statistics import fmean
from typing import Any

from mujaz.evaluate import budget, corpora, metrics
from mujaz.evaluate.corpora import Document
from mujaz.evaluate.peers import Ranker
from mujaz.evaluate.result import Result, Table
from mujaz.evaluate.summaries import OURS, split
from mujaz.language import sentences
from mujaz.language.lexicon import closed
from mujaz.language.words import bare

HELD = 0.6  # of the stems of a unit's content words
HEAVIEST = 3
_CLOSED = (
    *("prepositions", "complementisers", "relatives", "demonstratives", "independent_pronouns"),
    *("connectives", "verb_particles", "negations", "amounts", "absolutes", "superlatives"),
    *("adverbs", "presenting"),
)
_SHORTEST = 3  # letters
COLUMNS = ("% of weight", "% of weight 3", "words before the cut")
FIGURES = ("weighted units", "units of weight 3")

# A system's digest of a document: its statements in the order they are read.
System = Callable[[Document], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One fact that a digest may tell, and how much is lost without it: 3, 2 or 1."""

    fact: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One article with the statements of its reference digest and its units."""

    document: Document
    reference: tuple[str, ...]
    units: tuple[Unit, ...]

    @property
    def words(self) -> int:
        """How many words the reference digest has, which no system may exceed."""
        return sum(map(budget.size, self.reference))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one system tells of one article: its words before the cut, and the units told."""

    words: int
    units: tuple[bool, ...]


def articles() -> tuple[Labelled, ...]:
    """Read the labelled articles. Raises `NoSuchSource` where they are not."""
    return tuple(
        _labelled(json.loads(path.read_text(encoding="utf-8")))
        for path in corpora.files("gold", "*.json")
    )


def _labelled(row: Mapping[str, Any]) -> Labelled:
    article, labels = row["article"], row["labels"]
    digest = labels["digest"]
    return Labelled(
        document=Document(
            id=article["gid"],
            text=article["text"],
            title=article["title"],
            published=date.fromisoformat(labels["published"]),
        ),
        reference=(*_sentences(digest["summary"]), *digest["points"]),
        units=tuple(Unit(fact=unit["fact"], weight=unit["weight"]) for unit in digest["units"]),
    )


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(span.of(text) for span in sentences.split(text))


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """Return the stems of a text's content words."""
    return frozenset(
        metrics.stem(word) for word in metrics.words(text, stems=False) if _tells(word)
    )


def _tells(word: str) -> bool:
    long_enough = len(word) >= _SHORTEST and bare(word) not in closed(*_CLOSED)
    return word[0].isdigit() or long_enough


def tells(statement: str, fact: str) -> bool:
    """Say whether one statement tells a fact."""
    wanted = content(fact)
    return len(wanted & content(statement)) >= HELD * len(wanted)


def told(statements: Sequence[str], article: Labelled, words: int | None) -> Told:
    """Return what statements tell of an article, all of them or their first so many words."""
    size = sum(map(budget.size, statements))
    within = budget.taken(statements, range(len(statements)), size if words is None else words)
    return Told(
        words=size,
        units=tuple(any(tells(one, unit.fact) for one in within) for unit in article.units),
    )


def ranked(rank: Ranker, article: Labelled) -> Told:
    """Return what a peer's best sentences tell in as many words as the reference has."""
    found = split(article.document)
    return told(budget.taken(found, rank(found), article.words), article, None)


def measure(ours: System, rankers: Mapping[str, Ranker], possible: System) -> Result:
    """Measure our digests, the reference digests and the peers on the labelled articles.

    `possible` gives every statement that our digest could have held: with the units of weight 3
    that it misses it is said whether one of them tells it. Raises `NoSuchSource` where the
    articles are not.
    """
    gold = articles()
    found = {
        OURS: [told(ours(one.document), one, one.words) for one in gold],
        "reference digest": [told(one.reference, one, None) for one in gold],
        **{name: [ranked(rank, one) for one in gold] for name, rank in rankers.items()},
        "whole article": [told(split(one.document), one, None) for one in gold],
    }
    rows = tuple((name, shares(gold, some)) for name, some in found.items())
    return Result(
        suite="units",
        corpus=_hash(),
        documents=len(gold),
        tables=(Table(title="units told, equal words", columns=COLUMNS, rows=rows),),
        figures=dict(zip(FIGURES, rows[0][1], strict=False)),
        notes=tuple(_note(name, gold, found[name]) for name in (OURS, "reference digest")),
        examples=tuple(_missed(gold, found[OURS], possible)),
    )


def shares(gold: Sequence[Labelled], found: Sequence[Told]) -> tuple[float, float, float]:
    """Return the share of all weight that is told, of the units of weight 3, and the mean words."""
    weighed = [
        (unit.weight, is_told)
        for one, some in zip(gold, found, strict=True)
        for unit, is_told in zip(one.units, some.units, strict=True)
    ]
    weight = sum(weight for weight, is_told in weighed if is_told)
    heavy = [is_told for weight, is_told in weighed if weight == HEAVIEST]
    return (
        round(100 * weight / sum(weight for weight, _ in weighed), 2),
        round(100 * fmean(heavy), 2),
        round(fmean(some.words for some in found), 1),
    )


def _note(name: str, gold: Sequence[Labelled], found: Sequence[Told]) -> str:
    heavy = [is_told for _, is_told in _heaviest(gold, found)]
    return f"{name}: {sum(heavy)} of {len(heavy)} units of weight {HEAVIEST}"


def _missed(gold: Sequence[Labelled], found: Sequence[Told], possible: System) -> Iterator[str]:
    for (one, fact), is_told in _heaviest(gold, found):
        if not is_told:
            able = [text for text in possible(one.document) if tells(text, fact)]
            shortest = min(map(budget.size, able), default=0)
            why = f"not chosen, {len(able)} tell it in {shortest} words or more"
            yield f"{one.document.id} misses «{fact}»: {why if able else 'no statement tells it'}"


def _heaviest(
    gold: Sequence[Labelled], found: Sequence[Told]
) -> Iterator[tuple[tuple[Labelled, str], bool]]:
    """Yield each unit of weight 3 with its article, and if it is told."""
    for one, some in zip(gold, found, strict=True):
        for unit, is_told in zip(one.units, some.units, strict=True):
            if unit.weight == HEAVIEST:
                yield (one, unit.fact), is_told


def _hash() -> str:
    files = corpora.files("gold", "*.json")
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
