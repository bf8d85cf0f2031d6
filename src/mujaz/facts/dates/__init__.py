"""Dates: the time expressions of an article."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from mujaz.fact import Date
from mujaz.facts import wording
from mujaz.facts.dates import (
    absolute,
    anaphora,
    clocks,
    durations,
    feasts,
    figures,
    intervals,
    relative,
    sets,
    unions,
    weekdays,
    years,
)
from mujaz.facts.dates.found import DAY, UNRESOLVED, WEEKDAY, Found
from mujaz.facts.wording import any_of, by_word
from mujaz.language import letters
from mujaz.span import Span

if TYPE_CHECKING:
    from datetime import date

    from mujaz.facts.dates.found import Modifier

_TABLE = wording.table("dates")
_MODIFIERS: dict[str, Modifier] = by_word(_TABLE["modifiers"])  # type: ignore[assignment]
_MODIFIER = re.compile(
    rf"(?<!\w)[وف]?[بل]?(?P<all>(?P<word>{any_of(_MODIFIERS)})\s{{1,4}}(?:شهر\s{{1,4}})?)$"
)
_PARTS = any_of(_TABLE["parts_of_day"]["names"])
_PART_OF_DAY = re.compile(
    rf"(?<!\w)[وف]?[بل]?(?P<all>(?P<word>{_PARTS}|يوم)\s{{1,4}}(?:يوم\s{{1,4}})?)$"
)
_LENGTH = re.compile(
    rf"(?<!\w)[وف]?[بل]?(?P<all>"
    rf"(?P<word>{any_of(_TABLE['bounds']['words'])}|{any_of(_MODIFIERS)})\s{{1,4}})$"
)
_LAST = letters.fold("آخر")
_SHORT = 80  # characters of a text that may be one expression
_NOTHING = re.compile(r"\s*(?:(?:في|يوم|عند|حوالي|بحدود|قرابه|حتي|خلال|بعد|من|[بل])\s*)?[.!]?")
_HALF_TOLD = re.compile(r"صباح|فجر|مساء|ليل|ظهر|عصر|مغرب|عشاء|صبح")


def find(
    text: str, *, published: date | datetime | None = None, ahead: bool | None = None
) -> tuple[Date, ...]:
    """Return the time expressions of `text` in order, none inside another.

    Each is the longest phrase that carries the date, prepositions left out: «مساء الخميس 21
    أغسطس 2025». Weekdays, «أمس» and «الشهر الماضي» are resolved against `published`, a bare
    weekday to the last one, the day itself included, unless its clause tells of a plan; without
    `published` they are left out, and a day or month without its year has the value `XXXX-08-21`.
    With `ahead` a bare weekday is the next one and a bare hour the next to come, as one speaks to
    an assistant; so they are, unless `ahead` is false, where the expression is the whole text,
    which then is no news. A clock time has the day of `published` where no other is told, and hours
    from now are exact where `published` has a time. Hijri dates have their Gregorian value (Umm
    al-Qura).
    """
    seen = letters.view(text)
    if ahead is None:
        ahead = _is_alone(seen.text, published)
    found = unions.united(unions.longest(readings(seen.text, published, ahead)), seen.text)
    found = intervals.joined(anaphora.resolved(found, _day(published)), seen.text)
    dates = [_date(one, seen, published, ahead) for one in found if UNRESOLVED not in one.value]
    # The part of a day is a time of its own only where no day follows: «مساء يوم 23 مارس».
    inside = {one for one, after in pairwise(dates) if after.start <= one.start}
    return tuple(one for one in dates if one not in inside)


def _is_alone(text: str, published: date | None) -> bool:
    """Say whether a text is one time expression and nothing else."""
    if len(text) > _SHORT:
        return False
    found = unions.united(unions.longest(readings(text, published)), text)
    whole = intervals.joined(found, text)
    return (
        len(whole) == 1
        and _NOTHING.fullmatch(text[: whole[0].start] + text[whole[0].end :]) is not None
    )


def readings(text: str, published: date | None, ahead: bool = False) -> tuple[Found, ...]:
    """Return everything in a normalised text that tells a time, overlapping readings too.

    Kept for the last texts, since the quantities of an article ask for its dates again.
    """
    return _readings(text, published, ahead)


@lru_cache(maxsize=2)
def _readings(text: str, published: date | None, ahead: bool) -> tuple[Found, ...]:
    day = _day(published)
    looking = (absolute, feasts, weekdays)
    found = [one for kind in looking for one in kind.read(text, day, ahead=ahead)]
    found += [*figures.read(text, day), *years.read(text, day), *relative.read(text, day)]
    found += durations.read(text, published, ahead=ahead)
    return (*found, *clocks.read(text), *sets.read(text), *anaphora.read(text))


def _day(published: date | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published


def _date(one: Found, seen: letters.View, published: date | None, ahead: bool) -> Date:
    start, mod = one.start, one.mod
    before = seen.text[max(0, start - 32) : start]
    led = _leading(one).search(before)
    if led is not None and one.kind in {"date", "duration"}:
        start -= len(before) - led.start("all")
        mod = _MODIFIERS.get(wording.single(led["word"]))
        if one.kind == "duration" and led["word"] == _LAST:
            mod = None  # «آخر ثلاثة أيام» are those just gone, whole
    where = seen.source(Span(start, one.end))
    told = _on_its_day(one, seen.text, published, ahead)
    return Date(
        start=where.start,
        end=where.end,
        text=where.of(seen.source_text),
        value=told.value,
        mod=mod,
        kind=one.kind,
    )


def _leading(one: Found) -> re.Pattern[str]:
    if one.kind == "duration":
        return _LENGTH
    return _PART_OF_DAY if DAY.fullmatch(one.value) else _MODIFIER


def _on_its_day(one: Found, text: str, published: date | None, ahead: bool) -> Found:
    """Give a clock time without a day that of publication, `ahead` the next hour of that name."""
    if (
        published is None
        or one.kind != "time"
        or not one.value.startswith("T")
        or one.rank == WEEKDAY
    ):
        return one
    day, value = _day(published), one.value
    if ahead and isinstance(published, datetime) and int(value[1:3]) < 12:
        passed = value[1:6] < f"{published:%H:%M}"
        if passed and not _HALF_TOLD.search(text[one.start : one.end]):
            value = f"T{int(value[1:3]) + 12}{value[3:]}"
    told = "/".join(f"{day}{clock}" for clock in value.split("/"))
    return replace(one, value=told)
