"""Dates: the time expressions of an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mujaz.fact import Date
from mujaz.facts import absolute, durations, relative, wording
from mujaz.facts.found import FROM_TODAY, UNRESOLVED, WEEKDAY, Found
from mujaz.facts.wording import any_of, by_word
from mujaz.language import letters
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Literal

    Modifier = Literal["START", "MID", "END", "APPROX"]

_TABLE = wording.table("dates")
_MODIFIERS: dict[str, Modifier] = by_word(_TABLE["modifiers"])  # type: ignore[assignment]
_MODIFIER = re.compile(
    rf"(?<!\w)[وفب]?(?P<all>(?P<word>{any_of(_MODIFIERS)})\s{{1,4}}(?:شهر\s{{1,4}})?)$"
)
_PARTS = any_of(_TABLE["parts_of_day"]["names"])
_PART_OF_DAY = re.compile(rf"(?<!\w)[وفب]?(?P<all>(?P<word>{_PARTS})\s{{1,4}})$")
_LENGTH = re.compile(
    rf"(?<!\w)(?P<all>(?P<word>مده|اقل من|اكثر من|{any_of(_MODIFIERS)})\s{{1,4}})$"
)
_NEXT_TO = re.compile(r"\s{0,4}[،,(]?\s{0,4}(?:يوم\s{1,4}|في\s{1,4})?")
_SAME_AS = re.compile(r"\s{0,4}[،,(/–-]?\s{0,4}(?:الموافق|المصادف)\s{1,4}(?:ل(?=\d))?")


def find(text: str, *, published: date | None = None) -> tuple[Date, ...]:
    """Return the time expressions of `text` in order, none inside another.

    Each is the longest phrase that carries the date, prepositions left out: «مساء الخميس 21
    أغسطس 2025». Weekdays, «أمس» and «الشهر الماضي» are resolved against `published`, a weekday
    to the last one unless «المقبل» follows; without it they are left out, and a day or month
    without its year has the value `XXXX-08-21`. Hijri dates have their Gregorian value (Umm
    al-Qura). Not found: «حاليا» and other expressions with no place in the calendar.
    """
    seen = letters.view(text)
    united = _united(_longest(readings(seen.text, published)), seen.text)
    return tuple(_date(one, seen) for one in united if one.value != UNRESOLVED)


@lru_cache(maxsize=2)
def readings(text: str, published: date | None) -> tuple[Found, ...]:
    """Return everything in a normalised text that tells a time, overlapping readings too.

    Kept for the last texts, since the quantities of an article ask for its dates again.
    """
    kinds = (absolute, relative, durations)
    return tuple(found for kind in kinds for found in kind.read(text, published))


def _longest(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start - f.end, -f.rank, f.start)):
        at = bisect_left(kept, one.start, key=lambda f: f.start)
        clear_before = at == 0 or kept[at - 1].end <= one.start
        if clear_before and (at == len(kept) or one.end <= kept[at].start):
            kept.insert(at, one)
    return kept


def _united(found: Iterable[Found], text: str) -> list[Found]:
    """Join phrases that tell one day twice: «أمس الأحد», «الخميس 21 أغسطس»."""
    united: list[Found] = []
    for one in found:
        before = united[-1] if united else None
        if before is not None and _one_length(before, one, text):
            value = before.value + one.value.removeprefix("PT")
            united[-1] = replace(before, end=one.end, value=value)
        elif before is not None and _one_day(before, one, text):
            told = max(before, one, key=lambda f: f.rank)
            united[-1] = replace(told, start=before.start, end=one.end)
        else:
            united.append(one)
    return united


def _one_length(one: Found, other: Found, text: str) -> bool:
    """Say whether two durations add up: «ساعتين» and «و18 دقيقة»."""
    clocks = one.value.startswith("PT") and other.value.startswith("PT")
    return clocks and text[one.end : other.start].strip() == "و"


def _one_day(one: Found, other: Found, text: str) -> bool:
    gap = text[one.end : other.start]
    if "date" not in {one.kind} & {other.kind} or min(one.rank, other.rank) > FROM_TODAY:
        return bool(gap) and _SAME_AS.fullmatch(gap) is not None
    days = len(one.value) == len(other.value) == len("2025-08-21")
    if not days or "/" in one.value + other.value:
        return False
    told_again = WEEKDAY in {one.rank, other.rank}
    return told_again and one.rank != other.rank and _NEXT_TO.fullmatch(gap) is not None


def _date(one: Found, seen: letters.View) -> Date:
    start, mod = one.start, None
    before = seen.text[max(0, start - 24) : start]
    led = _leading(one).search(before)
    if led is not None and one.kind in {"date", "duration"}:
        start -= len(before) - led.start("all")
        mod = _MODIFIERS.get(led["word"])
    where = seen.source(Span(start, one.end))
    return Date(
        start=where.start,
        end=where.end,
        text=where.of(seen.source_text),
        value=one.value,
        mod=mod,
        kind=one.kind,
    )


def _leading(one: Found) -> re.Pattern[str]:
    if one.kind == "duration":
        return _LENGTH
    return _PART_OF_DAY if re.fullmatch(r"[\dX]{4}-\d\d-\d\d", one.value) else _MODIFIER
