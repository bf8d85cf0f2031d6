"""Relative dates: those told from the day of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import DIGITS, Begun, first_words
from mujaz.facts.dates import calendar, plans
from mujaz.facts.dates.found import FROM_TODAY, UNRESOLVED, WEEKDAY, Found, of
from mujaz.facts.wording import END, POINTING, START, any_of, by_word
from mujaz.language import letters
from mujaz.language.lexicon import closed
from mujaz.language.months import WEEKDAYS, alternation
from mujaz.language.words import is_common, is_definite, verb_kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_TABLE = wording.table("dates")
_DEICTIC = by_word(_TABLE["deictic"])
_UNITS = by_word(_TABLE["units"])
_ADVERBS = by_word(_TABLE["adverbs"])
_THIS = r"(?:(?P<this>هذا|هذه)\s{1,4})?"
_PART = rf"(?P<part>(?:{any_of(_TABLE['parts_of_day']['names'])})\s{{1,4}})?"
_TODAY = Begun(
    rf"{START}(?:ال(?=امس))?(?P<all>{_PART}(?:يوم\s{{1,4}})?(?P<word>{alternation(_DEICTIC)})){END}",
    first_words(_TABLE["parts_of_day"]["names"], _DEICTIC) | {"يوم", "الامس"},
)
_NOT_TODAY = re.compile(
    r"\s{1,4}[«“]?\"?(?!الي(?!\w))(?:ال(?!مقبل|قادم)[^\W\d_]{2}|نفسه|ذاته|عينه|من عام|واحد|من كل)"
)
_OTHER_DAY = re.compile(rf"{any_of(_TABLE['other_day']['before'])}\s{{1,4}}$")
_UNIT = Begun(
    rf"{START}(?:ال(?=ل))?(?P<all>{_THIS}(?:ال|(?<=ل)ل)(?P<unit>{alternation(_UNITS)}){END}"
    rf"(?!\s{{1,4}}الدراسي)(?:(?:\s{{1,4}}(?:المالي|الميلادي))?\s{{1,4}}(?P<direction>{POINTING}){END})?)",
    {
        "هذا",
        "هذه",
        *(before + unit for unit in first_words(_UNITS) for before in ("ال", "ل", "الل")),
    },
)
_NEXT_WORD = re.compile(r"\s{1,4}(?P<word>[^\W\d_]{3,15})(?!\w)")
_AFTER_TITLE = re.compile(r"(?<!\w)(?:ال[^\W\d_]{3,12}|[وف]?قالت?|[وف]?يقول|[وف]?تقول)\s{1,4}$")
# «لم يعد قائما اليوم»: nowadays.
_NO_LONGER = re.compile(r"(?<!\w)و?(?:لم\s{1,4}[يتن]عد|ما\s{1,4}عادت?)(?!\w)[^.،؛\n]{0,40}$")
_WHOLE = re.compile(rf"(?<!\w)[وفب]?(?P<before>{any_of(_TABLE['this_unit']['before'])})\s{{1,4}}$")
_UNIT_ENDS = re.compile(r"\s{0,4}(?:$|[^\w\s]|\n|\s[وف]?(?!ال)\w)")
_ADVERB = Begun(
    rf"{START}(?P<all>(?P<word>{alternation(_ADVERBS)})(?:\s{{1,4}}الماضيه)?){END}",
    first_words(_ADVERBS),
)
_ADJECTIVES = frozenset(map(letters.fold, _TABLE["adjectives"]["words"]))
_OF_BEING = frozenset(map(letters.fold, _TABLE["adjectives"]["before"]))
_NEAR_WHAT = re.compile(rf"\s{{1,4}}{any_of(_TABLE['adjectives']['after'])}(?!\w)")
_BEFORE = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{2,12})\s{1,4}$")
_ADJECTIVE = Begun(
    rf"(?<=\s)(?P<all>(?:الحالي(?:ه|ين)?|الراهن(?:ه|ين)?)){END}(?!\s{{1,4}}(?:العام|السنه))",
    {before + end for before in ("الحالي", "الراهن") for end in ("", "ه", "ين")},
)
_OF_UNIT = re.compile(rf"(?<!\w)[وفب]?ال{alternation(_UNITS)}\s{{1,4}}$")  # cut off: «الأسبوع»
_PLURALS = ("الايام", "الاسابيع", "الاشهر", "الشهور", "السنوات", "الاعوام", "العقود", "السنين",
            "القرون", "الساعات", "الدقايق")  # fmt: skip
_PLURAL = Begun(
    rf"{START}(?P<all>"
    rf"{any_of(_PLURALS)}"
    rf"\s{{1,4}}(?:القليله\s{{1,4}})?(?P<direction>{POINTING})(?:\s{{1,4}}القليله)?){END}",
    _PLURALS,
)
_OF_MONTH = Begun(
    rf"{START}(?:ال(?=\d))?(?P<all>(?:(?P<lead>من|بين)\s{{1,4}})?(?:(?P<first>{wording.DAY})\s{{0,4}}"
    rf"(?:-|–|الي|حتي)\s{{0,4}})?"
    rf"(?P<day>{wording.DAY})\s{{1,4}}(?:من\s{{1,4}}|في\s{{1,4}})?(?:هذا"
    rf"\s{{1,4}}الشهر|الشهر\s{{1,4}}"
    rf"(?P<direction>{POINTING})|(?P<short>الجاري|المقبل|القادم|الماضي))){END}",
    {"", DIGITS, "ال", "من", "بين"} | first_words(wording.ORDINAL_DAYS),
)
_DAY_ALONE = Begun(
    r"(?<!\w)[وف]?[بل]?(?P<all>يوم\s{1,4}(?P<day>[1-9]|[12]\d|3[01]))(?=\s{0,4}(?:$|[.،؛)!\n]))",
    {"يوم"},
)
_REST = Begun(
    rf"{START}(?P<all>(?:بقيه|باقي)\s{{1,4}}(?:هذا\s{{1,4}}|هذه\s{{1,4}})?ال"
    rf"(?P<unit>اسبوع|شهر|عام|سنه)){END}",
    {"بقيه", "باقي"},
)


def read(text: str, published: date | None) -> Iterator[Found]:
    """Yield the days, weeks, months and years told from the day of publication.

    Overlapping ones too. What only `published` could tell is not there without it.
    """
    for match in _ADVERB.finditer(text):
        value = _ADVERBS[wording.single(match["word"])]
        if value == "LATER":
            value = "FUTURE" if plans.is_planned(text, *match.span("all")) else "PAST"
        if not (_is_name(match) or _is_adjective(match)):
            yield of(match, value, FROM_TODAY)
    for match in _PLURAL.finditer(text):
        way = wording.direction(match["direction"]) or 0
        yield of(match, "PRESENT" if way == 0 else "PAST" if way < 0 else "FUTURE", FROM_TODAY)
    for match in _ADJECTIVE.finditer(text):
        if not _OF_UNIT.search(text[max(0, match.start() - 12) : match.start()]):
            yield of(match, "PRESENT", WEEKDAY)
    yield from _todays(text, published)
    if published is not None:
        yield from _units(text, published)
        yield from _days_of_month(text, published)
        for match in _REST.finditer(text):
            yield of(match, calendar.rest_of(published, _UNITS[match["unit"]]), FROM_TODAY)


def _is_adjective(match: re.Match[str]) -> bool:
    """Say whether «سابقا» or «قريبا» describes a noun: «قانونا سابقا», «كان قريبا من الفوز»."""
    word = wording.single(match["all"])
    if word not in _ADJECTIVES:
        return False
    before = _BEFORE.search(match.string[max(0, match.start() - 16) : match.start()])
    noun = before["word"] if before else ""
    described = noun.endswith("ا") and len(noun) > 3 and is_common(noun[:-1])
    near = word == "قريبا" and _NEAR_WHAT.match(match.string, match.end())
    return described or noun in _OF_BEING or bool(near)


def _is_name(match: re.Match[str]) -> bool:
    """Say whether «الان» is a man of that name, with his family name: «قال آلان جونسون»."""
    after = _NEXT_WORD.match(match.string, match.end()) if match["all"] == "الان" else None
    if after is None or not _AFTER_TITLE.search(
        match.string[max(0, match.start() - 16) : match.start()]
    ):
        return False
    word = after["word"]
    bears = word[0] in "وفبل" and (is_common(word[1:]) or is_definite(word[1:]))
    led = bears or word in closed("particles", "prepositions", "verb_particles")
    return not (led or is_definite(word) or word[-1] == "ه" or verb_kind(word) or is_common(word))


def _todays(text: str, published: date | None) -> Iterator[Found]:
    for match in _TODAY.finditer(text):
        # «اليوم الوطني» and «اليوم التالي» are not today; «اليوم الخميس» is.
        rest = text[match.end() : match.end() + 20]
        named = _NOT_TODAY.match(rest) and not rest.lstrip().startswith(tuple(WEEKDAYS))
        other = _OTHER_DAY.search(text[max(0, match.start("word") - 16) : match.start("word")])
        today = match["word"] == "اليوم"
        if not ((other and (today or match["word"] == "الغد")) or (named and today)):
            shift = int(_DEICTIC[wording.single(match["word"])])
            value = calendar.shifted(published, "day", shift) if published else UNRESOLVED
            if today and _NO_LONGER.search(text[max(0, match.start() - 60) : match.start()]):
                value = "PRESENT"
            if value is not None:
                yield of(match, value, FROM_TODAY)
                if match["part"]:
                    start = match.end("part")
                    yield Found(start=start, end=match.end(), value=value, rank=FROM_TODAY)


def _units(text: str, published: date) -> Iterator[Found]:
    for match in _UNIT.finditer(text):
        unit, direction = _UNITS[match["unit"]], wording.direction(match["direction"])
        if direction is None and not (match["this"] or _is_whole(text, match)):
            continue
        contracts = (match["this"], match["unit"]) == ("هذه", "عقود")
        if contracts or (unit == "day" and direction in {None, 0}):
            continue
        value = calendar.around(published, unit, direction or 0)
        if value is not None:
            # «للعام»: the article has lost its alef, so the preposition stays with it.
            start = match.start("all") - text.startswith("لل", match.start("all") - 1)
            yield Found(start=start, end=match.end(), value=value, rank=FROM_TODAY)


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Say whether «العام» after «نهاية» is this one, and not an adjective or another's year."""
    before = _WHOLE.search(text[max(0, match.start("all") - 10) : match.start("all")])
    return (
        bool(before)
        and _UNITS[match["unit"]] != "day"
        and bool(_UNIT_ENDS.match(text, match.end()))
    )


def _days_of_month(text: str, published: date) -> Iterator[Found]:
    """Read «20 من الشهر المقبل», «من 4 إلى 23 من هذا الشهر»."""
    for match in _OF_MONTH.finditer(text):
        pointed = wording.direction(match["direction"] or match["short"])
        there = calendar.shifted(published, "month", pointed or 0)
        if there is None:
            continue
        year, month = int(there[:4]), int(there[5:])
        last = calendar.day(year, month, wording.day_number(match["day"]))
        first = match["first"] and calendar.day(year, month, wording.day_number(match["first"]))
        start = match.start("all") if first else match.start("day")
        if last is not None:
            value = f"{first}/{last}" if first else last
            yield Found(start=start, end=match.end(), value=value, rank=FROM_TODAY)
    for match in _DAY_ALONE.finditer(text):
        day = calendar.day(published.year, published.month, int(match["day"]))
        if day is not None:
            yield of(match, day, FROM_TODAY)
