"""Wording: the tables of time words, normalised, and the expressions made from them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from mujaz.language import letters, numbers, tables
from mujaz.language.months import alternation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.language.numbers import Number


def table(name: str) -> dict[str, Any]:
    """Return the room's table `data/<name>.toml`, read once."""
    return tables.table("facts", name)


@cache
def listed(name: str, *path: str) -> frozenset[str]:
    """Return the list of words that stands at `path` in the table `name`, normalised."""
    return tables.listed("facts", name, *path)


def by_word(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn `key = [words]` about: each normalised word to its key."""
    return {letters.fold(word): key for key, found in words.items() for word in found}


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, in any spelling."""
    return alternation(map(letters.fold, words))


def single(words: str) -> str:
    """Return the words with one space between each two, as the tables have them."""
    return re.sub(r"\s+", " ", words)


START = r"(?<![^\W\d_])(?:[وف]?[بلك]?)"
"""The beginning of a word and its clitics, before the expression itself."""

END = r"(?![^\W_])"
"""The end of a word or a figure."""

_DIRECTION = {word: int(steps) for word, steps in by_word(table("dates")["direction"]).items()}
POINTING = rf"(?:{any_of(_DIRECTION)})"
"""«الماضي», «المقبل», «بعد القادم»: which way a unit of time lies."""


def direction(words: str | None) -> int | None:
    """Return the units that `POINTING` goes on, back below zero, or None for no word."""
    return None if words is None else _DIRECTION[single(words)]


_ORDINALS = ("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")


def _ordinal_days() -> dict[str, int]:
    days = {f"ال{word}": number for number, word in enumerate(_ORDINALS, 1)}
    for number, word in enumerate(("حادي", *_ORDINALS[1:9]), 1):
        days |= {f"ال{word} {ten}": 10 + number for ten in ("عشر", "عشره")}
        days |= {f"ال{word} {ten}": 20 + number for ten in ("والعشرين", "والعشرون")}
    for tens, number in (("العشرين", 20), ("العشرون", 20), ("الثلاثين", 30), ("الثلاثون", 30)):
        days[tens] = number
    feminine = {
        f"ال{word}ه {tens}": number
        for number, word in enumerate(("حادي", *_ORDINALS[1:9]), 21)
        for tens in ("والعشرين", "والعشرون")
    }
    return days | feminine | {"الحادي والثلاثين": 31, "الحاديه والثلاثين": 31}


ORDINAL_DAYS = _ordinal_days()
"""«الحادي والعشرين» to 21: the days of a month in words, normalised, 1 to 31."""

DAY = rf"(?:\d{{1,2}}(?!\d)|{alternation(ORDINAL_DAYS)})"


def day_number(words: str) -> int:
    """Return the day that `DAY` matched."""
    return int(words) if words.isdigit() else ORDINAL_DAYS[single(words)]


_REACH = 60  # characters in which a number in words is looked for


def number_before(text: str, end: int) -> Number | None:
    """Return the number that ends at `end`; its offsets are not those of `text`."""
    start = max(0, end - _REACH)
    window = text[start:end]
    window = window[window.find(" ") + 1 :] if start else window
    found = numbers.within(window)
    return found[-1] if found and found[-1].end == len(window) else None


def number_after(text: str, start: int) -> Number | None:
    """Return the number that begins at `start`, its article left out; offsets from `start`."""
    found = numbers.within(text[start : start + _REACH])
    return found[0] if found and text[start : start + found[0].start] in {"", "ال"} else None
