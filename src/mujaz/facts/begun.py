"""Begun: expressions that are looked for only where one of their first words stands."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from mujaz.language import letters
from mujaz.language.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_RUN = re.compile(r"[^\W\d_]+|\d+|\(")
DIGITS = "0"
"""What stands for a figure among the first words."""

_FIRST: set[str] = set()
"""The first words of all expressions: where another stands nobody asks."""


class Begun:
    """An expression that begins with one of some words, after at most two clitics.

    It finds what its pattern finds anywhere in a text, if all that the pattern can begin with is
    among the words: a run of letters to its end, `DIGITS` for a run of figures, or a bracket.
    """

    __slots__ = ("_pattern", "_words")

    def __init__(self, pattern: str, words: Iterable[str]) -> None:
        self._pattern = re.compile(pattern)
        self._words = frozenset(words)
        _FIRST.update(self._words)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a normalised text, none inside another."""
        places = _places(text, len(_FIRST))
        starts = [at for word in places.keys() & self._words for at in places[word]]
        end = 0
        for start in sorted(starts):
            found = self._pattern.match(text, start) if start >= end else None
            if found is not None:
                yield found
                end = found.end()


def first_words(*some: Iterable[str]) -> frozenset[str]:
    """Return the first word of each phrase of the lists, normalised."""
    return frozenset(letters.fold(phrase).split()[0] for words in some for phrase in words)


@lru_cache(maxsize=4)
def _places(text: str, _known: int) -> Mapping[str, list[int]]:
    """Return where each first word begins, as it is and without its clitics, clitics included.

    How many are known by now tells an answer from one given before there were more.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for run in _RUN.finditer(text):
        for form in _forms(run[0]):
            if form in _FIRST:
                places[form].append(run.start())
    return places


@remembered()
def _forms(run: str) -> tuple[str, ...]:
    """Return what a run of letters may be: وبالعام -> وبالعام, بالعام, العام."""
    if run[0].isdigit():
        return (DIGITS,)
    if run[0] not in "وفبلك":
        return (run,)
    two = run[0] in "وف" and run[1:2] in ("ب", "ل", "ك")
    return (run, run[1:], run[2:]) if two else (run, run[1:])
