"""Disagreements: figures that differ between voices, and what one says and another denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from math import inf

from mujaz.language import numbers
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, words
from mujaz.span import Span
from mujaz.story.deed import Deed, deed_of, has, roots_of
from mujaz.story.ledger import TOLLS
from mujaz.story.story import Disagreement, Figure, Ledger, Side
from mujaz.story.told import Told

_DAY = timedelta(hours=24)
_SHARED = 2  # words that a denial has in common with what it denies, beside the deed
_MOST = 0.6  # of the denial's words, where they are more than `_FEW`: all of these
_FEW = 3
_ALIKE = 0.4  # of the words around two figures
_ABOUT = 0.1  # how far off «نحو» may be


def disagreements(some: Sequence[Told], kept: Sequence[Ledger]) -> tuple[Disagreement, ...]:
    """Return what is told otherwise: of figures the last ones, of denials what they deny."""
    figures = (_of_figures(ledger) for ledger in kept)
    return (*(one for one in figures if one is not None), *_of_denials(some))


def _of_figures(ledger: Ledger) -> Disagreement | None:
    """Return the voices whose last figures can't both be so, null where all can.

    A toll that rises is no disagreement; a lower one told after a higher one is, and so are two
    that are told at the same time by speakers who are named.
    """
    last = {(one.outlet, one.source): one for one in ledger.figures}
    recent = [one for one in last.values() if ledger.latest.at - one.at <= _DAY]
    toll = ledger.kind in TOLLS
    apart = [pair for pair in combinations(recent, 2) if _differ(*pair) and (toll or _alike(*pair))]
    sides = dict.fromkeys(one for pair in apart for one in pair)
    return Disagreement(kind="figure", sides=tuple(map(_side, sides))) if sides else None


def _differ(one: Figure, other: Figure) -> bool:
    earlier, later = sorted((one, other), key=lambda figure: figure.at)
    low, high = _range(earlier), _range(later)
    same = earlier.evidence.article == later.evidence.article
    if same or (low[0] <= high[1] and high[0] <= low[1]) or _tell_both(one, other):
        return False
    named = earlier.source and later.source and earlier.source != later.source
    fell = later.high < earlier.low
    return bool(
        (fell and (named or earlier.outlet != later.outlet)) or (named and later.at == earlier.at)
    )


def _tell_both(one: Figure, other: Figure) -> bool:
    """Say whether the words around each figure hold the other too: «أربع من عشر», «4 من الـ10»."""
    told = [{n.value for n in numbers.find(figure.evidence.text)} for figure in (one, other)]
    return {other.low, other.high} <= told[0] and {one.low, one.high} <= told[1]


def _alike(one: Figure, other: Figure) -> bool:
    """Say whether the words around two figures are much the same: rates of one name are many."""
    roots = [roots_of(words(figure.evidence.text)) for figure in (one, other)]
    return len(roots[0] & roots[1]) >= _ALIKE * min(map(len, roots))


def _range(figure: Figure) -> tuple[float, float]:
    """Return the values that a figure allows."""
    if figure.comparator in (">", ">="):
        return figure.low, inf
    if figure.comparator in ("<", "<="):
        return 0.0, figure.high
    slack = _ABOUT if figure.comparator == "~" else 0.0
    return figure.low * (1 - slack), figure.high * (1 + slack)


def _side(figure: Figure) -> Side:
    return Side(outlet=figure.outlet, source=figure.source, at=figure.at, evidence=figure.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What somebody says or denies in an article, and the sentence it stands in."""

    told: Told
    speaker: str | None
    deed: Deed
    span: Span
    denied: bool


def _of_denials(some: Sequence[Told]) -> Iterator[Disagreement]:
    """Yield each denial with what it denies, where an article has somebody else say it.

    A denial that is told again is the first one.
    """
    said = [one for told in some for one in _said(told)]
    asserted = [one for one in said if not one.denied and _asserts(one)]
    done: list[_Said] = []
    for denial in (one for one in said if one.denied):
        against = [one for one in asserted if _denies(denial, one) and one not in done]
        best = max(against, key=lambda one: len(one.deed.roots & denial.deed.roots), default=None)
        if best is not None and not any(one.deed.is_of(denial.deed) for one in done):
            done += [denial, best]
            yield Disagreement(kind="denial", sides=(_of(best), _of(denial)))


def _asserts(one: _Said) -> bool:
    """Say whether a sentence asserts: it warns, asks, doubts and denies nothing."""
    text = one.span.of(one.told.brief.article.body)
    forms = {bare(word.form) for word in words(text)}
    hedged = forms & (closed("negations", "modals") | {"اذا", "هل"})
    return not (hedged or has(text, "unasserted"))


def _denies(denial: _Said, one: _Said) -> bool:
    """Say whether a denial is of what another says: most of its words, and not its own speaker."""
    own = denial.told is one.told and denial.span.meets(one.span)
    mine = denial.speaker is not None and denial.speaker == one.speaker
    leading = denial.deed.leading and one.deed.leading
    if own or mine or not leading or denial.deed.action != one.deed.action:
        return False
    wanted, shared = len(denial.deed.roots), len(denial.deed.roots & one.deed.roots)
    return shared >= _SHARED and shared >= (wanted if wanted <= _FEW else _MOST * wanted)


def _said(told: Told) -> Iterator[_Said]:
    facts, body = told.brief.facts, told.brief.article.body
    for claim in facts.claims:
        if claim.act != "declined" and (deed := deed_of(claim.content)):
            span = _sentence(told, claim.start)
            denied = claim.act == "denied"
            yield _Said(told=told, speaker=claim.speaker, deed=deed, span=span, denied=denied)
    for event in facts.events:
        if deed := deed_of(body[event.start : event.end]):
            span = _sentence(told, event.start)
            denied = event.status == "denied"
            if not denied and event.status not in {"happened", "ongoing"}:
                continue
            yield _Said(told=told, speaker=event.speaker, deed=deed, span=span, denied=denied)


def _sentence(told: Told, start: int) -> Span:
    sentences = told.brief.article.sentences
    return next(one for one in sentences if one.start <= start < one.end)


def _of(said: _Said) -> Side:
    return Side(
        outlet=said.told.outlet,
        source=said.speaker,
        at=said.told.at,
        evidence=said.told.cited(said.span.start, said.span.end),
    )
