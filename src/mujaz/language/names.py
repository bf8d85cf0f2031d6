"""Names: which words can be nothing but names."""

from __future__ import annotations

from functools import lru_cache

from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.words import (
    Word,
    conjunction,
    is_common,
    may_bear_preposition,
    preposition,
    pronoun,
    verb_kind,
)

_NO_NAMES = (
    "prepositions", "complementisers", "relatives", "demonstratives", "independent_pronouns",
    "times", "adverbs", "connectives", "verb_particles", "negations", "amounts", "counting",
    "references", "periods", "kinds_of_place", "cities", "absolutes", "what", "name_particles",
)  # fmt: skip


def is_name(word: Word) -> bool:
    """Say whether a word is a name: no noun or adjective that takes ال, no verb, no particle."""
    return not word.is_mark and _is_name(word.surface, word.form)


@lru_cache(maxsize=1 << 14)
def _is_name(surface: str, form: str) -> bool:
    if len(form) < 3 or not form.isalpha() or form.isascii():
        return False
    if form in closed(*_NO_NAMES) or form in MONTHS or conjunction(form) or pronoun(surface):
        return False
    if verb_kind(form) or preposition(form) or may_bear_preposition(form):
        return False
    return not is_common(form.removeprefix("ال")) and not form.startswith(("بال", "لل", "كال"))
