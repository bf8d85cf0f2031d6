"""Endings: what is wrong with the last words of a statement, and with its marks."""

from __future__ import annotations

import re
from itertools import pairwise

from mujaz.evaluate import openings

_HANGING = openings.spellings("closing", "hanging")
_OR, _NOT = openings.spellings("closing", "or"), openings.spellings("closing", "not")
_GOVERNING, _NEXT = (openings.spellings("closing", name) for name in ("governing", "next"))
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]", "{": "}"}
_WORD = re.compile(r"[^\W_]+")


def fault(text: str) -> str | None:
    """Return what is wrong with how a statement ends or goes on after a preposition, or null.

    «أم لا» ends whole: after «or» the particle stands for the clause that it denies.
    """
    seen = openings.seen(text).rstrip(" \n.\"»”')")
    if not seen or seen[-1] in ":،,;؛-–—/":
        return "ends in a colon, comma or dash"
    found = _WORD.findall(seen)
    if any(one in _GOVERNING and after in _NEXT for one, after in pairwise(found)):
        return "has a preposition without its noun"
    before, last = ("", "", *found)[-2:]
    denies = last in _NOT and before in _OR
    return "ends in a hanging particle" if last in _HANGING and not denies else None


def balanced(text: str) -> bool:
    """Say whether every quotation mark and bracket has its partner, in order."""
    awaited: list[str] = []
    for sign in text:
        if sign in _PAIRS:
            awaited.append(_PAIRS[sign])
        elif sign in _PAIRS.values() and (not awaited or awaited.pop() != sign):
            return False
    return not awaited and text.count('"') % 2 == 0
