"""Plan: whether words tell of a plan, and whether the day in them is the plan's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, verb_kind, words
from mujaz.story.deed import has
from mujaz.story.root import forms

if TYPE_CHECKING:
    from mujaz.story.happenings import Occurrence

_LED = ("في", "قبل", "بحلول", "حتى", "خلال", "من", "بعد", "مطلع", "نهاية", "منتصف")
_BEFORE_CUE = 3  # words before «المقرر» in which «كان» makes it a plan of the past


def says_plan(text: str) -> bool:
    """Say whether a clause has a future verb or a word of planning, and no plan that is past."""
    said = [word for word in words(text) if not word.is_mark]
    plain = [bare(word.form) for word in said]
    for at, form in enumerate(plain):
        if form in forms("plans") and set(plain[max(0, at - _BEFORE_CUE) : at]) & closed("went_on"):
            return False
    if any(is_possible(plain, at) for at in range(1, len(plain))):
        return False
    future = (form for at, form in enumerate(plain) if not at or plain[at - 1] not in _relatives())
    return any(map(is_future, future)) or bool(set(plain) & forms("plans")) or has(text, "plans")


def is_possible(plain: list[str], at: int) -> bool:
    """Say whether «قد» makes a verb of what is to come a mere possibility: «القمة قد تنزع»."""
    return plain[at - 1] == "قد" and verb_kind(plain[at]) == "imperfect"


def _relatives() -> frozenset[str]:
    """Return «الذي», «التي»: what follows tells who somebody is, not what is planned."""
    return closed("relatives")


def is_future(form: str) -> bool:
    """Say whether a bare form is a verb of what is to come: «سيتسلم»."""
    return form[:1] == "س" and verb_kind(form) == "imperfect"


def is_of_plan(one: Occurrence) -> bool:
    """Say whether the day in a clause is that of what is planned, not of its telling.

    «تعهد الرئيس، الأحد، برد»: after a verb of the past a day is the verb's own, unless «أن» stands
    before it or a preposition leads it in. What was to be «بحلول أمس» is not to come. A day outside
    of the clause is not seen.
    """
    said = [word for word in words(one.event.text) if not word.is_mark]
    start, end = one.event.start, one.event.end
    days = [d for d in one.told.brief.facts.dates if start <= d.start and d.end <= end]
    if any(has(date.text, "gone") for date in days):
        return False
    if not said or not _is_past(said[0]):
        return True
    return all(_is_led(said, date.start - start) for date in days)


def _is_past(word: Word) -> bool:
    plain = bare(word.form)
    return verb_kind(plain) in ("past", "either") or plain in closed("saying")


def _is_led(said: list[Word], at: int) -> bool:
    before = [bare(word.form) for word in said if word.start < at]
    led = bool(before) and before[-1] in map(fold, _LED)
    return led or bool(set(before) & closed("complementisers"))
