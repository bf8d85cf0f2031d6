"""Duals: two of something in one word, «رجلين»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun
from mujaz.facts.quantities import units
from mujaz.language import letters, words
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = wording.table("duals")


def _forms() -> tuple[frozenset[str], frozenset[str]]:
    masculine = set(map(letters.fold, _TABLE["masculine"]["words"]))
    people = set(map(letters.fold, _TABLE["masculine"]["only_nominative"]))
    stems = {letters.fold(word)[:-1] + "ت" for word in _TABLE["feminine"]["words"]}
    homographs = set(map(letters.fold, _TABLE["masculine"]["only_accusative"]))
    absolute = {word + "ان" for word in (masculine - homographs) | people | stems}
    absolute |= {word + "ين" for word in (masculine - people) | stems}
    absolute |= units.DUALS.keys()
    return frozenset(absolute), frozenset(stem + "ا" for stem in stems)


_ABSOLUTE, _CONSTRUCT = _forms()
_DUAL = Begun(
    r"(?<!\w)(?P<clitic>[وفبلك]{0,2})(?P<word>[ء-ي]{2,12}(?:ين|ان|تا))(?!\w)",
    _ABSOLUTE | _CONSTRUCT,
)
_NEXT = re.compile(r"\s{1,4}(?P<word>[ء-ي]+)(?!\w)")
_BEFORE = re.compile(r"([ء-ي]+)\s{1,4}$")


def read(text: str) -> Iterator[Span]:
    """Yield the indefinite duals of a normalised text, without clitics.

    In the construct the noun that follows belongs to it: «عمليتا دهم». A dual after a dual or a
    definite noun is an adjective or stands beside it, and counts nothing.
    """
    for match in _DUAL.finditer(text):
        start, word = _stripped(match)
        if word in _ABSOLUTE:
            if not _describes(text, match.start()):
                yield Span(start, match.end())
        elif word in _CONSTRUCT:
            noun = _NEXT.match(text, match.end())
            if noun is not None and words.is_common(noun["word"]):
                yield Span(start, noun.end())


def _stripped(match: re.Match[str]) -> tuple[int, str]:
    """Return where the noun begins and the noun, under the fewest clitics that make one."""
    whole = match["clitic"] + match["word"]
    for length in range(len(match["clitic"]) + 1):
        if not whole.startswith("لل") and whole[length:] in _ABSOLUTE | _CONSTRUCT:
            return match.start() + length, whole[length:]
    return match.start(), ""


def _describes(text: str, start: int) -> bool:
    before = _BEFORE.search(text[max(0, start - 20) : start])
    return before is not None and before[1].endswith(("ين", "ان")) and before[1] in _ABSOLUTE
