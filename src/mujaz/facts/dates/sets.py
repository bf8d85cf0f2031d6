"""Sets: times that come again: «كل جمعة», «سنويا»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.dates.found import FROM_TODAY, Found
from mujaz.facts.wording import END, START, any_of, by_word
from mujaz.language.months import WEEKDAYS, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETS = by_word(wording.table("dates")["sets"])
_NAMED = Begun(
    rf"{START}(?P<all>(?P<word>{any_of(_SETS)})){END}",
    first_words(_SETS),
)
_WEEKLY = Begun(
    rf"{START}(?P<all>كل\s{{1,4}}(?:يوم\s{{1,4}})?(?:ال)?"
    rf"(?P<day>{alternation(w.removeprefix('ال') for w in WEEKDAYS)})"
    rf"(?:\s{{1,4}}من\s{{1,4}}كل\s{{1,4}}اسبوع)?){END}",
    {"كل"},
)
_EVERY = Begun(
    rf"{START}(?P<all>كل\s{{1,4}}(?P<count>\d{{1,3}}|[^\W\d_]{{3,6}})\s{{1,4}}"
    rf"(?P<unit>ايام|اسابيع|اشهر|شهور|سنوات|اعوام|ساعات|دقايق|ثوان)"
    rf"|كل\s{{1,4}}(?P<dual>يومين|اسبوعين|شهرين|عامين|سنتين)){END}",
    {"كل"},
)
_UNITS = {"ايام": "P{}D", "اسابيع": "P{}W", "اشهر": "P{}M", "شهور": "P{}M", "سنوات": "P{}Y",
          "اعوام": "P{}Y", "ساعات": "PT{}H", "دقايق": "PT{}M", "ثوان": "PT{}S"}  # fmt: skip
_DUALS = {"يومين": "P2D", "اسبوعين": "P2W", "شهرين": "P2M", "عامين": "P2Y", "سنتين": "P2Y"}
_NONE = re.compile(r"(?:الذكري|اساس)\s{1,4}$")  # «الذكرى السنوية», «على أساس سنوي»


def read(text: str) -> Iterator[Found]:
    """Yield what tells how often, as the length from one time to the next."""
    for match in _NAMED.finditer(text):
        if not _NONE.search(text[max(0, match.start() - 10) : match.start()]):
            yield _set(match, _SETS[wording.single(match["word"])])
    if "كل" not in text:
        return
    for match in _WEEKLY.finditer(text):
        yield _set(match, "P1W")
    for match in _EVERY.finditer(text):
        number = wording.number_after(text, match.start("count")) if match["count"] else None
        if match["dual"]:
            yield _set(match, _DUALS[match["dual"]])
        elif number is not None and number.value.is_integer():
            yield _set(match, _UNITS[match["unit"]].format(int(number.value)))


def _set(match: re.Match[str], value: str) -> Found:
    start, end = match.span("all")
    return Found(start=start, end=end, value=value, rank=FROM_TODAY, kind="set")
