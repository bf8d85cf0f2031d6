"""Selves: what a speaker tells of himself is not what he tells of another in the article."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import says
from mujaz.verify.checks.identity import are_one, forms_of
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_SAME = 0.95
_LONGEST, _SPEAKER = 4, 6


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield «قالت إنها فعلت» where the article has «قالت إن المصور فعل».

    The article's subject may be the speaker under another name, or the body that he speaks for:
    neither is a fault.
    """
    for term in aligned.statement.terms:
        if term.form not in listed("words", "of_oneself"):
            continue
        verb = next(iter(aligned.statement.around(term.at, 0, 1)), None)
        match = aligned.matches.get(verb.at) if verb is not None else None
        speaker = _speaker(term, aligned.statement)
        if verb is None or match is None or match.likeness < _SAME or not speaker:
            continue
        its = _subject(match.term, aligned.article)
        if its and not _may_be_one(speaker, its, aligned):
            yield contradicted("named", [term, verb], [*its, match.term], 0.9)


def _speaker(opening: Term, statement: Reading) -> tuple[Term, ...]:
    """Return the words between a verb of saying and what it says; none if a mark is among them."""
    found: list[Term] = []
    for one in statement.around(opening.at, _SPEAKER, 0)[::-1]:
        if says(one.form):
            return tuple(found[::-1])
        if one.word.is_mark:
            return ()
        found.append(one)
    return ()


def _subject(verb: Term, article: Reading) -> tuple[Term, ...]:
    """Return the words between «إن» and a verb of the article."""
    if verb_kind(bare(verb.form)) is None:
        return ()
    found: list[Term] = []
    for one in article.around(verb.at, _LONGEST, 0)[::-1]:
        if one.form in listed("words", "of_another"):
            return tuple(found[::-1])
        if one.kind != "content" or verb_kind(bare(one.form)):
            return ()
        found.append(one)
    return ()


def _may_be_one(speaker: tuple[Term, ...], its: tuple[Term, ...], aligned: Aligned) -> bool:
    told = any(one.at in aligned.taken for one in its)
    body = any(keys.bases(one.form) & _bodies() for one in its)
    return told or body or are_one(forms_of(speaker), forms_of(its), aligned)


def _bodies() -> frozenset[str]:
    return listed("words", "bodies") | listed("words", "acting_bodies")
