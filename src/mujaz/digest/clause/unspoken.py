"""Unspoken: words said that open a statement, nobody named who says them."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed
from mujaz.language.words import OWNED, Word, preposition

_OPENING = frozenset('«“"')
_NEAR = 14  # words in which what a speaker says begins


def goes_to_the_words(sentence: Sequence[Word]) -> bool:
    """Say whether «تابع قائلا», «أضاف، "…"», «بين، أن» or «ختم حديثه قائلا» opens the words.

    After a comma a quotation is what is said: a name in quotation marks follows its verb at once.
    """
    start = next(
        (i for i, word in enumerate(sentence[1:], start=1) if word.form not in COMMAS),
        len(sentence),
    )
    rest, in_words = sentence[start:], closed("in_words")
    if rest and rest[0].form in in_words:
        return True  # whatever the verb: «مضى قائلا»
    if not rest or sentence[0].form not in closed("saying"):
        return False
    if start > 1 and (rest[0].form in _OPENING or not _may_lead_to_a_subject(rest)):
        return True
    return len(rest) > 1 and rest[1].form in in_words and rest[0].surface.endswith(OWNED)


def reports_on(sentence: Sequence[Word]) -> bool:
    """Say whether «مشددة على أن» goes on with a speech: no «داعية» who preaches, no «مطالبة»."""
    if sentence[0].form not in closed("reporting"):
        return False
    after = closed("complementisers") | {"علي", "الي", "عن", "من"}
    return sentence[0].form.endswith("ا") or any(word.form in after for word in sentence[1:2])


def _may_lead_to_a_subject(rest: Sequence[Word]) -> bool:
    """Say whether a subject may still come after the comma: «قال، أمس، الوزير», «قال، الوزير إن».

    An aside stands there, or a comma too many before the one who says that something is.
    """
    that = closed("complementisers")
    aside = closed("times", "weekdays", "adverbs", "prepositions", "reporting")
    if rest[0].form in aside or preposition(rest[0].form):
        return True
    return rest[0].form not in that and any(word.form in that for word in rest[:_NEAR])
