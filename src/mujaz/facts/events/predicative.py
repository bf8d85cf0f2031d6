"""Predicative: what follows a verb and shows that its subject stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.events import listed
from mujaz.facts.events.predicate import Predicate
from mujaz.language.lexicon import closed
from mujaz.language.words import Word


def hides_subject(verb: Predicate, after: Sequence[Word]) -> bool:
    """Say whether the first words after a verb are what was spent, or what somebody became.

    «أمضى خمس سنوات في الخدمة», «أصبح أول لاعب يسجل …».
    """
    return (verb.tense == "past" and _is_length(after)) or _is_rank(verb, after)


def _is_length(after: Sequence[Word]) -> bool:
    first = after[0].form if after else ""
    number = first[:1].isdigit() or first in closed("counting")
    return number and after[1:2] != () and after[1].form in closed("periods")


def _is_rank(verb: Predicate, after: Sequence[Word]) -> bool:
    ranks = closed("superlatives") | {"اول", "اخر"}
    became = verb.form in listed.words_of("becoming", "verbs")
    return became and bool(after) and after[0].form in ranks
