"""Wording: the tables of time words, normalised, and the expressions made from them."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mujaz.language import letters
from mujaz.language.months import alternation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def table(name: str) -> dict[str, Any]:
    """Return the room's table `data/<name>.toml`."""
    return tomllib.loads(
        files("mujaz.facts").joinpath(f"data/{name}.toml").read_text(encoding="utf-8")
    )


def by_word(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn `key = [words]` about: each normalised word to its key."""
    return {letters.fold(word): key for key, found in words.items() for word in found}


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, in any spelling."""
    return alternation(map(letters.fold, words))


START = r"(?<![^\W\d_])(?:[وف]?[بلك]?)"
"""The beginning of a word and its clitics, before the expression itself."""

END = r"(?![^\W_])"
"""The end of a word or a figure."""

_ORDINALS = ("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")


def _ordinal_days() -> dict[str, int]:
    days = {f"ال{word}": number for number, word in enumerate(_ORDINALS, 1)}
    for number, word in enumerate(("حادي", *_ORDINALS[1:9]), 1):
        days |= {f"ال{word} عشر": 10 + number, f"ال{word} والعشرين": 20 + number}
    return days | {"العشرين": 20, "الثلاثين": 30, "الحادي والثلاثين": 31}


ORDINAL_DAYS = _ordinal_days()
"""«الحادي والعشرين» to 21: the days of a month in words, normalised, 1 to 31."""

DAY = rf"(?:\d{{1,2}}|{alternation(ORDINAL_DAYS)})"


def day_number(words: str) -> int:
    """Return the day that `DAY` matched."""
    return int(words) if words.isdigit() else ORDINAL_DAYS[re.sub(r"\s+", " ", words)]
