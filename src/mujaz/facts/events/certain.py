"""Certain: whether an event by itself, with its subject before it, tells whom and what it is of."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Date
from mujaz.facts.events import fuller, leaning, when
from mujaz.facts.events.doer import surely_hides_doer
from mujaz.facts.events.phrase import Known
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.unnamed import Thread
from mujaz.language.lexicon import closed
from mujaz.language.words import Word


def is_certain(
    telling: Telling, named: Sequence[Word], day: Date | None, thread: Thread, known: Known
) -> bool:
    """Say whether a reader knows whom and what a clause is of, the subject that is shown known.

    A noun alone is not, where it is of one told of before and nobody can say which («الشركة»),
    unless the clause has its day; neither is «هذا» with its noun, but beside a toll or in what is
    to come at a date. A clause with a date that hides its subject is not, unless it is speech.
    """
    noun, shown = fuller.alone(telling, named), thread.meant(telling, named)
    if shown is not None:
        return True
    if day is not None and not named and _hides(telling, thread, known):
        return False
    told = noun is None or (noun is named[0] and not fuller.points_back(noun.form))
    if not (told or _has_its_day(day)):
        return False
    return _matters(telling, day) or not leaning.points_back(telling)


def _hides(telling: Telling, thread: Thread, known: Known) -> bool:
    """Say whether nobody knows whose deed a clause tells, no words: «ولد في 3 يونيو»."""
    verb = telling.predicate
    if verb is None or verb.form in closed("saying"):
        return False
    return surely_hides_doer(telling, known) and thread.whose(telling) is None


def _has_its_day(day: Date | None) -> bool:
    """Say whether a date is a day, or tells two: «من 11 إلى 17 سبتمبر»."""
    if day is None or len(day.value) <= when.DAY:
        return day is not None and len(day.value) == when.DAY
    return any(part.isdigit() and len(part) < len("2025") for part in day.text.split())


def _matters(telling: Telling, day: Date | None) -> bool:
    """Say whether an event is of what befell people, or of what is to come at a date."""
    verb = telling.predicate
    if verb is None:
        return False
    return verb.form in closed("undergone") or (day is not None and verb.tense == "future")
