"""Fronted: what stands before a verb, of which its subject may be a part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.facts.events import listed
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, preposition


def unfronted(before: Sequence[Word]) -> Sequence[Word]:
    """Return the words before a verb without the phrase of time or place that leads."""
    if not before:
        return before
    if [word.form for word in before[:2]] == ["هذه", "المره"]:
        return before[2:]
    if not is_particle(before[0]):
        return before
    commas = [at for at, word in enumerate(before) if word.form in "،,"]
    return before[commas[-1] + 1 :] if commas else ()


def has_subject_before(before: Sequence[Word]) -> bool:
    """Say whether more than a phrase of time or place stands before a verb: its subject may."""
    return bool(left(unfronted(before)))


def is_particle(word: Word) -> bool:
    """Say whether a word is a preposition, a word of time or a particle that verbs follow."""
    form = bare(word.form)
    return form in closed("prepositions", "times", "verb_particles") or bool(preposition(form))


def left(words: Sequence[Word]) -> list[str]:
    """Return the words before a verb that are no particles, adverbs or helping verbs."""
    skipped = links()
    forms = [bare(word.form) for word in words if not word.is_mark]
    return [form for form in forms if form not in skipped]


@cache
def links() -> frozenset[str]:
    """Return what may stand before a verb and is no subject: particles, links, kāna."""
    pointing = closed("demonstratives", "independent_pronouns")
    particles = closed("verb_particles", "adverbs", "times") | listed.words_of("auxiliary", "was")
    return particles | (closed("connectives") - pointing)
