"""Anaphora: expressions that point back at a time told before: «في اليوم نفسه», «اليوم التالي»."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.dates import calendar
from mujaz.facts.dates.found import DAY, FROM_TODAY, TOLD_BEFORE, Found, of
from mujaz.facts.wording import END, START, any_of, by_word
from mujaz.language.months import WEEKDAYS, alternation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TABLE = wording.table("dates")
_UNITS = by_word(_TABLE["anaphora"])
_ALL_UNITS = by_word(_TABLE["units"])
_DUALS = by_word(_TABLE["duals"])
_WORDS = {key: any_of(words) for key, words in _TABLE["anaphora_words"].items()}
_UNIT = any_of(_UNITS)
_THE_UNITS = frozenset(f"ال{unit}" for unit in first_words(_UNITS))
_SAME = Begun(
    rf"{START}(?P<all>(?:نفس\s{{1,4}}ال(?P<unit>{_UNIT})|(?:ذلك|تلك)\s{{1,4}}ال(?P<that>{_UNIT})"
    rf"|ال(?P<self>{_UNIT})\s{{1,4}}{_WORDS['same']})"
    rf"(?:\s{{1,4}}من\s{{1,4}}عام\s{{1,4}}(?P<year>[12]\d{{3}}))?){END}",
    {"نفس", "ذلك", "تلك", *_THE_UNITS},
)
_DAY_OF = re.compile(
    rf"{START}(?P<all>(?P<day>{wording.DAY})\s{{1,4}}من\s{{1,4}}(?:الشهر\s{{1,4}}{_WORDS['same']}|(?:نفس|ذلك)\s{{1,4}}الشهر)){END}"
)
_NEXT = Begun(
    rf"{START}(?P<all>ال(?P<unit>{_UNIT})\s{{1,4}}(?:"
    rf"(?P<next>{_WORDS['next']})|{_WORDS['last']})){END}",
    _THE_UNITS,
)
_LATER = Begun(
    rf"{START}(?P<all>(?:(?P<way>بعد|قبل)(?:\s{{1,4}}(?:ذلك|هذا)|ها|ه)\s{{1,4}}ب(?:(?P<unit>{_UNIT})"
    rf"|(?P<dual>{any_of(_DUALS)})|(?P<count>[^\W_]{{1,8}})\s{{1,4}}"
    rf"(?P<units>{any_of(_ALL_UNITS)}))"
    rf"|بعد\s{{1,4}}(?P<after>{any_of(_DUALS)})\s{{1,4}}من\s{{1,4}}ذلك)){END}",
    {way + it for way in ("بعد", "قبل") for it in ("", "ه", "ها")},
)
_WEEKDAY = Begun(
    rf"{START}(?P<all>(?:يوم\s{{1,4}})?(?P<day>{alternation(WEEKDAYS)})\s{{1,4}}{_WORDS['next']}){END}",
    {"يوم"} | first_words(WEEKDAYS),
)
_THIS_DAY = Begun(
    rf"{START}(?P<all>(?P<every>مثل\s{{1,4}})?هذا\s{{1,4}}اليوم){END}", {"هذا", "مثل"}
)
_BACK = re.compile(r"نفس|ذات|عين|ذلك|تلك|هذا ب|(?:بعد|قبل)(?:ها|ه) ب")
_THEN = Begun(
    rf"{START}(?P<all>{_WORDS['then']}){END}",
    first_words(_TABLE["anaphora_words"]["then"]),
)


def read(text: str) -> Iterator[Found]:
    """Yield expressions whose value says what they do to the time told before: `@day+1`."""
    for match in _SAME.finditer(text):
        unit = _UNITS[match["unit"] or match["that"] or match["self"]]
        value = f"@{unit}+0" if match["year"] is None else f"@{match['year']}"
        yield of(match, value, FROM_TODAY)
    for match in _DAY_OF.finditer(text) if "الشهر" in text and _BACK.search(text) else ():
        yield of(match, f"@month+{wording.day_number(match['day']):02}th", FROM_TODAY)
    for match in _NEXT.finditer(text):
        yield of(match, f"@{_UNITS[match['unit']]}{'+1' if match['next'] else '-1'}", FROM_TODAY)
    for match in _LATER.finditer(text):
        told = _shift(match) if _BACK.search(text) else None
        if told is not None:
            yield of(match, told, FROM_TODAY)
    for match in _WEEKDAY.finditer(text):
        yield of(match, f"@next{WEEKDAYS[match['day']]}", FROM_TODAY)
    for match in _THIS_DAY.finditer(text):
        yield of(match, "@every" if match["every"] else "@today", FROM_TODAY)
    for match in _THEN.finditer(text):
        yield of(match, "@then", FROM_TODAY)


def _shift(match: re.Match[str]) -> str | None:
    sign = "-" if match["way"] == "قبل" else "+"
    if match["dual"] or match["after"]:
        return f"@{_DUALS[match['dual'] or match['after']]}{sign}2"
    if match["unit"]:
        return f"@{_UNITS[match['unit']]}{sign}1"
    number = wording.number_after(match["count"], 0)
    if number is None or not number.value.is_integer():
        return None
    return f"@{_ALL_UNITS[match['units']]}{sign}{int(number.value)}"


def resolved(found: Iterable[Found], published: date | None) -> list[Found]:
    """Return the expressions in order, those that point back with the value of what they mean.

    The time before is the last one told, as exact as is needed; one that finds none is left out,
    but «آنذاك», which is the last that is over, or only `PAST`. «العام التالي» alone is told from
    the day of publication.
    """
    done: list[Found] = []
    told: list[str] = []
    for one in found:
        if one.value.startswith(TOLD_BEFORE):
            value = _meant(one.value, told, published)
            if value is None:
                continue
            one = replace(one, value=value)  # noqa: PLW2901 - the same expression, told
        if one.kind in {"date", "time"} and one.value[:4].isdigit():
            told.append(one.value.partition("T")[0])
        done.append(one)
    return done


def _meant(value: str, told: list[str], published: date | None) -> str | None:
    what = value.removeprefix(TOLD_BEFORE)
    if what == "then":
        over = [day for day in told if published is None or day <= published.isoformat()]
        return over[-1] if over else "PAST"
    told = [day.partition("/")[0] for day in told]
    days = [day for day in told if DAY.fullmatch(day)]
    if what == "every":  # «في مثل هذا اليوم»: its day and month in any year
        last = days[-1] if days else published.isoformat() if published else None
        return last and f"XXXX{last[4:]}"
    if what == "today":  # «في هذا اليوم»: the day told of, else that of publication
        return days[-1] if days else published.isoformat() if published else None
    if what.startswith("next"):
        day = date.fromisoformat(days[-1]) if days and days[-1][:4].isdigit() else None
        return calendar.weekday(day, int(what[4:]), 1).isoformat() if day else None
    if what.isdigit():
        return what + days[-1][4:] if days else None
    if what.endswith("th"):
        months = [day[:7] for day in told if len(day) >= len("2014-10")]
        return f"{months[-1]}-{what[6:8]}" if months else None
    unit, sign, count = re.split(r"([+-])", what)
    length = {"day": 10, "week": 10, "month": 7}.get(unit, 4)
    exact = [day for day in told if len(day) >= length]
    if not exact and (published is None or unit == "day" or sign + count == "+0"):
        return None
    last = exact[-1] if exact else published.isoformat()  # type: ignore[union-attr]
    steps = int(sign + count)
    if unit == "week":
        return calendar.around(date.fromisoformat(last), unit, steps)
    start = date.fromisoformat((last + "-01-01")[:10] if len(last) < 10 else last)
    return calendar.shifted(start, unit, steps)
