"""Bounds: a number is told as exactly as the article tells it."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.words import bare
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

Bound = str  # over, least, under, most, about, upto; empty for a number that is exact
_SIDES = {"over": 1, "least": 1, "under": -1, "most": -1, "upto": -1}
_DENIED = {"over": "most", "under": "least", "upto": "under", "reaching": "under"}
_REACH, _AFTER = 10, 4


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each number that the scope gives, and gives with another bound everywhere."""
    for term in aligned.statement.terms:
        place = aligned.place(term)
        if place is None or not _is_amount(term, aligned.statement):
            continue
        mine = bound_of(aligned.statement, term)
        same = [place, *(one for one in aligned.sentences if one.value == term.value)]
        worst = min(_doubt(mine, bound_of(aligned.article, one)) for one in same)
        if worst and not mine and _is_bounded_before(term, aligned.statement):
            worst = min(worst, 0.5)
        if worst:
            yield contradicted("bounds", [term], _with_bound(place, aligned.article), worst)


def _is_amount(term: Term, reading: Reading) -> bool:
    """Say whether a number is no rank, no hundred of a percentage and no share: «خمس الإنتاج»."""
    if term.value is None or term.is_rank or term.form in listed("words", "hundreds"):
        return False
    after = reading.around(term.at, 0, 1)
    share = term.form in listed("words", "sums", "also_numbers")
    return not (share and after and after[0].form.startswith("ال"))


def bound_of(reading: Reading, term: Term) -> Bound:
    """Return what bounds a number: the nearest word of its clause, before it or after its noun."""
    before = []
    for one in reading.around(term.at, _REACH, 0)[::-1]:
        if one.word.is_mark or one.value is not None:
            break
        before.append(one)
    for step, one in enumerate(before):
        kind = _kind(one, before[:step])
        if kind:
            denied = step + 1 < len(before) and _denies(before[step + 1])
            if denied or kind != "reaching":
                return _DENIED.get(kind, kind) if denied else kind
            return _after(reading, term)
    return _after(reading, term)


def _is_bounded_before(term: Term, statement: Reading) -> bool:
    """Say whether a word that bounds stands before a number, other words between: «يتجاوز …»."""
    return any(_kind(one, []) for one in statement.around(term.at, _REACH, 0))


def _kind(one: Term, nearer: list[Term]) -> Bound:
    """Return what a word before a number says of it, with the words `nearer` to the number."""
    forms = {one.form, bare(one.form), bare(one.form).removeprefix("ب").removeprefix("ل")}
    kinds = ("over", "under", "about", "upto", "reaching")
    kind = next((kind for kind in kinds if forms & listed("words", "bounds", kind)), "")
    last = bare(nearer[0].form) if nearer else ""
    if forms & listed("words", "bounds", "joined"):
        joins = not nearer or (len(nearer) == 1 and last in listed("words", "bounds", "between"))
        return kind if joins else ("reaching" if kind == "upto" else "")
    if forms & listed("words", "bounds", "parted"):
        return kind if last in listed("words", "bounds", "parting") else ""
    return "" if last and nearer[0].kind == "light" and kind != "reaching" else kind


def _denies(term: Term) -> bool:
    return bare(term.form) in listed("words", "negations", "particles")


def _after(reading: Reading, term: Term) -> Bound:
    limited = False
    for one in reading.around(term.at, 0, _AFTER):
        if one.word.is_mark or one.value is not None:
            break
        kinds = ("least", "most") if limited else ("alone", "about")
        for kind in kinds:
            if one.form in listed("words", "bounds", f"{kind}_after"):
                return "least" if kind == "alone" else kind
        limited = one.form in listed("words", "bounds", "limit")
    return ""


def _doubt(mine: Bound, its: Bound) -> float:
    """Return how surely a number under one bound is untrue of it under another.

    «At least 30» is true of 30 and of more; a limit that may be reached is often told as a right.
    """
    here, there = _SIDES.get(mine), _SIDES.get(its)
    if here is not None and there is not None:
        return 0.0 if here == there else 0.95
    if there is not None:
        return 0.0 if its == "upto" else 0.5 if mine else 0.9
    if mine in {"over", "under"}:
        return 0.9
    return 0.85 if its == "about" and not mine else 0.0


def _with_bound(place: Term, article: Reading) -> list[Term]:
    """Return a number of the article and the words before it that bound it."""
    before = article.around(place.at, 2, 0)
    near = [
        one for one in before if _kind(one, []) or one.form in listed("words", "bounds", "between")
    ]
    return [*before[before.index(near[0]) :], place] if near else [place]
