"""Differences: how a statement that copies a sentence nearly word for word departs from it.

Where both neighbours are copied, what stands between them can only be what was changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from mujaz.language.words import stem
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.reading import Term

_COPIED = 0.6  # of the statement's words
_LEAST, _RUN = 5, 2
_LIKE = 0.7
_INNER, _EDGE = 2, 3
Run = tuple[int, int, int]  # from where in the one, from where in the other, how long


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Words of a statement that stand where a sentence has others; either may be none.

    `before` and `after` are the words of the sentence around them that the statement copies, none
    at an end; `own` are the words of content that the rest of the sentence has no like of, `lost`
    those of the sentence that the rest of the statement has no like of. `share` is how much of
    the statement is copied, 0 to 1.
    """

    mine: tuple[Term, ...]
    its: tuple[Term, ...]
    before: tuple[Term, ...]
    after: tuple[Term, ...]
    own: tuple[Term, ...]
    lost: tuple[Term, ...]
    share: float = 0.0

    @property
    def is_held(self) -> bool:
        """Say whether enough is copied on both sides, more where one of them is an end."""
        least = _INNER if self.before and self.after else _EDGE
        return all(not some or len(some) >= least for some in (self.before, self.after))

    def keeps(self, place: Term) -> bool:
        """Say whether the statement has a word of the sentence here, or right after."""
        kept = any(are_alike(place, one) for one in self.mine)
        return kept or any(place.at == one.at for one in self.after)


@lru_cache(maxsize=4)
def differences(aligned: Aligned) -> tuple[Difference, ...]:
    """Return the departures of a statement from the sentences that it nearly copies.

    Words are compared by their stems, so that another ending or clitic is no departure.
    """
    mine = _words(aligned.statement.terms)
    found: list[Difference] = []
    copied: set[int] = set()
    for sentence in aligned.scope:
        its = _words(aligned.article.of_sentence(sentence))
        runs = _runs(mine, its)
        inside = {at for start, _, size in runs for at in range(start, start + size)}
        if len(inside) >= _LEAST and len(inside) >= _COPIED * (max(inside) + 1 - min(inside)):
            found += _between(mine, its, runs)
            copied |= inside
    share = len(copied) / max(1, len(mine))
    return tuple(replace(one, share=share) for one in found) if share >= _COPIED else ()


def are_alike(one: Term, other: Term) -> bool:
    """Say whether a word is another's form, its synonym or of its root."""
    if one.phrases & (other.phrases | keys.groups(other.form)):
        return True
    if other.phrases & keys.groups(one.form):
        return True
    if one.value is not None and one.value == other.value:
        return True
    return keys.likeness(one.form, other.form) >= _LIKE


def _words(terms: Sequence[Term]) -> list[Term]:
    return [one for one in terms if not one.word.is_mark]


def _runs(mine: Sequence[Term], its: Sequence[Term]) -> list[Run]:
    """Return the runs that both have in the same order."""
    forms, others = _stems(mine), _stems(its)
    found = SequenceMatcher(None, forms, others, autojunk=False).get_matching_blocks()
    return [(one.a, one.b, one.size) for one in found if one.size >= _RUN]


def _stems(terms: Sequence[Term]) -> list[str]:
    return [stem(one.form) for one in terms]


def _between(mine: list[Term], its: list[Term], runs: list[Run]) -> Iterator[Difference]:
    whole = [(0, 0, 0), *runs, (len(mine), len(its), 0)]
    free_mine = _free(mine, ((start, size) for start, _, size in runs))
    free_its = _free(its, ((start, size) for _, start, size in runs))
    for (a, b, size), (c, d, after) in pairwise(whole):
        here, there = mine[a + size : c], its[b + size : d]
        if here or there:
            yield Difference(
                mine=tuple(here),
                its=tuple(there),
                before=tuple(its[b : b + size]),
                after=tuple(its[d : d + after]),
                own=_without_like(here, free_its),
                lost=_without_like(there, free_mine),
            )


def _free(terms: Sequence[Term], runs: Iterable[tuple[int, int]]) -> list[Term]:
    taken = {at for start, size in runs for at in range(start, start + size)}
    return [one for at, one in enumerate(terms) if at not in taken]


def _without_like(some: Sequence[Term], others: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(
        one for one in some if one.counts and not any(are_alike(one, other) for other in others)
    )
