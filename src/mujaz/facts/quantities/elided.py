"""Elided: what a number counts whose noun its sentence has said just before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.facts.quantities.units import Unit

_AMONG = re.compile(r"\s{1,4}من(?:هم|هن|ها|هما)(?!\w)")
_OF_ALL = re.compile(r"\s{1,4}من\s{1,4}(?:اصل\s{1,4})?")
_AGAINST = re.compile(
    r"(?<!\w)[وف]?(?:مقابل|ب?المقارنه\s{1,4}[بم]ع?|مقارنه\s{1,4}(?:مع\s{1,4}|ب))\s{0,4}$"
)
_TO = re.compile(r"(?<!\w)(?:الي|عند|من)\s{1,4}$")
_SENTENCE = re.compile(r"[.!?؟\n](?!\d)")
_FAR = 400  # characters of a sentence
_SCALE = re.compile(r"(?:الف|الاف|مليون|ملايين|مليار|مليارات)ا?$")


def unit(text: str, start: int, end: int, last: Unit, said: int) -> Unit | None:
    """Return the unit `last`, said last at `said`, where it is that of `[start, end)` too.

    So it is of a part («5 جنود، ثلاثة منهم»), of a whole («18 مقعدا من أصل 30»), of what it is
    compared with («4 ملايين ريال مقابل ثلاثة»), of the other end of a price («7 دولارات بعد أن
    تراجع إلى 6»), and of a sum in thousands or millions in a sentence about money.
    """
    between = text[said:start] if start - said < _FAR else "."
    if last.kind in {"percent", "age"} or last.time or _SENTENCE.search(between):
        return None
    priced = last.kind in {"money", "measure"}
    told = (
        _AMONG.match(text, end)
        or _OF_ALL.fullmatch(between)
        or _AGAINST.search(between)
        or (priced and _TO.search(between))
        or (last.kind == "money" and _SCALE.search(text[start:end]))
    )
    return last if told else None
