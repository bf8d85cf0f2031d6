"""Unspoken: a verb of saying that goes on to the words at once, nobody named who says them."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed
from mujaz.language.words import Word

_OPENING = frozenset('«“"')
_OWN = ("ه", "ها", "هم")  # «حديثه»: of whoever speaks


def goes_to_the_words(sentence: Sequence[Word]) -> bool:
    """Say whether «تابع قائلا», «أضاف، "…"», «بين، أن» or «ختم حديثه قائلا» opens the words.

    After a comma a quotation is what is said: a name in quotation marks follows its verb at once.
    """
    if not sentence or sentence[0].form not in closed("saying"):
        return False
    start = next(
        (i for i, word in enumerate(sentence[1:], start=1) if word.form not in COMMAS),
        len(sentence),
    )
    rest, in_words = sentence[start:], closed("in_words")
    if not rest or rest[0].form in in_words:
        return True
    if start > 1 and (rest[0].form in _OPENING or rest[0].form in closed("complementisers")):
        return True
    return len(rest) > 1 and rest[1].form in in_words and rest[0].surface.endswith(_OWN)
