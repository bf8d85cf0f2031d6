"""Broken: clauses that an aside parts from what their verb waits for, or that end before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import zip_longest

from mujaz.facts.events import listed
from mujaz.facts.events.subject import asks_object, is_accusative, lacks_object
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed, learned, prepositions_of
from mujaz.language.words import (
    Word,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    verb_kind,
)


def is_broken(sentence: Sequence[Word], telling: Telling) -> bool:
    """Say whether a clause is not whole: its object or preposition stands further on, or before."""
    return _is_parted(sentence, telling) or _is_stopped(telling) or _lacks(sentence, telling)


def _is_stopped(telling: Telling) -> bool:
    """Say whether a clause ends on the first words of another: «…، فقد يحتاج»."""
    last, before = telling.words[-1].form, [word.form for word in telling.words[-2:-1]]
    return before[:1] in (["قد"], ["فقد"], ["سوف"]) and verb_kind(last) == "imperfect"


def _lacks(sentence: Sequence[Word], telling: Telling) -> bool:
    """Say whether a clause ends before its object, which stands further on in the sentence."""
    end = telling.words[-1].start
    rest = [word for word in sentence if word.start > end]
    after = next((word for word in rest if not word.is_mark), None)
    if after is None:
        return False
    beyond = _beyond_aside(rest)
    if beyond is not None and (_resumes(telling, beyond) or _is_its_object(telling, beyond)):
        return True
    comma = rest[0].form in "،," or telling.words[-1].form in "،,"
    if comma and _is_its_object(telling, after):
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


def _is_its_object(telling: Telling, after: Word) -> bool:
    """Say whether the noun after a comma is the object of a verb that has none before it.

    «أجرى الوزير، مباحثات»: after the verb stand names and definite nouns, which are its subject.
    """
    verb = telling.predicate
    if verb is None or verb.at or not _is_indefinite(after.form):
        return False
    deed = is_verbal_noun(after.form) or after.form in listed.words_of("nouns", "events")
    if deed and verb.form in listed.words_of("announced", "verbs"):
        return not any(word.form == "عن" for word in telling.words)
    performs = verb.form in listed.words_of("asking_object", "performing")
    if not (asks_object(telling) or performs):
        return False
    told = telling.words[1:]
    nouns = [
        a.form
        for a, b in zip_longest(told, told[1:])
        if _is_indefinite(a.form) and not (b and is_definite(b.form)) and a.form not in _OFFICES
    ]
    led = any(preposition(word.form) or borne_preposition(word.form) for word in told)
    return not nouns and (performs or not led)


_OFFICES = closed("offices", "styles", "times", "weekdays")


def _is_indefinite(form: str) -> bool:
    plain = not (is_definite(form) or preposition(form) or borne_preposition(form))
    return plain and is_common(form) and conjunction(form) == "" and not is_finite(form)


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
