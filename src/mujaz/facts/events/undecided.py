"""Undecided: events whose date stands among others, or with another word than their verb."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Date
from mujaz.facts.events import anchor, listed
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.when import DAY, Side
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_finite, verb_kind

_NEXT = 3  # characters from a day to the one that و joins to it
_THEN = frozenset(("عندما", "حينما", "حين", "يوم"))


def is_undecided(telling: Telling, dates: Sequence[Date], day: Date | None, *, since: int) -> bool:
    """Say whether it is not certain which date of its words an event has, or that it has none.

    `since` is where its sentence begins: «عندما» gives what it opens the date that stands before.
    """
    inside = _placed(telling, dates)
    if day is None:
        loose = any(_is_loose(telling, date) or _is_start(telling, date) for date in inside)
        many = len({date.value for date in inside}) > 1
        loose = loose or any(anchor.is_purpose(telling, date) for date in inside)
        lost = any(not _is_beyond(telling, one) for one in _cut_off(telling, dates))
        return _is_past(telling) and (loose or many or lost or _is_then(telling, dates, since))
    listed_after = _listed_after(telling, dates, day)
    if listed_after or any(_spans(telling, day, date) for date in inside):
        return True
    return _is_second(telling, inside, day) or _is_beyond(telling, day)


def _placed(telling: Telling, dates: Sequence[Date]) -> list[Date]:
    words = telling.words
    inside = anchor.within(dates, words[0].start, words[-1].end)
    return [date for date in inside if date.value not in anchor.UNPLACED]


def _cut_off(telling: Telling, dates: Sequence[Date]) -> list[Date]:
    """Return the days that stood in the clause before it was cut short."""
    if not telling.reach:
        return []
    inside = anchor.within(dates, telling.words[-1].end, telling.reach[-1].end)
    return [date for date in inside if len(date.value) == DAY]


def _is_loose(telling: Telling, date: Date) -> bool:
    """Say whether a day stands with no verb but the clause's own, and yet is not taken for its."""
    verb = telling.predicate.at if telling.predicate else 0
    before = [bare(w.form) for w in telling.words[verb + 1 :] if w.start < date.start]
    inner = any(form in closed("relatives") or is_finite(form) for form in before)
    week = "/" in date.value and "اسبوع" in normalise(date.text)
    return (len(date.value) == DAY or week) and not (inner or anchor.is_fronted(telling, date))


def _spans(telling: Telling, day: Date, date: Date) -> bool:
    """Say whether a date is only the first of two: «من سبتمبر إلى نوفمبر», «أيام 16 و17 مارس»."""
    between = [w.form for w in telling.words if day.end <= w.start < date.end]
    if day.end >= date.start or not between:
        return False
    joined = date.start - day.end <= _NEXT and between[0][0] == "و"  # «الخميس والجمعة»
    return joined or between[0] in ("الي", "حتي", "و", "او")


def _listed_after(telling: Telling, dates: Sequence[Date], day: Date) -> bool:
    """Say whether و joins another date to one, in the clause or cut off: «عامي 2008 و2012»."""
    words = telling.reach or telling.words
    after = anchor.within(dates, day.end, words[-1].end)[:1]
    between = [word.form for word in words if day.end <= word.start < day.end + _NEXT]  # «أو»
    near = bool(after) and after[0].start - day.end <= _NEXT + len("و")
    return near and bool(between) and (between[0][0] == "و" or between[0] == "او")


def _is_start(telling: Telling, date: Date) -> bool:
    """Say whether «منذ» stands before a date: «ازدادت منذ دخوله المستشفى في مارس»."""
    before = [word.form for word in telling.words if word.start < date.start][-6:]
    return "منذ" in before and len(date.value) >= len("2025-08")


def _is_second(telling: Telling, inside: Sequence[Date], day: Date) -> bool:
    """Say whether another date stands between the verb and the one that is taken for its."""
    verb = telling.words[telling.predicate.at].start if telling.predicate else 0
    return any(verb < date.start < day.start and date.value != day.value for date in inside)


def _is_then(telling: Telling, dates: Sequence[Date], since: int) -> bool:
    """Say whether «عندما» opens a clause after a date: «يعود ذلك إلى عام 1978، عندما فاز …»."""
    if not any(bare(word.form) in _THEN for word in telling.opener):
        return False
    before = anchor.within(dates, since, telling.words[0].start)
    return any(date.value not in anchor.UNPLACED for date in before)


def _is_past(telling: Telling) -> bool:
    return telling.predicate is not None and telling.predicate.tense == "past"


def _is_beyond(telling: Telling, day: Date) -> bool:
    """Say whether a date was cut off with a verb of its own before it."""
    end = telling.words[-1].end
    between = [w for w in telling.reach if end <= w.start < day.start]
    held = listed.words_of("held", "verbs")  # «خلال المواجهات التي دارت الأحد»
    return any(is_finite(bare(w.form)) and w.form not in held for w in between)


def is_noun_undecided(noun: Telling, day: Date, side: Side, dates: Sequence[Date]) -> bool:
    """Say whether it is not certain that what a noun tells of is past or to come.

    A month or year that holds the day of publication is both, and a month to come may be that of
    the year before: «مباراة في أكتوبر», unless a year, «المقبل» or a verb of now says so.
    """
    if any(0 <= date.start - day.end <= _NEXT for date in dates):
        return True  # «في أعوام 1978 و1986»
    if len(day.value) >= DAY or side.earlier or side.somewhen:
        return False
    if not side.later:
        return len(day.value) == len("2025") or len(day.value) == len("2025-08")
    return not any(_tells_side(bare(word.form)) for word in noun.words)


def _tells_side(form: str) -> bool:
    known = form in listed.words_of("decided", "next") or form.isdigit()
    return known or verb_kind(form) == "imperfect"
