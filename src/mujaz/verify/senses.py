"""Senses: the words, phrases and names that stand for one another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from mujaz.language.letters import fold
from mujaz.language.words import verb_kind
from mujaz.verify.wording import table

Phrase = tuple[str, ...]
_SHORT = 3  # letters: of so short a word only a known verb is one


@cache
def words_of_senses() -> dict[str, frozenset[int]]:
    """Return for each word of the thesaurus the numbers of its groups."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows()):
        for phrase in row:
            if len(phrase) == 1:
                for word in persons(phrase[0]):
                    found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def persons(word: str) -> tuple[str, ...]:
    """Return a word, and of an imperfect the feminine and the first person: يؤجل، تؤجل، نؤجل."""
    if word[0] == "ي" and (len(word) > _SHORT or verb_kind(word) == "imperfect"):
        return word, "ت" + word[1:], "ن" + word[1:]
    return (word,)


@cache
def phrases_of_senses() -> dict[str, tuple[tuple[Phrase, int], ...]]:
    """Return the phrases of two words and more with their groups, by their first word."""
    found: dict[str, list[tuple[Phrase, int]]] = {}
    for number, row in enumerate(rows()):
        for phrase in row:
            if len(phrase) > 1:
                for first in persons(phrase[0]):
                    found.setdefault(first, []).append(((first, *phrase[1:]), number))
    return {word: tuple(some) for word, some in found.items()}


@cache
def rows() -> tuple[tuple[Phrase, ...], ...]:
    """Return every group of phrases: what is affirmed, then either side of each contrary."""
    return tuple(
        tuple(tuple(map(fold, phrase)) for phrase in row) for row in (*affirmed(), *sides())
    )


@cache
def affirmed() -> tuple[list[list[str]], ...]:
    """Return the groups of the thesaurus, of the idioms and of the names."""
    return (*_of_thesaurus(), *_of_names())


def _of_thesaurus() -> Iterator[list[list[str]]]:
    idioms = table("idioms")["groups"]
    for row in (*table("synonyms")["groups"], *table("plurals")["plurals"], *idioms):
        yield _phrases(row)


def sides() -> tuple[list[list[str]], ...]:
    """Return either side of each pair of contraries with nothing between, one after the other."""
    return tuple(_phrases(side) for pair in table("idioms")["complements"] for side in pair)


def _phrases(row: str) -> list[list[str]]:
    return [word.split("_") for word in row.split()]


def _of_names() -> Iterator[list[list[str]]]:
    """Yield the names of a body or a unit; a short name with each that it may stand for itself."""
    for row in chain(*(table("equal")[name] for name in ("names", "metonyms", "units"))):
        yield [name.split() for name in row.split("|")]
    for row in table("equal")["short_names"]:
        short, *names = row.split("|")
        for name in names:
            yield [short.split(), name.split()]
