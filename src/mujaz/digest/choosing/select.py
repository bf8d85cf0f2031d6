"""Select: which of the drafts make the summary and the key points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby
from math import exp, log, sqrt
from operator import itemgetter

from mujaz.digest.choosing.candidate import SAME, Candidate, lessened
from mujaz.digest.sentences.sentence import stems_of
from mujaz.settings import Settings

_MOST_CONSIDERED, _MOST_OF_ONE = 14, 4  # candidates, and of one sentence
_HALF = 0.501  # more than half: a point that tells what the summary does
_ALIKE = 0.5  # no two points share as much: «عاقب» and «عاقبت» may be one stem more
_MOST_COMPARED, _NEARLY = 10, 0.82  # summaries, and the share of the best one's worth they have
_LIKELY = 0.5  # chance from which a lone point is told
_STRICT = 0.3  # how much it costs to be longer or shorter than usual


def choose(
    candidates: Sequence[Candidate], settings: Settings
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Return the summary and the key points.

    Among the summaries worth nearly as much as the best, the first that leaves most to the points
    that it does not tell itself.
    """
    found = []
    for summary in choose_summaries(candidates, settings)[:_MOST_COMPARED]:
        points = choose_points(candidates, summary, settings)
        fresh = sum(not any(one.repeats(told) for told in summary) for one in points)
        found.append((len(points), fresh, summary, points))
        if fresh == settings.points:
            break
    best = max(found, key=lambda one: one[:2])
    return best[2], best[3]


def choose_summaries(
    candidates: Sequence[Candidate], settings: Settings
) -> tuple[tuple[Candidate, ...], ...]:
    """Return sets of statements for the summary, each in reading order, the best set first.

    No two are of the same sentences.

    Of all sets within the bounds of `settings` that repeat nothing and tell what is worth most,
    those worth most, a little repetition allowed where there is none else; where no set reaches the
    least number of words, the one longest set that stays below the most, which may be empty.
    """
    low, high = settings.summary_words
    fewest, most = settings.summary_statements
    best = sorted((one for one in candidates if one.length <= high), key=_rank)[:_MOST_CONSIDERED]
    for shared in (SAME, 0.45):
        apart = [
            (length, some)
            for some in _sets_apart(best, most, shared)
            if (length := _words(some)) <= high
        ]
        apart = _with_the_first(apart, best, settings)
        apart = [(length, some) for length, some in apart if _is_told_in_order(some)]
        within = [
            (_apt(some, length, settings), some)
            for length, some in apart
            if len(some) >= fewest and length >= low
        ]
        if within:
            within.sort(key=itemgetter(0), reverse=True)
            enough = within[0][0] - (1 - _NEARLY) * abs(within[0][0])
            told: dict[frozenset[int], tuple[Candidate, ...]] = {}
            for worth, some in within:
                if worth >= enough:
                    told.setdefault(frozenset(one.draft.sentence for one in some), some)
            return tuple(map(_in_order, told.values()))
    nearest = max(apart, key=lambda one: _nearness(one[1], one[0], settings), default=(0, ()))
    return (_in_order(nearest[1]),)


def _with_the_first(
    apart: list[tuple[int, tuple[Candidate, ...]]], best: Sequence[Candidate], settings: Settings
) -> list[tuple[int, tuple[Candidate, ...]]]:
    """Return the sets that tell of the sentence worth most, which is nearly always the lead.

    A summary of several statements without it would tell no news, whatever it leaves to the points.
    All sets, where those with it have not half of the words.
    """
    low = settings.summary_words[0] / 2
    if settings.summary_statements[1] == 1 or not best:
        return apart
    first = best[0].draft.sentence
    told = [(n, some) for n, some in apart if any(one.draft.sentence == first for one in some)]
    return told if any(n >= low for n, _ in told) else apart


def _nearness(some: Sequence[Candidate], length: int, settings: Settings) -> tuple[int, int, float]:
    words = min(length, settings.summary_words[0])
    return (words, min(len(some), settings.summary_statements[0]), _apt(some, length, settings))


def _in_order(some: Sequence[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(some, key=_place))


def _is_told_in_order(some: Sequence[Candidate]) -> bool:
    """Say whether each statement comes after those that tell what it leans on."""
    if not any(one.draft.leans_on for one in some):
        return True
    told: set[str] = set()
    for one in _in_order(some):
        if not one.draft.leans_on <= told:
            return False
        told |= stems_of(one.draft.words)
    return True


def choose_points(
    candidates: Sequence[Candidate], summary: Sequence[Candidate], settings: Settings
) -> tuple[Candidate, ...]:
    """Return the key points, most telling first, none telling what another point tells.

    Of all sets that repeat nothing, the largest; of these the one that tells most that the summary
    does not, then the one that says least in the summary's very words, then the highest score. What
    the summary tells is told again only where `settings.points_repeat` allows it. None is less
    likely to be printed by an editor than `settings.point_chance`; where all are, one is told all
    the same that would be printed rather than not.
    """
    chosen = _points(candidates, summary, settings)
    if chosen or not settings.points or settings.point_chance <= _LIKELY:
        return chosen
    return _points(candidates, summary, replace(settings, points=1, point_chance=_LIKELY))


def _points(
    candidates: Sequence[Candidate], summary: Sequence[Candidate], settings: Settings
) -> tuple[Candidate, ...]:
    low, high = settings.point_words
    told = {one.text for one in summary}
    read = set[str]().union(*(stems_of(one.draft.words) for one in summary))
    fitting = sorted(
        (
            one
            for one in candidates
            if low <= one.length <= high
            and one.draft.leans_on <= read
            and one.chance >= settings.point_chance
        ),
        key=_rank,
    )
    fresh = {one.text for one in fitting if not any(one.repeats(other, _HALF) for other in summary)}
    if not settings.points_repeat:
        fitting = [one for one in fitting if one.text in fresh]
    pool = sorted(fitting, key=lambda one: (one.text not in fresh, one.text in told))
    best = _few_of_each(pool)[:_MOST_CONSIDERED]

    def merit(some: Iterable[Candidate]) -> tuple[int, int, float]:
        chosen = tuple(some)
        return (
            sum(one.text in fresh for one in chosen),
            -sum(one.text in told for one in chosen),
            _worth(chosen),
        )

    chosen: tuple[Candidate, ...] = ()
    for shared in (SAME, _ALIKE):  # where too few stand apart, half of the stems may be the same
        sets = groupby(_sets_apart(best, settings.points, shared), key=len)
        size, largest = next(sets, (0, iter(())))
        if size > len(chosen):
            chosen = max(largest, key=merit)
    return tuple(sorted(chosen, key=_rank))


def _few_of_each(pool: Sequence[Candidate]) -> list[Candidate]:
    """Return the first candidates of each sentence, in the order of the pool."""
    taken: Counter[int] = Counter()
    few = []
    for one in pool:
        taken[one.draft.sentence] += 1
        if taken[one.draft.sentence] <= _MOST_OF_ONE:
            few.append(one)
    return few


def _rank(one: Candidate) -> tuple[float, int, int]:
    return (-one.score, *_place(one))


def _place(one: Candidate) -> tuple[int, int]:
    """Return where it stands in the article: its first word may be brought in from before."""
    return (one.draft.sentence, one.draft.words[0].start)


def _words(some: Sequence[Candidate]) -> int:
    return sum(one.length for one in some)


def _worth(some: Sequence[Candidate]) -> float:
    return sum(one.score for one in some)


def _apt(some: Sequence[Candidate], length: int, settings: Settings) -> float:
    """Return the worth of a summary, less the further its length in words is from the usual one.

    Usual is the geometric mean of the bounds, since the lengths of standfirsts are log-normal:
    twice as long is as far from it as half as long.
    """
    low, high = settings.summary_words
    stretch = log(length / sqrt(low * high))
    return lessened(_worth(some), exp(-_STRICT * stretch**2))


def _sets_apart(
    some: Sequence[Candidate], most: int, shared: float
) -> Iterator[tuple[Candidate, ...]]:
    """Yield the sets of at most so many candidates that repeat nothing, the largest first."""
    places = range(len(some))
    alike = {
        (one, other)
        for one, other in combinations(places, 2)
        if some[one].repeats(some[other], shared)
        or some[one].tells_most_of(some[other])
        or some[one].opens_like(some[other])
    }
    for size in range(min(most, len(some)), 0, -1):
        for chosen in combinations(places, size):
            if alike.isdisjoint(combinations(chosen, 2)):
                yield tuple(some[place] for place in chosen)
