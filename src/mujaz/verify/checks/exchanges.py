"""Exchanges: a word of a copied sentence put in another's place, or more than it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.fact import Date
from mujaz.language.lexicon import closed
from mujaz.language.words import conjunction
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import says
from mujaz.verify.checks.dates import is_weekday_of
from mujaz.verify.checks.identity import are_one, forms_of
from mujaz.verify.differences import Difference, differences
from mujaz.verify.finding import Finding, contradicted, unsupported
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, names_of
from mujaz.verify.values import agrees

_SURE = 0.95
_NEARLY = 0.8
_FEW, _MORE = 3, 4
_TWO = 2


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield words between copied ones where the article has others, or none."""
    for one in differences(aligned):
        if not one.is_held:
            continue
        yield from _days(one, aligned)
        if not one.own:
            continue
        if one.lost and (one.after or len(one.its) <= _MORE):
            yield from _exchanged(one, aligned)
        else:
            yield from _added(one, aligned)


def _days(one: Difference, aligned: Aligned) -> Iterator[Finding]:
    mine, its = _dates(one.mine, aligned.statement), _dates(one.its, aligned.article)
    near = _dates((*one.before, *one.its, *one.after), aligned.article)
    for day in mine:
        if its and not any(agrees(day.value, o.value) or is_weekday_of(day, o) for o in near):
            words = aligned.statement.inside(day.start, day.end)
            other = aligned.article.inside(its[0].start, its[0].end)
            yield contradicted("dates", words, other, _SURE)


def _dates(terms: Sequence[Term], reading: Reading) -> list[Date]:
    """Return the dates that some of the words are of: of «مساء الخميس» the day may differ alone."""
    some = (one for one in reading.dates if one.kind in {"date", "time"})
    words = [one.word for one in terms]
    return [one for one in some if any(one.start < w.end and w.start < one.end for w in words)]


def _exchanged(one: Difference, aligned: Aligned) -> Iterator[Finding]:
    mine = [term for term in one.own if _is_name(term, aligned.statement)]
    its = [term for term in one.lost if _is_name(term, aligned.article)]
    named = (
        mine and its
    )  # what stands around a name, its office or its day, is not exchanged with it
    if len(mine if named else one.own) > _FEW or len(its if named else one.lost) > _MORE:
        return
    if named:
        if not (_are_one_land(mine, its) or are_one(forms_of(mine), forms_of(its), aligned)):
            yield contradicted("replaced", mine, its, _SURE)
    elif not (mine or its) and one.before and not any(says(term.form) for term in one.own):
        as_many = abs(len(one.own) - len(one.lost)) < _TWO
        if as_many and (one.share >= _NEARLY or len(one.own) >= _TWO):
            yield contradicted("replaced", one.own, one.lost, _SURE)


def _are_one_land(mine: Sequence[Term], its: Sequence[Term]) -> bool:
    """Say whether a land stands for itself or its capital: «الولايات المتحدة», «واشنطن»."""
    lands = {land_of(term.form) for term in mine} - {None}
    others = {land_of(term.form) for term in its} - {None}
    return bool(lands) and (not others or bool(lands & others))


def _is_name(term: Term, reading: Reading) -> bool:
    return bool(land_of(term.form)) or term.at in names_of(reading, term.sentence)


def _added(one: Difference, aligned: Aligned) -> Iterator[Finding]:
    """Yield what was put in between, or joined on at the end, that the article has nowhere."""
    missing = [
        term
        for term in one.own
        if term.at not in aligned.matches and term.at not in aligned.outside and not says(term.form)
    ]
    told = [term for term in one.own if not says(term.form)]
    first = one.mine[0]
    joined = conjunction(first.form) == "و" or first.form in closed("relatives")
    one_more = joined and bool(one.after) and first in missing  # «إلغاء المتابعة وحظر الإعلانات»
    if not missing or 2 * len(missing) < len(told):
        return
    if one.after and len(missing) < len(told) and not one_more:
        return
    if one_more or ((one.after or joined) and len(missing) >= _TWO):
        yield unsupported("additions", one.own, _SURE)
