"""Brackets: those that a sentence can do without, and what in words is never left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    preposition,
    pronoun,
)

_MATTERING = (
    "saying", "sources", "negations", "modals", "amounts", "absolutes", "superlatives",
    "conditions", "relatives",
)  # fmt: skip
MOST_INSERTED = 6
"""Words, at most, of what stands in brackets or between two commas and may go."""


def brackets(words: Sequence[Word]) -> Iterator[int]:
    """Yield the words of brackets that hold an age or a score, or name a thing again: «(واس)»."""
    start = None
    for index, word in enumerate(words):
        if word.form == "(" and index and not words[index - 1].is_mark:
            before = bare(words[index - 1].form)
            told = before in closed("prepositions", "named_after", "numbered", "called_so")
            start = None if told or _is_glossed(words, index) or _is_owner(words, index) else index
        elif word.form == ")" and start is not None:
            if _names_again(words[start + 1 : index]) and not _is_counted(words, index):
                yield from range(start, index + 1)
            start = None


def _is_glossed(words: Sequence[Word], start: int) -> bool:
    """Say whether brackets tell whom a pronoun means («لكنه (فلان)»), or which day."""
    inside = words[start + 1 : start + 2]
    day = any(word.form in closed("weekdays") for word in inside)
    figure = any(word.is_number or word.form.isascii() for word in inside)
    return day or (pronoun(words[start - 1].surface) != "" and not figure)


def _is_owner(words: Sequence[Word], start: int) -> bool:
    """Say whether brackets hold the name of what an office is of: «مؤسس (كيكر)، فلان»."""
    noun, inside = words[start - 1], words[start + 1 : start + 2]
    named = any(not (word.is_number or word.form.isascii()) for word in inside)
    return named and bare(noun.form) in closed("offices", "doers") and not is_definite(noun.form)


def _is_counted(words: Sequence[Word], end: int) -> bool:
    """Say whether brackets hold one number and what it counts follows: «(50) مليار دولار».

    Nouns that news seldom has count too: «(187) قسطرة».
    """
    following = words[end + 1 : end + 2]
    counts = any(w.form in closed("amounts", "counting") for w in following)
    counts = counts or any(_may_be_counted(word) for word in following)
    return words[end - 1].is_number and words[end - 2].form == "(" and counts


def _may_be_counted(word: Word) -> bool:
    """Say whether a word may be a noun without ال: no mark, particle, verb or joined word."""
    form = word.form
    particle = preposition(form) != "" or form in closed("prepositions", "complementisers")
    other = particle or conjunction(form) != "" or (is_finite(form) and not is_common(form))
    return not (word.is_mark or is_definite(form) or other)


def _names_again(inside: Sequence[Word]) -> bool:
    """Say whether brackets hold a figure, Latin letters, or a name of few words."""
    if any(w.is_number or (w.form.isascii() and not w.is_mark) for w in inside):
        return True
    named = not any(is_common(word.form.removeprefix("ال")) for word in inside)
    return named and len(inside) <= MOST_INSERTED and not any(matters(word) for word in inside)


def matters(word: Word) -> bool:
    """Say whether a word tells who says a thing, whether, how many, or on what condition."""
    form = bare(word.form)
    return form in closed(*_MATTERING) or is_finite(form)
