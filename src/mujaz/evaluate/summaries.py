"""Summaries: how near the engine's and its peers' come to those that people wrote.

All scores are F1 of `metrics.rouge` with stems, in per cent, the mean over documents. Where a
document has several references, its score is the mean over them («mean», what the floors hold) and
the highest of them («best»).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from mujaz.article import Article
from mujaz.evaluate import budget, metrics
from mujaz.evaluate.corpora import Corpus, Document
from mujaz.evaluate.metrics import Rouge
from mujaz.evaluate.peers import Order, Ranker, Sentences
from mujaz.evaluate.result import Result, Table
from mujaz.language import sentences

COLUMNS = ("ROUGE-1", "ROUGE-2", "ROUGE-L")
OURS = "mujaz"

# A system's summary of a document: of about so many words, or of one statement where words is None.
System = Callable[[Document, int | None], str]


def article_of(document: Document) -> Article:
    """Return the article that the engine is given: title, date and body, nothing else."""
    return Article(
        id=document.id, title=document.title, published=document.published, body=document.text
    )


@lru_cache(maxsize=2048)
def split(document: Document) -> Sentences:
    """Return the sentences that every system chooses from, those without a word left out."""
    found = (span.of(document.text) for span in sentences.split(document.text))
    return tuple(sentence for sentence in found if metrics.words(sentence, stems=False))


def ranked(rank: Ranker, document: Document, words: int | None) -> str:
    """Return a peer's summary: its best sentence, or `words` words of its best ones."""
    found = split(document)
    order = rank(found)
    return found[order[0]] if words is None else budget.fill(found, order, words)


def _recall(sentence: metrics.Words, references: tuple[metrics.Words, ...]) -> float:
    return sum(
        metrics.shared_grams(sentence, reference, 2) / max(1, len(reference) - 1)
        for reference in references
    )


def by_recall(document: Document, found: Sentences) -> Order:
    """Rank sentences by the share of the references' word pairs that each holds."""
    references = tuple(map(metrics.words, document.references))
    gains = [_recall(metrics.words(sentence), references) for sentence in found]
    return tuple(sorted(range(len(found)), key=lambda at: -gains[at]))


def by_f1(document: Document, found: Sentences) -> Order:
    """Put first the sentence with the highest ROUGE-2 against the first reference."""
    reference = metrics.words(document.references[0])
    gains = [metrics.rouge_n(metrics.words(sentence), reference, 2) for sentence in found]
    return tuple(sorted(range(len(found)), key=lambda at: -gains[at]))


def oracle(document: Document, words: int | None) -> str:
    """Return what choosing sentences could reach at most, or nearly: it reads the references."""
    order = by_f1 if words is None else by_recall
    return ranked(partial(order, document), document, words)


def systems(ours: System, rankers: Mapping[str, Ranker]) -> dict[str, System]:
    """Return every system by name: ours, the peers, and the oracle.

    A peer ranks a document once, however many summaries are made of the order.
    """
    peers: dict[str, System] = {
        name: partial(ranked, lru_cache(maxsize=None)(rank)) for name, rank in rankers.items()
    }
    return {OURS: ours} | peers | {"oracle sentence": oracle}


def scores(summary: str, document: Document) -> tuple[Rouge, Rouge]:
    """Return the mean and the best score of one summary over its document's references."""
    made = metrics.words(summary)
    found = [metrics.rouge(made, metrics.words(reference)) for reference in document.references]
    return metrics.mean(found), metrics.best(found)


def per_cent(score: Rouge) -> tuple[float, ...]:
    """Return the three figures in per cent, to two decimals."""
    return tuple(round(100 * figure, 2) for figure in (score.r1, score.r2, score.rl))


def against_people(
    corpus: Corpus, named: Mapping[str, System], *, one: bool
) -> dict[str, tuple[tuple[float, ...], tuple[float, ...]]]:
    """Return each system's mean and best figures: one statement each, or an equal budget."""
    found = {}
    for name, system in named.items():
        pairs = []
        for document in corpus.documents:
            words = budget.of_references(document.references)
            summary = system(document, None if one else words)
            pairs.append(scores(summary if one else budget.cut(summary, words), document))
        averaged, highest = (metrics.mean(side) for side in zip(*pairs, strict=True))
        found[name] = (per_cent(averaged), per_cent(highest))
    return found


def _table(
    title: str, found: Mapping[str, tuple[tuple[float, ...], tuple[float, ...]]], side: int
) -> Table:
    rows = tuple((name, figures[side]) for name, figures in found.items())
    return Table(title=title, columns=COLUMNS, rows=rows)


def _figures(found: tuple[float, ...], prefix: str = "") -> dict[str, float]:
    return {f"{prefix}{name}": value for name, value in zip(("r1", "r2", "rl"), found, strict=True)}


def against_lead(name: str, ours: float, lead: float) -> str:
    """Say on which side of the lead our ROUGE-2 lies."""
    side = "above" if ours > lead else "level with" if ours == lead else "BELOW"
    return f"{name}: ROUGE-2 {ours:.2f} is {side} the lead's {lead:.2f}"


def extracts(corpus: Corpus, ours: System, rankers: Mapping[str, Ranker]) -> Result:
    """Measure summaries of several sentences, all at the references' mean length."""
    found = against_people(corpus, systems(ours, rankers), one=False)
    return Result(
        suite=corpus.name,
        corpus=corpus.hash,
        documents=len(corpus.documents),
        tables=(
            _table("mean over the references, equal words", found, 0),
            _table("best of the references, equal words", found, 1),
        ),
        figures=_figures(found[OURS][0]),
        notes=(against_lead("equal words", found[OURS][0][1], found["lead"][0][1]),),
    )


def standfirsts(corpus: Corpus, ours: System, rankers: Mapping[str, Ranker]) -> Result:
    """Measure one statement at its own length, and again all at the reference's length."""
    named = systems(ours, rankers)
    single = against_people(corpus, named, one=True)
    equal = against_people(corpus, named, one=False)
    return Result(
        suite=corpus.name,
        corpus=corpus.hash,
        documents=len(corpus.documents),
        tables=(
            _table("one statement at its own length", single, 0),
            _table("equal words", equal, 0),
        ),
        figures=_figures(single[OURS][0]) | _figures(equal[OURS][0], "equal_"),
        notes=(against_lead("one statement", single[OURS][0][1], single["lead"][0][1]),),
    )
