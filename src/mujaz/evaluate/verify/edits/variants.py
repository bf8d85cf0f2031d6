"""Variants: another spelling of the same sentence, which says nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from mujaz.evaluate.verify.edits import spelled
from mujaz.language.letters import normalise
from mujaz.language.months import GREGORIAN, alternation
from mujaz.language.quotations import enclosed

Variant = Callable[[str], str]

_LETTER = re.compile(r"[ء-غف-ي](?=[ء-غف-ي])")
_JOINING = re.compile(r"[بتثجحخسشصضطظعغفقكلمنهي](?=[ء-غف-ي])")
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_ALEF = str.maketrans("أإآ", "ااا")
_MONTH = alternation(GREGORIAN)
_TWO_NAMES = re.compile(rf"(?P<one>(?<!\w){_MONTH}) ?/ ?{_MONTH}(?!\w)")


def tashkeel(text: str) -> str:
    """Return the text with a vowel after every third letter inside a word."""
    return _every(_LETTER, "\u064e", text)


def tatweel(text: str) -> str:
    """Return the text with every third letter that joins drawn out."""
    return _every(_JOINING, "ـ", text)


def _every(letters: re.Pattern[str], mark: str, text: str) -> str:
    places = [match.end() for match in letters.finditer(text)][::3]
    parts = (text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True))
    return mark.join(parts)


def digits(text: str) -> str:
    """Return the text with its digits in the other shape."""
    turned = text.translate(_INDIC)
    return turned if turned != text else text.translate(_LATIN)


def alef(text: str) -> str:
    """Return the text without hamza and madda on its alefs."""
    return text.translate(_ALEF)


def quotation(text: str) -> str:
    """Return the text with its quotations between marks of another shape."""
    signs = list(text)
    for start, end in enclosed(text):
        if text[start] in '"“”' and text[end - 1] in '"“”':
            signs[start], signs[end - 1] = "«", "»"
        elif text[start] == "«" and text[end - 1] == "»":
            signs[start], signs[end - 1] = "“", "”"
    return "".join(signs)


def month(text: str) -> str:
    """Return the text with one of a month's two names."""
    plain = normalise(text)
    if len(plain) != len(text):
        return text  # offsets shift: leave it
    parts, at = [], 0
    for found in _TWO_NAMES.finditer(plain):
        parts.append(text[at : found.end("one")])
        at = found.end()
    return "".join([*parts, text[at:]])


VARIANTS: Mapping[str, Variant] = {
    "tashkeel": tashkeel,
    "tatweel": tatweel,
    "digits": digits,
    "alef": alef,
    "quotation marks": quotation,
    "one name of a month": month,
    "year in words": spelled.years,
    "number in words": spelled.numbers,
}


def variants(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each variant that changes this text, with the text changed."""
    for name, change in VARIANTS.items():
        made = change(text)
        if made != text:
            yield name, made
