"""Restrictions: an adjective that narrows a thing is not dropped from between it and another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.language.words import is_definite
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Term

_OF_A_ROOT = re.compile(".ا.(?:ي|يه|يا)")
_ENDINGS = ("ي", "يه", "يا")


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield two words told as neighbours between which the article has an adjective more.

    «شراكة أمنية مدنية» is no «شراكة مدنية». A definite noun may be called by less of its name:
    «الجيش الوطني اليمني» is «الجيش اليمني».
    """
    for noun, other in pairwise(aligned.statement.terms):
        first, last = aligned.place(noun), aligned.place(other)
        if first is None or last is None or not _is_narrowed(noun, other, first, last):
            continue
        between = aligned.article.terms[first.at + 1 : last.at]
        if all(_may_narrow(one, aligned) for one in between):
            yield unsupported("restrictions", [noun, other], 0.7, article=(first, *between, last))


def _is_narrowed(noun: Term, other: Term, first: Term, last: Term) -> bool:
    """Say whether an indefinite noun and its adjective stand apart by a word or two."""
    indefinite = not is_definite(noun.form) and not is_definite(other.form)
    same = first.sentence == last.sentence and 1 < last.at - first.at <= 3
    return indefinite and same and noun.kind == "content" and _is_relational(other)


def _is_relational(term: Term) -> bool:
    """Say whether a word is an adjective of relation: no name of a land, and not عالية."""
    plain = _OF_A_ROOT.fullmatch(term.form) or land_of(term.form)
    return term.form.endswith(_ENDINGS) and not plain


def _may_narrow(term: Term, aligned: Aligned) -> bool:
    left_out = term.kind == "content" and term.at not in aligned.taken
    return left_out and _is_relational(term) and not is_definite(term.form)
