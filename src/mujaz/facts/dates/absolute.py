"""Absolute dates: days and months told by the name of their month."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.dates import calendar, known, plans
from mujaz.facts.dates.found import CONVERTED, UNRESOLVED, WITH_YEAR, WITHOUT_YEAR, Found
from mujaz.facts.wording import DAY, END, POINTING, START, any_of
from mujaz.language.lexicon import closed
from mujaz.language.months import AMBIGUOUS, GREGORIAN, HIJRI, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = wording.table("dates")
_NO_LETTER = r"(?![^\W\d_])"
_NUMBERED = r"شهر\s{1,4}(?P<number>1[0-2]|0?[1-9])(?!\d|\s{1,4}[^\W\d_])"
_MONTH = Begun(
    rf"{START}(?P<all>(?P<this>هذا\s{{1,4}})?(?:{_NUMBERED}|(?P<named>شهر\s{{1,4}})?"
    rf"(?P<month>{alternation([*GREGORIAN, *HIJRI])}){_NO_LETTER}"
    rf"(?P<twin>\s{{0,4}}[/(–-]\s{{0,4}}{alternation(GREGORIAN)}{_NO_LETTER}(?:\s{{0,4}}\))?)?))",
    {"هذا", "شهر"} | first_words(GREGORIAN, HIJRI),
)
_YEAR = (
    r"(?:\s{0,4}[/.-]?\s{0,4}(?:(?:من|في)\s{1,4})?(?:(?:[لب]?(?:ال)?|لل)(?:عام|سنه)\s{1,4}"
    rf"(?:{POINTING}\s{{1,4}})?)?(?P<year>\d{{4}})"
    r"|\s{0,4}[،,]\s{0,4}(?:من\s{1,4}(?:ال)?(?:عام|سنه)\s{1,4})?(?P<apart>(?:1[89]|20)\d\d)(?!\s{1,4}[^\W\d_]))"
    rf"(?:\s?(?:م|ه|هجري|هجريه|ميلادي|ميلاديه))?{END}"
)
_AFTER = re.compile(
    rf"(?:{_YEAR}|(?P<every>\s{{1,4}}من\s{{1,4}}كل\s{{1,4}}(?:عام|سنه)){END}"
    rf"|\s{{1,4}}(?:من\s{{1,4}})?(?:(?:هذا\s{{1,4}})?(?P<unit>العام|للعام|السنه|للسنه)\s{{1,4}})"
    rf"(?P<years>{POINTING}){END}|\s{{1,4}}(?:من\s{{1,4}})?(?P<now>هذا العام|هذه السنه){END}"
    rf"|\s{{1,4}}(?P<direction>{POINTING}){END})"
)
_YEAR_IN_WORDS = re.compile(
    r"\s{0,4}[،,]?\s{0,4}(?:من\s{1,4})?(?:(?:ال)?(?:عام|سنه)\s{1,4})?(?=الف)"
)
_ANY_DAY = rf"(?:{DAY}|اول)"
_TENS = r"(?![^\W\d_]{4,8}\s{1,4}وال(?:عشرين|ثلاثين)\s)"  # «السادس والعشرين» is one day
_TO = r"\s{0,4}(?P<to>-|–|الي|و?حتي|و)\s{0,4}"
_DAY_BEFORE = re.compile(
    rf"(?<![^\W_])(?<!\d[/.:])[وفب]?(?P<all>(?:(?P<lead>من|بين|ما بين)\s{{1,4}}(?:يوم\s{{1,4}})?)?"
    rf"(?:ال(?=\d))?(?:{_TENS}(?P<first>{_ANY_DAY}){_TO})?(?P<article>ال(?=\d))?(?P<day>{_ANY_DAY})"
    r"\s{0,4}[-/.]?\s{0,4}(?:(?:من|(?P<inside>في))\s{1,4})?)$"
)
_DAY_AFTER = re.compile(
    rf"\s{{0,4}}[-،,]?\s{{0,4}}(?:بين\s{{1,4}})?(?P<first>{DAY})(?:{_TO}(?P<day>{DAY}))?"
    rf"(?=\s{{0,4}}(?:$|[.،,](?!\d)|[؛!)\n]|من\s{{1,4}}الف))(?:{_YEAR})?"
)
_WHEN = re.compile(
    rf"(?<!\w)[وف]?(?:في|منذ|خلال|حتي|بحلول|قبل|بعد|{any_of(_TABLE['modifiers']['START'])}"
    rf"|{any_of(_TABLE['modifiers']['MID'])}|{any_of(_TABLE['modifiers']['END'])})\s{{1,4}}$"
)
_OTHER_NAME = re.compile(rf"(?P<month>{alternation(GREGORIAN)})\s{{1,2}}$")
_NIL = "صفر"  # a month, and the score of a match: «فاز 1-صفر»
# «النصف الثاني من أغسطس»: the rank is a stretch's, no day of the month.
_RANKED = re.compile(rf"(?<!\w)[وف]?[بل]?{any_of(_TABLE['ranked']['before'])}\s{{1,4}}$")


@dataclass(frozen=True, slots=True)
class _Year:
    """What the words after a month tell of its year; `direction` is that of the month."""

    end: int
    year: int | None = None
    direction: int | None = None
    every: bool = False
    ahead: bool = False
    over: bool = False


def read(text: str, published: date | None, *, ahead: bool = False) -> Iterator[Found]:
    """Yield the days and months of a normalised text that are told by a month's name.

    A month without its year is the nearest, `ahead` or where its clause tells of a plan rather the
    next. Names that are a date's words («مدينة 6 أكتوبر») have the value `UNRESOLVED`.
    """
    for match in _MONTH.finditer(text):
        found = _found(text, match, published, ahead=ahead)
        if found is not None:
            yield known.settled(text, found, match.start("twin") if match["twin"] else found.end)


def _found(text: str, match: re.Match[str], published: date | None, *, ahead: bool) -> Found | None:
    told = _year_told(text, match, published)
    if _name(match) == _NIL and told.year is None and not match["named"]:
        return None
    if told.year is None and told.direction is None and published is not None:
        coming = ahead or plans.is_planned(text, match.start("all"), told.end)
        coming = coming or plans.is_promised(text, match.start("all"))
        over = plans.is_told(text, told.end) or plans.is_over(text, match.start("all"))
        told = replace(told, ahead=coming, over=over and not coming)
    start = match.start("all")
    days = _DAY_BEFORE.search(text[max(0, start - 48) : start])
    if days is not None and not (_RANKED.search(days.string[: days.start("day")]) or _ranks(days)):
        return _days(match, days, told, published)
    return (
        _numbered(text, match, told, published)
        or _after(text, match, told, published)
        or _month(text, match, told, published)
    )


def _ranks(days: re.Match[str]) -> bool:
    """Say whether an ordinal ranks the noun before it: «المؤتمر العاشر في مايو», not «من مايو»."""
    noun = known.HEAD.search(days.string[: days.start("day")])
    return days["inside"] is not None and days["day"][0].isalpha() and _is_noun(noun)


def _is_noun(head: re.Match[str] | None) -> bool:
    """Say whether a noun stands before a day, and no preposition or «يوم»."""
    return head is not None and head["word"] != "يوم" and head["word"] not in closed("prepositions")


def _year_told(text: str, match: re.Match[str], published: date | None) -> _Year:
    end, this = match.end("all"), 0 if match["this"] else None
    words = _YEAR_IN_WORDS.match(text, end)
    number = wording.number_after(text, words.end()) if words else None
    if words and number and 1000 <= number.value <= 2200:
        return _Year(words.end() + number.end, year=int(number.value))
    after = _AFTER.match(text, end)
    if after is None:
        return _Year(end, direction=this)
    year = after["year"] or after["apart"]
    if year:
        return _Year(after.end(), year=int(year))
    if after["every"]:
        return _Year(after.end(), every=True)
    if after["direction"]:
        return _Year(after.end(), direction=wording.direction(after["direction"]))
    years = wording.direction(after["years"]) or 0
    return _Year(after.end(), year=_this_year(match, published, years))


def _this_year(match: re.Match[str], published: date | None, years: int) -> int | None:
    """Return the year of «العام الحالي», after a Hijri month a Hijri one."""
    if published is None:
        return None
    if not _is_hijri(match):
        return published.year + years
    this = calendar.hijri_year_of(published, _number(match), 0)
    return None if this is None else this + years


def _name(match: re.Match[str]) -> str | None:
    """Return the month's name, or None for «شهر 9»."""
    return wording.single(match["month"]) if match["month"] else None


def _is_hijri(match: re.Match[str]) -> bool:
    return match["month"] is not None and _name(match) not in GREGORIAN


def _number(match: re.Match[str]) -> int:
    name = _name(match)
    if name is None:
        return int(match["number"])
    return GREGORIAN.get(name) or HIJRI[name]


def _year(match: re.Match[str], told: _Year, published: date | None) -> int | None:
    if told.year is not None or published is None:
        return told.year
    if told.over and not _is_hijri(match):  # «وفي يناير، حظرت»
        return published.year - (_number(match) > published.month)
    year_of = calendar.hijri_year_of if _is_hijri(match) else calendar.year_of
    return year_of(published, _number(match), told.direction, ahead=told.ahead)


def _year_of_day(
    match: re.Match[str], told: _Year, published: date | None, words: str
) -> int | None:
    """Return the year of a day: this one for «16 أبريل المقبل», told on the 12th."""
    year = _year(match, told, published)
    if told.year or not told.direction or published is None or _is_hijri(match):
        return year
    ahead = (1 if words == "اول" else wording.day_number(words)) - published.day
    near = abs(told.direction) == 1 and _number(match) == published.month
    return published.year if near and ahead * told.direction > 0 else year


def _rank(match: re.Match[str], told: _Year) -> int:
    if told.year is None:
        return WITHOUT_YEAR
    return CONVERTED if _is_hijri(match) else WITH_YEAR


def _days(
    match: re.Match[str], days: re.Match[str] | None, told: _Year, published: date | None
) -> Found | None:
    """Read «21 أغسطس», «من 11 إلى 17 سبتمبر»; «3 و7 مايو» is one only after «بين»."""
    if days is None:
        return None
    ranges = days["first"] is not None and (
        days["to"] != "و" or "بين" in (days["lead"] or "") or _follow(days["first"], days["day"])
    )
    group = "all" if ranges else "article" if days["article"] else "day"
    offset = match.start("all") - len(days.string)
    pair = (days["first"] if ranges else None, days["day"])
    return _dated(match, offset + days.start(group), told, published, pair)


def _follow(first: str, second: str) -> bool:
    """Say whether one day follows the other: «يومي 14 و15 مايو» is the time of both."""
    days = [0 if day == "اول" else wording.day_number(day) for day in (first, second)]
    return 0 < days[0] == days[1] - 1


def _dated(
    match: re.Match[str],
    start: int,
    told: _Year,
    published: date | None,
    days: tuple[str | None, str],
) -> Found | None:
    year = _year_of_day(match, told, published, days[1])
    first, last = (_day(match, year, day) if day else None for day in days)
    if last is None or (days[0] and first is None):
        return None
    value = f"{first}/{last}" if first else last
    if told.every:
        return Found(start=start, end=told.end, value="P1Y", rank=WITH_YEAR, kind="set")
    return Found(start=start, end=told.end, value=value, rank=_rank(match, told))


def _day(match: re.Match[str], year: int | None, words: str) -> str | None:
    number = 1 if words == "اول" else wording.day_number(words)
    if not _is_hijri(match):
        return calendar.day(year, _number(match), number)
    return UNRESOLVED if year is None else calendar.hijri_day(year, _number(match), number)


def _numbered(text: str, match: re.Match[str], told: _Year, published: date | None) -> Found | None:
    """Read a day in cardinal words: «واحد وعشرين مايو»."""
    end = match.start("all") - 1
    if end < 1 or text[end] != " " or not text[end - 1].isalpha():
        return None
    number = wording.number_before(text, end)
    if number is None or number.kind != "cardinal" or not 1 <= number.value <= 31:
        return None
    start = end - (number.end - number.start)
    return _dated(match, start, told, published, (None, str(int(number.value))))


def _after(text: str, match: re.Match[str], told: _Year, published: date | None) -> Found | None:
    """Read a day after its month: «مايو الحادي عشر», «يوليو 13-15»."""
    if match["month"] is None or told.end != match.end("all"):
        return None
    days = _DAY_AFTER.match(text, told.end)
    if days is None:
        return None
    words = _YEAR_IN_WORDS.match(text, days.end())
    number = wording.number_after(text, words.end()) if words else None
    year = int(days["year"] or days["apart"] or 0) or None
    end = days.end()
    if words and number and 1000 <= number.value <= 2200:
        year, end = int(number.value), words.end() + number.end
    told = replace(told, end=end, year=year)
    pair = (days["first"], days["day"]) if days["day"] else (None, days["first"])
    return _dated(match, match.start("all"), told, published, pair)


def _month(text: str, match: re.Match[str], told: _Year, published: date | None) -> Found | None:
    start = match.start("all")
    sure = match["named"] or match["twin"] or told.year or told.direction is not None
    before = text[max(0, start - 14) : start]
    if _name(match) in AMBIGUOUS and not (sure or _WHEN.search(before)):
        other = _OTHER_NAME.search(before)
        if other is None or GREGORIAN[wording.single(other["month"])] != _number(match):
            return None
    year = _year(match, told, published)
    if not _is_hijri(match):
        value: str | None = calendar.month(year, _number(match))
    else:
        value = None if year is None else calendar.hijri_month(year, _number(match))
    if value is None:
        return None
    return Found(start=start, end=told.end, value=value, rank=_rank(match, told))
