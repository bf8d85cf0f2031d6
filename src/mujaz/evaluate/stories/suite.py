"""The suite «stories»: the stream on two labelled days, beside peers, with its order shuffled."""

from __future__ import annotations

import random
from collections.abc import Sequence

from mujaz.evaluate.result import Result, Table
from mujaz.evaluate.stories.agreement import Parting, b_cubed, lenient, pairwise, spearman
from mujaz.evaluate.stories.gold import Gold, Labelled, gold, pairs
from mujaz.evaluate.stories.peers import peers
from mujaz.story.stream import LIKE, Arrival, Stream
from mujaz.story.vector import Vector, cosine, vector

Vectors = dict[str, Vector]
_SHUFFLES = 5
_ENOUGH = 40  # articles of a day on which a threshold can be chosen
_THRESHOLDS = tuple(step / 100 for step in range(12, 25))
_COLUMNS = ("B-cubed F1", "precision", "recall", "lenient F1", "pairwise F1", "stories")


def measure(*, with_peers: bool) -> Result:
    """Return the figures of the stream, all in per cent. Raises `NoSuchSource` without the gold."""
    labelled = gold()
    vectors = {one.id: vector(one.title, one.body) for one in labelled.articles}
    ours = parted(labelled.articles, vectors)
    rows = [(f"Mujaz, stream, from {LIKE}", _row(ours, labelled))]
    if with_peers:
        found = peers(labelled.articles, labelled.stories)
        rows += [(f"{name}, from {at}", _row(made, labelled)) for name, (at, made) in found.items()]
    strict = b_cubed(ours, labelled.stories)
    figures = {
        "strict F1": _percent(strict.f1),
        "lenient F1": rows[0][1][3],
        "cross-validated F1": _percent(
            min((across for _, across in cross_validated(labelled, vectors)), default=0.0)
        ),
        "semeval22 rank correlation": _percent(_ranked()),
    }
    return Result(
        suite="stories",
        corpus=labelled.hash,
        documents=len(labelled.articles),
        tables=(
            Table(title="Two days, every article in its story", columns=_COLUMNS, rows=tuple(rows)),
        ),
        figures=figures,
        notes=_notes(labelled, vectors, strict.f1, figures),
    )


def parted(articles: Sequence[Labelled], vectors: Vectors, like: float = LIKE) -> Parting:
    """Return the stories into which the stream parts articles that come in this order."""
    stream = Stream(like)
    for one in articles:
        stream.add(Arrival(id=one.id, at=one.at, vector=vectors[one.id]))
    return {one: story for story, some in stream.stories().items() for one in some}


def cross_validated(labelled: Gold, vectors: Vectors) -> tuple[tuple[float, float], ...]:
    """Return for each day the threshold that is best on the others, and the F1 it reaches.

    Days of few articles are left out; one day alone has no other.
    """
    days = sorted({one.at.date() for one in labelled.articles})
    halves = [[a for a in labelled.articles if a.at.date() == day] for day in days]
    halves = [half for half in halves if len(half) >= _ENOUGH]
    if len(halves) < 2:
        return ()

    def reached(half: list[Labelled], like: float) -> float:
        wanted = {one.id: one.story for one in half}
        return b_cubed(parted(half, vectors, like), wanted).f1

    found = []
    for at, half in enumerate(halves):
        others = [one for number, other in enumerate(halves) if number != at for one in other]
        like = max(_THRESHOLDS, key=lambda one: reached(others, one))
        found.append((like, reached(half, like)))
    return tuple(found)


def shuffled(labelled: Gold, vectors: Vectors) -> tuple[float, ...]:
    """Return the strict F1 of five orders of arrival, shuffled within each hour."""
    found = []
    for seed in range(_SHUFFLES):
        chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
        order = {
            one.id: (one.at.replace(minute=0, second=0), chance.random())
            for one in labelled.articles
        }
        articles = sorted(labelled.articles, key=lambda one: order[one.id])
        found.append(b_cubed(parted(articles, vectors), labelled.stories).f1)
    return tuple(found)


def _row(made: Parting, labelled: Gold) -> tuple[float, ...]:
    strict = b_cubed(made, labelled.stories)
    joined = lenient(made, labelled.stories, labelled.may_join)
    rates = (strict.f1, strict.precision, strict.recall, b_cubed(made, joined).f1)
    pair = pairwise(made, labelled.stories).f1
    return (*map(_percent, (*rates, pair)), float(len(set(made.values()))))


def _ranked() -> float:
    """Return how far the cosine ranks pairs as readers do, whose figures grow with distance."""
    some = pairs()
    likeness = [cosine(vector(None, one), vector(None, other)) for one, other, _ in some]
    return spearman(likeness, [-apart for _, _, apart in some])


def _notes(
    labelled: Gold, vectors: Vectors, strict: float, figures: dict[str, float]
) -> tuple[str, ...]:
    across = "; ".join(f"{f1:.3f} at {like}" for like, f1 in cross_validated(labelled, vectors))
    orders = shuffled(labelled, vectors)
    moved = max(abs(one - strict) for one in orders)
    reached = f"{min(orders):.3f} to {max(orders):.3f}, moved by {moved:.3f} at most"
    return (
        f"threshold chosen on the other day: {across}",
        f"five orders shuffled within the hour: {reached}",
        f"semeval22 pairs, Spearman: {figures['semeval22 rank correlation'] / 100:.2f}",
        "the peers saw the whole window, and their thresholds are the best on it",
    )


def _percent(rate: float) -> float:
    return round(100 * rate, 2)
