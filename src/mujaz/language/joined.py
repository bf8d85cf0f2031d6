"""Joined: words without the و or ف that joins them to what stands before."""

from __future__ import annotations

from mujaz.language.words import Word, conjunction, is_finite


def without_conjunction(word: Word) -> Word:
    """Return the word without the و or ف before it; its span shrinks with it."""
    cut = len(conjunction(word.form)) or joins_a_hamza(word)
    if not cut:
        return word
    return word._replace(start=word.start + 1, surface=word.surface[1:], form=word.form[1:])


def joins_a_hamza(word: Word) -> int:
    """Return 1 where و is written before أ and a verb: «وأدى», which is no «وادي»."""
    return int(word.surface.startswith("وأ") and is_finite(word.form[1:]))
