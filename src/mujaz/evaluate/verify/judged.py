"""Judged: what a system says of each pair, and how that is scored.

A system is right on a supported pair when it says so, and on any other when it does not: whether
`unsupported` or `contradicted` is scored apart. Every figure is the better the higher it is, so
false alarms are told by what is left of them: the share of supported pairs that pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.evaluate.score import Score
from mujaz.evaluate.verify.pairs import Pair
from mujaz.evaluate.verify.peers import Peer


class Judgement(Protocol):
    """What the verifier says of one sentence; the higher `score`, 0 to 1, the better supported."""

    @property
    def verdict(self) -> Verdict:
        """What the article says of it."""
        ...

    @property
    def score(self) -> float:
        """How well it is supported."""
        ...

    @property
    def faults(self) -> Sequence[object]:
        """What is wrong with it, each fault told by its `str`."""
        ...


Verify = Callable[[Article, str], Sequence[Judgement]]
"""A judgement of each sentence of a text about an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of one text: `verdict` that of its worst sentence, `score` the lowest."""

    verdict: Verdict
    score: float
    why: str = ""

    @property
    def supported(self) -> bool:
        """Say whether nothing is found wrong."""
        return self.verdict is Verdict.SUPPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One pair and what is said of it."""

    pair: Pair
    said: Said

    @property
    def right(self) -> bool:
        """Say whether a supported pair passes, or another does not."""
        return self.said.supported == is_supported(self.pair)


def is_supported(pair: Pair) -> bool:
    """Say whether the label says that the article supports this."""
    return pair.label == Verdict.SUPPORTED


_WORST = (Verdict.CONTRADICTED, Verdict.UNSUPPORTED, Verdict.SUPPORTED)


def said(found: Sequence[Judgement]) -> Said:
    """Return what is said of a whole text; a text without a sentence is not supported."""
    if not found:
        return Said(verdict=Verdict.UNSUPPORTED, score=0.0, why="no sentence")
    return Said(
        verdict=min((one.verdict for one in found), key=_WORST.index),
        score=min(one.score for one in found),
        why="; ".join(str(fault) for one in found for fault in one.faults),
    )


def by_ours(verify: Verify, pairs: Iterable[Pair]) -> tuple[Judged, ...]:
    """Judge pairs by the verifier."""
    return tuple(
        Judged(pair=pair, said=said(verify(pair.article, pair.hypothesis))) for pair in pairs
    )


def by_peer(peer: Peer, pairs: Sequence[Pair]) -> tuple[Judged, ...]:
    """Judge pairs by a peer, which does not tell a contradiction from silence."""
    scores = peer.judge([(pair.article.body, pair.hypothesis) for pair in pairs])
    least = best_threshold(scores, pairs) if peer.least is None else peer.least
    return tuple(
        Judged(
            pair=pair,
            said=Said(
                verdict=Verdict.SUPPORTED if score >= least else Verdict.UNSUPPORTED, score=score
            ),
        )
        for pair, score in zip(pairs, scores, strict=True)
    )


_ROUNDING = 1e-9


def best_threshold(scores: Sequence[float], pairs: Sequence[Pair]) -> float:
    """Return the threshold with the best balanced accuracy on these pairs, the lowest of such.

    Where none does better than to pass everything, everything passes.
    """
    wanted = sum(map(is_supported, pairs))
    gain = {True: 1 / max(1, wanted), False: -1 / max(1, len(pairs) - wanted)}
    ordered = sorted(zip(scores, map(is_supported, pairs), strict=True), reverse=True)
    best, reached, least = 0.0, 0.0, float("inf")
    for score, rows in groupby(ordered, key=lambda row: row[0]):
        reached += sum(gain[supported] for _, supported in rows)
        if reached > best - _ROUNDING:
            best, least = reached, score
    return least


def balanced_accuracy(judged: Sequence[Judged]) -> float:
    """Return the mean of the share right among the supported and among the others, 0 to 1."""
    halves = [
        [one.right for one in judged if is_supported(one.pair) is wanted]
        for wanted in (True, False)
    ]
    return sum(sum(half) / max(1, len(half)) for half in halves) / len(halves)


Bars = Mapping[str, tuple[float, float]]
"""The bar and the goal of each row, by its name."""


def scores(group: str, judged: Sequence[Judged], bars: Bars) -> tuple[Score, ...]:
    """Return a group's scores, named «group: row»: overall, then a kind of edit each."""
    changed = [one for one in judged if not is_supported(one.pair)]
    against = [one for one in changed if one.pair.label == Verdict.CONTRADICTED]
    kinds = sorted({one.pair.edit for one in changed if one.pair.edit})
    order = [kind for kind in bars if kind in kinds] + [kind for kind in kinds if kind not in bars]
    rows = {
        "supported passes": [one for one in judged if is_supported(one.pair)],
        "change is caught": changed,
        **{kind: [one for one in changed if one.pair.edit == kind] for kind in order},
    }
    whole = Score(name=WHOLE, right=balanced_accuracy(judged), gold=1)
    shares = [_share(name, some, [one for one in some if one.right]) for name, some in rows.items()]
    if against:
        told = [one for one in against if one.said.verdict is Verdict.CONTRADICTED]
        shares.append(_share(CALLED_SO, against, told))
    return tuple(_held(group, one, bars) for one in (whole, *shares))


def _share(name: str, some: Sequence[Judged], right: Sequence[Judged]) -> Score:
    good = {one.pair.id for one in right}
    wrong = tuple(
        f"{one.pair.id}: {one.pair.hypothesis} [{one.said.verdict}: {one.said.why}]"
        for one in some
        if one.pair.id not in good
    )
    return Score(name=name, right=len(right), gold=len(some), examples=wrong)


WHOLE = "balanced accuracy"
CALLED_SO = "contradiction is called so"
# What these rows would show, others show by kind.
_TWICE = frozenset({"change is caught", CALLED_SO})


def _held(group: str, one: Score, bars: Bars) -> Score:
    bar, goal = bars.get(one.name, (None, None))
    return Score(
        name=f"{group}: {one.name}",
        right=one.right,
        gold=one.gold,
        bar=bar,
        goal=goal,
        examples=one.examples if one.name not in _TWICE else (),
    )
