"""Additions: a word of the statement that stands for nothing in the scope."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mujaz.language.words import bare, conjunction, is_common, is_definite, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.attribution import says
from mujaz.verify.checks.identity import is_office, is_title
from mujaz.verify.checks.placing import is_in_place
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.lands import land_around, land_of
from mujaz.verify.reading import Reading, Term, names_of
from mujaz.verify.wording import listed

_SHORT, _LISTED = 4, 4
_ADJECTIVE = re.compile(".{3,}(?:ي|يه|يون|يين|يات|يتين|يان)|م.{3,}ه")


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each word of content that the scope lacks: a name weighs most, a verb of saying least.

    One that the article has elsewhere may come from what the statement presupposes.
    """
    for term in aligned.missing:
        if is_name(term, aligned):
            yield unsupported("names", [term], _weight_of_name(term, aligned))
        else:
            yield unsupported("additions", [term], _weight(term, aligned))


def is_name(term: Term, aligned: Aligned) -> bool:
    """Say whether a word names somebody, a place or a body, or is part of such a name."""
    if land_of(term.form) or term.form[:1].isascii():
        return True
    if _describes(term.form):
        return False
    if says(term.form) or (_is_verbal(term) and keys.groups(term.form)):
        return False  # a verb that opens a sentence, taken for a name: عزت، واصفا
    names = names_of(aligned.statement, 0)
    kind = names.get(term.at)
    if kind is not None and not (names.keys() & {term.at - 1, term.at + 1}) and _tells_how(term):
        return False
    if kind is not None and not is_title(term.form):
        return True
    return verb_kind(bare(term.form)) is None and (kind == "ORG" or _follows_head(term, aligned))


def _describes(form: str) -> bool:
    """Say whether a word is an adjective of the language: «الإخباري», «متخصصة»."""
    rest = bare(form).removeprefix("ال")
    return is_common(rest) and bool(_ADJECTIVE.fullmatch(rest))


def _is_verbal(term: Term) -> bool:
    """Say whether a word opens a sentence as its verb may, or is a participle: «واصفا»."""
    return term.at == 0 or (term.form.endswith("ا") and not is_definite(term.form))


def _tells_how(term: Term) -> bool:
    """Say whether a word may be a participle that tells how: «محييا», «متسلما»."""
    return term.form.startswith("م") and term.form.endswith("ا") and len(term.form) > _SHORT


def _follows_head(term: Term, aligned: Aligned) -> bool:
    """Say whether a word says which body or place is meant: «صحيفة الشروق», «محافظة ظفار»."""
    before = [one for one in aligned.statement.around(term.at, 3, 0) if not one.word.is_mark]
    return bool(before) and bool(keys.bases(before[-1].form) & listed("words", "bodies"))


def _weight_of_name(term: Term, aligned: Aligned) -> float:
    known = term.at in aligned.outside or land_of(term.form) in _lands_of(aligned.article)
    if known or _is_of_office(term, aligned):
        return 0.3
    return 0.85 if land_of(term.form) or not is_title(term.form) else 0.55


@lru_cache(maxsize=64)
def _lands_of(reading: Reading) -> frozenset[str]:
    """Return the countries that a text speaks of, by their towns too."""
    forms = {one.form for one in reading.terms if one.kind == "content"}
    return frozenset(land for form in forms if (land := land_around(form)))


def _is_of_office(term: Term, aligned: Aligned) -> bool:
    """Say whether a land says whose officer is meant, known without it: «الرئيس التركي»."""
    before = aligned.statement.around(term.at, 1, 0)
    return bool(land_of(term.form)) and bool(before) and is_office(before[0].form)


def _is_listed(term: Term, aligned: Aligned) -> bool:
    """Say whether a word is one more in a list whose next is the article's."""
    after = aligned.statement.around(term.at, 0, _LISTED)
    joined = [one for one in after if conjunction(one.form) == "و" and one.at in aligned.matches]
    return conjunction(term.form) == "و" and bool(joined)


def _weight(term: Term, aligned: Aligned) -> float:
    if says(term.form):
        return 0.05
    if term.at in aligned.outside:
        return 0.1
    if _is_listed(term, aligned) and is_in_place([term], aligned):
        return 0.95  # one thing more in a list that is the article's: «إلغاء المتابعة وحظر …»
    kind = verb_kind(bare(term.form).removeprefix("س")) or verb_kind(bare(term.form))
    return 0.12 if kind in {"past", "imperfect"} else 0.25
