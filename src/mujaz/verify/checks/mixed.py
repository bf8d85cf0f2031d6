"""Mixed: a person's name put together of two persons' names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.language.words import conjunction
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.reading import Reading, Term, index_of, names_of

_REACH = 3


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a first name with the last name of somebody else of the article."""
    article = aligned.article
    for first, last in pairwise(aligned.statement.terms):
        if not (first.kind == last.kind == "content") or conjunction(last.form):
            continue
        firsts, lasts = persons(first.form, article), _lasts(first, last, aligned)
        if not firsts or not lasts or _stand_together(firsts, lasts):
            continue
        others = [at for at in firsts if _goes_on(at, article)]
        if len(others) == len(firsts):
            place = article.terms[others[0]]
            yield contradicted(
                "displaced", [first, last], [place, article.terms[place.at + 1]], 0.85
            )


def _lasts(first: Term, last: Term, aligned: Aligned) -> tuple[int, ...]:
    """Return where the article has the last name; the statement may show that it is one."""
    found = persons(last.form, aligned.article)
    tags = names_of(aligned.statement, 0)
    if found or not tags.get(first.at) == tags.get(last.at) == "PERS":
        return found
    return index_of(aligned.article).get(("base", last.form), ())


def persons(form: str, article: Reading) -> tuple[int, ...]:
    """Return the places of an article at which a word is part of a person's name."""
    places = index_of(article).get(("base", form), ())
    return tuple(at for at in places if _is_person(article.terms[at], article))


def _is_person(term: Term, article: Reading) -> bool:
    return names_of(article, term.sentence).get(term.at) == "PERS"


def _stand_together(firsts: tuple[int, ...], lasts: tuple[int, ...]) -> bool:
    return any(0 < last - first <= _REACH for first in firsts for last in lasts)


def _goes_on(at: int, article: Reading) -> bool:
    """Say whether the name goes on after this part of it."""
    after = article.terms[at + 1 : at + 2]
    return bool(after) and after[0].kind == "content" and _is_person(after[0], article)
