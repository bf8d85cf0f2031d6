"""Ranks: a thing is the first, second or third that it is in the article."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each rank that the scope gives otherwise of the same noun, and each rank left out.

    «المركز الثاني» is held against «المركز الأول», and «أكبر شركة» against «ثاني أكبر شركة».
    """
    for term in aligned.statement.terms:
        if term.is_rank:
            yield from _of_noun(term, aligned)
        elif term.form in listed("words", "superlatives", "forms"):
            yield from _left_out(term, aligned)


def _of_noun(term: Term, aligned: Aligned) -> Iterator[Finding]:
    noun = _noun(term, aligned.statement)
    if noun is None:
        return
    same = [one for one in aligned.sentences if _ranks(one, noun, aligned.article)]
    near = [one for one in same if one.sentence == aligned.main] or same
    if near and all(one.value != term.value for one in near):
        elsewhere = any(one.value == term.value for one in same)
        its = min(near, key=lambda one: (one.at in aligned.taken, one.at))
        other = _noun(its, aligned.article) or its
        both = sorted((other, its), key=lambda one: one.at)
        yield contradicted("ranks", [term], both, 0.6 if elsewhere else 0.9)


def _noun(term: Term, reading: Reading) -> Term | None:
    """Return what a rank is of: the word before «الثاني», the one after «ثاني»."""
    if term.form.startswith("ال"):
        before = reading.around(term.at, 1, 0)
        return before[0] if before and keys.is_definite(before[0].form) else None
    after = (one for one in reading.around(term.at, 0, 2) if one.value is None)
    noun = next(after, None)
    return noun if noun is not None and noun.kind == "content" else None


def _ranks(one: Term, noun: Term, article: Reading) -> bool:
    """Say whether a number of the article ranks such a noun: «المركز الأول», «المركز 12»."""
    if one.value is None:
        return False
    before = article.around(one.at, 1, 0)
    its = _noun(one, article) if one.is_rank else before[0] if before else None
    return its is not None and keys.likeness(its.form, noun.form) >= keys.SAME_SENSE


def _left_out(term: Term, aligned: Aligned) -> Iterator[Finding]:
    """Yield a superlative that has a rank before it in the article and none here."""
    place = aligned.place(term)
    before = aligned.article.around(place.at, 1, 0) if place is not None else ()
    mine = aligned.statement.around(term.at, 1, 0)
    if place is None or not before or (mine and mine[0].is_rank):
        return
    if before[0].is_rank and (before[0].value or 1) > 1:
        yield contradicted("ranks", [term], [before[0], place], 0.9)
