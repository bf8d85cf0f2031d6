"""Preceding: the counted noun that stands before its number, «القادة الثلاثة», «قتيل واحد»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts.quantities import units
from mujaz.language import letters, words

if TYPE_CHECKING:
    from mujaz.facts.quantities.units import Unit
    from mujaz.language.numbers import Number

_NOUN = re.compile(
    r"(?<!\w)(?:(?P<before>[ء-ي]+)\s{1,4})?"
    r"(?:[وفبك](?=ال)|[وف]?ل(?=ل))?(?P<word>(?P<article>ال|(?<=ل)ل)?[ء-ي]+)\s{1,4}(?P<definite>ال)?$"
)
ONE = frozenset(map(letters.normalise, ("واحد", "واحدة")))
_TWO = frozenset(map(letters.normalise, ("اثنين", "اثنان", "اثنتين", "اثنتان")))
_VERBAL_NOUN = re.compile(r"(?:ال|ل)ت\w\wي\w$")  # «التعليم» has no plural to count
_REACH = 32
_SHORTEST_DUAL = 4  # letters


def noun(number: Number, text: str) -> Unit | None:
    """Return the noun that a number, its adjective, follows (Ryding 2005, 15.3).

    A definite number follows its plural («القادة الثلاثة»), «واحد» its singular, with an adjective
    between («ممثل رسمي واحد»), «اثنين» its dual. What ends in ة is the plural of men where the
    number does too. A noun of time makes a duration: «الأشهر الثلاثة», «اليوم الواحد».
    """
    window = text[max(0, number.start - _REACH) : number.start]
    before = _NOUN.search(window)
    if before is None or units.is_known(text, number.end):
        return None
    word, start = before["word"], number.start - len(window) + before.start("word")
    unit = units.before(word, start, elided=before["article"] == "ل")
    if unit.time and before["article"] and before["definite"]:
        return unit
    if number.text in ONE:
        return _of_one(before, unit, number, text)
    if number.text in _TWO:
        dual = word.endswith(("ين", "ان")) and len(word) > _SHORTEST_DUAL
        return unit if dual and not before["article"] else None
    plural = before["article"] and before["definite"] and not _VERBAL_NOUN.match(word)
    single = word.endswith("ه") and not number.text.endswith(("ه", "ة"))
    return unit if plural and not single else None


def _of_one(before: re.Match[str], unit: Unit, number: Number, text: str) -> Unit | None:
    near = text[max(0, unit.start - 40) : number.start] + text[number.end : number.end + 40]
    if before["article"] or before["word"][0] in "وبلك" or number.text[:4] in near:
        return None
    head = before["before"]
    adjective = head and before["word"].endswith(("ي", "يه")) and words.is_common(before["word"])
    if adjective and words.is_common(head) and not words.is_finite(head):
        return units.before(head, unit.start - _gap(before), end=unit.end)
    return unit


def _gap(before: re.Match[str]) -> int:
    return before.start("word") - before.start("before")
