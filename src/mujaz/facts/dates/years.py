"""Years: years, their quarters, halves and seasons, decades and centuries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import Begun, first_words
from mujaz.facts.dates import calendar
from mujaz.facts.dates.found import CONVERTED, FROM_TODAY, UNRESOLVED, WITH_YEAR, Found, of
from mujaz.facts.wording import END, POINTING, START, any_of, by_word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_TABLE = wording.table("dates")
_YEAR_WORDS = ("عام", "سنه", "العام", "السنه")
_YEAR_WORD = r"(?:(?:ال)?(?:عام|سنه))"
_FIGURES = r"(?:19|20)\d\d"
_AT_END = r"(?![^\W_])(?![/:-]\d|[.,]\d)"
_NAMED = Begun(
    rf"(?<![^\W\d_])[وف]?[بلك]?ل?(?P<all>{_YEAR_WORD}(?:\s{{1,4}}(?:{POINTING}))?"
    rf"(?:\s{{1,4}}|(?=[12]))(?P<year>[12]\d{{3}}|\d{{3}}"
    rf"(?=\s{{0,4}}(?:م|ه|$|[.،])))"
    rf"(?:\s{{0,2}}[/-]\s{{0,2}}(?P<next>1[34]\d\d)(?=\s?ه(?!\w)))?"
    rf"(?:\s?(?P<era>م|ميلادي(?:ه)?|ه|هجري(?:ه)?)(?!\w))?){_AT_END}",
    {before + word for before in ("", "ل") for word in _YEAR_WORDS},
)
_BEFORE_CHRIST = re.compile(r"\s{1,4}(?:قبل\s{1,4}الميلاد|ق\.?\s?م)(?!\w)")
_BARE = Begun(
    rf"(?:(?<![^\W\d_])[وف]?(?:{any_of(_TABLE['year_figures']['before'])}"
    rf"|{any_of(_TABLE['modifiers']['START'])}|{any_of(_TABLE['modifiers']['MID'])}"
    rf"|{any_of(_TABLE['modifiers']['END'])})\s{{1,4}}[بل]?"
    rf"(?P<bare>{_FIGURES})م?|\((?P<bracketed>{_FIGURES})(?=\)))"
    rf"{_AT_END}(?!\s{{1,4}}{any_of(_TABLE['year_figures']['not_after'])}(?!\w))",
    {"("} | first_words(_TABLE["year_figures"]["before"], *_TABLE["modifiers"].values()),
)
_MORE = re.compile(r"(?:اكثر|اقل|ازيد|اعلي|اكبر)\s$")
_AND_YEAR = re.compile(
    rf"(?<=\d)\s{{0,4}}(?:و|او|،|وحتي|الي|حتي)\s{{0,4}}(?P<all>{_FIGURES}){_AT_END}"
)
_WORDED = re.compile(r"(?:عام|سنه|مواليد)\s{1,4}الف")
_IN_WORDS = Begun(
    rf"(?<![^\W\d_])[وف]?[بل]?ل?(?P<all>(?:{_YEAR_WORD}|(?P<born>مواليد))\s{{1,4}}(?=الف))",
    {before + word for before in ("", "ل") for word in (*_YEAR_WORDS, "مواليد")},
)
_SPAN_IN_WORDS = re.compile(r"(?<!\w)(?P<all>من\s{1,4}الفين\s{1,4}الي\s{1,4}(?=الفين\s))")
_CLOSED = re.compile(r"\s{0,4}(?:$|[.،؛)\n])")
_SPAN = re.compile(
    rf"(?<![\d/.-])(?<!موسم )(?P<all>(?P<one>{_FIGURES})\s?[-–]\s?(?P<two>{_FIGURES})){_AT_END}"
)
_SEASON = re.compile(
    r"(?<!\w)[وفبل]?(?:ال)?موسم\s{1,4}(?P<all>(?P<one>(?:19|20)\d\d)\s?[-/–]\s?(?P<two>(?:(?:19|20)\d\d|\d\d)))(?!\d)"
)
_THIS_YEAR = rf"(?:(?:هذا|هذه)\s{{1,4}})?(?:العام|السنه)(?:\s{{1,4}}(?P<direction>{POINTING}))?"
_ANY_YEAR = rf"(?:(?P<year>{_FIGURES})|{_YEAR_WORD}\s{{1,4}}(?P<named>{_FIGURES})|{_THIS_YEAR})"
_FRACTION = Begun(
    rf"{START}(?P<all>(?P<what>الربع|النصف)\s{{1,4}}(?P<which>الاول|الثاني|الثالث|الرابع|الاخير)"
    rf"\s{{1,4}}(?:(?:من|لل?|في)\s{{0,4}})?{_ANY_YEAR}){END}",
    {"الربع", "النصف"},
)
_FIRST_MONTHS = Begun(
    rf"{START}(?P<all>(?:الاشهر|الشهور)\s{{1,4}}ال(?P<count>[^\W\d_]{{2,6}})\s{{1,4}}الاولي"
    rf"\s{{1,4}}(?:(?:من|لل?|في)\s{{0,4}})?{_ANY_YEAR}){END}",
    {"الاشهر", "الشهور"},
)
_FRACTION_ALONE = Begun(
    rf"{START}(?P<all>الربع\s{{1,4}}(?P<which>الاول|الثاني|الثالث|الرابع|الاخير)){END}",
    {"الربع"},
)
_MONTHS = range(2, 12)
_WHICH = {"الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4}
_PLAYED = Begun(
    rf"{START}(?P<all>(?:هذا\s{{1,4}})?الموسم\s{{1,4}}"
    rf"(?P<direction>(?P<ended>المنقضي|المنصرم)|(?P<over>الماضي)|{POINTING})){END}",
    {"هذا", "الموسم"},
)
_PAUSE = 6  # the month between two seasons
_LAST_MONTHS = (5, _PAUSE)  # of a season
_OF_YEAR = Begun(
    rf"{START}(?P<all>(?:{any_of(_TABLE['seasons']['names'])})\s{{1,4}}(?:من\s{{1,4}})?"
    rf"(?:{_YEAR_WORD}\s{{1,4}})?"
    rf"(?P<year>{_FIGURES})){_AT_END}",
    first_words(_TABLE["seasons"]["names"]),
)
_SEASON_NEAR = Begun(
    rf"{START}(?P<all>ال(?P<season>صيف|شتاء|ربيع|خريف)\s{{1,4}}(?P<direction>{POINTING})){END}",
    {"الصيف", "الشتاء", "الربيع", "الخريف"},
)
_MIDDLE = {"ربيع": 4, "صيف": 7, "خريف": 10, "شتاء": 1}
_DECADES = by_word(_TABLE["decades"])
_DECADES |= {word.removeprefix("ال"): year for word, year in _DECADES.items()}
_DECADE = Begun(
    rf"{START}(?P<all>(?P<word>{any_of(_DECADES)})(?:\s{{1,4}}(?:من\s{{1,4}})?القرن\s{{1,4}}"
    rf"(?:الماضي|العشرين))?){END}(?!\s{{1,4}}من\s{{1,4}}(?:ال)?(?:عمر|سن))",
    first_words(_DECADES),
)
# «وهو في أواخر العشرينات»: the years of a life, not of the century.
_PART_OF = any_of([word for mod in ("START", "MID", "END") for word in _TABLE["modifiers"][mod]])
_OF_LIFE = re.compile(
    rf"(?<!\w)[وف]?{any_of(_TABLE['of_life']['before'])}\s{{1,4}}في\s{{1,4}}(?:{_PART_OF}\s{{1,4}})?$"
)
_CENTURIES = {"الثامن عشر": 1700, "التاسع عشر": 1800, "العشرين": 1900, "الحادي والعشرين": 2000,
              "السابع عشر": 1600, "السادس عشر": 1500}  # fmt: skip
_CENTURY = Begun(
    rf"{START}(?P<all>القرن\s{{1,4}}(?P<which>{any_of(_CENTURIES)})){END}",
    {"القرن"},
)


def read(text: str, published: date | None) -> Iterator[Found]:
    """Yield the years of a normalised text, and what is made of years, overlapping ones too."""
    for match in _NAMED.finditer(text):
        yield from _named(match)
    for match in _BARE.finditer(text):
        if _MORE.search(text[max(0, match.start() - 7) : match.start()]):
            continue
        group = "bare" if match["bare"] else "bracketed"
        yield Found(
            start=match.start(group), end=match.end(group), value=match[group], rank=WITH_YEAR
        )
    for match in _AND_YEAR.finditer(text):
        if re.search(rf"{_FIGURES}$", text[max(0, match.start() - 4) : match.start()]):
            yield of(match, match["all"], WITH_YEAR)
    yield from _spans(text)
    yield from _in_words(text)
    yield from _worded_spans(text)
    yield from _parts(text, published)
    yield from _ages(text)


def _named(match: re.Match[str]) -> Iterator[Found]:
    if _BEFORE_CHRIST.match(match.string, match.end()):
        yield of(match, UNRESOLVED, WITH_YEAR)
        return
    hijri = match["era"] is not None and match["era"].startswith("ه")
    value = calendar.hijri_year(int(match["year"])) if hijri else f"{int(match['year']):04}"
    if value is not None and match["next"]:  # «للعام 1441/1442 هـ»
        after = calendar.hijri_year(int(match["next"]))
        value = after and f"{value.partition('/')[0]}/{after.partition('/')[2]}"
    if value is not None:
        yield of(match, value, CONVERTED if hijri else WITH_YEAR)


def _spans(text: str) -> Iterator[Found]:
    """Read «2014-2018», and «موسم 2017-2018» as the months in which one plays football."""
    for match in _SPAN.finditer(text):
        one, two = int(match["one"]), int(match["two"])
        if one < two:
            yield of(match, calendar.years(one, two - one + 1), WITH_YEAR)
    for match in _SEASON.finditer(text) if "موسم" in text else ():
        one_, two_ = match["one"], match["one"][: -len(match["two"])] + match["two"]
        if int(two_) == int(one_) + 1:
            yield of(match, f"{one_}-07-01/{two_}-06-30", WITH_YEAR)


def _in_words(text: str) -> Iterator[Found]:
    """Read «عام ألفين وثمانية عشر»."""
    for match in _IN_WORDS.finditer(text) if _WORDED.search(text) else ():
        number = wording.number_after(text, match.end())
        if number is not None and 1000 <= number.value <= 2200:
            start = match.end() if match["born"] else match.start("all")
            end, value = match.end() + number.end, str(int(number.value))
            yield Found(start=start, end=end, value=value, rank=WITH_YEAR)


def _worded_spans(text: str) -> Iterator[Found]:
    """Read «من ألفين إلى ألفين وأربعة عشر», where nothing follows that is counted."""
    for match in _SPAN_IN_WORDS.finditer(text) if "الفين الي" in text else ():
        number = wording.number_after(text, match.end())
        if number is None or not 2000 < number.value <= 2100:
            continue
        end = match.end() + number.end
        if _CLOSED.match(text, end):
            value = calendar.years(2000, int(number.value) - 1999)
            yield Found(start=match.start("all"), end=end, value=value, rank=WITH_YEAR)


def _parts(text: str, published: date | None) -> Iterator[Found]:
    for match in _FRACTION.finditer(text):
        yield _fraction(match, published)
    for match in _FIRST_MONTHS.finditer(text):
        many, year = wording.number_after(match["count"], 0), _year(match, published)
        if many is not None and year is not None and many.value in _MONTHS:
            value = calendar.months(year, 1, int(many.value))
            yield of(match, value, WITH_YEAR if _told(match) else FROM_TODAY)
    for match in _FRACTION_ALONE.finditer(text):
        if published is not None and match["which"] in _WHICH:
            number = _WHICH[match["which"]]
            yield of(match, calendar.months(published.year, number * 3 - 2, 3), FROM_TODAY)
    for match in _OF_YEAR.finditer(text):
        yield of(match, match["year"], WITH_YEAR)
    if published is not None:
        yield from (_played(match, published) for match in _PLAYED.finditer(text))
    for match in _SEASON_NEAR.finditer(text) if published else ():
        pointed = wording.direction(match["direction"])
        year = calendar.year_of(published, _MIDDLE[match["season"]], pointed) if published else 0
        yield of(match, f"{year:04}", FROM_TODAY)


def _played(match: re.Match[str], published: date) -> Found:
    """Read «الموسم الماضي».

    In May and June what has run out is the season of these months: «الموسم المنقضي»; in June, when
    none is played, so is «الموسم الماضي».
    """
    ended = match["ended"] if published.month in _LAST_MONTHS else None
    ended = ended or (match["over"] if published.month == _PAUSE else None)
    first = published.year - (published.month <= _PAUSE)
    first += 0 if ended else wording.direction(match["direction"]) or 0
    return of(match, f"{first:04}-07-01/{first + 1:04}-06-30", FROM_TODAY)


def _fraction(match: re.Match[str], published: date | None) -> Found:
    """Read «الربع الثالث من عام 2016», «النصف الأول من العام الجاري»."""
    year = _year(match, published)
    length = 3 if match["what"] == "الربع" else 6
    number = _WHICH.get(match["which"], 12 // length)
    if year is None or number * length > 12:
        return of(match, UNRESOLVED, FROM_TODAY)
    value = calendar.months(year, (number - 1) * length + 1, length)
    return of(match, value, WITH_YEAR if _told(match) else FROM_TODAY)


def _told(match: re.Match[str]) -> str | None:
    return match["year"] or match["named"]


def _year(match: re.Match[str], published: date | None) -> int | None:
    """Return the year that `_ANY_YEAR` matched."""
    if told := _told(match):
        return int(told)
    return published.year + (wording.direction(match["direction"]) or 0) if published else None


def _ages(text: str) -> Iterator[Found]:
    for match in _DECADE.finditer(text) if "ينات" in text or "ينيات" in text else ():
        if "القرن" not in match["all"] and _OF_LIFE.search(
            text[max(0, match.start() - 40) : match.start()]
        ):
            continue
        yield of(match, calendar.years(int(_DECADES[match["word"]]), 10), WITH_YEAR)
    for match in _CENTURY.finditer(text):
        first = _CENTURIES[wording.single(match["which"])]
        yield of(match, calendar.years(first, 100), WITH_YEAR)
