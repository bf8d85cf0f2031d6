"""Courses: from where to where, and over whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.language.words import bare
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, names_of
from mujaz.verify.wording import listed

_TURNED = {"من": "الي", "الي": "من"}
_OVER = ("علي", "ضد")
_SAME, _NEAR = 0.95, 10


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield what the statement has come from where the article has it go, or the other way.

    And the one over whom somebody won or ruled who in the article is the winner.
    """
    yield from _turned_amounts(aligned)
    yield from _turned_both(aligned)
    for term in aligned.told:
        match = aligned.matches.get(term.at)
        if match is None or match.likeness < _SAME or not _is_end(term, match.term, aligned):
            continue
        mine, its = governor(aligned.statement, term), governor(aligned.article, match.term)
        if mine in _TURNED and its == _TURNED[mine] and _is_course(match.term, mine, aligned):
            yield contradicted("courses", [term], [match.term], 0.8)
        elif mine in _OVER and not its and term.kind != "number":
            other = _overcome(match.term, mine, aligned)
            if other is not None:
                yield contradicted("courses", [term], [other], 0.8)


def _turned_both(aligned: Aligned) -> Iterator[Finding]:
    """Yield from where and to where, turned both: «من الصندوق إلى حساباته», the other way about."""
    turned = []
    for term in aligned.told:
        match = aligned.matches.get(term.at)
        if match is None or match.likeness < _SAME or term.kind == "number":
            continue
        mine, its = governor(aligned.statement, term), governor(aligned.article, match.term)
        if mine in _TURNED and its == _TURNED[mine]:
            turned.append((mine, term, match.term))
    for (one, first, place), (other, last, end) in pairwise(turned):
        near = place.sentence == end.sentence and abs(place.at - end.at) <= _NEAR
        if one != other and near and last.at - first.at <= _NEAR:
            places = sorted((place, end), key=lambda some: some.at)
            yield contradicted("courses", [first, last], places, 0.85)


def _turned_amounts(aligned: Aligned) -> Iterator[Finding]:
    """Yield a rise told as a fall: from 55 to 62, where the article has 55 «مقابل» 62 before."""
    mine, its = _amounts(aligned.statement), _amounts(aligned.article)
    for start, end in mine:
        for one, other in its:
            if (start.value, end.value) == (other.value, one.value) and start.value != end.value:
                first, last = sorted((one, other), key=lambda term: term.at)
                yield contradicted("courses", [start], [first, last], 0.85)


def _amounts(reading: Reading) -> list[tuple[Term, Term]]:
    """Return from which number to which something goes, in the order of time."""
    numbers = [one for one in reading.terms if one.value is not None]
    found = []
    for one, other in pairwise(numbers):
        between = [bare(term.form) for term in reading.terms[one.at + 1 : other.at]]
        if one.sentence != other.sentence or len(between) > _NEAR:
            continue
        mine, its = governor(reading, one), governor(reading, other)
        if (mine, its) == ("من", "الي"):
            found.append((one, other))
        elif (mine, its) == ("الي", "من") or listed("words", "links", "formerly") & {*between}:
            found.append((other, one))
    return found


def governor(reading: Reading, term: Term) -> str:
    """Return the preposition before a word, or before what it is: «من مدينة …»."""
    before = reading.around(term.at, 2, 0)[::-1]
    for one in before:
        form = bare(one.form)
        if form in listed("words", "links", "heading"):
            return "الي"
        if form in _TURNED or form in _OVER:
            return form
        if not keys.bases(one.form) & listed("words", "bodies"):
            return ""
    return ""


def _is_end(term: Term, place: Term, aligned: Aligned) -> bool:
    """Say whether this can be an end of a way: a number, a place, a name."""
    named = term.at in names_of(aligned.statement, 0)
    named = named or place.at in names_of(aligned.article, place.sentence)
    return term.kind == "number" or named or land_of(term.form) is not None


def _is_course(place: Term, preposition: str, aligned: Aligned) -> bool:
    """Say whether the article names the other end of the way beside this one."""
    near = aligned.article.around(place.at, _NEAR, _NEAR)
    return any(bare(one.form) == preposition for one in near)


def _overcome(place: Term, preposition: str, aligned: Aligned) -> Term | None:
    """Return the word of the article over which it is there, told here without that preposition."""
    by_place = {match.term.at: at for at, match in aligned.matches.items()}
    for other in aligned.article.around(place.at, 2 * _NEAR, 2 * _NEAR):
        if governor(aligned.article, other) != preposition or other.at not in by_place:
            continue
        here = aligned.statement.terms[by_place[other.at]]
        if governor(aligned.statement, here) != preposition:
            return other
    return None
