"""Foreseen: what was planned, or all but happened: news tells it for what came instead."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, verb_kind

_NEAR = 6  # words after «كان» in which its predicate stands


def was_to_be(words: Sequence[Word]) -> bool:
    """Say whether something was planned or near: «كان الحفل مقررا غدا», «كانت ستفتح», «كاد يفوز».

    What somebody had said of a plan is no such: «كان الوزير قال إنه من المقرر أن…».
    """
    for index, word in enumerate(words):
        form = bare(word.form)
        if form in closed("all_but"):
            return True
        if form in closed("went_on") and _is_foreseen(words[index + 1 : index + _NEAR]):
            return True
    return False


def _is_foreseen(after: Sequence[Word]) -> bool:
    """Say whether what follows «كان» is a plan: the first verb or أن ends what it governs."""
    for word in after:
        form = bare(word.form)
        if form in closed("foreseen") or _is_future(form):
            return True
        if verb_kind(form) in ("past", "imperfect") or form in closed("complementisers"):
            return False
    return False


def _is_future(form: str) -> bool:
    return form[:2] in ("سي", "ست") and verb_kind(form) == "imperfect"
