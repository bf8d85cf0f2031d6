"""Turned: whether the next sentence of the article takes back what a statement tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.digest.clause.foreseen import was_to_be
from mujaz.digest.sentences.sentence import Sentence, stems_of
from mujaz.digest.standing.mainless import concedes
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, is_definite, stem

_NEAR = 4  # words


def is_turned(words: Sequence[Word], sentence: Sentence) -> bool:
    """Say whether what is told holds no more after the next sentence: «…. لكنه خسر المباراة».

    Of a lead only a plan is none without what came of it, and «على الرغم من كذا.» without what is
    so all the same: its news is not taken back at once.
    """
    if not sentence.turn:
        return False
    if was_to_be(words) or concedes(words):
        return True
    return not sentence.is_lead and (_is_of_the_same(sentence.turn) or _acts_on(words, sentence))


def _is_of_the_same(turn: Sequence[Word]) -> bool:
    """Say whether «لكنه» or «إلا أنها» opens: it is of whom the sentence before tells.

    What he left untold («لكنه لم يحدد موعدا») takes nothing back.
    """
    same = any(word.form in closed("turning_pronouns") for word in turn[:2])
    return same and not any(word.form in closed("left_untold") for word in turn[:_NEAR])


def _acts_on(words: Sequence[Word], sentence: Sentence) -> bool:
    """Say whether لكن is of the thing told: «لكن هذا الاتفاق انهار», «لكن الأسعار انخفضت»."""
    told, turn = stems_of(words), sentence.turn
    subject = stems_of([word for word in words[:_NEAR] if is_definite(word.form)])
    return any(
        stem(noun.form) in told
        and (of_it.form in closed("demonstratives") or (at == 0 and stem(noun.form) in subject))
        for at, (of_it, noun) in enumerate(pairwise(turn))
    )
