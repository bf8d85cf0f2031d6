"""Days: another weekday, month, day of the month, year or part of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.evaluate.verify.edits import table
from mujaz.evaluate.verify.edits.told import Change, Told
from mujaz.fact import Date
from mujaz.language.letters import normalise
from mujaz.language.lexicon import table as language_table
from mujaz.language.months import FIRST_WORDS, GREGORIAN, WEEKDAYS, alternation
from mujaz.language.words import Word
from mujaz.span import Span

_MONTH = re.compile(rf"(?<!\w){alternation(GREGORIAN)}(?!\w)")


def date(told: Told) -> Iterator[Change]:
    """Yield each time expression with one of its parts changed."""
    for one in told.dates:
        if one.kind in {"date", "time"}:
            words = told.within(one.start, one.end)
            yield from _weekday(told, words)
            yield from _month(told, one)
            yield from _figures(told, words)
            yield from _periods(told, words)
            if len(words) == 1:
                yield from told.swaps(words, table.phrases("dates", "phrases"))


def _periods(told: Told, words: tuple[Word, ...]) -> Iterator[Change]:
    """Yield «الأسبوع الماضي» made «الشهر الماضي», but not what a number or a month follows."""
    for change in told.swaps(words, table.phrases("dates", "rings")):
        after = told.after(change[0][0].end)
        if not (after.isdigit() or after in FIRST_WORDS):
            yield change


def _weekday(told: Told, words: tuple[Word, ...]) -> Iterator[Change]:
    days = [day[0] for day in language_table("months")["weekdays"].values()]
    for word in words:
        for clitics, core in table.cores(word.form):
            if core in WEEKDAYS:
                others = [day for at, day in enumerate(days) if at != WEEKDAYS[core]]
                yield ((Span(word.start, word.end), clitics + told.chance.choice(others)),)
                break


def _month(told: Told, one: Date) -> Iterator[Change]:
    """Yield a date in another month, both of its names changed where two are written."""
    text = normalise(one.text)
    found = [m for m in _MONTH.finditer(text) if len(text) == len(one.text)]
    numbers = {GREGORIAN[" ".join(month[0].split())] for month in found}
    if len(numbers) != 1:
        return
    other = told.chance.choice([n for n in range(12) if n + 1 not in numbers])
    change = []
    for month in found:
        family = "levantine" if month[0] in table.listed("dates", "levantine") else "egyptian"
        where = Span(one.start + month.start(), one.start + month.end())
        change.append((where, table.knowledge("dates")[family][other]))
    yield tuple(change)


def _figures(told: Told, words: tuple[Word, ...]) -> Iterator[Change]:
    """Yield a date with another year, or another day before a month's name."""
    for word, after in pairwise((*words, None)):
        if word is None or not word.form.isdigit() or word.surface != word.form:
            continue
        value = int(word.form)
        if 1900 <= value <= 2100:
            others = [n for n in range(value - 4, value + 5) if told.is_new(str(n))]
        elif 1 <= value <= 31 and after is not None and after.form in FIRST_WORDS:
            others = [n for n in range(1, 29) if n != value and told.is_new(str(n))]
        else:
            others = []
        if others:
            yield ((Span(word.start, word.end), str(told.chance.choice(others))),)
