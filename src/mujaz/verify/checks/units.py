"""Units: a number bears the unit and the fate that the article gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.fact import Date, Quantity
from mujaz.language.letters import normalise
from mujaz.verify.align import Aligned
from mujaz.verify.checks.numbers import quantity_at
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.lengths import is_as_long
from mujaz.verify.reading import Term

_FATES = frozenset({"killed", "injured", "missing", "displaced", "detained"})
_NAMED = frozenset({"money", "measure", "percent"})
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each number whose unit or fate is another."""
    for term in aligned.statement.terms:
        place = aligned.place(term)
        if term.kind != "number" or term.value is None or place is None:
            continue
        mine = quantity_at(term, aligned.statement.quantities)
        its = quantity_at(place, aligned.article.quantities)
        if mine is not None and its is not None and _differ(mine, its):
            yield contradicted("units", _words(mine, aligned.statement.terms), [place], 0.9)
    yield from _lengths(aligned)


def _words(quantity: Quantity | Date | None, terms: Sequence[Term]) -> list[Term]:
    assert quantity is not None  # noqa: S101 - the caller has looked
    # «لأسبوعين» is one word, and its length begins inside it.
    return [one for one in terms if one.word.start < quantity.end and quantity.start < one.word.end]


def _differ(mine: Quantity, its: Quantity) -> bool:
    """Say whether two quantities of one value are of two things."""
    if mine.kind != its.kind:
        return {mine.kind, its.kind} <= _FATES
    return mine.kind in _NAMED and not _is_same_unit(mine.unit, its.unit)


def _is_same_unit(mine: str | None, its: str | None) -> bool:
    """Say whether units are one, under a shorter name too: «إسترليني», «جنيه إسترليني»."""
    if mine is None or its is None:
        return True
    one, other = normalise(mine), normalise(its)
    return one.startswith(other) or other.startswith(one)


def _lengths(aligned: Aligned) -> Iterator[Finding]:
    """Yield a length of time whose number the scope has with another unit."""
    scope = [
        one
        for one in aligned.article.dates
        if one.kind == "duration" and aligned.article.sentence_at(one.start) in aligned.scope
    ]
    for mine in aligned.statement.dates:
        if mine.kind != "duration" or any(is_as_long(mine.value, one.value) for one in scope):
            continue
        clash = next((one for one in scope if _has_same_number(mine.value, one.value)), None)
        if clash is not None:
            its = _words(clash, aligned.article.terms)
            yield contradicted("units", _words(mine, aligned.statement.terms), its, 0.9)


def _has_same_number(mine: str, its: str) -> bool:
    one, other = _LENGTH.fullmatch(mine), _LENGTH.fullmatch(its)
    return one is not None and other is not None and one[2] == other[2]
