"""Scores: how much the tagger's weights speak for each tag, those of all tags in one integer.

`weights/tagger.tsv` is written by `scripts/train-tagger`: the tags, then for each tag what it
adds to the tag after it, then for each feature what it says of its own word, of the next, of the
one before, of the next but one and of the one two before, as `tag:weight`. Weights are in
ten-thousandths.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from struct import Struct

from mujaz.models.features import PAIRS

TAGS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
"""The tags, no name first: what is told of another is how much better it is than none."""

UNIT = 10_000
"""What one is in the table's whole numbers."""

NOTHING = (0, 0, 0, 0, 0)
"""What a feature without weights says: of its word, the next, the one before, and two beyond."""

Begun = dict[str, tuple[int, int]]
_PAIRS = tuple(f"{name}=" for name in PAIRS)
_NO_PAIRS: Begun = {}

_WIDTH = 32  # bits of a score, as `i` has them: far more than a word's features can add up to
_PACKED = Struct(f"<{len(TAGS) - 1}i")
_SHIFTS = tuple(_WIDTH * at for at in range(len(TAGS) - 1))
_ONES = (-sum(1 << shift for shift in _SHIFTS), *(1 << shift for shift in _SHIFTS))
"""What one adds for each tag to scores that are `packed`: for no name, one less for all others."""
_ONE = {str(tag): one for tag, one in enumerate(_ONES)}
_HALVES = sum(1 << (_WIDTH - 1 + shift) for shift in _SHIFTS)


def packed(scores: Iterable[int]) -> int:
    """Return the scores of the tags after the first in one integer; such integers add up."""
    return sum(score << shift for score, shift in zip(scores, _SHIFTS, strict=True))


def unpacked(scores: int) -> tuple[int, ...]:
    """Return the scores that were `packed`, or the sums of such."""
    # With the halves none borrows from the next; their bits, turned, are signs again.
    return _PACKED.unpack(((scores + _HALVES) ^ _HALVES).to_bytes(_PACKED.size, "little"))


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
        # Few features ever come: a row is read when it is first asked for, and kept so.
        self._rows: dict[str, str | tuple[int, ...]] = {}
        self._pairs: dict[str, dict[str, dict[str, str]]] = {name: {} for name in PAIRS}
        for line in lines[len(TAGS) :]:
            key, _, row = line.partition("\t")
            self._rows[key] = row
            if key.startswith(_PAIRS):
                name, _, words = key.partition("=")
                first, _, second = words.partition("|")
                self._pairs[name].setdefault(first, {})[second] = row
        self._begun = cache(self._read_begun)

    def of(self, feature: str) -> tuple[int, ...]:
        """Return what a feature says of its word, the next, the one before, and two beyond."""
        row = self._rows.get(feature, NOTHING)
        return row if isinstance(row, tuple) else self._read(feature, row)

    def _read(self, feature: str, row: str) -> tuple[int, ...]:
        found = self._rows[feature] = _columns(row)
        return found

    def begun(self, words: tuple[str, ...]) -> tuple[Begun, ...]:
        """Return what the pairs say that a word begins, as it is `beside` others: one for each.

        It is what they say of both words, by the second.
        """
        return tuple(
            [
                self._begun(name, word) if word in rows else _NO_PAIRS
                for (name, rows), word in zip(self._pairs.items(), words, strict=True)
            ]
        )

    def _read_begun(self, name: str, word: str) -> Begun:
        told = {end: _columns(row) for end, row in self._pairs[name][word].items()}
        return {end: (first, second) for end, (second, _, first, *_) in told.items()}

    def known(self, features: Sequence[str]) -> list[tuple[int, ...]]:
        """Return what those of the features say that have weights."""
        return [
            row if isinstance(row, tuple) else self._read(feature, row)
            for feature, row in zip(features, map(self._rows.get, features), strict=True)
            if row is not None
        ]


def _columns(row: str) -> tuple[int, ...]:
    """Return what one of the table's rows says, as `Scores.of` does."""
    found = [_column(told) if told else 0 for told in row.split("\t")]
    return (*found, *NOTHING[len(found) :])


def _column(told: str) -> int:
    # As «1:-2961 3:55»: a tag is one figure.
    return sum([int(one[2:]) * _ONE[one[0]] for one in told.split(" ")])
