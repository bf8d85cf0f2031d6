"""Roles: who did it is who did it in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.words import bare, verb_kind
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import says
from mujaz.verify.checks.identity import are_one, forms_of
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, names_of
from mujaz.verify.wording import listed

_LONGEST = 9
_LIKE, _SAME = 0.7, 0.95


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield the subject of each verb that is another one in the article, or its object there."""
    for term in aligned.statement.terms:
        match = aligned.matches.get(term.at)
        if match is None or match.likeness < _LIKE or not _may_be_verb(term):
            continue
        mine, its = subject(aligned.statement, term), subject(aligned.article, match.term)
        if not mine or not its:
            continue
        if match.likeness >= _SAME and _are_swapped(mine, its, aligned):
            yield contradicted("roles", mine, its, 0.8)
        elif not says(term.form) and _are_two(mine, its, aligned):
            yield contradicted("roles", mine, its, 0.7)


def _may_be_verb(term: Term) -> bool:
    return verb_kind(bare(term.form)) is not None or term.at == 0


def _are_two(mine: Sequence[Term], its: Sequence[Term], aligned: Aligned) -> bool:
    """Say whether both subjects have names, and not of the same one."""
    named = _has_name(mine, aligned.statement) and _has_name(its, aligned.article)
    same = _are_of_a_land(mine, its) or are_one(forms_of(mine), forms_of(its), aligned)
    return named and not same


def _are_of_a_land(mine: Sequence[Term], its: Sequence[Term]) -> bool:
    """Say whether both speak of one land: «إيران» and «طهران»."""
    lands = {land_of(one.form) for one in mine} & {land_of(one.form) for one in its}
    return bool(lands - {None})


def _has_name(some: Sequence[Term], reading: Reading) -> bool:
    return any(term.at in names_of(reading, term.sentence) for term in some)


def _are_swapped(mine: Sequence[Term], its: Sequence[Term], aligned: Aligned) -> bool:
    """Say whether the statement's subject is the article's object, and the other way about."""
    places = {one.at for one in its}
    matched = aligned.places(mine)
    if not matched or any(one.at in places for one in matched) or _are_of_a_land(mine, its):
        return False
    if any(one.at < its[0].at or one.sentence != its[0].sentence for one in matched):
        return False
    later = [at for at, match in aligned.matches.items() if match.term.at in places]
    return len(later) >= len(places) / 2 and all(at > mine[-1].at for at in later)


def subject(reading: Reading, verb: Term) -> tuple[Term, ...]:
    """Return the words after a verb up to the first preposition, verb or mark: its subject.

    Nothing where a preposition or «أن» follows at once: the subject is elsewhere.
    """
    found: list[Term] = []
    for term in reading.around(verb.at, 0, _LONGEST):
        if term.word.is_mark and term.form in listed("words", "quotation_marks"):
            continue
        if not _may_belong(term) or (found and verb_kind(bare(term.form)) in {"past", "imperfect"}):
            break
        found.append(term)
    return tuple(found)


def _may_belong(term: Term) -> bool:
    if term.form.startswith(("بال", "لل")):
        return False
    return term.kind == "content" or term.form in listed("words", "before_names")
