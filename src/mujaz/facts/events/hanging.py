"""Hanging: clauses that a word at their head makes part of the sentence before."""

from __future__ import annotations

from mujaz.facts.events import listed
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed
from mujaz.language.words import is_finite, verb_kind

_THE_THING = "الامر"
_DOING = frozenset(("فعل", "فعلت", "فعلوا", "حدث", "حدثت", "حصل"))  # stand for the verb before


def is_hanging(telling: Telling) -> bool:
    """Say whether a clause sums up, compares, results from or yields to what stands before it.

    «الأمر الذي أثار جدلا» takes a whole sentence up; «ليصل إلى مئة» tells what came of it, its
    subject left there; «كما فعل العام الماضي» likens something to it; «وإن كان الطريق مغلقا»
    grants what does not hinder it (Ryding 2005, 18); of «تمسك الأخير برأيه» only the text before
    tells who the latter is.
    """
    words, verb = telling.words, telling.predicate
    if verb is None or len(words) < 2:
        return False
    first, second = words[0].form, words[1].form
    link = telling.opener[-1].form if telling.opener else ""
    sums_up = first == _THE_THING and second in closed("relatives")
    likens = link == "كما" and first in _DOING
    yields = link == "وان" and first in listed.words_of("auxiliary", "was")
    of_last = (second if not verb.at else first) in listed.words_of("doer", "never")
    return sums_up or likens or yields or _is_result(first) or of_last


def _is_result(form: str) -> bool:
    """Say whether a word is ل with the imperfect of what comes of something: «ليصل»، «لتصبح»."""
    return form[0] == "ل" and verb_kind(form) is None and is_finite(form[1:]) and form[1] in "يت"
