"""Denials: what a denied word says, where it has one contrary and nothing between."""

from __future__ import annotations

from functools import cache

from mujaz.language.letters import fold
from mujaz.verify.senses import affirmed, rows, sides
from mujaz.verify.wording import listed


@cache
def senses_of_denied() -> dict[str, frozenset[int]]:
    """Return for each word with one contrary and nothing between the groups of that contrary.

    These are the word's own where it is denied: «لم يغلق» is «مفتوح».
    """
    found: dict[str, set[int]] = {}
    first = len(affirmed())
    for number, side in enumerate(sides()):
        contrary = first + (number ^ 1)
        for word in (phrase[0] for phrase in side if len(phrase) == 1):
            found.setdefault(fold(word), set()).add(contrary)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def denials() -> frozenset[int]:
    """Return the groups of which a word may be another denied: «لم ينجح», «غير مسبوق»."""
    particles = listed("words", "negations", "particles")
    first = len(affirmed())
    return frozenset(
        number
        for number, row in enumerate(rows())
        if number >= first or any(phrase[0] in particles for phrase in row)
    )
