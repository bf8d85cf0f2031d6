"""Surplus: words without their like, where the article has no words left that they could stand for.

Who says a thing in other words leaves the article's words for it without their like; who adds a
thing leaves none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.words import bare, conjunction, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import says
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed

_NEAR, _STRETCH = 6, 14


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each run of words more than the article has in its place."""
    told = aligned.told
    lost = {
        term.at
        for term in aligned.missing
        if not (says(term.form) or term.at in aligned.outside or _has_its_like(term, aligned))
    }
    at = 0
    while at < len(told):
        end = at
        while end < len(told) and told[end].at in lost:
            end += 1
        if 0 < at < end:
            after = told[end] if end < len(told) else None
            yield from _of_run(told[at - 1], told[at:end], after, aligned)
        at = max(end, at + 1)


def _has_its_like(term: Term, aligned: Aligned) -> bool:
    """Say whether the scope has a derivation of a word, though far from its neighbours."""
    return any(
        one.kind == "content" and keys.likeness(term.form, one.form) > 0
        for one in aligned.sentences
    )


def _of_run(
    before: Term, run: Sequence[Term], after: Term | None, aligned: Aligned
) -> Iterator[Finding]:
    first = aligned.place(before)
    if first is None or all(_is_verb(one) for one in run):
        return
    free = _free(first, None if after is None else aligned.place(after), aligned)
    weight = _weight(run, after is None, len(free))
    if weight:
        yield unsupported("surplus", run, weight, article=sorted(free, key=lambda one: one.at))


def _weight(run: Sequence[Term], ends: bool, free: int) -> float:
    """Return how surely a run adds: at the end, or joined by و; one word within adds little."""
    joined = conjunction(run[0].form) == "و"
    if len(run) <= free or (len(run) == 1 and not (ends or joined)):
        return 0.0
    if free:
        return 0.4 if ends or joined else 0.0
    return 0.8 if joined and (ends or not _is_verb(run[0])) else 0.6 if ends else 0.3


def _free(first: Term, last: Term | None, aligned: Aligned) -> list[Term]:
    """Return the words that nothing stands for, about where a run of words should stand."""
    article = aligned.article
    if last is not None and 0 < last.at - first.at <= _STRETCH and last.sentence == first.sentence:
        some = article.terms[first.at + 1 : last.at]
    else:
        some = (*_clause(first, 1, aligned), *(_clause(last, -1, aligned) if last else ()))
    return [one for one in some if one.counts and one.at not in aligned.taken]


def _clause(place: Term, step: int, aligned: Aligned) -> list[Term]:
    """Return the words after a place, or before it, to where its clause ends."""
    found = []
    near = aligned.article.around(place.at, 0 if step > 0 else _NEAR, _NEAR if step > 0 else 0)
    for one in near[::step]:
        if one.form in listed("words", "stops"):
            break
        found.append(one)
    return found


def _is_verb(term: Term) -> bool:
    return verb_kind(bare(term.form)) in {"past", "imperfect"}
