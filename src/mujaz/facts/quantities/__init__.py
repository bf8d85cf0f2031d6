"""Quantities: numbers of something, with how exact they are said to be."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.fact import Quantity
from mujaz.facts import dates, wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.quantities import (
    alone,
    comparators,
    counted,
    duals,
    elided,
    preceding,
    ranges,
    tolls,
    units,
)
from mujaz.facts.quantities.comparators import Comparator
from mujaz.facts.quantities.tolls import Toll
from mujaz.facts.quantities.units import Kind, Unit
from mujaz.facts.wording import any_of
from mujaz.language import letters, numbers
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from mujaz.language.numbers import Number

    Value = float | tuple[float, float] | None

_TABLE = wording.table("quantities")
_PLURALS = any_of(_TABLE["indefinite"]["words"])
_AGE_UNIT = str(_TABLE["ages"]["unit"])

_INDEFINITE = Begun(
    rf"(?<!\w)[وفبل]?(?P<all>(?P<definite>ال)?{_PLURALS}(?:\s{{1,4}}(?P<more>ال)?{_PLURALS})?)"
    r"(?!\w|\s{1,4}بي\s)",  # «الأف بي آي» is the FBI
    {before + word for word in first_words(_TABLE["indefinite"]["words"]) for before in ("", "ال")},
)
_COUNTING = re.compile(rf"(?<!\w)[وف]?(?P<all>{any_of(_TABLE['counting']['words'])}\s{{1,4}})$")
_ARTICLE = re.compile(r"(?<!\w)[وفبك]?(?P<all>ال)$")
_LENGTH = re.compile(rf"(?<!\w)[وفبل]?{any_of(_TABLE['ages']['lengths'])}(?!\w)[^.،]{{0,24}}$")
_BRACKETED = re.compile(r"(?<=[ء-ي]\s[(«\"“])\d+[)»\"”](?=\s(?!الف|الاف|ملي))")
_SHUT = (")", "»", '"', "”")
_OF_AGE = re.compile(r"(?<!\w)[وب]?سن\s{1,4}(?:ال)?$")  # «دون سن الثلاثين»
_AGE = re.compile(rf"\s{{1,4}}{any_of(_TABLE['ages']['after'])}(?!\w)")


_DEFINITE_SCALE = Begun(
    r"(?<!\w)[وفبك]?ال(?P<word>الف|مليون|مليار)(?!\w)", {"الالف", "المليون", "المليار"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A quantity at `[start, end)` of a normalised text."""

    start: int
    end: int
    value: Value
    comparator: Comparator = "="
    unit: Unit | None = None


def find(text: str, *, published: date | None = None) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order: counts, money, percentages, ages and measures.

    A quantity covers its comparator, its number and what is counted: «أقل من 500 عنصر», «5 من
    الأحفاد». Money, measures, ages and «%» have one name of their unit, a counted noun is printed
    as the article has it. Left out are the numbers of dates, clock times and durations, ordinals,
    definite duals, and numbers that only name a thing («القرار 2254») or are a score. `published`
    is the same as in `dates.find`, so that an article's dates are read once.
    """
    seen = letters.view(text)
    told = numbers.find(seen.text)
    cardinal = [number for number in told if number.kind == "cardinal"]
    percentage = alone.percentage(seen.text, cardinal)
    if percentage is not None:
        number, unit = percentage
        whole = _Found(start=unit.start, end=number.end, value=number.value, unit=unit)
        return (_quantity(whole, seen),)
    dated = _Dated(seen.text, published)
    found = [*_counted(cardinal, seen.text, dated), *_ages(told, seen.text)]
    found += [
        one for n in _definite_scales(seen.text) if (one := _read(n, n, seen.text)) is not None
    ]
    found += [one for one in _indefinite(seen.text) if one.start not in dated]
    found += [
        _Found(start=span.start, end=span.end, value=2.0, unit=units.of_dual(seen.text, span))
        for span in duals.read(seen.text)
        if span.start not in dated
    ]
    return tuple(_quantity(one, seen) for one in _whole(_apart(found), seen.text))


class _Dated:
    """The places of a text that tell a time."""

    def __init__(self, text: str, published: date | None) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((one.start, one.end) for one in dates.readings(text, published)):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, at: int) -> bool:
        before = bisect_right(self._starts, at) - 1
        return before >= 0 and at < self._ends[before]


def _apart(found: list[_Found]) -> list[_Found]:
    """Leave out what lies in another: the «آلاف» of «5 آلاف»."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _whole(found: Sequence[_Found], text: str) -> Iterator[_Found]:
    """Yield the quantities, each with the noun that its sentence need not say twice."""
    last, said = None, 0
    for one in found:
        told = one
        if one.unit is None and last is not None and one.value is not None:
            told = replace(one, unit=elided.unit(text, one.start, one.end, last, said))
        if told.unit is not None and told.unit.kind != "percent":
            last, said = told.unit, told.end
        yield told


def _counted(cardinal: Sequence[Number], text: str, dated: _Dated) -> Iterator[_Found]:
    for low, high in ranges.pairs(cardinal, text):
        # A range may end in a time, but ages say their years twice: «33 عاما و15 عاما».
        twice = len(text[low.end : high.start].split()) > 1
        time = low.start in dated or (high.start in dated and not twice)
        found = None if time or counted.is_name(text, low) else _read(low, high, text)
        if found is not None:
            yield found


def _read(low: Number, high: Number, text: str) -> _Found | None:
    """Return the quantity of a number or range, if it counts something."""
    article = _ARTICLE.search(text[max(0, low.start - 4) : low.start])
    if low is high and _BRACKETED.match(text, low.start):  # «(21) مشروعا», «"14" جنديا»
        low = high = replace(low, start=low.start - 1, end=low.end + 1)
    start, compared = comparators.before(text, low.start - (2 if article else 0))
    start = _with_word_before(text, start)
    unit = preceding.noun(low, text) or _unit(low, high, text, definite=article is not None)
    if unit is None and _OF_AGE.search(text[max(0, low.start - 8) : low.start]):
        unit = units.Unit(start=high.end, end=high.end, kind="age", time=True)
    sign = units.SIGN_BEFORE.search(text[max(0, low.start - 2) : low.start])
    if sign is not None:
        at = low.start - len(sign[0])
        start, compared = comparators.before(text, at)
        unit = units.named(sign["word"], at, at + 1)
    if unit is None and not _stands_alone(low, high, text, start, compared):
        return None
    if unit is not None and unit.time and not _is_age(unit, text, start):
        return None
    end = max(high.end, unit.end if unit else 0)
    start = min(start, unit.start) if unit else start
    end, compared = comparators.after(text, end, compared)
    if high is not low:
        start = ranges.begins(text, start)
    value = _value(low, high, unit)
    return _Found(start=start, end=end, value=value, comparator=compared, unit=unit)


def _is_age(unit: Unit, text: str, start: int) -> bool:
    """Say whether a unit of time is an age: years that are none were told as times already.

    No time is read in «6سنوات» and «(6) سنوات»: the first is an age in brackets, «فلان (24عاما)».
    """
    glued = text[unit.start - 1 : unit.start].isdigit() and text[start - 1 : start] != "("
    glued |= text[unit.start - 2 : unit.start].strip()[-1:] in _SHUT
    return unit.kind == "age" and not glued and not _LENGTH.search(text[max(0, start - 40) : start])


def _stands_alone(low: Number, high: Number, text: str, start: int, compared: Comparator) -> bool:
    """Say whether a number or range without a noun is a quantity."""
    if high is not low:
        return ranges.is_counted(low, high, text)
    if compared != "=" or comparators.after(text, high.end, "=")[1] != "=":
        return True
    told = text[start : low.start].strip() not in {"", "ال"}  # «عددهم 11»
    return told or counted.stands_alone(text, start, low)


def _with_word_before(text: str, start: int) -> int:
    """Return where the phrase starts with «عددهم» before its number."""
    before = text[max(0, start - 12) : start]
    found = _COUNTING.search(before)
    return start - len(before) + found.start("all") if found else start


def _unit(low: Number, high: Number, text: str, *, definite: bool) -> Unit | None:
    few = 2 < high.value <= 10
    if 0 < high.value < 1 and not counted.is_figure(high):
        part = units.of_all(text, high.end)
        return part or (units.after(text, high.end) if units.is_known(text, high.end) else None)
    if high.text in preceding.ONE and not units.is_known(text, high.end):
        return None
    unit = units.after(text, high.end, definite=definite, few=few)
    if unit is None and definite:
        unit = units.after(text, high.end, few=few)
    if unit is None and low.value != 1:
        return units.among(text, high.end)
    return unit


def _value(low: Number, high: Number, unit: Unit | None) -> Value:
    if high is not low:
        return ranges.bounds(low, high)
    fraction = unit is not None and unit.kind == "percent" and 0 < high.value < 1
    if fraction and not counted.is_figure(high):
        return round(100 * high.value, 2)
    return high.value


def _definite_scales(text: str) -> Iterator[Number]:
    """Yield the thousands and millions with ال, where a unit shows them to be numbers."""
    for match in _DEFINITE_SCALE.finditer(text):
        for number in numbers.within(match["word"]):
            if units.is_known(text, match.end()):
                yield replace(number, start=match.start("word"), end=match.end())


def _ages(told: Sequence[Number], text: str) -> Iterator[_Found]:
    """Yield ages told by a rank: «دون السابعة من العمر»."""
    for number in told:
        age = _AGE.match(text, number.end)
        if age is not None:
            start, compared = comparators.before(text, number.start - 2)
            unit = units.Unit(start=number.end, end=age.end(), kind="age", time=True)
            yield _Found(
                start=start, end=age.end(), value=number.value, comparator=compared, unit=unit
            )


def _indefinite(text: str) -> Iterator[_Found]:
    """Yield what has no certain number: «عشرات القتلى», «الآلاف من أنصاره»."""
    for match in _INDEFINITE.finditer(text):
        start, end = match.start("all"), match.end()
        definite = match["definite"] or match["more"]
        unit = units.among(text, end) or (None if definite else units.of_many(text, end))
        if unit is not None and unit.time:
            continue
        last = unit.end if unit else end
        yield _Found(start=start, end=last, value=None, comparator="~", unit=unit)


def _quantity(one: _Found, seen: letters.View) -> Quantity:
    where = seen.source(Span(one.start, one.end))
    return Quantity(
        start=where.start,
        end=where.end,
        text=where.of(seen.source_text),
        value=one.value,
        comparator=one.comparator,
        unit=_printed(one.unit, seen),
        kind=_kind(one, seen.text),
    )


def _printed(unit: Unit | None, seen: letters.View) -> str | None:
    if unit is None:
        return None
    if unit.kind == "age":
        return _AGE_UNIT
    noun = seen.source(Span(unit.start, unit.end)).of(seen.source_text)
    return unit.name or ("ا" if unit.elided else "") + noun


def _kind(one: _Found, text: str) -> Kind | Toll:
    if one.unit is not None and one.unit.kind != "count":
        return one.unit.kind
    unit = text[one.unit.start : one.unit.end] if one.unit else None
    return tolls.kind(text, one.start, one.end, unit) or "count"
