"""Contraries: no word stands where the article has its contrary, or its rival."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.polarity import denies_anything, is_denied_near, is_denying
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.reading import Reading, Term
from mujaz.verify.senses import persons
from mujaz.verify.wording import listed, table

_SURE = 0.9
_BESIDE = 4
_AMOUNT = 10
Side = tuple[int, int]


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a word without its like whose contrary stands in its place, and the like for rivals.

    Rivals are sisters of which only one can be meant: الساحلي، الجوي. A contrary that one of the
    two denies is none.
    """
    free = [
        term
        for term in aligned.sentences
        if term.kind == "content" and term.at not in aligned.taken
    ]
    for term in aligned.told:
        match = aligned.matches.get(term.at)
        if term.kind != "content" or (match is not None and match.likeness >= _SURE):
            continue
        contrary = next((one for one in free if _is_contrary(term, one, aligned)), None)
        if contrary is not None:
            yield contradicted("contraries", [term], [contrary], 0.8)
            continue
        rival = next((one for one in free if match is None and _are_rivals(term, one)), None)
        if rival is not None and _is_beside(term, rival, aligned):
            yield contradicted("contraries", [term], [rival], 0.75)


def _is_contrary(term: Term, other: Term, aligned: Aligned) -> bool:
    mine, its = sides(term.form), sides(other.form)
    if not any((number, 1 - side) in its for number, side in mine) or mine & its:
        return False
    if not _is_beside(term, other, aligned):
        return False
    statement, article = aligned.statement, aligned.article
    if _is_won_over(term, other, article):
        return False
    if is_denying(term) or is_denying(other):
        if denies_anything(article, aligned.sentences) and is_denying(term):
            return False
        return not (is_denying(other) and denies_anything(statement, statement.terms))
    return is_denied_near(statement, term.at) == is_denied_near(article, other.at)


def _is_won_over(term: Term, other: Term, article: Reading) -> bool:
    """Say whether a defeat is another's: «هزيمة منافسه», which is «الفوز على منافسه»."""
    after = article.around(other.at, 0, 1)
    won = bool(after) and after[0].form == "علي"
    return won and bool(keys.bases(term.form) & listed("words", "links", "defeating"))


def _is_beside(term: Term, other: Term, aligned: Aligned) -> bool:
    """Say whether a word of the article stands where the statement's word should."""
    near = aligned.places(aligned.statement.around(term.at, 3, 3))
    if any(abs(other.at - place.at) <= _BESIDE for place in near):
        return True
    # By how much something grew or fell stands beside it: «نقص عدد … 12»، «بزيادة 12».
    numbers = (one for one in aligned.statement.around(term.at, 0, _AMOUNT) if one.value)
    amount = aligned.place(next(numbers, term))
    return amount is not None and amount.value is not None and 0 < amount.at - other.at <= 3


@remembered()
def sides(form: str) -> frozenset[Side]:
    """Return the pairs of contraries that a word stands in, and on which side."""
    known = _pairs()
    return frozenset(
        side for base in keys.bases(form) | keys.verbs(form) for side in known.get(base, ())
    )


@cache
def _pairs() -> dict[str, tuple[Side, ...]]:
    found: dict[str, list[Side]] = {}
    for number, pair in enumerate(table("antonyms")["pairs"]):
        for side, row in enumerate(pair):
            for word in row.split():
                for form in persons(fold(word)):
                    found.setdefault(form, []).append((number, side))
    return {word: tuple(some) for word, some in found.items()}


def _are_rivals(term: Term, other: Term) -> bool:
    return bool(rivals(term.form) & rivals(other.form)) and not (
        keys.bases(term.form) & keys.bases(other.form)
    )


@remembered()
def rivals(form: str) -> frozenset[int]:
    """Return the sets of sisters that a word belongs to."""
    known = _rival_sets()
    return frozenset(number for base in keys.bases(form) for number in known.get(base, ()))


@cache
def _rival_sets() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(table("antonyms")["rivals"]):
        for word in row.split():
            for form in (fold(word), fold(word).removeprefix("ال")):
                found.setdefault(form, set()).add(number)
    return {form: frozenset(rows) for form, rows in found.items()}
