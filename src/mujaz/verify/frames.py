"""Frames: the words that a figure, a date or a name stands among, here and in the article."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mujaz.verify import keys
from mujaz.verify.align import Aligned, Match, candidates
from mujaz.verify.reading import Term
from mujaz.verify.road import road_of
from mujaz.verify.values import agrees

Site = Sequence[Term]  # where a text has a value: its words
_HERE, _THERE = 3.0, 5.0  # words within which most of a frame stands: a statement is denser
_LIKE = keys.SAME_SENSE  # a derivation says little of its neighbours
_LEAST = 0.2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """The words of content around a value of the statement, the nearest weighing most.

    Each has its weight and all its places in the article, the weights are 1 together.
    """

    words: tuple[tuple[float, tuple[Match, ...]], ...]
    aligned: Aligned

    def holds(self, site: Site) -> float:
        """Return how much of the frame stands around a place of the article, 0 to 1."""
        road = road_of(self.aligned.article)
        found = 0.0
        for weight, places in self.words:
            near = (
                one.likeness * _nearness(one.term, site, road, _THERE)
                for one in places
                if one.term.sentence == site[0].sentence
            )
            found += weight * max(near, default=0.0)
        return found

    def best(self, sites: Iterable[Site]) -> tuple[float, Site | None]:
        """Return the place around which most of the frame stands, and how much."""
        return max(((self.holds(one), one) for one in sites), key=_share, default=(0.0, None))


def frame_of(value: Site, aligned: Aligned, *, without: Iterable[Term] = ()) -> Frame | None:
    """Return the frame of some words of the statement; none where the article has no word of it.

    It is made of the words of content, the numbers and the dates around them, save those `without`
    which.
    """
    road = road_of(aligned.statement)
    own = {term.at for term in (*value, *without)}
    found = [
        (_nearness(term, value, road, _HERE), places)
        for term, places in _known(aligned)
        if term.at not in own
    ]
    total = sum(weight for weight, _ in found)
    if total < _LEAST:
        return None
    return Frame(words=tuple((weight / total, some) for weight, some in found), aligned=aligned)


@lru_cache(maxsize=4)
def _known(aligned: Aligned) -> tuple[tuple[Term, tuple[Match, ...]], ...]:
    """Return the words of the statement that the article has, with all their places there."""
    found = []
    for term in aligned.statement.terms:
        if term.counts:
            some = candidates(term, aligned.article)
            found.append((term, tuple(one for one in some if one.likeness >= _LIKE)))
    return tuple((term, places) for term, places in (*found, *_dates(aligned)) if places)


def _dates(aligned: Aligned) -> Iterator[tuple[Term, tuple[Match, ...]]]:
    """Yield the first word of each date of the statement, with its places in the article."""
    for mine in aligned.statement.dates:
        same = (one for one in aligned.article.dates if agrees(mine.value, one.value))
        firsts = [aligned.article.inside(one.start, one.end)[:1] for one in same]
        here = aligned.statement.inside(mine.start, mine.end)[:1]
        if here and any(firsts):
            yield here[0], tuple(Match(term=one, likeness=1.0) for some in firsts for one in some)


def _share(found: tuple[float, Site | None]) -> float:
    return found[0]


def _nearness(term: Term, site: Site, road: Sequence[float], reach: float) -> float:
    if any(one.at == term.at for one in site):
        return 0.0
    return math.exp(-min(abs(road[term.at] - road[one.at]) for one in site) / reach)
