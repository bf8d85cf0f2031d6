"""Counted: which of a text's numbers count something, and which only name or rank it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.language import letters, words

if TYPE_CHECKING:
    from mujaz.language.numbers import Number

_TABLE = wording.table("quantities")


def _words(name: str) -> frozenset[str]:
    return frozenset(map(letters.fold, _TABLE[name]["words"]))


_NAMING = _words("naming")
_RANKED = _words("ranked")
_GROUPS = frozenset(map(letters.normalise, _TABLE["ranked"]["groups"]))
_GOVERNING = _words("governing")

_QUOTED = re.compile(rf"(?<!\w)[وفبلك]?(?:ال)?{wording.any_of(_TABLE['titled']['words'])}\s[\"“«]$")
_WORD_BEFORE = re.compile(r"(?P<word>[ء-ي]+)\s{1,4}[\"“«(]?(?P<article>[وبلف]?ال)?$")
_GLUED = re.compile(r"(?:[^\W\d_]|[^\W_][-_./+]|\d:)$")
_CLITIC = re.compile(r"(?<![\w-])[وفبلك]?(?:ال|[وفبلك])?$")
_SPLIT = re.compile(r"\d[)\"”»]\s$")  # «(200) ألف»: the other half of a number
_LATIN = re.compile(r"[a-z]\s{0,2}[\"'“”«»]?$")
_SCORE_AFTER = re.compile(r"\s{0,2}[-–:/]\s{0,2}(?:\d|صفر)|[.]\d")
_SUM = re.compile(rf"(?<!\w){wording.any_of(_TABLE['sum']['words'])}\s{{1,4}}$")
_SUM_AFTER = re.compile(rf"\s{{1,4}}{wording.any_of(_TABLE['sum']['words'])}(?!\w)")
_LETTERS_AFTER = re.compile(r"[a-z_/]|-[a-zء-ي]|ر\d")  # «5ر33» is 33.5, figures parted


def is_figure(number: Number) -> bool:
    """Say whether a number is written in figures alone."""
    return not re.search(r"[^\W\d_]", number.text)


def is_name(text: str, number: Number) -> bool:
    """Say whether a number names or ranks a thing: «القرار 2254», «F16», «المركز 3», «3-1»."""
    before = text[max(0, number.start - 24) : number.start]
    if (
        _LATIN.search(before)
        or _SPLIT.search(before)
        or _QUOTED.search(before)
        or (_GLUED.search(before) and not _CLITIC.search(before))
    ):
        return True
    if "://" in text[text.rfind(" ", 0, number.start) + 1 : number.start]:
        return True
    if _SUM.search(before) or _SUM_AFTER.match(text, number.end):
        return True
    if _LETTERS_AFTER.match(text, number.end) or _is_code(number):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    noun = _stripped(word["word"])
    if word["article"] and not text.startswith(" ال", number.end):
        return _is_ranked(noun, number, definite=word["word"].find("ال") in {0, 1})
    return not word["article"] and is_figure(number) and noun in _NAMING


def _is_ranked(noun: str, number: Number, *, definite: bool) -> bool:
    if noun in _GROUPS:
        return True
    rank = is_figure(number) or number.value > 10  # «الجولة الثلاثين», but «القيادات الثلاثة»
    return definite and rank and (noun in _RANKED or noun.endswith(("ه", "ي")))


def _is_code(number: Number) -> bool:
    digits = number.text.lstrip("-−")
    if not digits.isdecimal():
        return False
    return len(digits) > 9 or (len(digits) > 1 and digits[0] == "0")


def _stripped(word: str) -> str:
    plain = words.bare(word)
    for clitic in ("بال", "لل", "ال"):
        if plain.startswith(clitic) and len(plain) - len(clitic) > 1:
            return plain[len(clitic) :]
    if plain[0] in "بلك" and plain[1:] in _NAMING | _GROUPS:
        return plain[1:]
    return plain


def stands_alone(text: str, start: int, number: Number) -> bool:
    """Say whether a number with no noun counts something that the sentence tells elsewhere.

    One in words or thousands does («نفذت أربع»); a bare figure only where a word governs it
    («ارتفع إلى 250»), and never a score or a year.
    """
    if not is_figure(number):
        return number.value > 1
    if _SCORE_AFTER.match(text, number.end) or re.search(r"\d\s?[-–:/.]\s?$", text[:start][-4:]):
        return False
    if number.text.isdecimal() and len(number.text) > 4:
        return False  # a code: news groups the figures of large numbers, or gives their noun
    if 1900 <= number.value <= 2100 and number.text.isdecimal():
        return False
    word = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    return word is not None and words.bare(word["word"]) in _GOVERNING
