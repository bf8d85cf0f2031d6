"""Sums: numbers that the article does not print, and that follow from those it does."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations

from mujaz.fact import Quantity
from mujaz.language.letters import fold
from mujaz.language.words import bare, is_common
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.lengths import is_as_long, lies_between
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed, table

_EXACT, _SHARE, _ABOUT, _CLOSE = 0.001, 0.02, 0.1, 0.25
_TWO = 2
_LEAST = 10  # half of six is any three
_TENTH = 10  # no number beyond it is written as a share is: «خمس», «عشر»


def follows(term: Term, mine: Quantity | None, aligned: Aligned) -> bool:
    """Say whether a number is a share, a difference or a sum of numbers that the scope gives.

    A difference or a sum only where the statement's words say one; a share of an amount only where
    the article says which.
    """
    near = _near(aligned)
    if _is_dual(term, aligned) or _is_of_length(term, aligned):
        return True
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
    bound = _bound(term, mine, aligned)
    told = _shares_of(term, aligned.statement.terms)
    if told:
        ratios = {less / more for less, more in combinations(amounts, 2)}
        return any(_fits(share, bound, one, _SHARE) for share in told for one in shares | ratios)
    value = term.value or 0.0
    if mine is not None and mine.kind == "percent":
        return any(_fits(value, bound, 100 * share, _EXACT) for share in shares)
    made = _made(amounts, shares, near, aligned)
    return any(_fits(value, bound, one, _EXACT) for one in made)


def may_follow(term: Term, aligned: Aligned) -> bool:
    """Say whether a number may follow from those of the scope, though no word says how.

    It is the sum, the difference or the product of two, one more than one of them («رئيسة مع
    مراقبين اثنين»), a share, the goals of «رباعية», or a length of time in another unit.
    """
    near = _near(aligned)
    amounts = sorted({value for one in near if (value := _amount(one)) is not None})
    value = term.value or 0.0
    pairs = list(combinations(amounts, 2))
    made = [made for less, more in pairs for made in (more - less, more + less, more * less)]
    made += [amount + 1 for amount in amounts if amount < _TENTH]
    ratios = {less / more for less, more in pairs}
    share = _shares().get(bare(term.form))
    return (
        any(_fits(value, "=", one, _EXACT) for one in made)
        or (share is not None and any(_fits(share, "=", one, _SHARE) for one in ratios))
        or any(keys.bases(one.form) & _series(value) for one in near)
        or _is_in_another_unit(term, near, aligned)
    )


def _series(value: float) -> frozenset[str]:
    """Return the nouns of so many goals: «رباعية»."""
    known = table("words")["sums"]["series"].get(f"{value:g}", ())
    return frozenset(fold(word) for word in known)


def _is_in_another_unit(term: Term, near: tuple[Term, ...], aligned: Aligned) -> bool:
    """Say whether a number is of a unit of time, and the scope has one of another: «61 ثانية»."""
    after = aligned.statement.around(term.at, 0, 2)
    units = listed("words", "sums", "clock")
    mine = {base for one in after for base in keys.bases(one.form) if base in units}
    return bool(mine) and any(
        base in units and base not in mine for one in near for base in keys.bases(one.form)
    )


def _bound(term: Term, mine: Quantity | None, aligned: Aligned) -> str:
    """Return the bound of a number: «أقل بقليل من ربع» is less, though «قليل» stands between."""
    if mine is not None and mine.comparator != "=":
        return mine.comparator
    before = aligned.statement.around(term.at, 4, 0)
    if not any(keys.bases(one.form) & listed("words", "sums", "slightly") for one in before):
        return "="
    for bound, name in (("<", "less"), (">", "more")):
        if any(bare(one.form) in listed("words", "sums", name) for one in before):
            return bound
    return "="


def _is_dual(term: Term, aligned: Aligned) -> bool:
    """Say whether two of something are told by a dual: «النجلان», or «نجلا» before another noun."""
    if term.value != _TWO:
        return False
    places = aligned.places(aligned.statement.around(term.at, 1, 3))
    return any(_tells_two(place, aligned.article.terms) for place in places)


def _tells_two(term: Term, terms: tuple[Term, ...]) -> bool:
    noun = bare(term.form)
    if noun.startswith("ال"):
        return noun.endswith("ان") and is_common(noun[2:-2])
    after = terms[term.at + 1] if term.at + 1 < len(terms) else None
    construct = noun[:-2] + "ه" if noun.endswith("تا") else noun[:-1] if noun[-1:] in "اي" else ""
    return is_common(construct) and after is not None and after.kind == "content"


def _is_of_length(term: Term, aligned: Aligned) -> bool:
    """Say whether a number is of a length of time that the article or two of its dates give."""
    mine = (one for one in aligned.statement.dates if one.start <= term.word.start < one.end)
    length = next((one.value for one in mine if one.kind == "duration"), None)
    if length is None:
        return False
    its = aligned.article.dates
    return any(one.kind == "duration" and is_as_long(length, one.value) for one in its) or (
        lies_between(length, _days_of_scope(aligned))
    )


def _days_of_scope(aligned: Aligned) -> Iterator[str]:
    """Yield the dates of the scope, and the day of publication, up to which much is reckoned."""
    article = aligned.article
    yield str(article.published or "")[:10]
    for one in article.dates:
        if one.kind == "date" and article.sentence_at(one.start) in aligned.scope:
            yield one.value


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
