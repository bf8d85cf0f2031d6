"""Phrase: where a noun phrase ends, and whether another begins after it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    preposition,
    pronoun,
    verb_kind,
)


def owns_what_follows(words: Sequence[Word]) -> bool:
    """Say whether a noun without ال is definite by what owns it: «هزيمة الفريق»."""
    for word in words[1:4]:
        if word.form in '«“"':
            return True
        if word.is_mark or preposition(word.form) or is_finite(word.form):
            return False
        if is_definite(word.form) or pronoun(word.surface) or not is_common(word.form):
            return True
    return False


def shows_object(after: Sequence[Word]) -> bool:
    """Say whether the words after a verb hold a second noun, a marked object or a clause with أن.

    A noun phrase ends in its definite noun and adjectives, a name or a pronoun: a common noun
    without ال after one of these begins another phrase (Ryding 2005, ch. 8).
    """
    for before, word in pairwise(after):
        if word.form in closed("complementisers") or is_accusative(word):
            return True
        if word.is_mark or preposition(word.form) or word.form in closed("prepositions"):
            return False
        if is_finite(bare(word.form)):
            return False
        if word.is_number:
            continue
        if _ends_noun_phrase(before) and _begins_noun_phrase(word) and not _is_title(before, word):
            return True
    return False


def _is_title(before: Word, word: Word) -> bool:
    """Say whether both words may name one person: a style and a name, a name and an office."""
    if before.form in closed("styles"):
        return True  # «الأمير خالد», though خالد is an adjective too
    office = word.form in closed("offices") or "ال" + word.form in closed("bare_roles")
    return office and not (is_definite(before.form) and is_common(before.form[2:]))


def _ends_noun_phrase(word: Word) -> bool:
    """Say whether a noun phrase is whole with this word: it is definite by itself."""
    if word.is_mark or word.is_number:
        return False
    named = not is_common(word.form) and verb_kind(word.form) is None and len(word.form) > 2
    return is_definite(word.form) or pronoun(word.surface) != "" or named


def _begins_noun_phrase(word: Word) -> bool:
    """Say whether a word that follows a whole noun phrase begins another, and is no name after it.

    «وزير النقل سليم الحداد» is one phrase, «زار الوزير مصر» two.
    """
    if (
        is_definite(word.form)
        or conjunction(word.form)
        or word.form in closed("relatives", "times")
    ):
        return False
    if verb_kind(word.form) is not None or word.form in closed("name_particles", "styles"):
        return False
    return is_common(word.form) or pronoun(word.surface) != "" or word.form in closed("cities")


def is_accusative(noun: Word) -> bool:
    """Say whether a noun shows that it is an indefinite object: فوزا."""
    return noun.form in learned()["accusative"]
