"""Path: the best tags of a sentence, given the scores of its words and of tags in a row.

Viterbi's algorithm (Forney 1973), for only those words of a sentence that can be names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import add, sub

from mujaz.models.scores import packed, signs, unpacked


class Paths:
    """What each tag adds to the one after it: `after[tag][next]`, no name first."""

    def __init__(self, after: Sequence[Sequence[int]]) -> None:
        self._from = after
        self._to = tuple(zip(*after, strict=True))
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
            yield bool(speaks) or (both > 0 and both + _best(one) >= 0)

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


def _lent(most: Sequence[int], speak: Sequence[int]) -> list[int]:
    """Return for each word how much better than none those before it can be, next to it."""
    found, lent = [], 0
    for one, speaks in zip(most, speak, strict=True):
        found.append(lent)
        if lent or speaks:
            lent = max(0, lent + _best(one))
    return found


def _best(scores: int) -> int:
    return max(unpacked(scores))
