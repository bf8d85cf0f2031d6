"""Numbers: every number stands in the scope with its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.fact import Quantity
from mujaz.language.numbers import within
from mujaz.language.words import bare
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.sums import follows, may_follow
from mujaz.verify.finding import Finding, contradicted, unsupported
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed

_CLOSE = 0.25  # «more than 1900» is said of 1902, not of 5000
_ABOUT = 0.1
_BESIDE = 4
_OPEN = 0.5  # something else may explain the number
_TOO_SHORT = 2
_TWO = 2
_YEARS = range(1900, 2101)
_LENGTH = re.compile(r"P(\d+)([YM])")


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each number that the scope lacks."""
    for term in aligned.statement.terms:
        if term.kind != "number" or term.value is None or term.value == 1:
            continue
        if aligned.place(term) is None:
            yield from _missing(term, aligned)


def _missing(term: Term, aligned: Aligned) -> Iterator[Finding]:
    numbers = [one for one in aligned.sentences if one.value is not None]
    mine = quantity_at(term, aligned.statement.quantities)
    if (mine is not None and is_implied(mine, numbers)) or _is_length(term, aligned):
        return
    if _is_no_amount(term, aligned) or _is_dual(term, aligned) or follows(term, mine, aligned):
        return
    rival = _rival(term, numbers, aligned)
    is_open = _is_of_the_same(term, aligned) or may_follow(term, aligned)
    is_open |= rival is None and 0 < (term.value or 0) < 1  # a share may be reckoned from anything
    weight = _OPEN if is_open else 0.95
    if rival is None:
        yield unsupported("numbers", [term], weight)
    else:
        yield contradicted("numbers", [term], [rival], weight)


def _is_dual(term: Term, aligned: Aligned) -> bool:
    """Say whether the scope counts two by a dual, which is no word of number: «بهدفين»."""
    article = aligned.article
    return term.value == _TWO and any(
        one.value == _TWO and article.sentence_at(one.start) in aligned.scope
        for one in article.quantities
    )


def _is_of_the_same(term: Term, aligned: Aligned) -> bool:
    """Say whether the article has the number elsewhere, of the same thing."""
    if term.at not in aligned.outside:
        return False
    after = [bare(one.form) for one in aligned.statement.around(term.at, 0, 3)]
    place = aligned.outside[term.at].term
    its = {bare(one.form) for one in aligned.article.around(place.at, 0, 3)}
    return any(form in its and len(form) > _TOO_SHORT for form in after)


def _is_no_amount(term: Term, aligned: Aligned) -> bool:
    """Say whether a number is a percentage's hundred, a year, or the nil of «هدفين نظيفين»."""
    if term.value == 0:
        return any(
            keys.bases(one.form) & listed("words", "sums", "nil") for one in aligned.sentences
        )
    if term.form in listed("words", "hundreds"):
        return any(one.kind == "number" for one in aligned.statement.around(term.at, 2, 0))
    value = term.value or 0.0
    if value in _YEARS and any(str(int(value)) in one for one in _years(aligned)):
        return True
    return any(one.kind == "date" and one.form == term.form for one in aligned.sentences)


def _years(aligned: Aligned) -> Iterator[str]:
    yield str(aligned.article.published or "")[:4]
    yield from (one.value for one in aligned.article.dates)


def quantity_at(term: Term, quantities: Sequence[Quantity]) -> Quantity | None:
    """Return the quantity that a number belongs to."""
    return next((one for one in quantities if one.start <= term.word.start < one.end), None)


def is_implied(mine: Quantity, numbers: Sequence[Term]) -> bool:
    """Say whether a bound follows from a number close to it: «أكثر من 1900» from 1902."""
    if not isinstance(mine.value, int | float):
        return False
    least = abs(mine.value) * _CLOSE
    near = [one.value for one in numbers if abs((one.value or 0) - mine.value) <= least]
    if mine.comparator in {">", ">="}:
        return any((value or 0) >= mine.value for value in near)
    if mine.comparator in {"<", "<="}:
        return any((value or 0) <= mine.value for value in near)
    return mine.comparator == "~" and any(
        abs((value or 0) - mine.value) <= abs(mine.value) * _ABOUT for value in near
    )


def _is_length(term: Term, aligned: Aligned) -> bool:
    """Say whether the article has so many years under another name: 20 for «العقدين»."""
    mine = next(
        (
            one
            for one in aligned.statement.dates
            if one.kind == "duration" and one.start <= term.word.start < one.end
        ),
        None,
    )
    if mine is not None and any(mine.value == one.value for one in aligned.article.dates):
        return True
    if mine is not None and any(
        number.value == term.value
        for one in aligned.article.dates
        if aligned.article.sentence_at(one.start) in aligned.scope
        for number in within(one.text)
    ):
        return True  # «دام 27 عاما», where the article has «منذ 27 عاما»
    near = {one.form for one in aligned.statement.around(term.at, 2, 2)}
    lengths = (_LENGTH.fullmatch(one.value) for one in aligned.article.dates)
    years = {float(one[1]) / (12 if one[2] == "M" else 1) for one in lengths if one}
    return bool(near & listed("words", "years")) and term.value in years


def _rival(term: Term, numbers: Sequence[Term], aligned: Aligned) -> Term | None:
    """Return the number, told by no word of the statement, that stands where this one should."""
    near = aligned.places(aligned.statement.around(term.at, 2, 2))
    free = [one for one in numbers if one.at not in aligned.taken]
    if not near or not free:
        return None
    distance = {one.at: min(abs(one.at - place.at) for place in near) for one in free}
    best = min(free, key=lambda one: distance[one.at])
    return best if distance[best.at] <= _BESIDE else None
