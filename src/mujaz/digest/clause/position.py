"""Position: where the verb of a sentence stands, and where its subject is due."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, bare, is_common, is_definite, is_finite, verb_kind


def verb_position(sentence: Sequence[Word]) -> int:
    """Return where the clause's first word is, after a fronted phrase, particles and adverbs.

    After «كان قد» it is the verb that follows.
    """
    start = _after_fronted(sentence)
    while start < len(sentence) and (
        sentence[start].form in closed("verb_particles")
        or sentence[start].form in learned()["accusative"]
    ):
        start += 1
    was = [word.form in closed("went_on") for word in sentence[start : start + 1]] == [True]
    return (
        start + 2 if was and [w.form for w in sentence[start + 1 : start + 2]] == ["قد"] else start
    )


_FROM = frozenset(("ابتداء", "بناء"))
_COMMAS = frozenset("،,")
_FRONTED = 8  # words in which a verb is looked for after a fronted phrase


def _after_fronted(sentence: Sequence[Word]) -> int:
    """Return where the clause begins after a phrase of time or place and its comma, 0 if none."""
    if not sentence or not _opens_in_a_phrase(sentence):
        return 0
    for index, word in enumerate(sentence[:12]):
        if index > 1 and word.form in closed("saying", "attempting"):
            return index  # «في البداية نفى كذا، ثم…»
        if word.form in _COMMAS:
            return index + 1
    return _after_fronted_alone(sentence)


def _opens_in_a_phrase(sentence: Sequence[Word]) -> bool:
    """Say whether a preposition opens, an adverb before it perhaps: «ابتداء من يوم كذا»."""
    adverb = sentence[0].form in learned()["accusative"] or sentence[0].form in _FROM
    return any(word.form in closed("prepositions") for word in sentence[adverb : adverb + 1])


def _after_fronted_alone(sentence: Sequence[Word]) -> int:
    """Return where a verb follows a fronted phrase without a comma: «في عام 2015 أصبحت…»."""
    inside = closed("relatives", "complementisers", "what", "clause_openers", "modals")
    for index, word in enumerate(sentence[:_FRONTED]):
        if bare(word.form) in inside:
            return 0
        before = sentence[index - 1]
        if index > 1 and before.is_number and verb_kind(word.form) == "either":
            return index  # «في عام 2015 كسب…»
        if index > 1 and is_finite(word.form):
            described = is_common(before.form) and not is_definite(before.form)
            return 0 if described and not before.is_number else index
    return 0


def subject_position(rest: Sequence[Word]) -> Word | None:
    """Return the word where the subject is due: after adverbs of time, and marks around them."""
    index = 0
    while (
        index < len(rest)
        and not _opens_phrase(rest, index)
        and (
            rest[index].form in closed("times", "adverbs")
            or (index > 0 and (rest[index].is_number or len(rest[index].form) == 1))
            or rest[index].form in _COMMAS
            or rest[index].form == "#"
            or _is_a_time(rest, index)
        )
    ):
        index += 1
    return rest[index] if index < len(rest) else None


def _is_a_time(rest: Sequence[Word], index: int) -> bool:
    """Say whether «أول مرة» stands here, or ends here: how often it was done."""
    pair = [word.form for word in rest[max(0, index - 1) : index + 2]]
    return any(one in closed("superlatives") and two == "مره" for one, two in pairwise(pair))


def _opens_phrase(rest: Sequence[Word], index: int) -> bool:
    """Say whether «بعد» or «قبل» is a preposition with its noun here, and no measure of time."""
    if rest[index].form not in closed("prepositions") or index + 1 >= len(rest):
        return False
    following = rest[index + 1]
    return not (following.is_number or following.form in closed("periods", "times"))
