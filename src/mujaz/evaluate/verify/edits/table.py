"""Table: which words may stand in whose place, clitics kept, as `data/edits.toml` says."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from mujaz.language.letters import normalise
from mujaz.language.remembered import remembered
from mujaz.language.words import Word
from mujaz.span import Span

Replacement = tuple[Span, str]
"""Where in the body, and what stands there instead."""
Phrases = Mapping[tuple[str, ...], tuple[str, ...]]
"""Normalised words to what may replace them."""

_PROCLITICS = tuple(
    conjunction + borne
    for conjunction in ("", "و", "ف")
    for borne in ("", "ال", "ب", "بال", "ل", "لل", "ك", "كال")
)
_ENDINGS = ("", "ة", "ا", "ات", "ين", "ون")


@cache
def knowledge(room: str) -> dict[str, Any]:
    """Return one part of the table as it is written."""
    text = files(__package__ or "").joinpath("data/edits.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)[room])


@cache
def listed(room: str, name: str) -> frozenset[str]:
    """Return a plain list of words, normalised."""
    return frozenset(map(normalise, knowledge(room)[name]))


@cache
def phrases(room: str, name: str) -> Phrases:
    """Return the rings or rows of one list: each phrase with all that may replace it."""
    found: dict[tuple[str, ...], list[str]] = {}
    for row in knowledge(room)[name]:
        for one, other in _pairs(row):
            found.setdefault(tuple(normalise(one).split()), []).append(other)
    return {phrase: tuple(others) for phrase, others in found.items()}


def _pairs(row: str) -> Iterator[tuple[str, str]]:
    if ">" in row:
        left, _, right = row.partition(">")
        yield from _forms(left, right)
    elif ":" in row:
        left, _, right = row.partition(":")
        yield from _forms(left, right)
        yield from _forms(right, left)
    else:
        ring = row.split()
        yield from ((one, other) for one in ring for other in ring if one != other)


def _forms(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of one word with those of another, in order."""
    for one, other in zip(left.split("/"), right.split("/"), strict=True):
        yield one.strip(), other.strip()


def found(words: Sequence[Word], known: Phrases) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Yield `(first, after, clitics, others)` of each known phrase among words, the longest."""
    longest = max(map(len, known), default=0)
    for first, word in enumerate(words):
        for size in range(min(longest, len(words) - first), 0, -1):
            rest = tuple(one.form for one in words[first + 1 : first + size])
            hit = next(
                (
                    (clitics, known[(core, *rest)])
                    for clitics, core in cores(word.form)
                    if (core, *rest) in known
                ),
                None,
            )
            if hit:
                yield first, first + size, *hit
                break


@remembered()
def cores(form: str) -> tuple[tuple[str, str], ...]:
    """Return each way to cut clitics off a normalised word: these, and the rest."""
    return tuple(
        (clitics, form[len(clitics) :])
        for clitics in _PROCLITICS
        if form.startswith(clitics) and len(form) - len(clitics) >= 2
    )


@cache
def with_endings(room: str, name: str) -> Phrases:
    """Return nouns and adjectives with their endings, where both sides take one plainly."""
    known = phrases(room, name)
    grown = dict(known)
    for phrase, others in known.items():
        for ending in _ENDINGS[1:]:
            if len(phrase) == 1 and _takes(phrase[0]) and all(map(_takes, others)):
                key = (phrase[0] + normalise(ending),)
                grown.setdefault(key, tuple(other + ending for other in others))
    return grown


def _takes(word: str) -> bool:
    return " " not in word and len(word) > 2 and not normalise(word).endswith(("ه", "ا"))
