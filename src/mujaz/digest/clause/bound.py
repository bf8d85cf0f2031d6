"""Bound: whether a phrase may be what bounds the fact before it, so that it must stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.digest.clause.complete import main_verb
from mujaz.digest.clause.dated import is_year
from mujaz.language.clauses import Clause
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.valency import without_future
from mujaz.language.words import Word, bare, verb_kind

_COUNTED = 4  # words of a count at the end
_NEAR = 6  # words of a phrase in which its time is told


def bounds_the_fact(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether the phrase may bound the fact: after a negation, quantity word or superlative.

    A number is bounded by a time or a comparison, not by a place or an aim.
    """
    forms = {without_future(bare(word.form)).removesuffix("ا") for word in clause}
    forms |= {bare(word.form) for word in clause}
    if forms & closed("negations", "absolutes", "two_objects"):
        return True
    forms |= {form[1:] for form in forms if form.startswith(("لا", "با"))}  # «لأدنى»
    if forms & closed("superlatives") and not _is_beside_the_fact(phrase):
        return True
    if phrase.kind is Kind.ITEM and forms & closed("of_two"):
        return True
    if phrase.kind is Kind.SETTING and not phrase.after_comma and _tells_what_is(clause):
        return True
    if any(bare(word.form) in closed("negations") for word in phrase.words):
        return True
    if _counts_in_a_place(clause, phrase) or _is_a_rate(clause, phrase):
        return True
    if not any(_is_time(word) for word in phrase.words[:_NEAR]):
        return False
    if _is_habit(clause):
        return True
    return any(_is_amount(word, after) for word, after in zip(clause, _after(clause), strict=True))


def _counts_in_a_place(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether a place or a rate bounds what is counted: «يشاهد القناة مليون [في كذا]»."""
    near = clause[-_COUNTED:]
    counted = any(_is_amount(word, after) for word, after in zip(near, _after(near), strict=True))
    within = phrase.words[0].form == "في" and not phrase.after_comma
    return counted and within and _is_habit(clause)


def _is_a_rate(clause: Sequence[Word], phrase: Clause) -> bool:
    """Say whether «في الأسبوع» tells in how much of time the sum before it is counted."""
    within, *rest = (word.form for word in phrase.words if not word.is_mark)
    near = clause[-_COUNTED:]
    counted = any(bare(word.form).isdigit() or word.form in closed("amounts") for word in near)
    rate = rest[:1] and rest[0] in closed("rates") and not set(rest[1:2]) & closed("times")
    return within == "في" and counted and bool(rate)


def _is_habit(clause: Sequence[Word]) -> bool:
    """Say whether the verb is a plain imperfect: what is done at a time, not what was."""
    verb = main_verb(clause)
    form = bare(clause[verb].form) if verb is not None else ""
    return verb_kind(form) == "imperfect" and not form.startswith("س")


def _tells_what_is(clause: Sequence[Word]) -> bool:
    """Say whether the verb tells what a thing is or means: that may hold in one place alone.

    Not among the greatest, which are so without one: «من أعظم العدائين [في تاريخ كذا]».
    """
    verb = main_verb(clause)
    if any(word.form == "من" for word in clause[1:]):
        return False
    return verb is not None and bare(clause[verb].form) in closed("standing")


def _is_beside_the_fact(phrase: Clause) -> bool:
    """Say whether a phrase gives aim, cause or one more item, not the set a superlative is of."""
    if phrase.kind is Kind.SETTING:
        return False
    return not any(_is_time(word) for word in phrase.words)


def _after(clause: Sequence[Word]) -> Iterator[Word | None]:
    """Yield for each word the one that follows it."""
    yield from clause[1:]
    yield None


def _is_amount(word: Word, following: Word | None) -> bool:
    """Say whether a word counts something: a number that is no day of a month and no year."""
    if bare(word.form) in closed("amounts"):
        return True
    if not word.is_number or is_year(word.form):
        return False
    return following is None or following.form not in MONTHS


def _is_time(word: Word) -> bool:
    return (
        word.is_number
        or word.form in MONTHS
        or word.form in closed("times", "periods", "bounding_time")
    )
