"""Tolls: what befell the people who are counted."""

from __future__ import annotations

import re
from typing import Literal

from mujaz.facts import wording
from mujaz.facts.wording import by_word
from mujaz.language import letters

Toll = Literal["killed", "injured", "missing", "displaced", "detained"]

_TABLE = wording.table("tolls")
_NOUNS: dict[str, Toll] = by_word(_TABLE["nouns"])  # type: ignore[assignment]
_BEFORE: dict[str, Toll] = by_word(_TABLE["before"])  # type: ignore[assignment]
_AFTER: dict[str, Toll] = by_word(_TABLE["after"])  # type: ignore[assignment]
_THINGS = frozenset(map(letters.fold, _TABLE["things"]["words"]))

# Words up to the number, none of them parted from it by a mark or by another number.
_NEAR = re.compile(r"(?:[ء-ي]+\s{1,3}){1,4}$")
_NEXT = re.compile(r"\s{1,3}([ء-ي]+)(?:\s{1,3}([ء-ي]+))?")
_WINDOW = 50


def kind(text: str, start: int, end: int, unit: str | None) -> Toll | None:
    """Return what befell those counted at `[start, end)` of a normalised text, if anything.

    The noun says it («12 قتيلا»), else the nearest of four words before («مقتل 12 مدنيا»), else
    one of two after («12 شخصا لقوا حتفهم»).
    """
    counted = (unit or "").split()
    tolls = {toll for word in counted if (toll := _noun(word)) is not None}
    if tolls:
        return tolls.pop() if len(tolls) == 1 else None  # «20 قتيلا وجريحا» is neither
    if _THINGS.intersection(counted):
        return None
    return _told_before(text, start) or _told_after(text, end)


def _noun(word: str) -> Toll | None:
    plain = word.removeprefix("و").removeprefix("ال")
    return _NOUNS.get(word) or _NOUNS.get(plain)


def _told_before(text: str, start: int) -> Toll | None:
    near = _NEAR.search(text[max(0, start - _WINDOW) : start])
    for word in reversed(near[0].split() if near else []):
        toll = _BEFORE.get(word) or _BEFORE.get(word[1:] if word[:1] in "وفب" else "")
        if toll is not None:
            return toll
    return None


def _told_after(text: str, end: int) -> Toll | None:
    near = _NEXT.match(text, end)
    for word in near.groups() if near else ():
        if word in _AFTER:
            return _AFTER[word]
    return None
