"""Scores: how much the tagger's weights speak for each tag, those of all tags in one integer.

`weights/tagger.tsv` is written by `scripts/train-tagger`: the tags, then for each tag what it
adds to the tag after it, then for each feature what it says of its own word, of the next, of the
one before, of the next but one and of the one two before, as `tag:weight`. Weights are in
ten-thousandths.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

TAGS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
"""The tags, no name first: what is told of another is how much better it is than none."""

UNIT = 10_000
"""What one is in the table's whole numbers."""

NOTHING = (0, 0, 0, 0, 0)
"""What a feature without weights says: of its word, the next, the one before, and two beyond."""

_WIDTH = 24  # bits of a score: far more than the features of a word can add up to
_HALF = 1 << (_WIDTH - 1)
_MASK = (1 << _WIDTH) - 1
_SHIFTS = tuple(_WIDTH * at for at in range(len(TAGS) - 1))
_HALVES = sum(_HALF << shift for shift in _SHIFTS)


def packed(scores: Iterable[int]) -> int:
    """Return the scores of the tags after the first in one integer; such integers add up."""
    return sum(score << shift for score, shift in zip(scores, _SHIFTS, strict=True))


@lru_cache(maxsize=1 << 10)
def unpacked(scores: int) -> tuple[int, ...]:
    """Return the scores that were `packed`, or the sums of such."""
    above = scores + _HALVES
    return tuple([((above >> shift) & _MASK) - _HALF for shift in _SHIFTS])


def signs(scores: int) -> int:
    """Return a bit for each of the packed scores that is no less than zero."""
    return (scores + _HALVES) & _HALVES


class Scores:
    """The weights, read where they are asked for."""

    def __init__(self, table: str) -> None:
        tags, *lines = table.rstrip("\n").split("\n")
        if tuple(tags.split("\t")) != TAGS:
            raise ValueError(f"tags of the weights: {tags}")
        self.after = [[int(w) for w in line.split("\t")] for line in lines[: len(TAGS)]]
        self._rows = {key: row for key, _, row in (x.partition("\t") for x in lines[len(TAGS) :])}

    def of(self, feature: str) -> tuple[int, ...]:
        """Return what a feature says of its word, the next, the one before, and two beyond."""
        row = self._rows.get(feature)
        return NOTHING if row is None else _columns(row)

    def known(self, features: Iterable[str]) -> list[tuple[int, ...]]:
        """Return what those of the features say that have weights."""
        return [_columns(row) for row in map(self._rows.get, features) if row is not None]


@lru_cache(maxsize=1 << 16)
def _columns(row: str) -> tuple[int, ...]:
    found = [_column(told) if told else 0 for told in row.split("\t")]
    return (*found, *NOTHING[len(found) :])


def _column(told: str) -> int:
    weights = [0] * len(TAGS)
    for one in told.split(" "):
        tag, _, weight = one.partition(":")
        weights[int(tag)] = int(weight)
    return packed([weight - weights[0] for weight in weights[1:]])
