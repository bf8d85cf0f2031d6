"""Judged: what a system says of each case, and how that is scored.

A system is right on a supported case when it says so, and on any other when it does not: whether
`unsupported` or `contradicted` is scored apart. Every figure is the better the higher it is, so
false alarms are told by what is left of them: the share of supported cases that pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.evaluate.score import Score
from mujaz.evaluate.verify.cases import Case
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
    """One case and what is said of it."""

    case: Case
    said: Said

    @property
    def right(self) -> bool:
        """Say whether a supported case passes, or another does not."""
        return self.said.supported == is_supported(self.case)


def is_supported(case: Case) -> bool:
    """Say whether the label says that the article supports this."""
    return case.label == Verdict.SUPPORTED


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


def by_ours(verify: Verify, cases: Iterable[Case]) -> tuple[Judged, ...]:
    """Judge cases by the verifier."""
    return tuple(
        Judged(case=case, said=said(verify(case.article, case.hypothesis))) for case in cases
    )


def by_peer(peer: Peer, cases: Sequence[Case]) -> tuple[Judged, ...]:
    """Judge cases by a peer, which does not tell a contradiction from silence."""
    scores = peer.judge([(case.article.body, case.hypothesis) for case in cases])
    least = best_threshold(scores, cases) if peer.least is None else peer.least
    return tuple(
        Judged(
            case=case,
            said=Said(
                verdict=Verdict.SUPPORTED if score >= least else Verdict.UNSUPPORTED, score=score
            ),
        )
        for case, score in zip(cases, scores, strict=True)
    )


_ROUNDING = 1e-9


def best_threshold(scores: Sequence[float], cases: Sequence[Case]) -> float:
    """Return the threshold with the best balanced accuracy on these cases, the lowest of such.

    Where none does better than to pass everything, everything passes.
    """
    wanted = sum(map(is_supported, cases))
    gain = {True: 1 / max(1, wanted), False: -1 / max(1, len(cases) - wanted)}
    ordered = sorted(zip(scores, map(is_supported, cases), strict=True), reverse=True)
    best, reached, least = 0.0, 0.0, float("inf")
    for score, rows in groupby(ordered, key=lambda row: row[0]):
        reached += sum(gain[supported] for _, supported in rows)
        if reached > best - _ROUNDING:
            best, least = reached, score
    return least


def balanced_accuracy(judged: Sequence[Judged]) -> float:
    """Return the mean of the share right among the supported and among the others, 0 to 1."""
    halves = [
        [one.right for one in judged if is_supported(one.case) is wanted]
        for wanted in (True, False)
    ]
    return sum(sum(half) / max(1, len(half)) for half in halves) / len(halves)


Bars = Mapping[str, tuple[float, float]]
"""The bar and the goal of each row, by its name."""


def scores(group: str, judged: Sequence[Judged], bars: Bars) -> tuple[Score, ...]:
    """Return a group's scores, named «group: row»: overall, then a kind of edit each."""
    changed = [one for one in judged if not is_supported(one.case)]
    against = [one for one in changed if one.case.label == Verdict.CONTRADICTED]
    kinds = sorted({one.case.edit for one in changed if one.case.edit})
    order = [kind for kind in bars if kind in kinds] + [kind for kind in kinds if kind not in bars]
    rows = {
        "supported passes": [one for one in judged if is_supported(one.case)],
        "change is caught": changed,
        **{kind: [one for one in changed if one.case.edit == kind] for kind in order},
    }
    whole = Score(name=WHOLE, right=balanced_accuracy(judged), gold=1)
    shares = [_share(name, some, [one for one in some if one.right]) for name, some in rows.items()]
    if against:
        told = [one for one in against if one.said.verdict is Verdict.CONTRADICTED]
        shares.append(_share(CALLED_SO, against, told))
    return tuple(_held(group, one, bars) for one in (whole, *shares))


def _share(name: str, some: Sequence[Judged], right: Sequence[Judged]) -> Score:
    good = {one.case.id for one in right}
    wrong = tuple(
        f"{one.case.id}: {one.case.hypothesis} [{one.said.verdict}: {one.said.why}]"
        for one in some
        if one.case.id not in good
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
