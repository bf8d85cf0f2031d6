"""Known: a day and month that are part of a name, or by which a famous event is called."""

from __future__ import annotations

import re

from mujaz.facts import wording
from mujaz.facts.dates.found import UNRESOLVED, WITH_YEAR, WITHOUT_YEAR, Found
from mujaz.facts.wording import any_of, by_word

_TABLE = wording.table("dates")
_KNOWN = by_word(_TABLE["known"])
_NAMES = re.compile(rf"(?<!\w)[وفبلك]{{0,2}}{any_of(_TABLE['not_dates']['before'])}\s{{1,4}}$")
_PLACES = re.compile(rf"(?<!\w)[وفبلك]{{0,2}}{any_of(_TABLE['not_dates']['places'])}\s{{1,4}}$")
HEAD = re.compile(r"(?P<clitics>[وفبلك]{0,2})(?P<word>[^\W\d_]{3,12})\s{1,4}$")
"""The noun before a date, and what joins it to the text before."""


def settled(text: str, found: Found, end: int) -> Found:
    """Give a date that is part of a name no value, and that of a famous event its own.

    `end` is where the words of day and month end.
    """
    before = text[max(0, found.start - 20) : found.start]
    if _PLACES.search(before) or (found.rank == WITHOUT_YEAR and _NAMES.search(before)):
        return _valued(found, UNRESOLVED)
    head = HEAD.search(before)
    if head is None or found.rank != WITHOUT_YEAR:
        return found
    phrase = wording.single(text[found.start : end].strip(" /("))
    for word in (head["word"], (head["clitics"] + head["word"])):
        known = _KNOWN.get(f"{word} {phrase}") or _KNOWN.get(f"{word.removeprefix('ال')} {phrase}")
        if known:
            return _valued(found, known)
    return found


def _valued(found: Found, value: str) -> Found:
    return Found(start=found.start, end=found.end, value=value, rank=WITH_YEAR)
