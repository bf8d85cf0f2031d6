"""Described: whether what describes a noun at the end of a clause must stay with it."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.clauses import Clause
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_plural,
    is_verbal_noun,
    pronoun,
    verb_kind,
    without_pronoun,
)

_OF_IT = frozenset(("عن", "علي", "الي", "من"))
_NEAR_COUNT = 4  # words of a noun at the end, with its adjectives and what counts it


def tells_of_which(clause: Sequence[Word]) -> bool:
    """Say whether a clause ends in a kind, of all or none of which it is told: «سوى القليل عن…».

    A relative clause after it tells of which one that is true.
    """
    kind = next((word for word in reversed(clause) if not word.is_mark), clause[0])
    known = is_definite(kind.form) and is_common(kind.form.removeprefix("ال"))
    return known and any(bare(word.form) in closed("absolutes") for word in clause)


def tells_which_one(clause: Sequence[Word], first: Clause) -> bool:
    """Say whether a verb with its pronoun tells which a single thing is: «صفقة، أبرمتها كذا»."""
    spoken = [word for word in clause if not word.is_mark]
    noun, before, verb = spoken[-1], spoken[-2:-1], first.words[0]
    kind = any(is_common(w.form) and not is_verbal_noun(w.form) for w in before)  # «ضربة جزاء»
    one = is_common(noun.form) and not (is_definite(noun.form) or is_plural(noun.surface) or kind)
    return first.after_comma and one and is_past_of(verb) and not pronoun(noun.surface)


def is_past_of(verb: Word) -> bool:
    """Say whether a past verb bears a pronoun, which is of the noun before it."""
    return pronoun(verb.surface) != "" and verb_kind(without_pronoun(verb.form)) == "past"


def is_described(clause: Sequence[Word]) -> bool:
    """Say whether indefinite nouns at the end have an adjective, and no number before them.

    Of «غارات جوية استهدفت…» the kind is told; a single thing, «قانونا جديدا يجرم…», is told by its
    clause alone, «عدة جولات استمرت…» leaves open which, «أظهرت أطفالا صغارا يجلسون…» what was seen,
    «تحدث عن هجمات عنيفة وقعت…» and «رسوم على سلع زراعية تبلغ…» of which it is.
    """
    noun, adjective = clause[-2:]
    near = [bare(word.form) for word in clause[-_NEAR_COUNT:-1]]
    pair = is_common(bare(noun.form)) and is_common(bare(adjective.form))
    several = is_plural(noun.surface)
    counted = any(word.is_number for word in clause[-3:-2]) or any(
        form in closed("counting", "amounts") for form in near
    )
    seen = any(bare(word.form) in closed("perceiving") for word in clause)
    of_it = any(word.form in _OF_IT for word in clause[-_NEAR_COUNT + 1 : -1])
    named = bare(adjective.form) in closed("doers", "named_after", "kinds_of_place")
    return pair and several and not (counted or seen or named or of_it)
