"""Retold: events whose day another clause tells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from mujaz.fact import Date
from mujaz.facts.events import listed, predicate
from mujaz.facts.events.anchor import UNPLACED, within
from mujaz.facts.events.bounds import start_of
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.when import DAY
from mujaz.facts.events.whole import follows_on
from mujaz.language.words import bare, is_definite, is_verbal_noun, stem


def announced(telling: Telling, dates: Sequence[Date]) -> Date | None:
    """Return the day of an announcement, for the deed that it makes known.

    What a body says of others happened at another time: «أعلنت الشركة الأربعاء أنها فازت» alone.
    """
    head = telling.head
    if not any(bare(word.form) in listed.words_of("announced", "verbs") for word in head[:2]):
        return None
    days = within(dates, head[0].start, head[-1].end)
    return days[0] if days and telling.predicate and telling.predicate.tense == "past" else None


class Told:
    """The dated events told so far in one article, as what comes later may be of their day."""

    def __init__(self, seen: list[tuple[frozenset[str], Date]]) -> None:
        self._seen = seen

    def note(self, telling: Telling, when: Date | None, *, happened: bool) -> None:
        """Remember an event that happened on a day."""
        if when is not None and happened and len(when.value) == DAY:
            stems = frozenset(_root(word.form) for word in telling.words if not word.is_mark)
            self._seen.append((stems, when))

    def day_of(self, telling: Telling) -> Date | None:
        """Return the day of an event that refers to one told before.

        «مع حلول الظلام» is of the day that is being told, «خلال الاجتماع» of the meeting's.
        """
        words = telling.words
        if not self._seen:
            return None
        if listed.holds(words, "same_day", "words"):
            return self._seen[-1][1]
        for before, word in pairwise(words):
            if before.form in ("خلال", "اثناء") and is_definite(word.form):
                found = [date for stems, date in self._seen if _root(word.form) in stems]
                if found and is_verbal_noun(word.form):
                    return found[-1]
        return None


def _root(form: str) -> str:
    """Return a stem that an indefinite accusative shares with its noun: «اتصالا», «الاتصال»."""
    return stem(form).removesuffix("ا")


def with_old_saying(telling: Telling, dates: Sequence[Date], published: dt.date | None) -> Telling:
    """Return what was said long ago with who said it: that is the event, not what it says."""
    head = telling.head
    days = within(dates, head[0].start, head[-1].end) if head and published else ()
    if not days or published is None or days[0].value in UNPLACED:
        return telling
    week = (published - dt.timedelta(days=7)).isoformat()
    if len(days[0].value) == DAY and days[0].value >= week:
        return telling
    words = (*head[start_of(head) :], *telling.words)
    verb = predicate.find(head[start_of(head) :]) if follows_on(words) else None
    return telling._replace(words=words if verb else telling.words, predicate=verb, head=())
