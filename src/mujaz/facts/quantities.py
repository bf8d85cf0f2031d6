"""Quantities: numbers of something, with how exact they are said to be."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal

from mujaz.fact import Quantity
from mujaz.facts import dates, wording
from mujaz.facts.wording import any_of, by_word
from mujaz.language import letters, numbers
from mujaz.span import Span

if TYPE_CHECKING:
    from mujaz.language.numbers import Number

    Comparator = Literal["=", "<", ">", "<=", ">=", "~"]

_TABLE = wording.table("quantities")
_BEFORE: dict[str, Comparator] = by_word(_TABLE["comparators"]["before"])  # type: ignore[assignment]
_AFTER: dict[str, Comparator] = by_word(_TABLE["comparators"]["after"])  # type: ignore[assignment]
_SIGNS = {sign: unit for unit, signs in _TABLE["signs"].items() for sign in signs}
_NOT_UNITS = frozenset(map(letters.fold, _TABLE["not_units"]["words"]))

_LEADING = re.compile(rf"(?<!\w)[وفبل]?(?P<all>(?P<word>{any_of(_BEFORE)})\s{{1,4}}(?:[بل]|ال)?)$")
_TRAILING = re.compile(rf"\s{{0,4}}،?\s{{0,4}}(?P<word>{any_of(_AFTER)})(?!\w)")
_PERCENT = re.compile(rf"\s{{0,4}}(?:{any_of(_TABLE['percent']['words'])})(?!\w)")
_ONE = frozenset(map(letters.fold, ("واحد", "واحدة")))
_NOUN_BEFORE = re.compile(r"(?<!\w)(?P<word>(?P<article>ال)?[ء-ي]+)\s{1,4}(?P<definite>ال)?$")
_UNIT = re.compile(r"\s{1,4}(?P<word>[ء-ي]+)")
_SIGN_BEFORE = re.compile(rf"[{''.join(map(re.escape, _SIGNS))}]\s?$")
_SIGN_AFTER = re.compile(rf"\s?[{''.join(map(re.escape, _SIGNS))}]")
_RANGE = re.compile(r"\s{0,4}(?:-|–|الي|و|و?حتي)\s{0,4}$")
_BETWEEN = re.compile(r"(?<!\w)[وف]?(?P<all>(?:ما\s{1,4})?(?:بين|من)\s{1,4})$")
_INDEFINITE = re.compile(
    rf"(?<!\w)[وفبل]?(?P<all>(?:ال)?{any_of(_TABLE['indefinite']['words'])}"
    rf"(?:\s{{1,4}}(?:ال)?{any_of(_TABLE['indefinite']['words'])})?)(?!\w)"
)


def find(text: str, *, published: date | None = None) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order: counts, money, percentages, ages and measures.

    A quantity covers its comparator, its number and the counted noun: «أقل من 500 عنصر». The
    noun is the unit as printed; «%» stands for any wording of percent. Left out are the numbers
    of dates, clock times and durations, ordinals, and the dual of a counted noun. `published` is
    the same as in `dates.find`, so that an article's dates are read once.
    """
    seen = letters.view(text)
    dated = {at for one in dates.readings(seen.text, published) for at in range(one.start, one.end)}
    counted = [
        number
        for number in numbers.find(seen.text)
        if number.kind == "cardinal" and number.start not in dated
    ]
    found = _ranged(counted, seen)
    found += [_indefinite(match, seen) for match in _INDEFINITE.finditer(seen.text)]
    return tuple(sorted(_apart(found), key=lambda q: q.start))


def _apart(found: list[Quantity]) -> list[Quantity]:
    """Drop an indefinite plural that a number multiplies: «5 آلاف»."""
    exact = [q for q in found if q.value is not None]
    taken = {at for q in exact for at in range(q.start, q.end)}
    return exact + [q for q in found if q.value is None and taken.isdisjoint(range(q.start, q.end))]


def _ranged(counted: list[Number], seen: letters.View) -> list[Quantity]:
    found: list[Quantity] = []
    at = 0
    while at < len(counted):
        low = counted[at]
        high = counted[at + 1] if at + 1 < len(counted) else low
        if high is not low and not _is_range(low, high, seen.text):
            high = low
        found.append(_quantity(low, high, seen))
        at += 1 if high is low else 2
    return found


def _is_range(low: Number, high: Number, text: str) -> bool:
    joint = _RANGE.match(text[low.end : high.start])
    if joint is None or low.value >= high.value:
        return False
    return _between(text, low.start) < low.start or joint[0].strip() in {"-", "–", "الي"}


def _between(text: str, start: int) -> int:
    """Return where the «بين» or «من» before a range stands, or `start`."""
    before = text[max(0, start - 10) : start]
    found = _BETWEEN.search(before)
    return start - len(before) + found.start("all") if found else start


def _quantity(low: Number, high: Number, seen: letters.View) -> Quantity:
    text = seen.text
    start, comparator = _led(text, low.start)
    end, unit = _counted_noun(high, text)
    if unit is not None and unit.start < high.start:
        start = min(start, unit.start)
    sign = _SIGN_BEFORE.search(text[max(0, low.start - 2) : low.start])
    if sign is not None:
        start = min(start, low.start - len(sign[0]))
    trailing = _TRAILING.match(text, end)
    if trailing is not None and comparator == "=":
        end, comparator = trailing.end(), _AFTER[re.sub(r"\s+", " ", trailing["word"])]
    value: float | tuple[float, float] = high.value
    if low is not high:
        start = min(start, _between(text, low.start))
        value = (_scaled_alike(low, high), high.value)
    where = seen.source(Span(start, end))
    return Quantity(
        start=where.start,
        end=where.end,
        text=where.of(seen.source_text),
        value=value,
        comparator=comparator,
        unit=_SIGNS[sign[0].strip()] if sign else _printed(unit, seen),
    )


def _scaled_alike(low: Number, high: Number) -> float:
    """Return the lower bound: in «3 إلى 5 آلاف» the scale is said once, for both."""
    for scale in (1e12, 1e9, 1e6, 1e3):
        if high.value >= scale > low.value * scale / high.value and low.value < scale:
            return low.value * scale
    return low.value


def _led(text: str, start: int) -> tuple[int, Comparator]:
    before = text[max(0, start - 20) : start]
    led = _LEADING.search(before)
    if led is None:
        return start, "="
    return start - len(before) + led.start("all"), _BEFORE[re.sub(r"\s+", " ", led["word"])]


def _counted_noun(number: Number, text: str) -> tuple[int, Span | None]:
    """Return where the phrase ends and what is counted.

    The noun follows its number and is indefinite, but one follows its noun («عائلة واحدة»), and
    so does a definite number («القيادات الثلاثة»).
    """
    before = _NOUN_BEFORE.search(text[max(0, number.start - 24) : number.start])
    if before is not None and (number.text in _ONE or (before["article"] and before["definite"])):
        start = number.start - len(before[0])
        return number.end, Span(start, start + len(before["word"]))
    return _unit(text, number.end, definite=text.endswith("ال", 0, number.start))


def _unit(text: str, end: int, *, definite: bool) -> tuple[int, Span | None]:
    marked = _PERCENT.match(text, end) or _SIGN_AFTER.match(text, end)
    if marked is not None:
        return marked.end(), Span(end, marked.end())
    noun = _UNIT.match(text, end)
    if noun is None or noun["word"] in _NOT_UNITS:
        return end, None
    if noun["word"].startswith(("وال", "بال", "لل") if definite else ("ال", "وال", "بال", "لل")):
        return end, None
    return noun.end(), Span(*noun.span("word"))


def _printed(unit: Span | None, seen: letters.View) -> str | None:
    """Return the unit in the source's spelling; percent and signs of money under one name."""
    if unit is None:
        return None
    words = unit.of(seen.text)
    if _PERCENT.fullmatch(words):
        return str(_TABLE["percent"]["unit"])
    return _SIGNS.get(words.strip()) or seen.source(unit).of(seen.source_text)


def _indefinite(match: re.Match[str], seen: letters.View) -> Quantity:
    end, unit = _unit(seen.text, match.end(), definite=True)
    where = seen.source(Span(match.start("all"), end))
    return Quantity(
        start=where.start,
        end=where.end,
        text=where.of(seen.source_text),
        value=None,
        comparator="~",
        unit=_printed(unit, seen),
    )
