"""Vector: an article as the weights of its stems, those of its title the heaviest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

from mujaz.language.letters import normalise
from mujaz.language.words import stem
from mujaz.story.foot import foot
from mujaz.story.rarity import rarity

Vector = Mapping[str, float]

TITLE = 3  # a word of the title counts as often
MOST = 120  # stems that are kept, the heaviest: more change no story and cost time
_WORD = re.compile(r"[^\W_]{2,}")
# «دبي، الإمارات العربية المتحدة (CNN) --»: where an article was written is not what it is about.
_DATELINE = re.compile(r"\A[^.؟!:\n]{0,80}?(?:--+|\)\s*[-–—])\s*")


def stems(text: str) -> list[str]:
    """Return the light stems of a text's words, in order; single letters are left out."""
    return [stem(word) for word in _WORD.findall(normalise(text))]


def vector(title: str | None, body: str) -> Vector:
    """Return the stems of an article by weight, of length 1: tf-idf with the logarithm of tf.

    Salton & Buckley 1988; the rarity of a stem is that of `rarity.tsv`.
    """
    own = body[: foot(title, body)]
    return weighed([*stems(title or "") * TITLE, *stems(_DATELINE.sub("", own))])


def weighed(found: Iterable[str]) -> Vector:
    """Return the vector of some stems, each as heavy as it is rare and often said."""
    counts = Counter(found)
    weights = {one: (1 + log(count)) * rarity(one) for one, count in counts.items()}
    heaviest = sorted(weights, key=lambda one: (-weights[one], one))[:MOST]
    length = sqrt(sum(weights[one] ** 2 for one in heaviest)) or 1.0
    return {one: weights[one] / length for one in heaviest}


def cosine(one: Vector, other: Vector) -> float:
    """Return how alike two vectors are, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other.get(stem, 0.0) for stem, weight in one.items())
