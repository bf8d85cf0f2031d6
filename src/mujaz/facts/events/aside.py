"""Aside: what stands after a comma and only describes the noun before it."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.lexicon import closed
from mujaz.language.words import Word, is_definite

PASSIVE = ("به", "بها", "بهم", "فيه", "فيها", "عليه", "عليها", "عليهم")
"""What completes a passive participle that stands for somebody: «المشتبه به»."""


def aside(words: Sequence[Word]) -> bool:
    """Say whether words end in an aside: «بوجديمون، المطلوب في».

    It opens with a definite word, which a preposition follows, and no comma has closed it.
    """
    commas = [at for at, word in enumerate(words) if word.form in "،,"]
    opened = words[commas[-1] + 1 :] if commas else ()
    if len(opened) <= 1 or not is_definite(opened[0].form):
        return False
    never = closed("relatives", "weekdays", "times", "days_of_news")
    led = opened[1].form in closed("prepositions") or opened[1].form in PASSIVE
    return opened[0].form.startswith("الم") and opened[0].form not in never and led
