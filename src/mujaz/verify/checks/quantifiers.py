"""Quantifiers: how many of a set, and the most of what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mujaz.language.letters import fold
from mujaz.language.words import bare
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed, table

_JOINED = ("ب", "ل", "ك", "و", "ف")
_LARGE = {"all": 0.85, "most": 0.6}


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield «all» and «most» that the article does not say of the same thing, or says of less.

    A superlative without what limits it in the article says more than that: «أغلى عمل رقمي».
    """
    for term in aligned.statement.terms:
        told = degree(term.form)
        if told in _LARGE and not _is_each(term, aligned):
            yield from _of_a_set(term, told, aligned)
        elif _is_superlative(term.form) and not _is_in_a_term(term, aligned):
            yield from _of_the_most(term, aligned)


@cache
def _degrees() -> dict[str, str]:
    amounts = table("words")["amounts"]
    return {fold(word): degree for degree, words in amounts.items() for word in words}


def degree(form: str) -> str:
    """Return of how much of a set a word speaks: all, most, some …; empty for none."""
    known = _degrees()
    clear = form[1:] if form[:1] in _JOINED else form
    return next((known[one] for one in (form, bare(form), clear) if one in known), "")


def _is_each(term: Term, aligned: Aligned) -> bool:
    """Say whether this is «each» of a time or of two: «كل شهر», «كل من الناقلتين»."""
    after = aligned.statement.around(term.at, 0, 1)
    return term.form.endswith("كل") and bool(after) and after[0].kind != "content"


def _of_a_set(term: Term, told: str, aligned: Aligned) -> Iterator[Finding]:
    near = aligned.places(aligned.statement.around(term.at, 3, 3))
    place = aligned.place(term)
    if not near or (place is not None and degree(place.form) == told):
        return
    same = [
        one
        for beside in near
        for one in aligned.article.around(beside.at, 3, 3)
        if degree(one.form) == told
    ]
    if not same:
        yield unsupported("quantifiers", [term], _LARGE[told], article=near[:1])
    elif told == "all":
        yield from _limits_of_set(term, same[0], aligned)


def _limits_of_set(term: Term, other: Term, aligned: Aligned) -> Iterator[Finding]:
    """Yield what limits the set that the article speaks of all of: «كل الأجهزة ذات الاتصال»."""
    for one in aligned.article.around(other.at, 0, 5):
        if one.form in listed("words", "limiting"):
            lost = _lost_after(one, aligned, 4)
            if lost and lost[0].at <= one.at + 2:
                yield unsupported("restrictions", [term], 0.6, article=(one, *lost))
            return


def _is_superlative(form: str) -> bool:
    known = listed("words", "superlatives", "forms")
    return form in known or bare(form) in known


def _is_in_a_term(term: Term, aligned: Aligned) -> bool:
    """Say whether this is part of a term: «الحد الأدنى للأجور», «على الأقل», «أربعة أشهر»."""
    before = aligned.statement.around(term.at, 1, 0)
    bound = bool(before) and (before[0].form == "علي" or before[0].kind == "number")
    return bound or (bool(before) and before[0].form.endswith("حد"))


def _of_the_most(term: Term, aligned: Aligned) -> Iterator[Finding]:
    place = aligned.place(term) or next(
        (one for one in aligned.sentences if one.form == term.form), None
    )
    if place is None:
        return
    one_of = listed("words", "superlatives", "one_of")
    before = aligned.article.around(place.at, 2, 0)
    mine = aligned.statement.around(term.at, 2, 0)
    told = any(one.form in one_of or one.form == "من" for one in mine)
    if any(one.form in one_of for one in before) and not told:
        yield unsupported("quantifiers", [term], 0.8, article=(*before, place))
    elif lost := _lost_after(place, aligned, 8):
        yield unsupported("restrictions", [term], 0.45, article=lost)


def _lost_after(other: Term, aligned: Aligned, reach: int) -> list[Term]:
    """Return what limits the words after one in the article and is left out of the statement."""
    lost: list[Term] = []
    for one in aligned.article.around(other.at, 0, reach):
        if one.word.is_mark and one.form not in listed("words", "quotation_marks"):
            break
        dated = one.kind == "date" and not aligned.statement.dates
        if dated or (one.counts and one.at not in aligned.taken):
            lost.append(one)
        elif lost:
            break
    return lost
