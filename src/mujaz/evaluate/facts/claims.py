"""Claims against gold: what is said, and by whom.

What is said counts as found where the words that either has are shared to four fifths (as a bag, so
that marks and repeated words cannot help). The speaker counts where it is the same, or where the
whole words of one stand in the other: «الغربي» for «وزير الداخلية منصف الغربي». Each claim of the
gold is met by one of ours at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from mujaz.evaluate.facts import ours
from mujaz.evaluate.facts.gold import Labelled
from mujaz.evaluate.score import Score
from mujaz.fact import Claim
from mujaz.language.letters import normalise
from mujaz.language.words import bare, words

_ENOUGH = 0.8


class _Pair(NamedTuple):
    """A claim of the gold with the one of ours that says most of the same, if any does."""

    article: str
    gold: dict[str, Any]
    ours: Claim | None


def scores() -> tuple[Score, ...]:
    """Measure claims on the labelled articles. Raises `NoSuchSource` where they are not."""
    pairs: list[_Pair] = []
    surplus: list[str] = []
    proposed = 0
    for article, facts in ours.labelled():
        proposed += len(facts.claims)
        met = _paired(article, facts.claims)
        pairs += met
        kept = [pair.ours for pair in met]
        surplus += [
            f"{article.id}: proposed {c.speaker} | {c.cue} | {c.content[:60]}"
            for c in facts.claims
            if c not in kept
        ]
    both = [p for p in pairs if p.ours and _same_speaker(p.gold["speaker"], p.ours.speaker)]
    missed = [
        f"{p.article}: missed {p.gold['speaker']} | {p.gold['cue']} | {p.gold['content'][:60]}"
        + (f" (as {p.ours.speaker})" if p.ours else "")
        for p in pairs
        if p not in both
    ]
    alike = [p for p in pairs if p.ours]
    return (
        _f1("claims: content and speaker", len(both), len(pairs), proposed, (*missed, *surplus)),
        _f1("claims: the same speaker to the word", _count(both, _exactly), len(pairs), proposed),
        _f1("claims: content", len(alike), len(pairs), proposed),
        _share("claims: cue, of contents found", _count(alike, _same_cue), len(alike)),
        _share("claims: quoted or not, of contents found", _count(alike, _as_quoted), len(alike)),
    )


def _f1(name: str, right: int, gold: int, proposed: int, examples: tuple[str, ...] = ()) -> Score:
    score = Score(name=name, right=right, gold=gold, proposed=proposed, examples=examples)
    return replace(score, bar=72, goal=88) if examples else score


def _share(name: str, right: int, gold: int) -> Score:
    return Score(name=name, right=right, gold=gold)


def _count(pairs: list[_Pair], test: Callable[[dict[str, Any], Claim], bool]) -> int:
    return sum(pair.ours is not None and test(pair.gold, pair.ours) for pair in pairs)


def _paired(article: Labelled, claims: tuple[Claim, ...]) -> list[_Pair]:
    left = list(claims)
    pairs = []
    for gold in article.labels["claims"]:
        fitting = [c for c in left if _alike(c.content, gold["content"]) >= _ENOUGH]
        best = max(
            fitting,
            key=lambda c: (
                _same_speaker(gold["speaker"], c.speaker),
                _alike(c.content, gold["content"]),
            ),
            default=None,
        )
        if best is not None:
            left.remove(best)
        pairs.append(_Pair(article.id, gold, best))
    return pairs


def _alike(one: str, other: str) -> float:
    """Return the words that both have of the words that either has."""
    first, second = _bag(one), _bag(other)
    return (first & second).total() / max(1, (first | second).total())


@lru_cache
def _bag(text: str) -> Counter[str]:
    return Counter(word.form for word in words(text) if not word.is_mark)


def _same_speaker(one: str, other: str) -> bool:
    first, second = _forms(one), _forms(other)
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _exactly(gold: dict[str, Any], ours: Claim) -> bool:
    return _forms(gold["speaker"]) == _forms(ours.speaker)


def _same_cue(gold: dict[str, Any], ours: Claim) -> bool:
    first, second = ({bare(form) for form in _forms(cue)} for cue in (gold["cue"], ours.cue))
    return bool(first & second) or gold["cue"] == ours.cue  # a colon has no words


def _as_quoted(gold: dict[str, Any], ours: Claim) -> bool:
    return bool(gold["quoted"]) == ours.quoted


@lru_cache
def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in words(normalise(text)) if not word.is_mark)
