"""Clocks: times of day, in figures and in words, with the part of the day and the zone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.facts.begun import DIGITS, Begun, first_words
from mujaz.facts.dates.found import FROM_TODAY, WEEKDAY, Found
from mujaz.facts.wording import END, any_of, by_word

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = wording.table("dates")
_HOURS = by_word(_TABLE["hours"])
_HALVES = by_word(_TABLE["half_of_day"])
_ZONES = by_word(_TABLE["zones"])
_BARE = by_word(_TABLE["bare_times"])
_PARTS = {"نصف": 30, "ثلث": 20, "ربع": 15}

_EARLY = rf"(?:(?P<early>{any_of(_HALVES)})\s{{1,4}}(?=(?:الساعه\s{{1,4}})?\d{{1,2}}:))?"
_HEAD = r"(?P<head>(?:ال)?ساعه\s{1,4})?"
_HOUR = rf"(?P<hour>(?:[01]?\d|2[0-4])(?!\d)|{any_of(_HOURS)})"
_POINT = rf"[.,](?=\d\d\s{{1,4}}{any_of([*_ZONES, *_HALVES])}(?!\w))"
_FIGURES = rf"(?:(?::|{_POINT})(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
_SPOKEN = rf"(?:{any_of(_TABLE['spoken_minutes']['words'])}(?!\w))"
_FRACTION = (
    r"(?:\s{1,4}(?P<sign>و|الا)\s{0,4}(?:ال)?(?:(?P<part>نصف|ثلث|ربع)ا?(?!\w)"
    r"(?:\s{1,4}الا\s{1,4}(?P<less>[^\W_]{1,8})\s{1,4}(?:دقيقه|دقايق)(?!\w))?"
    rf"|(?P<spoken>{_SPOKEN})(?=\s{{1,4}}{any_of(_HALVES)}(?!\w))"
    r"|(?P<minutes>[^\W_]{1,8}(?:\s{1,4}عشره?)?(?:\s{1,4}وعشر(?:ون|ين))?)\s{1,4}(?:دقيقه|دقايق)))?"
)
_HALF = rf"(?:\s{{1,4}}(?P<half>{any_of(_HALVES)}){END})?"
_ZONE = rf"(?:\s{{1,4}}\(?(?P<zone>{any_of(_ZONES)}){END})?"
_CLOCK = Begun(
    rf"(?<![\w:.,/٫-])[وف]?[بل]?(?P<all>{_EARLY}{_HEAD}{_HOUR}{_FIGURES}{_FRACTION}{_HALF}{_ZONE})"
    rf"(?![\d:%]|[.,/]\d)",
    {"", DIGITS, "ساعه", "الساعه"} | first_words(_HALVES, _HOURS),
)
_RUN_ON = Begun(
    rf"(?<![\w:.,/٫-])(?P<all>(?P<hour>0?[1-9]|1[0-2])(?P<minute>[0-5]\d)\s{{1,4}}"
    rf"(?P<half>{any_of(_HALVES)})){END}",
    {DIGITS},
)
_IN_A_ZONE = Begun(  # «الساعة 1200 بتوقيت غرينتش»
    rf"(?<![\w:.,/٫-])(?P<all>{_HEAD}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s{{1,4}}"
    rf"(?P<zone>{any_of(_ZONES)})){END}",
    {DIGITS, "ساعه", "الساعه"},
)
_TO_GO = re.compile(
    rf"(?<!\w)(?P<all>(?P<count>[^\W_]{{1,8}})\s{{1,4}}(?:دقيقه|دقايق)\s{{1,4}}قبل\s{{1,4}}"
    rf"(?:الساعه\s{{1,4}})?(?P<hour>{any_of([h for h in _HOURS if h.startswith('ال')])})){END}"
)
_MIDNIGHT = Begun(
    r"(?<!\w)[وفبل]?(?P<all>منتصف[\s-]{1,4}(?P<what>الليل|النهار)|(?:وقت\s{1,4})?الظهيره)(?!\w)(?!\s{1,4}\d)",
    {"منتصف", "وقت", "الظهيره"},
)
_BARE_TIME = Begun(
    rf"(?<!\w)(?P<all>{any_of(_BARE)})(?!\w)",
    first_words(_BARE),
)
# «الثامنة بتوقيت الخرطوم (السادسة بتوقيت غرينتش) مساء الأحد»: the part of the day is told once.
_EVENING = re.compile(r"\s{0,2}\)?(?:\s{1,4}\([^()\n]{1,40}\))?\s{1,4}(?:من\s{1,4})?مساء(?!\w)")
_MAYBE = re.compile(
    r":\d\d|ساعه|صباح|مساء|فجر|ظهر|عصر|ظهير|ليل|نهار|نصف|ربع|ثلث|غرينتش|جرينتش|دقايق قبل"
)


def read(text: str) -> Iterator[Found]:
    """Yield the clock times of a normalised text as `T18:30`, with `Z` or a zone where told.

    An hour without «الساعة», minutes or a part of the day is a number. Overlapping ones too: one
    with the part of the day and one without, since the part may belong to a day after it.
    """
    if not _MAYBE.search(text):
        return
    for match in _CLOCK.finditer(text):
        yield from _clock(match)
    for match in _RUN_ON.finditer(text):
        part = _HALVES[wording.single(match["half"])]
        later = 12 * (part == "evening" and int(match["hour"]) < 12)
        value = f"T{int(match['hour']) + later:02}:{match['minute']}"
        yield _time(*match.span("all"), value)
    for match in _IN_A_ZONE.finditer(text) if "توقيت" in text else ():
        zone = _ZONES[wording.single(match["zone"])]
        yield _time(*match.span("all"), f"T{match['hour']}:{match['minute']}{zone}")
    for match in _TO_GO.finditer(text) if "دقيقه" in text or "دقايق" in text else ():
        yield from _to_go(match)
    for match in _MIDNIGHT.finditer(text):
        yield _time(
            match.start("all"), match.end(), "T00:00" if match["what"] == "الليل" else "T12:00"
        )
    for match in _BARE_TIME.finditer(text):
        yield _time(match.start("all"), match.end(), _BARE[match["all"]], rank=WEEKDAY)


def _time(start: int, end: int, value: str, rank: int = FROM_TODAY) -> Found:
    return Found(start=start, end=end, value=value, rank=rank, kind="time")


def _to_go(match: re.Match[str]) -> Iterator[Found]:
    """Read «خمس دقائق قبل الثامنة»."""
    number = wording.number_after(match["count"], 0)
    if number is not None and 0 < number.value < 60:
        at = int(_HOURS[wording.single(match["hour"])]) * 60 - int(number.value)
        yield _time(*match.span("all"), f"T{at // 60 % 24:02}:{at % 60:02}")


def _clock(match: re.Match[str]) -> Iterator[Found]:
    told = match["head"] or match["minute"] or match["half"] or match["zone"]
    worded = not match["hour"].isdigit() and match["part"] and match["hour"].startswith("ال")
    minutes = _minutes(match)
    if not (told or worded) or minutes is None:
        return
    hour = _hour(match) * 60 + minutes
    value = f"T{hour // 60 % 24:02}:{hour % 60:02}" + (
        f":{match['second']}" if match["second"] else ""
    )
    value += _ZONES.get(wording.single(match["zone"]), "") if match["zone"] else ""
    yield _time(match.start("all"), match.end("all"), value)
    if match["half"] and not match["zone"] and (match["head"] or match["minute"]):
        yield _time(match.start("all"), match.start("half") - 1, value)


def _minutes(match: re.Match[str]) -> int | None:
    """Return the minutes after the hour, below zero for «إلا ربعا», None where they are none."""
    if match["minute"]:
        return int(match["minute"])
    count = _PARTS[match["part"]] if match["part"] else 0
    less = wording.number_after(match["less"], 0) if match["less"] else None
    count -= int(less.value) if less is not None else 0
    told = match["minutes"] or match["spoken"]
    if told:
        number = wording.number_after(told, 0)
        if number is None or number.end != len(told) or number.value >= 60:
            return None
        count = int(number.value)
    return -count if match["sign"] == "الا" else count


def _hour(match: re.Match[str]) -> int:
    """Return the hour of the day: «الثالثة عصرا» is 15, «12 ليلا» is 0."""
    hour = match["hour"]
    number = int(hour) if hour.isdigit() else int(_HOURS[wording.single(hour)])
    part = match["half"] or match["early"]
    half = _HALVES.get(wording.single(part)) if part else None
    if half == "morning":
        noon = "ظهر" in part or match["sign"] == "الا"
        return 0 if number == 12 and not noon else number
    if half == "night":
        return 0 if number == 12 else number + 12 if 6 < number < 12 else number
    told_later = half is None and _EVENING.match(match.string, match.end("all"))
    afternoon = (half == "evening" or told_later) and number < 12
    return number + 12 if afternoon or (half == "noon" and number < 6) else number
