"""Broken: clauses that an aside parts from what their verb waits for, or that end before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from mujaz.facts.events.subject import is_accusative, lacks_object
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import learned, prepositions_of
from mujaz.language.words import (
    Word,
    borne_preposition,
    conjunction,
    is_finite,
    preposition,
)


def is_broken(sentence: Sequence[Word], telling: Telling) -> bool:
    """Say whether a clause is not whole: its object or preposition stands further on, or before."""
    return _is_parted(sentence, telling) or _lacks(sentence, telling)


def _lacks(sentence: Sequence[Word], telling: Telling) -> bool:
    """Say whether a clause ends before its object, which stands further on in the sentence."""
    end = telling.words[-1].start
    rest = [word for word in sentence if word.start > end]
    after = next((word for word in rest if not word.is_mark), None)
    if after is None:
        return False
    beyond = _beyond_aside(rest)
    if beyond is not None and _resumes(telling, beyond):
        return True
    if conjunction(after.form):
        return False
    return lacks_object(telling) or _waits_for(telling, after)


def _beyond_aside(rest: Sequence[Word]) -> Word | None:
    """Return the word after an aside between commas: «، الذي تأسس قبل عام، على …»."""
    ends = [at for at, word in enumerate(rest) if at > 1 and word.form in "،,"]
    opener = rest[1] if rest[0].form in "،," else rest[0]
    if not ends or opener.is_mark or conjunction(opener.form) == "ف":
        return None
    return rest[ends[0] + 1] if ends[0] + 1 < len(rest) else None


def _resumes(telling: Telling, after: Word) -> bool:
    """Say whether a word after an aside is what the verb waits for: «سيطرت …، التي …، على …»."""
    if conjunction(after.form):
        return False
    if _waits_for(telling, after):
        return True
    cased = after.form in learned()["accusative"] or is_accusative(after.form)
    return cased and lacks_object(telling) and not is_finite(after.form)


def _waits_for(telling: Telling, after: Word) -> bool:
    """Say whether the verb's own preposition comes only after the clause: «تصدت …، لهدف معاد»."""
    verb = telling.predicate
    taken = prepositions_of("takes").get(verb.form, frozenset()) if verb else frozenset()
    if verb is None or (preposition(after.form) or borne_preposition(after.form)) not in taken:
        return False
    led = (preposition(w.form) or borne_preposition(w.form) for w in telling.words[verb.at + 1 :])
    return not any(one in taken for one in led)


def _is_parted(sentence: Sequence[Word], telling: Telling) -> bool:
    """Say whether an aside parts a clause from its object, or «سبق وأن» one from its noun."""
    starts = [word.start for word in sentence]
    first, last = bisect_left(starts, telling.words[0].start), telling.words[-1].start
    before = [word.form for word in sentence[max(0, first - 2) : first]]
    after = [word.form for word in sentence[bisect_right(starts, last) :][:2]]
    aside = len(after) > 1 and after[0] in "-–" and after[1] in ("وهو", "وهي")
    return aside or before == ["سبق", "وان"]
