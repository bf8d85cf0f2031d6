"""Byline: lines that sign a news text."""

from __future__ import annotations

import re

from mujaz.read.knowledge import table
from mujaz.read.wording import count_words, folded, is_open_ended, phrases

_TABLE = table("bylines")
_OPENERS = phrases(_TABLE["openers"])
_INTRODUCING = phrases([*_TABLE["openers"], *_TABLE["kinds"]])
_DESKS = phrases(_TABLE["desks"])
_TIMES = phrases(_TABLE["times"])
_LONGEST = 8  # words
_LONGEST_CHARACTERS = 150
_BETWEEN = re.compile(r"\s*(?:[,،؛;|]|\band\b|&)\s*")
_DASH = re.compile(r"\s+[-–—ـ]\s+|\s*[/|+،]\s*")
_OPENER = re.compile(r"^\s*(\w+(?:\s\w+)?)\s*[:：/-]+\s*")


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST_CHARACTERS and count_words(line) <= _LONGEST


def is_byline(line: str) -> bool:
    """Say whether the line signs: «بقلم …», «كتب: …», «فريق التحرير», «بغداد - رويترز»."""
    if not _is_short(line) or not is_open_ended(line):
        return False
    if is_desk(line):
        return True
    head = _OPENER.match(line)
    if head and head.end() < len(line) and _INTRODUCING.fullmatch(folded(head[1])):
        return True
    return count_words(line) > 1 and _OPENERS.match(folded(line)) is not None


def introduces_name(line: str) -> bool:
    """Say whether the line is «بقلم:» or the like, and the name is still to come."""
    return len(line) < 30 and _INTRODUCING.fullmatch(folded(line)) is not None


def is_desk(line: str) -> bool:
    """Say whether the line is desks or agencies, one name beside them: «فرانس24/ أ ف ب/ رويترز»."""
    if not _is_short(line):
        return False
    if _DESKS.fullmatch(folded(line)):
        return True
    parts = [folded(part) for part in _DASH.split(line)]
    desks = sum(_DESKS.fullmatch(part) is not None for part in parts)
    return desks > 0 and desks >= len(parts) - 1


def is_dateline(line: str) -> bool:
    """Say whether the line is a place and a desk with a dash between, five words at most."""
    if not _is_short(line) or count_words(line) > 5:
        return False
    return len([part for part in _DASH.split(line) if folded(part)]) == 2


def is_reading_time(line: str) -> bool:
    """Say whether the line tells how long the text takes to read."""
    words = folded(line)
    return _is_short(line) and any(char.isdigit() for char in words) and bool(_TIMES.search(words))


def names_of(line: str) -> tuple[str, ...]:
    """Return the names a byline gives, without the words that introduce them."""
    line = line[:_LONGEST_CHARACTERS]
    head = _OPENER.match(line)
    if head and _INTRODUCING.fullmatch(folded(head[1])):
        line = line[head.end() :]
    elif (words := line.split()) and len(words) > 1 and _OPENERS.fullmatch(folded(words[0])):
        line = " ".join(words[1:])
    return tuple(
        dict.fromkeys(
            name.strip(" -–—:()") for name in _BETWEEN.split(line) if name.strip(" -–—:()")
        )
    )
