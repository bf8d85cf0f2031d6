"""When: an event's date against the day of publication, and its ISO value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mujaz.fact import Date
from mujaz.facts.events import listed
from mujaz.facts.events.anchor import UNPLACED, is_record, is_since
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.whole import is_condition
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS
from mujaz.language.words import bare

DAY = len("2025-08-21")
"""Characters of a value that is one day."""

_TO_COME = ("planned", "expected", "conditional")
_MONTH = len("2025-08")
_UNTIL = {"MID": 12, "END": 25}  # the day of a month up to which its middle or end is to come
_THEN = frozenset(("حينذاك", "انذاك", "وقتذاك", "حينها", "وقتها", "يومها", "يوميذ"))
_WEEK = dt.timedelta(days=7)
_LONG_PAST = dt.timedelta(days=60)  # before which a day without a year is the next year's


class Side(NamedTuple):
    """Where a date lies from publication: after it, before it, or around it.

    Without a day of publication a day or month of no year lies `somewhen`;
    an `hour` of the day of publication may be on either side of it, and so may a bare
    `weekday`, of which the nearest one before was taken.
    """

    later: bool = False
    earlier: bool = False
    now: bool = False
    somewhen: bool = False
    hour: bool = False
    weekday: bool = False


def side(date: Date | None, published: dt.date | None) -> Side:
    """Say whether a date lies after publication, before it, or is a stretch that holds it."""
    if date is None or date.value in UNPLACED:
        value = date.value if date else ""
        return Side(value == "FUTURE", value == "PAST", value == "PRESENT")
    if published is None or date.value[0] in "XPT":
        forms = normalise(date.text).split()
        told = [form for form in forms if not form.startswith(("الماض", "الجار", "الحال"))]
        later = any(form in listed.words_of("decided", "next") for form in forms)
        return Side(later, somewhen=date.value.startswith("XXXX-") and len(forms) == len(told))
    first, _, last = date.value.partition("/")
    first, last = first.partition("T")[0], (last or first).partition("T")[0]
    today = published.isoformat()
    if len(date.value) == _MONTH and date.value == today[:_MONTH]:
        return Side(later=published.day < _UNTIL.get(date.mod or "", 0))
    ends = date.mod == "END" and len(date.value) != DAY and last >= today[: len(last)]
    later, earlier = first > today[: len(first)] or ends, last < today[: len(last)]
    hour = date.kind == "time" and first == last == today
    now = "/" in date.value and not (later or earlier)
    return Side(later, earlier, now, hour=hour, weekday=_is_bare_weekday(date, published))


def is_foreign(telling: Telling, date: Date, published: dt.date | None) -> bool:
    """Say whether a date cannot be that of the verb: of a noun beside it, then.

    What goes on is not of a year past («يعارض الجماعة المتهمة بالانقلاب عام 2016»), and «منذ 1996»
    does not say when a thing was done.
    """
    verb = telling.predicate
    if verb is None:
        return False
    since = is_since(telling, date)
    place = side(date, published)
    if verb.tense == "past":
        decided = decides(telling)
        after = normalise(date.text).startswith("بعد")  # «بعد أربعة أشهر»: from another day
        asked = verb.form in listed.words_of("decided", "asking") and len(date.value) < DAY
        other = after or asked or not decided
        return (since and not _began(date)) or (place.later and other)
    if verb.tense == "future" and len(date.value) < DAY:
        return place.earlier
    goes_on = verb.tense == "imperfect" and not (verb.was or telling.opener)
    waits = verb.form in listed.words_of("waiting", "verbs")
    old = (len(date.value) != DAY or waits) and place.earlier
    return goes_on and old and not since and not _is_negated(telling)


def _began(date: Date) -> bool:
    """Say whether «منذ» names the day or month from which on a past verb holds."""
    return len(date.value) >= _MONTH and date.value[0].isdigit()


def decides(telling: Telling) -> bool:
    """Say whether a verb decides on what comes; not «وافق في وقت سابق», «دعا إلى … في أقرب وقت»."""
    verb = telling.predicate
    before = any(
        (a.form, b.form) == ("وقت", "سابق") or a.form == "اقرب" for a, b in pairwise(telling.words)
    )
    return verb is not None and verb.form in listed.words_of("decided", "verbs") and not before


def _is_negated(telling: Telling) -> bool:
    return any(bare(word.form) == "لم" for word in telling.words)


def value(
    when: Date | None,
    telling: Telling,
    dates: Sequence[Date],
    status: str,
    published: dt.date | None,
) -> str | None:
    """Return the ISO value of an event's time: its date, else a stretch to come, else now.

    A clock time tells its day.
    """
    if when is not None and _is_unsure(when, dates):
        return None
    if when is not None and (when.value != "PRESENT" or status == "ongoing"):
        if status in ("planned", "expected") and when.value == "PAST":
            return None  # when it was said
        done = telling.predicate is not None and telling.predicate.tense == "past"
        done = done and not is_condition(telling)  # «إذا فاز الفريق الأحد»: the next one
        to_come = status in _TO_COME and not done  # «تعهد الجمعة بالعمل»: of that Friday
        told = _coming(when, published) if to_come else when.value
        if (last := _end(telling, dates, when) or _until_now(telling, when, published)) is not None:
            return f"{told if len(told) == DAY else told + '-01'}/{last}"
        return told.partition("T")[0] if told[0].isdigit() and "/" not in told else told  # its day
    if status in ("planned", "expected"):
        return _stretch(telling, dates)
    return "PRESENT" if status == "ongoing" else None


def _end(telling: Telling, dates: Sequence[Date], first: Date) -> str | None:
    """Return the day on which ends what begins on the `first`: «تبدأ … وتستمر حتى 15 تموز»."""
    verb, words = telling.predicate, telling.words
    if verb is None or verb.form not in listed.words_of("spans", "beginning"):
        return None
    lasts = [w.end for w in words if w.form[1:] in listed.words_of("spans", "lasting")]
    after = [d.value for d in dates if lasts and lasts[-1] <= d.start and d.end <= words[-1].end]
    same = bool(after) and len(after[0]) == len(first.value) == DAY and after[0] > first.value
    return after[0] if same and first.start < lasts[-1] else None


def _until_now(telling: Telling, first: Date, published: dt.date | None) -> str | None:
    """Return the day of publication, up to which holds what was done «منذ» a day or month."""
    past = telling.predicate is not None and telling.predicate.tense == "past"
    begun = past and "/" not in first.value and "T" not in first.value
    if published is None or not (begun and is_since(telling, first)):
        return None
    today = _day_of(published).isoformat()
    return today if first.value <= today else None


def _is_unsure(when: Date, dates: Sequence[Date]) -> bool:
    """Say whether a value is only guessed: of a bare hour whose day nothing tells, of «ذلك الوقت».

    An hour alone has the day of publication, which need not be when it was told.
    """
    forms = normalise(when.text).split()
    if forms[:1] == ["ذلك"] or set(forms) & _THEN:
        return True
    if when.kind != "time" or any(form in closed("weekdays", "days_of_news") for form in forms):
        return False
    day = when.value.partition("T")[0]
    told = any(form in FIRST_WORDS for form in forms)
    return not told and not any(d.kind == "date" and d.value == day for d in dates)


def _coming(when: Date, published: dt.date | None) -> str:
    """Return the next day of that name, where one long past was read, or the last weekday."""
    if published is None or len(when.value) != DAY or not when.value[0].isdigit():
        return when.value
    today = _day_of(published)
    day = dt.date.fromisoformat(when.value)
    if _is_bare_weekday(when, published):
        return (day + _WEEK).isoformat() if day < today else when.value
    year = f"{day.year}"
    long_past = today - day > _LONG_PAST and year not in normalise(when.text)
    return f"{day.year + 1}{when.value[len(year) :]}" if long_past else when.value


def _day_of(published: dt.date) -> dt.date:
    """Return the day of a publication, of whose time it may be told too."""
    return dt.date(published.year, published.month, published.day)


def _is_bare_weekday(date: Date, published: dt.date) -> bool:
    """Say whether no word tells which one a weekday of the week up to publication is."""
    forms = normalise(date.text).split()
    if len(date.value) != DAY or closed("weekdays").isdisjoint(forms):
        return False
    past = ("الماض", "الفايت", "امس", "اليوم")
    told = any(form.isdigit() or form.startswith(past) for form in forms)
    today = _day_of(published)
    return not told and today - _WEEK <= dt.date.fromisoformat(date.value) <= today


def _stretch(telling: Telling, dates: Sequence[Date]) -> str | None:
    """Return the duration in which what is planned is to be done: «خلال 12 شهرا»."""
    words = telling.reach or telling.words
    for date in dates:
        if date.kind != "duration" or not words[0].start <= date.start < words[-1].end:
            continue
        before = [at for at, word in enumerate(words) if word.end <= date.start][-2:]
        if is_record(words, date):
            continue
        if any(listed.length_at(words, at, "spans", "openers") for at in before):
            return date.value
    return None
