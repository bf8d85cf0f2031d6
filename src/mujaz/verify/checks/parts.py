"""Parts: the part of a set that the article speaks of, told of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Term

_SAME = 0.95


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a noun with the article whose number is lost: «سبعة من المطاعم», told of «المطاعم»."""
    told = {term.value for term in aligned.statement.terms if term.value is not None}
    for term in aligned.told:
        match = aligned.matches.get(term.at)
        if term.kind != "content" or match is None or match.likeness < _SAME:
            continue
        if match.term.sentence != aligned.main or _is_counted(term, aligned):
            continue
        part = _part(match.term, aligned)
        if part and part[0].value not in told and keys.is_definite(term.form):
            yield unsupported("restrictions", [term], 0.6, article=part)


def _is_counted(term: Term, aligned: Aligned) -> bool:
    """Say whether the statement counts them itself: «واحد وثلاثون من المشاركين»."""
    return any(one.kind == "number" for one in aligned.statement.around(term.at, 2, 0))


def _part(place: Term, aligned: Aligned) -> tuple[Term, ...]:
    """Return the number and «من» before a noun of the article, if it is counted so."""
    before = aligned.article.around(place.at, 2, 0)
    counted = len(before) == 2 and before[0].value is not None and before[1].form == "من"
    return before if counted else ()
