"""Alone: what a text says that is one expression of a number and nothing else."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from mujaz.language import letters

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["cardinal", "ordinal", "relative"]
Anchor = Literal["current", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A number at `[start, end)` of a normalised text; a relative rank counts from `anchor`."""

    start: int
    end: int
    value: float
    kind: Kind = "cardinal"
    anchor: Anchor | None = None


_TABLE: dict[str, Any] = tomllib.loads(
    files("mujaz.language").joinpath("data/numbers.toml").read_text(encoding="utf-8")
)


def _relative() -> dict[str, tuple[Anchor, float]]:
    return {
        letters.normalise(word): (anchor, float(offset))
        for anchor, ranks in _TABLE["relative"].items()
        for offset, words in ranks.items()
        for word in words
    }


_RELATIVE = _relative()
_SCALES = {
    "ال" + letters.normalise(word): float(value)
    for value, words in _TABLE["scale"]["singular"].items()
    for word in words
    if int(value) >= 1000
}
_LONGEST = 60
_EDGES = " \t\r\n\u00a0.!?؟"
_POWER = re.compile(r"(\d{1,6}(?:[.,٫]\d{1,4})?)\^\+?(\d{1,3}(?:[.,٫]\d{1,4})?)")
_MOST = 1e18
_ONE_FORM = 20  # from here on the rank has the form of the number
_OVER = re.compile(r"\s{1,4}(?:علي|(?:جزء|اجزاء)\s{1,4}من)\s{1,4}")
_ONE_OF = re.compile(r"(?:جزء|واحده?)\s{1,4}من\s{1,4}")


def read(text: str, told: Sequence[Expression]) -> Expression | None:
    """Return what a normalised text says as a whole, `told` being the numbers it is made of.

    «١ على ٣», «جزء من مئة» and «واحد من ثلاثة» divide; «10^3» is a power; «التالي» and «قبل
    الأخير» are ranks told from here or from the end; a definite ten or scale («الثلاثون») is a
    rank, since it has one form for both. In a sentence each may be something else: a score, an
    adjective.
    """
    words = text.strip(_EDGES)
    if not 0 < len(words) <= _LONGEST:
        return None
    start = text.index(words)
    end = start + len(words)
    relative = _RELATIVE.get(re.sub(r"\s+", " ", words))
    if relative is not None:
        anchor, offset = relative
        return Expression(start=start, end=end, value=offset, kind="relative", anchor=anchor)
    if words in _SCALES:  # «المليون» after «الزائر»
        start += len("ال")
        return Expression(start=start, end=end, value=_SCALES[words], kind="ordinal")
    value = _power(words)
    if value is None and told and told[-1].end == end:
        rank = _rank(words, start, told)
        if rank is not None:
            return rank
        value = _quotient(text, start, told)
    return None if value is None else Expression(start=start, end=end, value=value)


def _power(words: str) -> float | None:
    found = _POWER.fullmatch(words)
    if found is None:
        return None
    base, exponent = (float(re.sub("[,٫]", ".", part)) for part in found.groups())
    try:
        value = base**exponent
    except (OverflowError, ZeroDivisionError):
        return None
    return value if value <= _MOST else None


def _quotient(text: str, start: int, told: Sequence[Expression]) -> float | None:
    """Return «مئة على خمسة» and «جزء من مئة», None where something else stands there."""
    below = told[-1]
    if below.value == 0 or any(one.kind != "cardinal" for one in told):
        return None
    if len(told) == 1:
        return 1 / below.value if _ONE_OF.fullmatch(text, start, below.start) else None
    above = told[0]
    divided = len(told) == 2 and above.start == start
    if not divided or _OVER.fullmatch(text, above.end, below.start) is None:
        return None
    return above.value / below.value


def _rank(words: str, start: int, told: Sequence[Expression]) -> Expression | None:
    """Return «الثلاثون» alone as the thirtieth; its article is left out, as of «الثالث»."""
    (number, *others) = told
    if others or number.kind != "cardinal" or number.value < _ONE_FORM:
        return None
    definite = words.startswith("ال") and number.start == start + len("ال")
    if not definite or words[-1].isdigit():
        return None
    return Expression(start=number.start, end=number.end, value=number.value, kind="ordinal")
