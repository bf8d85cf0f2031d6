"""Certain: whether an event by itself, with its subject before it, tells whom and what it is of."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Date
from mujaz.facts.events import fuller, leaning, listed, when
from mujaz.facts.events.doer import surely_hides_doer
from mujaz.facts.events.known import Known
from mujaz.facts.events.number import is_two
from mujaz.facts.events.telling import Telling
from mujaz.facts.events.unnamed import Thread
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_definite

_PAIR = 2  # words of «الدول الثلاث»


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
    if _is_of_the_last(telling) if not named else _is_of_those(telling, named):
        return False
    if named and _is_joined_before(telling, named[0], known):
        return False
    told = noun is None or (noun is named[0] and not fuller.points_back(noun.form))
    told = told and not _counts_those(telling, named)
    if not (told or _has_its_day(day)):
        return False
    return _matters(telling, day) or not leaning.points_back(telling)


def _hides(telling: Telling, thread: Thread, known: Known) -> bool:
    """Say whether nobody knows whose deed a clause tells, no words: «ولد في 3 يونيو»."""
    verb = telling.predicate
    if verb is None or (verb.form in closed("saying") and not _was_said(telling)):
        return False
    hides = surely_hides_doer(telling, known) or is_two(verb.form)
    return hides and thread.whose(telling) is None


def _is_of_the_last(telling: Telling) -> bool:
    """Say whether «الأخير» stands for the subject, whom only the text before names."""
    verb = telling.predicate
    after = telling.words[verb.at + 1 : verb.at + 2] if verb else ()
    return any(word.form in listed.words_of("doer", "never") for word in after)


def _is_of_those(telling: Telling, named: Sequence[Word]) -> bool:
    """Say whether a subject is some of those whom only the text before names: «كثير منهم»."""
    after = next((word.form for word in telling.words if word.start > named[-1].start), "")
    return after in ("منهم", "منهن", "منهما") or named[0].form in ("بعضهم", "معظمهم", "احدهم")


def _counts_those(telling: Telling, named: Sequence[Word]) -> bool:
    """Say whether a count with ال is all that tells who they are: «الدول الثلاث»."""
    if len(named) != _PAIR or not all(is_definite(word.form) for word in named):
        return False
    after = next((word for word in telling.words if word.start > named[-1].start), None)
    counts = named[1].form[2:] in closed("counting")
    more = after is not None and (is_definite(after.form) or after.form in closed("relatives"))
    return counts and not more  # «الدول الخمس المطلة على البحر»


def _is_joined_before(telling: Telling, first: Word, known: Known) -> bool:
    """Say whether و joins a noun before its verb: «وهذه قضية للحزب الذي نجا», «والسنة الماضية».

    A clause that goes on so tells how things are, or opens with what is no subject.
    """
    verb, form = telling.predicate, first.form
    fronted = verb is not None and first.start < telling.words[verb.at].start
    named = first.start in known.people or first.start in known.bodies
    return fronted and not named and bare(form) != form and form[0] == "و"


def _was_said(telling: Telling) -> bool:
    """Say whether a verb of saying after kāna tells of an older deed: «كانت قد أعلنت»."""
    return any(bare(w.form) in listed.words_of("auxiliary", "was") for w in telling.words[:2])


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
