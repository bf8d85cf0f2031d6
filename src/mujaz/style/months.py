"""Months: the names that the house prints, where a date of the statement has another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mujaz.fact import Date
from mujaz.language.letters import fold, view
from mujaz.language.months import GREGORIAN, alternation
from mujaz.language.tables import listed, table
from mujaz.span import Span
from mujaz.style.edits import Edit

_NAME = alternation(GREGORIAN)
_MONTH = re.compile(
    rf"(?<![\w/])[وفبلك]?(?P<all>(?P<one>{_NAME})"
    rf"(?:(?:\s?/\s?|\s{{1,3}})(?P<two>{_NAME})|\s\((?P<aside>{_NAME})\))?)(?![\w/])"
)
_WORD_BEFORE = re.compile(r"(\w+)\s{1,4}$")


def printed(number: int, style: str) -> str:
    """Return the name of a month, 1 to 12, in a style of `Settings.months`; western by default."""
    names = table("style", "style")["months"]
    if style == "both":
        return f"{names['western'][number - 1]}/{names['levantine'][number - 1]}"
    return str(names.get(style, names["western"])[number - 1])


def edits(text: str, dates: Iterable[Date], style: str) -> Iterator[Edit]:
    """Yield the Gregorian months inside the dates, each under the house's name.

    «آب/أغسطس» and «أغسطس آب» are one month. A date that names a thing («ثورة 25 يناير») is none,
    and «يوليو/أغسطس» stays, since two months so written are a span of time.
    """
    seen = view(text)
    spans = [Span(one.start, one.end) for one in dates if not _names_a_thing(text, one.start)]
    for month in _MONTH.finditer(seen.text):
        where = seen.source(Span(*month.span("all")))
        if not any(span.start <= where.start and where.end <= span.end for span in spans):
            continue
        numbers = {_number(month[name]) for name in ("one", "two", "aside") if month[name]}
        told = printed(numbers.pop(), style)
        if not numbers and where.of(text) != told:
            yield Edit(where, told)


def _names_a_thing(text: str, start: int) -> bool:
    before = _WORD_BEFORE.search(text[max(0, start - 40) : start])
    if before is None:
        return False
    heads = listed("style", "style", "named_by_date", "heads")
    word = fold(before[1])
    return bool({word, word.lstrip("وفبلك"), word.removeprefix("ال")} & heads)


def _number(name: str) -> int:
    return GREGORIAN[" ".join(name.split())]
