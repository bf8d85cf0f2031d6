"""Counted: whether a number after a verb counts who did it, or what was done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, pairwise

from mujaz.digest.clause.object import takes_no_object
from mujaz.digest.clause.phrase import shows_object
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_common, is_definite, is_finite, preposition

_NEAR = 6  # words in which what is counted is followed by what was done to


def reason_of_count(verb: Word, after: Sequence[Word]) -> str | None:
    """Say whether a counted noun after a verb may be its object: «سجل ثلاثة أهداف».

    It is the subject of what is undergone (قتل 5 أشخاص), and where another noun is the object.
    """
    if verb.form in closed("undergone"):
        return None
    shares = closed("times_done", "shares")
    if takes_no_object(verb) and not any(w.form in shares or "%" in w.form for w in after[:6]):
        return None
    if not any(word.is_number for word in after[:3]):
        return "opens with a verb without its subject"
    if _is_followed_by_its_object(after):
        return None
    rest = tuple(dropwhile(lambda word: not is_definite(word.form), after))
    if shows_object(rest):
        return None
    return "opens with a verb whose subject is not certain"


def _is_followed_by_its_object(counted: Sequence[Word]) -> bool:
    """Say whether a definite noun follows what is counted: «غادر أكثر من 12 ألف مدني المدينة».

    What is counted is indefinite, so that it owns no definite noun and has none as its adjective.
    """
    last = max((i for i, word in enumerate(counted[:_NEAR]) if word.is_number), default=-1)
    for before, word in pairwise(counted[last + 1 : last + 1 + _NEAR]):
        if word.is_mark or preposition(word.form) or is_finite(bare(word.form)):
            return False
        if is_definite(word.form) and not is_definite(before.form):
            time = word.form in closed("times", "periods", "stretches", "weekdays", "adverbs")
            return last >= 0 and is_common(before.form) and not time
    return False
