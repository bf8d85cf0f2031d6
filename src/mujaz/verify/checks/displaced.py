"""Displaced: a name or a phrase from elsewhere, put in another's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.words import words
from mujaz.verify.align import Aligned
from mujaz.verify.checks import bearers, mixed
from mujaz.verify.checks.identity import are_one, forms_of
from mujaz.verify.checks.placing import is_in_place
from mujaz.verify.copies import is_within_copies
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, claims_of, names_of

_BESIDE = 4
_GAP, _STRETCH = 8, 14
_SAME, _COPIED = 0.95, 4


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield names, places and runs of words in whose place the main sentence has others."""
    yield from mixed.find(aligned)
    yield from bearers.find(aligned)
    if aligned.main is None:
        return
    yield from _names(aligned, aligned.main)
    yield from _places(aligned, aligned.main)
    yield from _runs(aligned)


def _names(aligned: Aligned, main: int) -> Iterator[Finding]:
    """Yield a name that the main sentence lacks, where that has another one instead.

    Speakers are left to their own check.
    """
    rivals = [
        run
        for run in _groups(aligned.article, main)
        if not any(term.at in aligned.taken for term in run)
    ]
    here = {term.form for term in aligned.article.of_sentence(main)}
    speaking = {
        word.form for claim in claims_of(aligned.statement) for word in words(claim.speaker)
    }
    for run in _groups(aligned.statement, 0):
        known = any(term.at in aligned.matches or term.at in aligned.outside for term in run)
        spoken = any(term.form in speaking for term in run)
        if not known or spoken or any(t.form in here or aligned.is_in_main(t) for t in run):
            continue
        rival = next((one for one in rivals if _may_replace(run, one, aligned)), None)
        if rival is not None:
            weight = 0.6 if is_in_place(run, aligned) else 0.3
            yield contradicted("displaced", run, rival, weight)


def _may_replace(run: Sequence[Term], rival: Sequence[Term], aligned: Aligned) -> bool:
    mine = names_of(aligned.statement, 0).get(run[0].at, "ORG")
    its = names_of(aligned.article, rival[0].sentence).get(rival[0].at, "ORG")
    return mine == its and not are_one(forms_of(run), forms_of(rival), aligned)


def _groups(reading: Reading, sentence: int) -> list[list[Term]]:
    """Return the names of persons and bodies of a sentence, Latin words among them, as runs."""
    names = names_of(reading, sentence)
    found: list[list[Term]] = []
    for term in reading.of_sentence(sentence):
        latin = term.form[:1].isascii() and term.form[:1].isalpha()
        if term.kind != "content" or not (latin or names.get(term.at) in {"PERS", "ORG"}):
            continue
        if found and term.at - found[-1][-1].at <= 2:
            found[-1].append(term)
        else:
            found.append([term])
    return found


def _places(aligned: Aligned, main: int) -> Iterator[Finding]:
    """Yield a place that the main sentence lacks, where that has another one instead."""
    rivals = [
        term
        for term in aligned.article.of_sentence(main)
        if term.at not in aligned.taken and _is_place(term, aligned.article)
    ]
    for term in aligned.statement.terms:
        if not _is_place(term, aligned.statement) or aligned.is_in_main(term):
            continue
        near = aligned.places(aligned.statement.around(term.at, 3, 3))
        beside = (one for one in rivals if any(abs(one.at - place.at) <= _BESIDE for place in near))
        rival = next(beside, None)
        if rival is not None:
            yield contradicted("places", [term], [rival], 0.55)


def _is_place(term: Term, reading: Reading) -> bool:
    if term.kind != "content":
        return False
    return bool(land_of(term.form)) or names_of(reading, term.sentence).get(term.at) == "LOC"


def _runs(aligned: Aligned) -> Iterator[Finding]:
    """Yield words between two of the main sentence that stand there instead of other ones."""
    told = aligned.told
    at = 0
    while at < len(told):
        end = at
        while end < len(told) and not aligned.is_in_main(told[end]):
            end += 1
        if 0 < at < end < len(told):
            yield from _run(told[at - 1], told[at:end], told[end], aligned)
        at = max(end, at + 1)


def _run(before: Term, run: Sequence[Term], after: Term, aligned: Aligned) -> Iterator[Finding]:
    here, there = aligned.matches[before.at], aligned.matches[after.at]
    first, last = here.term.at, there.term.at
    gap = [
        one
        for one in aligned.article.terms[first + 1 : last]
        if one.kind == "content" and one.at not in aligned.taken
    ]
    if not gap or last - first > _STRETCH or len(gap) > _GAP or _is_number(run):
        return
    from_elsewhere = len(run) > 1 and all(one.at in aligned.matches for one in run)
    sure = min(here.likeness, there.likeness) >= _SAME
    if not (from_elsewhere or (sure and _are_close(before, after, first, last))):
        return
    if is_within_copies(aligned, run[0].at, run[-1].at):
        yield contradicted("replaced", run, gap, 0.55)


def _is_number(run: Sequence[Term]) -> bool:
    return any(one.kind == "number" for one in run)


def _are_close(before: Term, after: Term, first: int, last: int) -> bool:
    """Say whether little stands between two words, here and in the article: a clause copied."""
    return after.at - before.at <= _COPIED and last - first <= _COPIED
