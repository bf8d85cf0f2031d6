"""Comparators: the words that say how exactly a number is meant."""

from __future__ import annotations

import re
from typing import Literal

from mujaz.facts import wording
from mujaz.facts.wording import any_of, by_word
from mujaz.language import letters, words

Comparator = Literal["=", "<", ">", "<=", ">=", "~"]

_TABLE = wording.table("quantities")["comparators"]
_BEFORE: dict[str, Comparator] = by_word(_TABLE["before"])  # type: ignore[assignment]
_AFTER: dict[str, Comparator] = by_word(_TABLE["after"])  # type: ignore[assignment]
_VERBS: dict[str, Comparator] = by_word(_TABLE["verbs"])  # type: ignore[assignment]
_SIGNS: dict[str, Comparator] = {"<": "<", ">": ">", "<=": "<=", ">=": ">="}

_MARK = any_of(_TABLE["marks"]["words"])
_LEADING = re.compile(
    rf"(?<!\w)[وفبل]?(?P<all>(?P<word>{any_of(_BEFORE)})\s{{1,4}}(?:{_MARK}\s{{1,4}})?(?:[بل]|ال)?)$"
)
_SIGN = re.compile(r"(?<![<>=])(?P<word>[<>]=?)\s?$")
_TRAILING = re.compile(rf"\s{{0,4}}،?\s{{0,4}}(?P<word>{any_of(_AFTER)})(?!\w)")
_OR_EQUAL = re.compile(rf"\s{{1,4}}{any_of(_TABLE['or_equal']['words'])}(?!\w)")
_DENIED = rf"(?<!\w)[وف]?(?P<deny>(?:لا|لم|لن)\s)?[وفل]?(?P<word>{any_of(_VERBS)})"
# A verb with its subject of one to four words behind it: «أن يتجاوز ارتفاع البرج».
_DISTANT = re.compile(
    rf"{_DENIED}"
    rf"(?P<subject>(?:\s[ء-ي]{{2,20}}){{1,5}}?)(?P<led>\s{any_of(_TABLE['led']['words'])})?\s(?:ال|ب)?$"
)
# Before «حاجز» the verb may stand anywhere in its sentence: nothing else is the number's.
_MARKED = re.compile(rf"(?<!\w){_MARK}\s(?:ال|ب)?$")
_VERB = re.compile(rf"{_DENIED}(?!\w)")
_SENTENCE = re.compile(r"[.؛:\n]\s")
_UP_TO = re.compile(r"(?<!\w)[يت]صل\s{1,4}الي\s{1,4}$")
_BOUNDS = frozenset(map(letters.fold, wording.table("quantities")["bounds"]["words"]))
_REACH = 28
_FAR = 80
_FARTHEST = 160


def before(text: str, start: int) -> tuple[int, Comparator]:
    """Return where the phrase begins that ends in the number at `start`, and what compares it.

    A verb whose subject stands between («يتجاوز ارتفاعه 828 مترا») compares too, but belongs to
    the sentence, not to the phrase.
    """
    near = text[max(0, start - _REACH) : start]
    led = _LEADING.search(near)
    if led is not None:
        return start - len(near) + led.start("all"), _BEFORE[re.sub(r"\s+", " ", led["word"])]
    sign = _SIGN.search(near)
    if sign is not None:
        return start - len(near) + sign.start(), _SIGNS[sign["word"]]
    marked = _MARKED.search(near) is not None
    far = text[max(0, start - (_FARTHEST if marked else _FAR)) : start]
    return start, _of_verb(far) if marked else _distant(far)


def _of_verb(far: str) -> Comparator:
    """Return what the last verb of the sentence compares: «تجاوز عدد الزوار … حاجز المليون»."""
    sentence = _SENTENCE.split(far)[-1]
    verbs = list(_VERB.finditer(sentence))
    return _compared(verbs[-1]) if verbs else "="


def _compared(verb: re.Match[str]) -> Comparator:
    compared = _VERBS[verb["word"]]
    return "<=" if verb["deny"] and compared == ">" else compared


def _distant(far: str) -> Comparator:
    if _UP_TO.search(far):
        return "<="  # «بنسبة تصل إلى 25%», but not «لتصل إلى»
    found = _DISTANT.search(far)
    if found is None:
        return "="
    subject = found["subject"].split()
    if subject[-1] not in _BOUNDS and any(map(_parts, subject)):
        return "="
    if found["led"] and _VERBS[found["word"]] != "~":
        return "="
    return _compared(found)


def _parts(word: str) -> bool:
    """Say whether a word ends the subject: a particle, or another verb."""
    return bool(words.preposition(word)) or words.is_finite(words.bare(word)) or word in _VERBS


def after(text: str, end: int, compared: Comparator) -> tuple[int, Comparator]:
    """Return where the phrase ends whose number and noun end at `end`, and what compares it."""
    trailing = _TRAILING.match(text, end)
    if trailing is not None and compared in {"=", "~"}:
        return trailing.end(), _AFTER[re.sub(r"\s+", " ", trailing["word"])]
    equal = _OR_EQUAL.match(text, end)
    if equal is not None and compared in {"<", ">"}:
        return equal.end(), "<=" if compared == "<" else ">="
    return end, compared
