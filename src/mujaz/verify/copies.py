"""Copies: what of a statement stands word for word in the article.

Marks are left out of the comparison, and so is the joining و before a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from mujaz.language.words import conjunction
from mujaz.span import Span
from mujaz.verify.align import Aligned
from mujaz.verify.reading import Reading


def is_copied(aligned: Aligned, span: Span) -> bool:
    """Say whether the words of a span, with two before them, stand so in the article."""
    inside = [term.at for term in aligned.statement.inside(span.start, span.end)]
    return bool(inside) and any(
        start <= max(0, inside[0] - 2) and inside[-1] < end for start, end in copied(aligned)
    )


def is_within_copies(aligned: Aligned, first: int, last: int) -> bool:
    """Say whether what stands right before some places, and right after, is copied."""
    runs = copied(aligned)
    before = any(start < first <= end for start, end in runs)
    return before and any(start <= last + 1 < end for start, end in runs)


def is_a_sentence(aligned: Aligned) -> bool:
    """Say whether the statement is a sentence of the article."""
    mine = _unmarked(aligned.statement)
    return any(one == mine for one in _sentences(aligned.article))


def opens_a_sentence(aligned: Aligned) -> bool:
    """Say whether the statement is the beginning of a sentence of the article, or all of it."""
    mine = _unmarked(aligned.statement)
    return any(one[: len(mine)] == mine for one in _sentences(aligned.article))


def is_one_copy(aligned: Aligned) -> bool:
    """Say whether the whole statement stands so in the article, in one piece."""
    terms = aligned.statement.terms
    words = sum(not term.word.is_mark for term in terms)
    return any(
        sum(not term.word.is_mark for term in terms[start:end]) == words
        for start, end in copied(aligned)
    )


@lru_cache(maxsize=4)
def copied(aligned: Aligned) -> tuple[tuple[int, int], ...]:
    """Return the runs of two words and more that stand so in the article, as places from and to."""
    mine = [term for term in aligned.statement.terms if not term.word.is_mark]
    forms, its = _unmarked(aligned.statement), _unmarked(aligned.article)
    where = _where(aligned.article)
    found = []
    at = 0
    while at < len(mine):
        sizes = [_run(forms, at, its, place) for place in where.get(forms[at], ())]
        size = max(sizes, default=0)
        if size >= 2:
            found.append((mine[at].at, mine[at + size - 1].at + 1))
        at += max(1, size)
    return tuple(found)


def _run(mine: Sequence[str], at: int, its: Sequence[str], place: int) -> int:
    size = 1
    while (
        at + size < len(mine) and place + size < len(its) and mine[at + size] == its[place + size]
    ):
        size += 1
    return size


@lru_cache(maxsize=8)
def _unmarked(reading: Reading) -> tuple[str, ...]:
    """Return the words as they stand, the first of each sentence without a joining و."""
    forms, sentence = [], -1
    for term in reading.terms:
        if not term.word.is_mark:
            joined = conjunction(term.form) if term.sentence != sentence else ""
            forms.append(term.form.removeprefix(joined))
            sentence = term.sentence
    return tuple(forms)


@lru_cache(maxsize=8)
def _sentences(reading: Reading) -> tuple[tuple[str, ...], ...]:
    found = []
    for number in range(len(reading.sentences)):
        forms = [one.form for one in reading.of_sentence(number) if not one.word.is_mark]
        found.append((*(one.removeprefix(conjunction(one)) for one in forms[:1]), *forms[1:]))
    return tuple(found)


@lru_cache(maxsize=8)
def _where(reading: Reading) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for at, form in enumerate(_unmarked(reading)):
        found.setdefault(form, []).append(at)
    return {form: tuple(places) for form, places in found.items()}
