"""Sums: numbers that the article does not print, and that follow from those it does."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations

from mujaz.fact import Quantity
from mujaz.language.letters import fold
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed, table

_EXACT, _SHARE, _ABOUT, _CLOSE = 0.001, 0.02, 0.1, 0.25
_LEAST = 10  # half of six is any three
_TENTH = 10  # no number beyond it is written as a share is: «خمس», «عشر»


def follows(term: Term, mine: Quantity | None, aligned: Aligned) -> bool:
    """Say whether a number is a share, a difference or a sum of numbers that the scope gives.

    A difference or a sum only where the statement's words say one; a share of an amount only where
    the article says which.
    """
    near = _near(aligned)
    amounts = sorted({value for one in near if (value := _amount(one)) is not None})
    shares = {share for one in near for share in _shares_of(one, aligned.article.terms)}
    shares |= {
        float(one.value) / 100
        for one in aligned.article.quantities
        if one.kind == "percent"
        and isinstance(one.value, int | float)
        and aligned.article.sentence_at(one.start) in {term.sentence for term in near}
    }
    if _says(aligned.statement.terms, "rest") or _says(near, "rest"):
        shares |= {1 - share for share in shares if 0 < share < 1}
    bound = mine.comparator if mine is not None else "="
    told = _shares_of(term, aligned.statement.terms)
    if told:
        ratios = {less / more for less, more in combinations(amounts, 2)}
        return any(_fits(share, bound, one, _SHARE) for share in told for one in shares | ratios)
    value = term.value or 0.0
    if mine is not None and mine.kind == "percent":
        return any(_fits(value, bound, 100 * share, _EXACT) for share in shares)
    made = _made(amounts, shares, near, aligned)
    return any(_fits(value, bound, one, _EXACT) for one in made)


def _made(
    amounts: list[float], shares: set[float], near: tuple[Term, ...], aligned: Aligned
) -> Iterator[float]:
    words = aligned.statement.terms
    for share in shares:
        yield from (share * amount for amount in amounts if share * amount >= _LEAST)
    for less, more in combinations(amounts, 2):
        if _says(words, "difference"):
            yield more - less
        if _says(words, "total"):
            yield more + less
        if _says(near, "yearly"):
            yield more * less
    for part in _word_shares(near, aligned):
        yield from (part * amount for amount in amounts)


def _word_shares(near: tuple[Term, ...], aligned: Aligned) -> set[float]:
    found = {share for one in near for share in _shares_of(one, aligned.article.terms)}
    if _says(near, "rest"):
        found |= {1 - share for share in found}
    return found


def _near(aligned: Aligned) -> tuple[Term, ...]:
    """Return the words of the scope and of the sentence before each of its own."""
    numbers = {one for number in aligned.scope for one in (number - 1, number) if one >= 0}
    return tuple(term for number in sorted(numbers) for term in aligned.article.of_sentence(number))


def _amount(term: Term) -> float | None:
    return term.value if term.kind == "number" and (term.value or 0) >= 1 else None


def _shares_of(term: Term, terms: tuple[Term, ...]) -> frozenset[float]:
    """Return the shares that a word may say: none for «الربع الثاني» and «خمس شركات»."""
    if term.value is not None and 0 < term.value < 1:
        return frozenset({term.value})
    if term.kind == "date" or (term.value or 0) > _TENTH:
        return frozenset()
    after = terms[term.at + 1] if term.at + 1 < len(terms) else None
    known = _shares()
    found = frozenset(known[base] for base in keys.bases(term.form) if base in known)
    if after is not None and (after.kind in {"number", "date"} or _ranks(after)):
        return frozenset()
    own = term.form not in listed("words", "sums", "also_numbers")
    return found if own or (after is not None and after.form.startswith("ال")) else frozenset()


def _ranks(term: Term) -> bool:
    return term.form in listed("words", "sums", "ranking")


@cache
def _shares() -> dict[str, float]:
    rows = table("words")["sums"]["shares"].items()
    return {fold(word): float(Fraction(share)) for share, words in rows for word in words}


def _says(terms: tuple[Term, ...], what: str) -> bool:
    known = listed("words", "sums", what)
    return any(term.form in known or keys.bases(term.form) & known for term in terms)


def _fits(value: float, bound: str, other: float, slack: float) -> bool:
    """Say whether a value may be said of another, under a bound."""
    gap = abs(value - other)
    if bound in {">", ">="}:
        return value <= other * (1 + slack) and gap <= other * _CLOSE
    if bound in {"<", "<="}:
        return value >= other * (1 - slack) and gap <= value * _CLOSE
    return gap <= max(abs(value), abs(other)) * (_ABOUT if bound == "~" else slack)
