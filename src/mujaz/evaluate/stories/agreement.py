"""Agreement: how far two partings of the same articles agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Parting = Mapping[str, str]
"""The cluster of each article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Precision, recall and their F1, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(made: Parting, wanted: Parting) -> Agreement:
    """Return how much of each article's cluster is of its story, and of its story in its cluster.

    Every article counts the same (Bagga & Baldwin 1998; Amigó et al. 2009).
    """
    clusters, stories = Counter(made.values()), Counter(wanted.values())
    shared = Counter((made[one], wanted[one]) for one in wanted)
    total = len(wanted)
    return Agreement(
        precision=sum(n * n / clusters[c] for (c, _), n in shared.items()) / total,
        recall=sum(n * n / stories[s] for (_, s), n in shared.items()) / total,
    )


def pairwise(made: Parting, wanted: Parting) -> Agreement:
    """Return how many of the pairs put together belong together, and the reverse."""
    both = _pairs(Counter((made[one], wanted[one]) for one in wanted).values())
    put, due = (
        _pairs(Counter(made[one] for one in wanted).values()),
        _pairs(Counter(wanted.values()).values()),
    )
    return Agreement(precision=both / put if put else 1.0, recall=both / due if due else 1.0)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def lenient(made: Parting, wanted: Parting, may_join: Iterable[frozenset[str]]) -> Parting:
    """Return the labels with those stories joined that may be, where that agrees better.

    Each permitted set is joined or left in turn, so the labels are always ones that a fair
    second reader could have given.
    """
    best, at = wanted, b_cubed(made, wanted).f1
    for some in may_join:
        first = min(some)
        joined = {one: first if story in some else story for one, story in best.items()}
        if (reached := b_cubed(made, joined).f1) > at:
            best, at = joined, reached
    return best


def spearman(some: Iterable[float], others: Iterable[float]) -> float:
    """Return the correlation of two rankings, ties sharing their mean rank (Spearman 1904)."""
    one, other = _ranks(tuple(some)), _ranks(tuple(others))
    mean = (len(one) + 1) / 2
    spread = sum((a - mean) ** 2 for a in one) * sum((b - mean) ** 2 for b in other)
    shared = sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True))
    return shared / spread**0.5 if spread else 0.0


def _ranks(values: tuple[float, ...]) -> list[float]:
    places: dict[float, list[int]] = defaultdict(list)
    for rank, value in enumerate(sorted(values), start=1):
        places[value].append(rank)
    return [sum(places[value]) / len(places[value]) for value in values]
