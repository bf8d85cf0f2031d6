"""Listed: the words and phrases of `data/events.toml`, normalised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from mujaz.facts import wording
from mujaz.language.letters import normalise
from mujaz.language.lexicon import by_first_word, closed
from mujaz.language.words import Word, bare, is_verbal_noun


@cache
def _table() -> dict[str, Any]:
    return wording.table("events")


@cache
def words_of(kind: str, name: str) -> frozenset[str]:
    """Return the single words of one list."""
    return frozenset(form for form in map(normalise, _table()[kind][name]) if " " not in form)


@cache
def _phrases_of(kind: str, name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the entries of one list by first word, the longest first."""
    return by_first_word(_table()[kind][name])


@cache
def persons() -> frozenset[str]:
    """Return the words by which somebody speaks of himself or to another."""
    return closed("other_persons") | words_of("first_person", "words")


def is_deed(noun: str) -> bool:
    """Say whether a noun tells what is done or happens: a verbal noun, or one of the list."""
    return is_verbal_noun(noun) or noun in words_of("nouns", "events")


def length_at(words: Sequence[Word], at: int, kind: str, name: str) -> int:
    """Return how many words from `at` are an entry of the list, 0 if none; its first may bear و."""
    known = _phrases_of(kind, name)
    form = words[at].form
    some = known.get(form) or known.get(bare(form))
    if some is None:
        return 0
    for phrase in some:
        length = len(phrase)
        if length == 1 or tuple(w.form for w in words[at + 1 : at + length]) == phrase[1:]:
            return length
    return 0


def holds(words: Sequence[Word], kind: str, name: str) -> bool:
    """Say whether an entry of the list stands anywhere among the words."""
    return next(places(words, kind, name), None) is not None


def places(words: Sequence[Word], kind: str, name: str) -> Iterator[int]:
    """Yield where entries of the list begin."""
    known = _phrases_of(kind, name)
    for at, word in enumerate(words):
        if (word.form in known or bare(word.form) in known) and length_at(words, at, kind, name):
            yield at
