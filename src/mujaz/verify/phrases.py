"""Phrases: several words that stand for one, found in a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.senses import Phrase, phrases_of_senses

_SUBJECT = 3  # words that may stand between a verb and its object: «ألقت الشرطة القبض على»
_JOINED = frozenset("بلك")


def find(forms: Sequence[str], telling: Sequence[bool]) -> Mapping[int, frozenset[int]]:
    """Return the groups of the phrases that each word is part of, by its place.

    Words of no content, not `telling`, have a part in a phrase only where it holds no other.
    """
    known = phrases_of_senses()
    found: dict[int, set[int]] = {}
    for start, form in enumerate(forms):
        firsts = keys.bases(form) | keys.verbs(form)
        for phrase, number in (one for base in firsts for one in known.get(base, ())):
            places = _from(forms, start, phrase)
            for at in [at for at in places if telling[at]] or places:
                found.setdefault(at, set()).add(number)
    return {at: frozenset(numbers) for at, numbers in found.items()}


def _from(forms: Sequence[str], start: int, phrase: Phrase) -> list[int]:
    """Return the places of the words of a phrase that begins at one, or nothing."""
    places = [start]
    gap = _SUBJECT if verb_kind(bare(forms[start])) else 0
    for word in phrase[1:]:
        near = range(places[-1] + 1, min(len(forms), places[-1] + 2 + gap))
        if word in _JOINED:
            if not (near and forms[near[0]].startswith(word)):
                return []
            continue
        place = next((at for at in near if _is(word, forms[at])), None)
        if place is None:
            return []
        places.append(place)
        gap = 0
    return places


def _is(word: str, form: str) -> bool:
    """Say whether a form is a word of a phrase, «حتفه» of «لقوا حتفهم» too."""
    bases = keys.bases(form)
    return word in bases or (len(word) > 3 and word.endswith("ه") and word[:-1] in bases)
