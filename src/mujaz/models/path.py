"""Path: the best tags of a sentence, given the scores of its words and of tags in a row.

Viterbi's algorithm (Forney 1973), for only those words of a sentence that can be names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import exp
from operator import add, mul, sub

from mujaz.language.remembered import remembered
from mujaz.models.scores import UNIT, packed, signs, unpacked

_BESIDE = 2


class Paths:
    """What each tag adds to the one after it: `after[tag][next]`, no name first."""

    def __init__(self, after: Sequence[Sequence[int]]) -> None:
        self._from = after
        self._to = tuple(zip(*after, strict=True))
        self._odds = [[exp(one / UNIT) for one in row] for row in after]
        self._odds_to = tuple(zip(*self._odds, strict=True))
        none = after[0][0]
        # Two tags in a row are better than none twice by no more than what the later one gains
        # by any before it and the earlier one beyond that; at an edge nothing stands there.
        gained = [0, *(max(column) - none for column in self._to[1:])]
        beyond = [max(map(sub, row, gained)) - none for row in after]
        self._margin = packed(map(add, gained[1:], beyond[1:]))
        self._at_edge = packed(
            -min(a, 0) - min(b, 0) for a, b in zip(gained[1:], beyond[1:], strict=True)
        )

    def best(self, scores: Sequence[int]) -> list[int]:
        """Return the tags whose scores, with what they add to each other, are the most."""
        found = [0] * len(scores)
        if not scores:
            return found
        open_to_names = [at for at, may in enumerate(self._may_be_names(scores)) if may]
        for _, run in groupby(enumerate(open_to_names), key=lambda one: one[1] - one[0]):
            places = [at for _, at in run]
            first, end = places[0], places[-1] + 1
            ways = self._ways(scores[first:end], begins=first == 0)
            found[first:end] = self._back(ways, ends=end == len(scores))
        return found

    def probability(
        self, scores: Sequence[int], tags: Sequence[int], first: int, end: int
    ) -> float:
        """Return how probable the least probable tag of a name is, 0 to 1.

        Forward and backward (Rabiner 1989) over the name's words and two on either side; what
        stands further off has the tags that it was given.
        """
        start, stop = max(0, first - _BESIDE), min(len(scores), end + _BESIDE)
        told = [[exp(one / UNIT) for one in (0, *unpacked(score))] for score in scores[start:stop]]
        ahead = self._forward(told[: end - start], tags[start - 1] if start else None)
        behind = self._backward(told[first - start :], tags[stop] if stop < len(scores) else None)
        least = 1.0
        for tag, one, other in zip(tags[first:end], ahead[first - start :], behind, strict=False):
            both = [*map(mul, one, other)]
            least = min(least, both[tag] / sum(both))
        return least

    def _forward(self, told: Sequence[Sequence[float]], before: int | None) -> list[list[float]]:
        """Return for each word how probable each of its tags is, from those before it."""
        into = [1.0] * len(self._odds) if before is None else self._odds[before]
        found = [_whole(map(mul, into, told[0]))]
        for one in told[1:]:
            into = [sum(map(mul, found[-1], column)) for column in self._odds_to]
            found.append(_whole(map(mul, into, one)))
        return found

    def _backward(self, told: Sequence[Sequence[float]], after: int | None) -> list[list[float]]:
        """Return for each word how probable what follows it is, for each of its tags."""
        ones = [1.0] * len(self._odds)
        found = [ones if after is None else _whole(row[after] for row in self._odds)]
        for one in told[:0:-1]:
            following = [*map(mul, found[-1], one)]
            found.append(_whole(sum(map(mul, row, following)) for row in self._odds))
        return found[::-1]

    def _may_be_names(self, scores: Sequence[int]) -> Iterator[bool]:
        """Say of each word whether the best path can have a name there.

        The words of a name, together, are better than none: one is so by itself, and lends to
        those beside it.
        """
        most = [one + self._margin for one in scores]
        most[0] += self._at_edge
        most[-1] += self._at_edge
        speak = list(map(signs, most))
        if not any(speak):
            return
        lent = _lent(most, speak)
        lent_back = _lent(most[::-1], speak[::-1])[::-1]
        for one, speaks, more, yet_more in zip(most, speak, lent, lent_back, strict=True):
            both = more + yet_more
            yield bool(speaks or (both > 0 and both + _best(one) >= 0))

    def _ways(self, scores: Sequence[int], *, begins: bool) -> list[list[int]]:
        """Return for each word the scores of the best ways to each of its tags."""
        ways = [[0, *unpacked(scores[0])]]
        if not begins:
            ways[0] = [*map(add, ways[0], self._from[0])]
        for one in scores[1:]:
            best = [max(map(add, ways[-1], into)) for into in self._to]
            ways.append([*map(add, best, (0, *unpacked(one)))])
        return ways

    def _back(self, ways: Sequence[list[int]], *, ends: bool) -> list[int]:
        """Return the tags of the best way, found from its end."""
        last = ways[-1] if ends else [*map(add, ways[-1], self._to[0])]
        path = [last.index(max(last))]
        for way in ways[-2::-1]:
            told = [*map(add, way, self._to[path[-1]])]
            path.append(told.index(max(told)))
        return path[::-1]


def _whole(some: Iterable[float]) -> list[float]:
    """Return figures that add up to one, each to the others as before."""
    found = [*some]
    every = sum(found)
    return [one / every for one in found]


def _lent(most: Sequence[int], speak: Sequence[int]) -> list[int]:
    """Return for each word how much better than none those before it can be, next to it."""
    found, lent = [], 0
    for one, speaks in zip(most, speak, strict=True):
        found.append(lent)
        if lent or speaks:
            lent += _best(one)
            lent = max(lent, 0)
    return found


@remembered(1 << 8)  # asked from both sides of a word, and of the word itself
def _best(scores: int) -> int:
    return max(unpacked(scores))
