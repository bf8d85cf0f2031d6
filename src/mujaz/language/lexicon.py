"""The lexicon: what the distribution of words in news says of a word, and the closed word lists.

`data/lexicon.txt`, `data/substantives.txt` and `data/valency.txt` are learned from a corpus by the
scripts of their names, which state each test; `data/words.toml` holds the closed classes of the
grammar.
All words are normalised.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from mujaz.language.letters import normalise

_DATA = files("mujaz.language") / "data"


@cache
def learned() -> dict[str, frozenset[str]]:
    """Return the learned lists by name: past, imperfect, either, radical, whole, …."""
    return {name: frozenset(words) for name, words in _lists("lexicon.txt").items()}


@cache
def prepositions_of(name: str) -> dict[str, frozenset[str]]:
    """Return a learned list of words with their prepositions: each word with its own."""
    return _with_prepositions(learned()[name])


@cache
def valencies(name: str) -> dict[str, frozenset[str]]:
    """Return a list of `data/valency.txt` (needs, takes, second, nouns): words, prepositions."""
    return _with_prepositions(_lists("valency.txt")[name])


@cache
def places() -> frozenset[str]:
    """Return the nouns of places that `data/valency.txt` holds."""
    return frozenset(_lists("valency.txt")["places"])


@cache
def substantives() -> frozenset[str]:
    """Return the nouns that with ال describe no other noun, without their ال."""
    return frozenset(_lists("substantives.txt")["substantives"])


@cache
def _lists(file: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in (_DATA / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            found[name] = tuple(line.split())
    return found


def _with_prepositions(entries: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return words with their prepositions, of entries «word:one|another»; «word:» has none."""
    found: dict[str, frozenset[str]] = {}
    for entry in entries:
        word, _, some = entry.partition(":")
        found[word] = found.get(word, frozenset()) | (frozenset(some.split("|")) - {""})
    return found


@cache
def table(name: str) -> dict[str, Any]:
    """Return the table `data/<name>.toml` as it is written."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def closed(*names: str) -> frozenset[str]:
    """Return closed classes of `data/words.toml` together, normalised."""
    return frozenset(normalise(word) for name in names for word in table("words")[name])


@cache
def phrases(file: str, name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of one list by their first word, the longest first, normalised."""
    return by_first_word(table(file)[name])


def by_first_word(entries: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases, normalised, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in entries:
        words = tuple(normalise(phrase).split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(some, key=len, reverse=True)) for first, some in found.items()}
