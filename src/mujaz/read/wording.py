"""Wording: how the words of a page are compared with the phrases we know."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from mujaz.language.letters import normalise

_NOT_WORDS = re.compile(r"[\W_]+")
# Bullets as they are typed or pasted, before a space (a minus before a digit is no bullet).
_BULLET = re.compile(r"^\s*(?:[•‣◦▪▫●○■□◆◇▸►▶★✦✔✓·∙*–—-]|[0-9٠-٩]{1,2}\s?[.)-])\s+")
_FINAL = re.compile(r"[.؟?!…۔:؛،,]['\"”’»)\]]*\s*$")
_STOP = re.compile(r"[.؟?!…۔]['\"”’»)\]]*\s*$")


def folded(text: str) -> str:
    """Return the words of `text`, normalised, one space between two, no punctuation at all."""
    return _folded_short(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    return _NOT_WORDS.sub(" ", normalise(text)).strip()


_SHORT = 120  # characters: what a page repeats, headings and labels; paragraphs are not remembered
_folded_short = lru_cache(maxsize=4096)(_folded)


def phrases(given: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of the folded `given`, longest first, that ends where a word ends."""
    longest_first = sorted({folded(phrase) for phrase in given}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def is_bulleted(line: str) -> bool:
    """Say whether the line opens with a bullet or a list number."""
    return _BULLET.match(line) is not None


def without_bullet(line: str) -> str:
    """Return the line without its bullet."""
    return _BULLET.sub("", line).strip()


def ends_a_sentence(line: str) -> bool:
    """Say whether a full stop, question mark, exclamation mark or ellipsis ends the line."""
    return _STOP.search(line) is not None


def is_open_ended(line: str) -> bool:
    """Say whether no punctuation at all ends the line, as in headlines, names and labels."""
    return _FINAL.search(line) is None


def count_words(text: str) -> int:
    """Count what stands between white space."""
    return len(text.split())
