"""Agrees: whether a verb may have the noun after it as its subject, by gender and number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.digest.clause.phrase import is_accusative
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    is_common,
    is_definite,
    is_feminine,
    is_feminine_verb,
    is_masculine,
    may_bear_preposition,
    verb_kind,
)


def is_plural_subject(noun: Word) -> bool:
    """Say whether a noun shows the nominative plural: محللون."""
    return (
        noun.form.endswith("ون") and not noun.form.startswith("ال") and verb_kind(noun.form) is None
    )


def agrees(verb: Word, noun: Word) -> bool:
    """Say whether nothing speaks against this noun being the subject of the verb before it.

    A verb agrees with a subject that follows in gender alone; an indefinite accusative is object.
    """
    if is_accusative(noun):
        return False
    if verb.form in closed("saying") and noun.surface.endswith("اء"):
        return True  # those who speak are persons: خبراء
    if verb.form.startswith("ت") and not verb.form.endswith("ت"):
        return True  # تواصل: he continued, or she continues
    past = verb.form.endswith("ت") and len(verb.form) > 2 and verb.form not in closed("own_ta")
    present = verb.form.startswith("ست") and verb_kind(verb.form) == "imperfect"
    if past or present:
        return not is_masculine(noun.surface)
    if is_definite(noun.form):
        # البلدان may be a dual; things in the plural are feminine, persons may be either
        things = is_feminine(noun.surface) and not noun.surface.endswith(("اء", "ان"))
        return not (noun.surface.endswith(("ة", "ات")) or things)
    return not is_feminine(noun.surface)


def agrees_either_way(verb: Word, noun: Word) -> bool:
    """Say whether a verb in the masculine may have this subject though it ends as the feminine do.

    Persons in the plural (شركاء، أطباء), round numbers (آلاف), and names: a club or man in ة.
    """
    if is_feminine_verb(verb.form) or is_accusative(noun) or may_bear_preposition(noun.form):
        return False
    common = is_common(noun.form.removeprefix("ال"))
    named = noun.surface.endswith("ة") and not common and verb_kind(noun.form) is None
    persons = noun.surface.endswith("اء") and noun.form not in closed("places_in_hamza")
    persons = persons or noun.form.removeprefix("ال") in closed("persons_in_ta")
    return named or persons or noun.form in closed("amounts")


def suffer(verb: Word, following: Word) -> bool:
    """Say whether a count in words is the subject of what is undergone: «قتل ستة أشخاص»."""
    counts = closed("counting", "amounts")
    return verb.form in closed("undergone") and following.form.removeprefix("ال") in counts


def are_two(noun: Word, sentence: Sequence[Word]) -> bool:
    """Say whether an office in ا owns a definite noun: «وزيرا الخارجية», two of them."""
    after = (word for before, word in pairwise(sentence) if before.start == noun.start)
    return noun.form[:-1] in closed("offices") and any(is_definite(word.form) for word in after)
