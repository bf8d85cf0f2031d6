"""Days: «أمس» as its weekday and date, where the day is told for certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from mujaz.fact import Date
from mujaz.language.letters import fold, normalise
from mujaz.language.months import WEEKDAYS, alternation
from mujaz.language.tables import table
from mujaz.span import Span
from mujaz.style.edits import Edit
from mujaz.style.months import printed

_DAYS = table("style", "style")["days"]
_PART = alternation(map(fold, _DAYS["parts"]))
_DAY = re.compile(
    rf"(?P<part>(?:{_PART}\s{{1,4}}){{0,2}})"
    rf"(?:(?P<sure>{alternation(map(fold, _DAYS['sure']))})"
    rf"|{alternation(map(fold, _DAYS['unsure']))})"
    rf"(?:\s{{1,4}}(?P<weekday>{alternation(WEEKDAYS)}))?"
)
_VALUE = re.compile(r"(\d{4}-\d\d-\d\d)(?:T[A-Z]{2})?")


def edits(text: str, dates: Iterable[Date], published: date | None, months: str) -> Iterator[Edit]:
    """Yield each day counted from that of publication as «الخميس 21 أغسطس».

    A weekday beside it must be that of the date. «اليوم» and «غدا» alone mean other things too, and
    stay, as does a day with a letter before it («لأمس»). The year is told where it is another.
    """
    if published is None:
        return
    for one in dates:
        value, said = _VALUE.fullmatch(one.value), _DAY.fullmatch(normalise(one.text))
        if not value or not said or text[: one.start][-1:].isalnum():
            continue
        day = date.fromisoformat(value[1])
        told = said["weekday"]
        if told and WEEKDAYS[told] != day.weekday():
            continue
        if said["sure"] or told or said["part"]:
            part = one.text.split()[: len(said["part"].split())]
            words = [*part, _written(day, published, months)]
            yield Edit(Span(one.start, one.end), " ".join(words))


def _written(day: date, published: date, months: str) -> str:
    year = "" if day.year == published.year else f" {day.year}"
    return f"{_DAYS['weekdays'][day.weekday()]} {day.day} {printed(day.month, months)}{year}"
