"""Speaks: whether a clause tells only that something was said or made known, and not what."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.digest.clause.complete import main_verb, tells
from mujaz.digest.clause.phrase import shows_object
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare


def only_speaks(clause: Sequence[Word]) -> bool:
    """Say whether all that is told is that somebody spoke: «أصدرت الوزارة بيانا، قائلة إن…».

    So it is of who wrote or answered: «كتب الوزير إلى نظيره، قائلا إن…», and of who posted no more
    than that: «نشر الوزير على صفحته، قائلا: …».
    """
    verb = main_verb(clause)
    wrote = verb is not None and bare(clause[verb].form) in closed("writing")
    wrote = wrote or (clause[0].form in closed("posting") and not shows_object(clause[1:]))
    spoke = wrote or any(word.form in closed("words_given") for word in clause)
    return spoke and not tells(clause)


def only_announces(clause: Sequence[Word]) -> bool:
    """Say whether it is told that a thing is told, and not what: «كشف تقرير عن هوية القتلى»."""
    forms = [bare(word.form) for word in clause if not word.is_mark]
    told = any(a == "عن" and b in closed("announced") for a, b in pairwise(forms))
    return told and forms[0] in closed("saying")
