"""Joined: the و or ف that joins a word to what stands before, and the word without it."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, conjunction, is_common, is_finite, verb_kind

_DENIES = frozenset(("فلم", "فلن"))
_DOUBLED = 3  # letters of و and a verb whose second and third letter are one: «وهب», «ومر»


def without_conjunction(word: Word) -> Word:
    """Return the word without the و or ف before it; its span shrinks with it."""
    cut = len(conjunction(word.form)) or joins_a_hamza(word)
    if not cut:
        return word
    return word._replace(start=word.start + 1, surface=word.surface[1:], form=word.form[1:])


def joins_a_hamza(word: Word) -> int:
    """Return 1 where و is written before أ and a verb, or «أحد»: «وأدى», which is no «وادي»."""
    if not word.surface.startswith("وأ"):
        return 0
    return int(is_finite(word.form[1:]) or word.form[1:] in closed("vague_counts", "superlatives"))


def may_be_joined(sentence: Sequence[Word]) -> bool:
    """Say whether the first letter, though a word may have it of its own, may join a clause.

    «وردت» came, or: and she replied; «فلم يتردد» is no film; «وهب الجار إلى كذا» no gift.
    """
    form = sentence[0].form
    if form[0] == "و":
        known = is_common(form) or verb_kind(form) or form in closed("never_split")
        doubled = len(form) == _DOUBLED and not known
        return doubled or is_finite(form[1:]) or sentence[0].surface.endswith("ى")  # وسعى
    denies = form in _DENIES and any(verb_kind(word.form) for word in sentence[1:2])
    return denies or (form[0] == "ف" and not _is_own_letter(form))


def _is_own_letter(form: str) -> bool:
    """Say whether a first ف is known to belong to the word."""
    if form in learned()["radical"] or form in closed("never_split"):
        return True
    return verb_kind(form) is not None
