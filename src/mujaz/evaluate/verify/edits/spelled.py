"""Spelled: figures written in words, as they agree with what they count.

Ryding 2005, ch. 15: from 3 to 10 the number takes the other gender, and so do the units of 13 to
19 and 21 to 99, whose noun is an accusative singular; tens and hundreds have no gender. «عام» is
masculine, and a year is its genitive.
"""

from __future__ import annotations

import re

_MASCULINE = tuple("واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة".split())  # noqa: SIM905
_FEMININE = tuple("إحدى اثنتين ثلاث أربع خمس ست سبع ثماني تسع".split())  # noqa: SIM905
_TENS = tuple("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split())  # noqa: SIM905
_YEAR = re.compile(r"(?<!\w)((?:ال)?عام )((?:19|20)\d\d)(?![\d/])")
_TEEN = re.compile(r"(?<![\w.,/])(1[3-9]) (?=(\w{2,12}))(?!\w+ ?/)")
# Tens show their case: only after what governs the genitive.
_TEN = re.compile(
    r"(?<!\w)(من|إلى|في|عن|على|نحو|حوالي|قرابة|منذ|بعد|قبل) ([2-9]\d) (?=(\w{2,12}))(?!\w+ ?/)"
)


def years(text: str) -> str:
    """Return the text with each year after «عام» in words."""
    return _YEAR.sub(lambda found: found[1] + _year(int(found[2])), text)


def _year(year: int) -> str:
    century = "ألفين" if year >= 2000 else "ألف وتسعمئة"
    return f"{century} و{_below_hundred(year % 100, _MASCULINE)}" if year % 100 else century


def numbers(text: str) -> str:
    """Return the text with numbers of 13 to 99 in words, where what they count tells its gender."""
    spelled = _TEEN.sub(lambda found: _counting(found[0], found[1], found[2]), text)
    return _TEN.sub(lambda found: f"{found[1]} {_counting(found[0], found[2], found[3])}", spelled)


def _counting(whole: str, figure: str, noun: str) -> str:
    units = _units(noun)
    if units is None:
        return whole.removeprefix(whole.partition(figure)[0])
    return f"{_below_hundred(int(figure), units)} "


def _units(noun: str) -> tuple[str, ...] | None:
    """Return the units that a noun takes: «شخصا» is masculine, «قطعة» feminine."""
    plain = noun.replace("\u064b", "")
    if plain.endswith("ة"):
        return _FEMININE
    return _MASCULINE if plain.endswith("ا") else None


def _below_hundred(number: int, units: tuple[str, ...]) -> str:
    ten, unit = divmod(number, 10)
    if ten == 0:
        return units[unit - 1]
    if number == 10:
        return "عشرة" if units is _MASCULINE else "عشر"
    if ten == 1:
        feminine = units is _FEMININE
        first = {1: "إحدى" if feminine else "أحد", 2: "اثنتي" if feminine else "اثني"}
        return f"{first.get(unit, units[unit - 1])} {'عشرة' if feminine else 'عشر'}"
    return f"{units[unit - 1]} و{_TENS[ten - 2]}" if unit else _TENS[ten - 2]
