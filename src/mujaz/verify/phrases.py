"""Phrases: several words that stand for one, found in a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.denials import senses_of_denied
from mujaz.verify.senses import Phrase, phrases_of_senses
from mujaz.verify.wording import listed

_SUBJECT = 7  # words that may stand between a verb and its object: «ألقت الشرطة القبض على»
_SHORT = 3  # where nothing but a preposition follows: «قبض رجال الأمن على»
_REACH = 3
_JOINED = frozenset("بلك")


def find(forms: Sequence[str], telling: Sequence[bool]) -> Mapping[int, frozenset[int]]:
    """Return the groups of the phrases that each word is part of, by its place.

    Words of no content, not `telling`, have a part in a phrase only where it holds no other.
    """
    found: dict[int, set[int]] = {}
    for start, form in enumerate(forms):
        for phrase, number in _beginning(form):
            places = _from(forms, start, phrase)
            for at in [at for at in places if telling[at]] or places:
                found.setdefault(at, set()).add(number)
    for at, numbers in _denied(forms, telling):
        found.setdefault(at, set()).update(numbers)
    return {at: frozenset(numbers) for at, numbers in found.items()}


@remembered()
def _beginning(form: str) -> tuple[tuple[Phrase, int], ...]:
    """Return the phrases with their groups that a form may begin."""
    known = phrases_of_senses()
    firsts = keys.bases(form) | keys.verbs(form) | {bare(form)}
    return tuple(one for base in sorted(firsts) for one in known.get(base, ()))


def _denied(forms: Sequence[str], telling: Sequence[bool]) -> Iterator[tuple[int, frozenset[int]]]:
    """Yield each denied word that has but one contrary, with the groups of that."""
    particles = listed("words", "negations", "particles")
    for start, form in enumerate(forms):
        if form in particles or bare(form) in particles:
            after = range(start + 1, min(len(forms), start + 1 + _REACH))
            at = next((at for at in after if telling[at]), None)
            if at is not None and (numbers := _contraries(forms[at])):
                yield at, numbers


@remembered()
def _contraries(form: str) -> frozenset[int]:
    known = senses_of_denied()
    return frozenset(
        number for base in keys.bases(form) | keys.verbs(form) for number in known.get(base, ())
    )


def _from(forms: Sequence[str], start: int, phrase: Phrase) -> list[int]:
    """Return the places of the words of a phrase that begins at one, or nothing."""
    places = [start]
    gap = 0
    if _is_verb(forms[start], phrase[0]):
        gap = _SHORT if phrase[-1] in closed("prepositions") else _SUBJECT
    for word in phrase[1:]:
        near = range(places[-1] + 1, min(len(forms), places[-1] + 2 + gap))
        if word in _JOINED:
            if not (near and forms[near[0]].startswith(word)):
                return []
            continue
        place = _next(word, near, forms)
        if place is None:
            return []
        places.append(place)
        gap = 0
    return places


def _next(word: str, near: range, forms: Sequence[str]) -> int | None:
    """Return the place of a word of a phrase, no mark that ends a phrase before it."""
    for at in near:
        if forms[at] in listed("words", "stops"):
            return None
        if _fits(word, forms[at]):
            return at
    return None


@lru_cache(maxsize=1 << 14)
def _is_verb(form: str, word: str) -> bool:
    return verb_kind(bare(form)) is not None or word in listed("idioms", "verbs")


@lru_cache(maxsize=1 << 14)
def _fits(word: str, form: str) -> bool:
    """Say whether a form is a word of a phrase, inflected: «حتفهم», «تنجح»."""
    known = keys.bases(form)
    if word in known or (not keys.is_definite(word) and keys.bases(word) & known):
        return True
    mine, its = keys.verbs(word), keys.verbs(form)
    return bool(mine & its) or word in its
