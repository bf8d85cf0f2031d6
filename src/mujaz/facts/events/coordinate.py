"""Coordinate: whether a verb joined with و has the subject of the verb before it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from mujaz.facts.events import listed
from mujaz.facts.events.agreement import is_of_woman
from mujaz.facts.events.subject import (
    asks_object,
    begins_phrase,
    ends_phrase,
    is_accusative,
)
from mujaz.facts.events.telling import Telling
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    bare,
    borne_preposition,
    conjunction,
    preposition,
)


def shares_subject(first: Telling, second: Telling) -> bool:
    """Say whether what follows a joined verb is its object, its subject that of the verb before.

    «شكرت الناشطة كندا، ودعت بريطانيا إلى الانضمام», «ارتفعت المطالب وألقت الضوء على المشكلات»: of
    the same gender and tense, with one noun phrase, which such a verb has as its object (Ryding
    2005, 17.3).
    """
    one, other = first.predicate, second.predicate
    if one is None or other is None or other.at or second.kind is not Kind.COORDINATE:
        return False
    alike = is_of_woman(one) == is_of_woman(other) and one.tense == other.tense
    asks = asks_object(second) or other.form in closed("addressing")
    if not (alike and asks) or _has_no_object(other.form):
        return False
    return not _has_two_phrases(second)


def _has_two_phrases(telling: Telling) -> bool:
    """Say whether a clause has a subject and an object: two noun phrases, or an accusative.

    What a preposition leads in is no second one: «ألقت الضوء على المشكلات».
    """
    after, that = telling.words[1:], closed("complementisers")
    led = (at for at, word in enumerate(after) if _leads(word.form))
    bare_words = after[: next(led, len(after))]
    if any(is_accusative(word.form) or word.form in that for word in bare_words):
        return True
    return any(
        bare(before.form) not in _counts()
        and not conjunction(before.form)
        and ends_phrase(before)
        and begins_phrase(word)
        for before, word in pairwise(bare_words)
    )


def _has_no_object(form: str) -> bool:
    return form in closed("undergone") or form in listed.words_of("impersonal", "verbs")


@cache
def _counts() -> frozenset[str]:
    """Return the words that a noun after them completes: numbers, «عدة», adverbs."""
    known = closed("counting", "amounts", "quantifiers", "adverbs", "times")
    return known | {"عده", "بعض", "كل"}


def _leads(form: str) -> bool:
    known = form in closed("prepositions") or bool(preposition(form))
    return known or bool(borne_preposition(form))
