"""Road: how far apart two words of a text stand, clauses counted."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from mujaz.language.words import bare, conjunction, verb_kind
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_COMMA, _TURN, _STOP = 2.0, 8.0, 12.0


@lru_cache(maxsize=16)
def road_of(reading: Reading) -> tuple[float, ...]:
    """Return how far each word is from the first; what parts clauses makes it farther."""
    return tuple(accumulate(_step(term, reading) for term in reading.terms))


def _step(term: Term, reading: Reading) -> float:
    before = reading.terms[term.at - 1] if term.at else term
    if before.sentence != term.sentence:
        return _STOP
    if term.form in listed("words", "turns"):
        return _TURN
    verb = conjunction(term.form) == "و" and verb_kind(bare(term.form)) == "past"
    if verb:
        return _TURN / 2
    return _COMMA if term.word.is_mark and term.form in "،؛:" else 1.0
