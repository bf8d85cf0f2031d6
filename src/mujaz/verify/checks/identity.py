"""Identity: whether two phrases may name the same one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_common, verb_kind, words
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, index_of, is_light, names_of
from mujaz.verify.wording import listed

_ALIKE = 0.8
_APART = 6


def forms_of(some: Iterable[Term] | str) -> tuple[str, ...]:
    """Return the words of content of a phrase, normalised."""
    forms = (word.form for word in words(some)) if isinstance(some, str) else (t.form for t in some)
    return tuple(form for form in forms if form[:1].isalnum() and not is_light(form))


def are_one(mine: Sequence[str], theirs: Sequence[str], aligned: Aligned) -> bool:
    """Say whether a phrase of the statement and one of the article may name the same one.

    Two names must share a part that is no mere land or office. A name and an office are one where
    the article puts the one beside the other, two offices where they share such a word.
    """
    named = _named(aligned.statement)
    names_mine = [form for form in mine if form in named]
    names_its = [form for form in theirs if is_named(form, aligned.article)]
    left_mine = [a for a in mine if not any(_alike(a, b) for b in theirs)]
    left_its = [b for b in theirs if not any(_alike(a, b) for a in mine)]
    if names_mine and names_its:
        telling = [a for a in names_mine if a not in left_mine and _tells(a)]
        return bool(telling) or not left_mine or not left_its
    shared = [a for a in mine if a not in left_mine]
    if not (names_mine or names_its) and any(map(_tells, shared)):
        return True
    rest_mine = [a for a in names_mine or mine if a in left_mine]
    rest_its = [b for b in names_its or theirs if b in left_its]
    if not rest_mine or not rest_its:
        return bool(shared) or are_beside(mine, theirs, aligned.article)
    return are_beside(rest_mine, rest_its, aligned.article)


def is_somebody(forms: Sequence[str], aligned: Aligned) -> bool:
    """Say whether a phrase of the statement has a name or an office in it."""
    named = _named(aligned.statement)
    return any(form in named or is_office(form) or form[:1].isascii() for form in forms)


def is_title(form: str) -> bool:
    """Say whether a word before or in a name is a common noun."""
    return any(is_common(base) for base in keys.bases(form))


@cache
def is_office(form: str) -> bool:
    """Say whether a word is what somebody is, or a ministry's."""
    offices = closed("offices", "titles_of", "source_nouns") | listed("words", "ministries")
    return bool(keys.bases(form) & offices)


def _tells(form: str) -> bool:
    return not land_of(form) and not is_office(form)


def _alike(one: str, other: str) -> bool:
    land = land_of(one)
    return keys.likeness(one, other) >= _ALIKE or (land is not None and land == land_of(other))


def _named(reading: Reading) -> frozenset[str]:
    """Return the words of a text that name somebody or a body."""
    return frozenset(
        reading.terms[at].form
        for number in range(len(reading.sentences))
        for at, kind in names_of(reading, number).items()
        if kind != "LOC" and reading.terms[at].kind == "content"
    )


def is_named(form: str, article: Reading) -> bool:
    """Say whether a word names somebody in the article, or is nothing else than a name."""
    for at in index_of(article).get(("base", form), ())[:3]:
        if names_of(article, article.terms[at].sentence).get(at, "LOC") != "LOC":
            return True
    known = is_title(form) or any(is_common("ال" + base) for base in keys.bases(form))
    return not (land_of(form) or is_office(form) or verb_kind(form) or known)


def are_beside(mine: Sequence[str], theirs: Sequence[str], article: Reading) -> bool:
    """Say whether words of both stand in apposition in the article."""
    return any(
        _are_apposed(a, b, article)
        for form in mine
        for a in _places(form, article)
        for other in theirs
        for b in _places(other, article)
    )


def _places(form: str, article: Reading) -> tuple[int, ...]:
    index = index_of(article)
    return tuple(at for base in keys.bases(form) for at in index.get(("base", base), ()))


def _are_apposed(one: int, other: int, article: Reading) -> bool:
    """Say whether nothing but words of names and one comma stand between two places."""
    first, last = sorted((one, other))
    between = article.terms[first + 1 : last]
    commas = sum(term.form == "،" for term in between)
    return last - first <= _APART and commas <= 1 and all(map(_may_be_apposed, between))


def _may_be_apposed(term: Term) -> bool:
    if term.kind == "content":
        return verb_kind(bare(term.form)) is None
    return term.form in listed("words", "within_names")
