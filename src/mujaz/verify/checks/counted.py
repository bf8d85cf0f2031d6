"""Counted: a number is the one that the article gives of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.fact import Quantity
from mujaz.language.words import bare
from mujaz.verify.align import Aligned
from mujaz.verify.checks.numbers import is_implied, quantity_at
from mujaz.verify.checks.placing import weight_of_place
from mujaz.verify.checks.sums import follows
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.frames import Frame, frame_of
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed

_YEARS = range(1900, 2101)
_TOLLS = frozenset({"count", "killed", "injured", "missing", "displaced", "detained"})
_CLEAR, _SOME = 0.15, 0.07
_HALF = 0.4  # how surely a rival in a somewhat better place is meant


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each number whose words the article has around another number, and not around it.

    A number that follows from others, and one that the other bears out, are no fault.
    """
    for term in aligned.statement.terms:
        mine = quantity_at(term, aligned.statement.quantities)
        if not _counts(term, mine) or _is_made(term, mine, aligned):
            continue
        sites = _sites(term, mine, aligned)
        frame = frame_of([term], aligned, without=_unit(term, mine, aligned))
        known = bool(sites) or (mine is not None and mine.kind == "age")
        if frame is not None and known and not any(_is_of_them(one, aligned) for one in sites):
            yield from _clash(term, mine, frame, sites)


def _sites(term: Term, mine: Quantity | None, aligned: Aligned) -> list[Term]:
    """Return where the article has the number; an age is no length of time."""
    lengths = [one for one in aligned.article.dates if one.kind == "duration"]
    return [
        one
        for one in aligned.article.terms
        if one.value == term.value
        and not (
            mine is not None
            and mine.kind == "age"
            and any(some.start <= one.word.start < some.end for some in lengths)
        )
    ]


def _unit(term: Term, mine: Quantity | None, aligned: Aligned) -> list[Term]:
    """Return the words of a unit, which say nothing of what is measured."""
    after = aligned.statement.around(term.at, 0, 3)
    inside = [one for one in after if mine is not None and one.word.start < mine.end]
    if mine is not None and mine.kind in {"money", "percent", "measure", "age"}:
        return inside
    return [one for one in inside if one.form in listed("words", "countless")]


def _is_of_them(site: Term, aligned: Aligned) -> bool:
    near = aligned.article.around(site.at, 2, 2)
    return any(bare(one.form) in listed("words", "of_them") for one in near)


def _clash(term: Term, mine: Quantity | None, frame: Frame, sites: list[Term]) -> Iterator[Finding]:
    aligned = frame.aligned
    told = {one.value for one in aligned.statement.terms}
    rivals = [
        one
        for one in aligned.article.terms
        if one.value not in told and _may_rival(one, mine, aligned)
    ]
    own, _ = frame.best([one] for one in sites)
    other, rival = frame.best([one] for one in rivals)
    if rival is not None and other - own >= _SOME:
        clear = other - own >= _CLEAR and (not sites or mine is None or mine.kind != "age")
        mine_sites = [[one] for one in sites]
        weight = weight_of_place([term], mine_sites, rival, aligned) if clear else _HALF
        yield contradicted("counted", [term], rival, weight)


def _counts(term: Term, quantity: Quantity | None) -> bool:
    """Say whether a number counts or measures: no one, rank, year, or hundred of a percentage."""
    if term.value is None or term.value == 1 or term.form in listed("words", "hundreds"):
        return False
    rank = term.is_rank and (quantity is None or quantity.kind != "age")
    return not rank and not (quantity is None and term.value in _YEARS)


def _is_made(term: Term, mine: Quantity | None, aligned: Aligned) -> bool:
    """Say whether a number follows from others; a percentage follows from itself."""
    percent = mine is not None and mine.kind == "percent"
    return not percent and follows(term, mine, aligned)


def _may_rival(other: Term, mine: Quantity | None, aligned: Aligned) -> bool:
    """Say whether a number of the article may stand in the place of the statement's."""
    its = quantity_at(other, aligned.article.quantities)
    if not _counts(other, its) or (mine is not None and is_implied(mine, [other])):
        return False
    if mine is None or its is None:
        return (mine or its) is None or (mine or its).kind == "count"  # type: ignore[union-attr]
    if mine.kind != its.kind:
        return "count" in {mine.kind, its.kind} <= _TOLLS
    return mine.kind in _TOLLS or _is_one_unit(mine.unit, its.unit)


def _is_one_unit(mine: str | None, its: str | None) -> bool:
    return mine is None or its is None or mine.startswith(its) or its.startswith(mine)
