"""Years: those that numbers alone tell: «العامين ثمانية وتسعين وألفين»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.verify import keys
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed

_WHOLE, _SHORT = range(1900, 2101), range(10, 100)
_NEAR = 4


def years_of(terms: Sequence[Term]) -> tuple[str, ...]:
    """Return the years that numbers after a word for years may say, of two digits in each way."""
    return tuple(
        year
        for number, term in enumerate(terms)
        if term.value is not None and _follow_years(terms[max(0, number - _NEAR) : number])
        for year in _said(term.value)
    )


def _follow_years(before: Sequence[Term]) -> bool:
    return any(keys.bases(term.form) & listed("words", "years") for term in before)


def _said(value: float) -> Iterator[str]:
    if value in _WHOLE:
        yield str(int(value))
    elif value in _SHORT:
        yield from (f"{century}{int(value)}" for century in (19, 20))
