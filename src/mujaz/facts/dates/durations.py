"""Durations: so many days, hours or years, and the days told by them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.dates import calendar, plans
from mujaz.facts.dates.found import FROM_TODAY, UNRESOLVED, Found
from mujaz.facts.wording import END, POINTING, START, any_of, by_word
from mujaz.language import letters
from mujaz.language.months import GREGORIAN, HIJRI, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_TABLE = wording.table("dates")
_UNITS = by_word(_TABLE["units"])
_DUALS = by_word(_TABLE["duals"])
_CLOCK_UNITS = by_word(_TABLE["durations"])
_CLOCK_DUALS = by_word(_TABLE["duration_duals"])
_OF_WORD = _UNITS | _DUALS | _CLOCK_UNITS | _CLOCK_DUALS
_DESIGNATOR = {"day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y", "decade": "P{}0Y",
               "century": "P{}00Y", "H": "PT{}H", "M": "PT{}M", "S": "PT{}S"}  # fmt: skip
_HALF = {"year": "6M", "day": "T12H", "H": "30M", "M": "30S", "decade": "5Y", "century": "50Y"}
_AGES = frozenset(map(letters.fold, _TABLE["ages"]["before"]))
_AGE_AFTER = re.compile(rf"\s{{1,4}}{any_of(_TABLE['ages']['after'])}")
_OF_AGE = re.compile(
    r"اعمار|(?<!\w)(?:دون|تحت|فوق)\s{1,4}(?:ال|سن\s{1,4}(?:ال)?)?$|(?<!\w)(?:صاحب|صاحبه|ذو|ذي|ذات|ابن)\s{1,4}ال\s{0,2}$"
)
_IN_THE = re.compile(r"(?<!\w)في\s{1,4}ال\s{0,2}$")  # «في الـ22 عاما»: of a life
_TENS = re.compile(r"(?<!\w)ال[^\W\d_]{2,}ين(?!\w)")  # «الستين يوما», whose ال is the phrase's
_PLURALS = frozenset(map(letters.fold, _TABLE["one_unit"]["plural"]))
_SINGULARS = [word for word in _UNITS | _CLOCK_UNITS if word not in _PLURALS]

_ANY = alternation(_UNITS | _CLOCK_UNITS)
_UNIT_WORDS = first_words(_UNITS, _CLOCK_UNITS)
_DUAL = Begun(
    rf"{START}(?P<all>(?:ال)?(?P<word>{alternation(_DUALS | _CLOCK_DUALS)})){END}",
    {before + dual for before in ("", "ال") for dual in first_words(_DUALS, _CLOCK_DUALS)},
)
_ONE = Begun(
    rf"(?<!\w)[وف]?{any_of(_TABLE['one_unit']['before'])}\s{{1,4}}(?:(?:نحو|حوالي|قرابه)\s{{1,4}})?"
    rf"(?P<word>{alternation(_SINGULARS)}){END}"
    rf"(?!\s{{1,4}}(?:\d|الف|ال[^\W\d_]|{alternation([*GREGORIAN, *HIJRI])}{END}))",
    first_words(_TABLE["one_unit"]["before"]),
)
_AND_ONE = Begun(rf"{START}(?P<word>{_ANY})\s{{1,4}}واحده?{END}", _UNIT_WORDS)
_WITH_HALF = Begun(
    rf"{START}(?P<word>{alternation(_SINGULARS)})(?=\s{{1,4}}و(?:ال)?نصف(?!\w))", _UNIT_WORDS
)
_COUNTED = re.compile(rf"\s{{1,4}}(?P<unit>{_ANY}){END}")
_NOUN_FIRST = Begun(
    rf"{START}(?P<all>ال(?P<word>{_ANY})\s{{1,4}}ال"
    rf"(?P<count>ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثماني?ه?|تسعه?|عشره?|\d{{1,3}})"
    rf"(?:\s{{1,4}}و(?:ال)?[^\W\d_]{{2,5}}ين(?!\w))?(?:\s{{1,4}}{POINTING})?){END}(?!\s{{1,4}}ال(?:اولي|اخيره))",
    {"ال" + unit for unit in _UNIT_WORDS},
)
_HALF_OF = Begun(
    rf"{START}(?P<all>(?P<part>نصف|ربع|ثلث)\s{{1,4}}(?:ال)?"
    rf"(?P<word>ساعه|سنه|عام|قرن|عقد|يوم|شهر)){END}",
    {"نصف", "ربع", "ثلث"},
)
_PARTS_OF = {
    ("نصف", "ساعه"): "PT30M", ("ربع", "ساعه"): "PT15M", ("ثلث", "ساعه"): "PT20M",
    ("نصف", "سنه"): "P6M", ("نصف", "عام"): "P6M", ("نصف", "قرن"): "P50Y", ("ربع", "قرن"): "P25Y",
    ("نصف", "عقد"): "P5Y", ("نصف", "يوم"): "PT12H", ("نصف", "شهر"): "P2W",
}  # fmt: skip
_VAGUE = Begun(
    rf"{START}(?P<all>(?:(?P<many>{any_of(_TABLE['vague']['before'])})\s{{1,4}})?"
    rf"(?P<word>{alternation(_PLURALS)})(?:\s{{1,4}}(?:قليله|عديده|معدوده|عده|طويله))?){END}(?!\s{{1,4}}شهر\s)",
    first_words(_TABLE["vague"]["before"], _PLURALS),
)
_RUNNING = Begun(
    r"(?<!\w)[وف]?(?P<all>لل(?P<word>يوم|اسبوع|شهر|عام|سنه)\s{1,4}(?=ال[^\W\d_]{3}))",
    {"لليوم", "للاسبوع", "للشهر", "للعام", "للسنه"},
)
_IN_A_ROW = re.compile(r"\s{1,4}علي\s{1,4}التوالي")
_THROUGHOUT = r"(?:طوال|طيله)\s{1,4}ال(?P<word>يوم|اسبوع|شهر|عام|سنه)"
_WHOLE = Begun(rf"{START}(?P<all>{_THROUGHOUT}){END}(?!\s{{1,4}}ال)", {"طوال", "طيله"})
_SHIFT = re.compile(
    r"(?<!\w)[وف]?(?P<word>قبل|منذ|بعد|من)\s{1,4}(?:(?:نحو|حوالي|قرابه|زهاء)\s{1,4})?$"
)
_OF_A_FEAST = re.compile(r"\s{1,4}(?:عيد(?!\w)|ال[^\W\d_])")
_AFTER_DECADE = any_of(_TABLE["decade_before"]["words"])
_NO_DECADE = re.compile(rf"عقو?د(?!\s{{0,4}}(?:$|[^\w\s]|و)|\s{{1,4}}{_AFTER_DECADE}(?!\w))")
_STEP = re.compile(r"\s{0,4}[،,]?\s{1,4}و?\s{0,4}")
_FROM_NOW = re.compile(r"\s{1,4}(?:من\s{1,4}الان|في\s{1,4}المستقبل|مضت|خلت)(?!\w)")
_ANCHOR = re.compile(r"(?:\s{1,4}فقط)?\s{1,4}(?:من|علي|عن)(?!\w)")
_COUNTED_AFTER = re.compile(
    rf"\s{{1,4}}"
    rf"(?P<all>{POINTING}|الماضيين|الماضيتين|المقبلين|القادمين|المقبلتين|القادمتين|الاخيرين|الاخيرتين|كامله?|الاخيره|متتاليه|متواصله|من\s{{1,4}}الزم[نا]ن?){END}"
)
_AND_HALF = re.compile(
    r"\s{1,4}و(?:ال)?(?P<part>نصف|ربع|ثلث)(?:\s{1,4}(?:ال)?(?:سنه|عام|ساعه|شهر|يوم|دقيقه))?(?!\w)"
)
_DAY_BY_DAY = re.compile(r"(?<!\w)(?:يوما|عاما|شهرا|سنه|اسبوعا)\s$")
_LENGTHS = re.compile(rf"(?:(?<!\w)ل|{any_of(_TABLE['one_unit']['length'])}\s{{1,4}})$")
_RANGE = re.compile(r"(?<!\w)(?P<low>\d{1,4})\s{0,4}(?:الي|-|–|او)\s{0,4}$")


@dataclass(frozen=True, slots=True)
class _Counted:
    """So many of a unit of time, at `[start, end)`; `count` is X where nobody says it."""

    start: int
    end: int
    word: str
    count: str

    @property
    def unit(self) -> str:
        """Return the unit's name, or the designator of a clock's."""
        return _OF_WORD[self.word]

    @property
    def is_whole(self) -> bool:
        """Say whether this is a whole number of days or more."""
        return self.count.isdigit() and len(self.unit) > 1


def read(text: str, published: date | None, *, ahead: bool = False) -> Iterator[Found]:
    """Yield the durations of a normalised text, and «قبل يومين» as the day that it means.

    «بعد يومين» is one in a plan, or with `ahead`; elsewhere it counts from an event: a length.
    Without `published` that day has the value `UNRESOLVED`, and «قبل أعوام» is `PAST`. An age is
    no duration. Overlapping ones too.
    """
    counted = list(_counted(text))
    for one in counted:
        yield from _told(text, one, published, ahead=ahead)
    yield from _in_steps(text, counted, published, ahead=ahead)
    for match in _NOUN_FIRST.finditer(text):
        number = wording.number_after(text, match.start("count"))
        if number is not None and number.value.is_integer():
            yield _plain(match, match["word"], int(number.value))
    for match in _HALF_OF.finditer(text):
        if value := _PARTS_OF.get((match["part"], match["word"])):
            yield _duration(*match.span("all"), value)
    for match in _WHOLE.finditer(text):
        yield _plain(match, match["word"], 1)
    for match in _RUNNING.finditer(text):
        yield from _running(text, match)


def _plain(match: re.Match[str], word: str, count: int) -> Found:
    return _duration(*match.span("all"), _DESIGNATOR[_OF_WORD[word]].format(count))


def _duration(start: int, end: int, value: str) -> Found:
    return Found(start=start, end=end, value=value, rank=FROM_TODAY, kind="duration")


def _running(text: str, match: re.Match[str]) -> Iterator[Found]:
    """Read «للشهر الثاني على التوالي», which tells how long something has gone on."""
    number = wording.number_after(text, match.end())
    end = match.end() + number.end if number else match.end()
    if number is not None and (row := _IN_A_ROW.match(text, end)):
        value = _DESIGNATOR[_OF_WORD[match["word"]]].format(int(number.value))
        yield _duration(match.start("all"), row.end(), value)


def _counted(text: str) -> Iterator[_Counted]:
    for unit in _COUNTED.finditer(text):
        number = wording.number_before(text, unit.start())
        if number is not None and number.kind == "cardinal" and 1 <= number.value < 10**9:
            start = unit.start() - (number.end - number.start)
            start -= 2 * bool(_TENS.match(text, start - 2))
            yield _Counted(start, unit.end(), unit["unit"], f"{number.value:.10g}")
    for match in _DUAL.finditer(text):
        if not text.startswith("ال", match.start("all")) or _COUNTED_AFTER.match(text, match.end()):
            yield _Counted(match.start("all"), match.end("all"), match["word"], "2")
    for match in _WITH_HALF.finditer(text):
        yield _Counted(match.start("word"), match.end("word"), match["word"], "1")
    for pattern in (_AND_ONE, _ONE):
        for match in pattern.finditer(text):
            said_twice = _DAY_BY_DAY.search(text[max(0, match.start() - 6) : match.start()])
            if said_twice or _NO_DECADE.match(text, match.start("word")):
                continue
            end = match.end("word") if pattern is _ONE else match.end()
            yield _Counted(match.start("word"), end, match["word"], "1")
    for match in _VAGUE.finditer(text):
        yield _Counted(match.start("all"), match.end("all"), match["word"], "X")


def _told(text: str, one: _Counted, published: date | None, *, ahead: bool) -> Iterator[Found]:
    before = text[max(0, one.start - 40) : one.start]
    shift = _SHIFT.search(before)
    now = _FROM_NOW.match(text, one.end)
    if shift and shift["word"] == "من" and not (text[: one.start].strip() == "من" and not now):
        shift = None
    half = _AND_HALF.match(text, one.end)  # «قبل عام ونصف العام من موعدها»
    if shift and (now or not _ANCHOR.match(text, half.end() if half else one.end)):
        start = one.start - len(before) + shift.start("word")
        end = now.end() if now else one.end
        coming = now or ahead or shift["word"] != "بعد" or plans.is_planned(text, start, end)
        value = _moment(one, shift["word"], published) if coming else None
        if value is not None:
            yield Found(start=start, end=end, value=value, rank=FROM_TODAY)
            return
    vague = one.count == "X" and not _is_length(text, one)
    if not vague and (one.unit != "year" or not _is_age(text, one, before)):
        yield _length(text, one)


def _in_steps(
    text: str, counted: list[_Counted], published: date | None, *, ahead: bool
) -> Iterator[Found]:
    """Read «قبل عام وشهرين»: a moment told in two units, as exact as the smaller one."""
    for one, other in pairwise(sorted(counted, key=lambda c: c.start)):
        if not (_STEP.fullmatch(text, one.end, other.start) and one.is_whole and other.is_whole):
            continue
        before = text[max(0, one.start - 40) : one.start]
        shift = _SHIFT.search(before)
        if shift is None or shift["word"] == "من":
            continue
        now = _FROM_NOW.match(text, other.end)
        start = one.start - len(before) + shift.start("word")
        end = now.end() if now else other.end
        later = shift["word"] == "بعد"
        if later and not (now or ahead or plans.is_planned(text, start, end)):
            continue
        value = _stepped(one, other, published, 1 if later else -1)
        yield Found(start=start, end=end, value=value, rank=FROM_TODAY)


def _stepped(one: _Counted, other: _Counted, published: date | None, sign: int) -> str:
    there = published and calendar.moved(published, one.unit, sign * int(one.count))
    value = there and calendar.shifted(there, other.unit, sign * int(other.count))
    return value or UNRESOLVED


def _is_length(text: str, one: _Counted) -> bool:
    """Say whether «أيام» alone is a length of time: «عدة أيام», «لأيام», «خلال أيام»."""
    alone = text[one.start : one.end] == one.word
    if alone and (_OF_A_FEAST.match(text, one.end) or _NO_DECADE.match(text, one.start)):
        return False
    return not alone or bool(_LENGTHS.search(text[max(0, one.start - 12) : one.start]))


def _moment(one: _Counted, word: str, published: date | None) -> str | None:
    """Return when «قبل يومين» is; of a number that nobody says only which way is known."""
    if one.count == "X":
        return None if word == "بعد" else "PAST"
    if published is None:
        return UNRESOLVED
    count = float(one.count) * (1 if word == "بعد" else -1)
    if len(one.unit) == 1:
        told = word != "بعد" or isinstance(published, datetime)
        return _clock_moment(one.unit, count, published) if told else None
    if not count.is_integer():
        return UNRESOLVED
    return calendar.shifted(published, one.unit, int(count)) or UNRESOLVED


def _clock_moment(unit: str, count: float, published: date) -> str:
    seconds = count * {"H": 3600, "M": 60, "S": 1}[unit]
    if abs(seconds) > 10**9:
        return UNRESOLVED
    if not isinstance(published, datetime):
        return (published + timedelta(days=int(seconds / 86400))).isoformat()
    there = published + timedelta(seconds=seconds)
    return there.replace(tzinfo=None).isoformat(timespec="seconds")


def _length(text: str, one: _Counted) -> Found:
    start, end, unit, count = one.start, one.end, one.unit, one.count
    value = _DESIGNATOR[unit].format(count).replace(".5H", "H30M")
    half = _AND_HALF.match(text, end)
    if half is not None and half["part"] == "نصف" and unit in _HALF:
        value, end = value + _HALF[unit], half.end()
    if following := _COUNTED_AFTER.match(text, end):
        end = following.end()
        start -= 2 * text.endswith("ال", 0, start)  # «الـ24 ساعة الماضية»
    low = _RANGE.search(text[max(0, start - 12) : start])
    if low and count.isdigit() and int(low["low"]) < int(count):
        start -= len(low.string) - low.start("low")
        value = f"{_DESIGNATOR[unit].format(low['low'])}/{value}"
    return _duration(start, end, value)


def _is_age(text: str, one: _Counted, before: str) -> bool:
    """Say whether years are somebody's age: «عمره 40 عاما», «سامي (40 عاما)», «سامي، 40 عاما،»."""
    after = text[one.end : one.end + 2].strip()[:1]
    last = before.rstrip()[-1:]
    set_off = (last == "(" and after in {")", "،"}) or (last == "،" and after in {"،", ":"})
    near = before.replace("،", " ").split()[-3:]
    return (
        set_off
        or any(word.lstrip("و") in _AGES for word in near)
        or _OF_AGE.search(before) is not None
        or bool(_IN_THE.search(before) and not _COUNTED_AFTER.match(text, one.end))
        or bool(_AGE_AFTER.match(text, one.end))
    )
