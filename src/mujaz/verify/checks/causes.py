"""Causes: what the statement gives as a reason or an aim, the article gives too."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.words import bare, verb_kind
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_REACH = 10
_ENOUGH = 0.6
_BEFORE, _AFTER = 12, 6


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a reason whose words the article lacks, and one that it joins by no such link."""
    for term in aligned.statement.terms:
        reason = [one for one in aligned.statement.around(term.at, 0, _REACH) if one.counts]
        if not _is_link(term) or not reason or _only_looks_like(aligned.statement, term):
            continue
        matched = [aligned.matches[one.at] for one in reason if one.at in aligned.matches]
        if sum(match.likeness for match in matched) / len(reason) < _ENOUGH:
            yield unsupported("causes", [term, *reason], 0.5)
        elif not any(_is_linked(match.term, aligned) for match in matched[:3]):
            yield unsupported("causes", [term, *reason], 0.45)


def _is_linked(place: Term, aligned: Aligned) -> bool:
    """Say whether a link stands before a word of the article, or right after it."""
    near = aligned.article.around(place.at, _BEFORE, _AFTER)
    return any(_is_link(one) or one.form in listed("words", "links", "told") for one in near)


def _only_looks_like(statement: Reading, term: Term) -> bool:
    """Say whether a link links nothing: «حتى» of time, «يعود إلى 2021», a goal, «أثر على»."""
    after = statement.around(term.at, 0, 2)
    form = bare(term.form)
    if form == "حتي":
        return not after or verb_kind(after[0].form) != "imperfect"
    if form == "بهدف":
        return not after or after[0].form in listed("words", "links", "scored")
    if form in listed("words", "links", "returning"):
        return not any(one.form in listed("words", "links", "returned") for one in after)
    return form == "اثر" and bool(after) and after[0].form in listed("words", "links", "traced")


def _is_link(term: Term) -> bool:
    links = listed("words", "links", "cause") | listed("words", "links", "aim")
    return term.form in links or bare(term.form) in links
