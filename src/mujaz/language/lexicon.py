"""The lexicon: what the distribution of words in news says of a word, and the closed word lists.

`data/lexicon.txt` is learned from a corpus by `scripts/lexicon`, which states each test;
`data/words.toml` holds the closed classes of the grammar. All words are normalised.
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
    found: dict[str, frozenset[str]] = {}
    name = ""
    for line in (_DATA / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif not line.startswith("#"):
            found[name] = frozenset(line.split())
    return found


@cache
def prepositions_of(name: str) -> dict[str, frozenset[str]]:
    """Return the list of valencies `name` (takes, may, bound): each word with its prepositions."""
    found: dict[str, set[str]] = {}
    for entry in learned()[name]:
        word, _, preposition = entry.partition(":")
        found.setdefault(word, set()).add(preposition)
    return {word: frozenset(some) for word, some in found.items()}


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
