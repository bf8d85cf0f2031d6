"""Complement: a word that shows that a verb has more than its subject."""

from __future__ import annotations

from mujaz.facts.places.placewords import country_of
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, bare, conjunction, is_common


def _may_be_accusative(word: Word) -> bool:
    """Say whether a word in ا is no name: مهددا, and not وألمانيا، كندا."""
    form = bare(word.form)
    if form in learned()["accusative"]:
        return True
    named = form.startswith("ال") or form.endswith("يا") or conjunction(word.form) != ""
    adjective = is_common(form[:-1]) and country_of(form[:-1]) is None  # «كافيا», not «ألمانيا»
    return not named or adjective


def is_complement(word: Word) -> bool:
    """Say whether a word shows that the verb has more than its subject."""
    return (
        word.form in closed("prepositions")
        or word.form in closed("complementisers")
        or (word.surface.endswith("ا") and _may_be_accusative(word))
        or word.form.startswith(("لل", "بال"))
    )
