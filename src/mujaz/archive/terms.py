"""Terms: the words of a text as the index holds them, so that what reads alike finds each other.

A term is a word normalised, without the clitics before it, and stemmed: «الحكومة», «حكومه» and
«وللحكومة» are one. Each term comes from one word, whose place in the text is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    may_bear_preposition,
    stem,
    without_pronoun,
    words,
)

APART = "_"
"""Stands between two entries of a column, so that no phrase reaches over their border."""

_GROUPED = re.compile(r"(?<=\d)[,٬](?=\d{3}(?!\d))")
_INSIDE_NUMBER = re.compile(r"[^\d]")
_CLITICS = "لبكف"
_RADICALS = 3
_LONGEST = 64  # letters of a term
_SHORTEST = 4  # letters of a stem before which a clitic may be told from a radical


def terms(text: str) -> tuple[tuple[Word, str], ...]:
    """Return the words of a text with their terms, marks left out, in reading order."""
    return tuple((word, term(word.form)) for word in words(text) if not word.is_mark)


def column(texts: Iterable[str | None]) -> str:
    """Return the terms of several texts as one column of the index."""
    parts = (" ".join(one for _, one in terms(text)) for text in texts if text)
    return f" {APART} ".join(part for part in parts if part)


@remembered()
def term(form: str) -> str:
    """Return the term of a normalised word: 1,200 and 1200 are one, 3.5 stays one."""
    if form[:1].isdigit():
        return _INSIDE_NUMBER.sub(APART, _GROUPED.sub("", form).rstrip("%٪"))[:_LONGEST]
    plain = _noun(bare(form))
    whole = plain[len(borne_preposition(plain)) :]
    stemmed = stem(whole)
    # Of so few letters an ending is most often a part: الفنان is not فن, السنة not سن.
    return (stemmed if len(stemmed) >= _RADICALS else whole[whole.find(stemmed) :])[:_LONGEST]


def _noun(form: str) -> str:
    """Return a form without its pronoun, before which ة is written ت: حكومتها -> حكومه."""
    rest = without_pronoun(form)
    if rest == form or not rest.endswith("ت"):
        return rest
    whole = rest[:-1] + "ه"
    return whole if is_common(whole) or is_common(whole[1:]) else rest


def wanted(form: str) -> frozenset[str]:
    """Return the terms under which a word that is looked for may stand.

    A preposition before a name can't be told from a first letter when a text is read (لرويترز,
    لافروف), so a name is looked for with and without one.
    """
    own = term(form)
    plain = bare(form)
    if form[:1].isdigit() or is_common(plain.removeprefix("ال")):
        return frozenset({own})
    found = {own}
    if len(own) >= _SHORTEST:
        found |= {clitic + own for clitic in _CLITICS}
    if plain[:1] in _CLITICS and may_bear_preposition(plain):
        found.add(term(plain[1:]))
    return frozenset(found)


def says_little(form: str) -> bool:
    """Say whether a word is a preposition or the like, which nearly every article has."""
    return bare(form) in closed("prepositions", "complementisers", "relatives", "demonstratives")
