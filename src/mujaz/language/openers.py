"""Openers: the phrases of `data/clauses.toml` that open a part of a sentence, by first word."""

from __future__ import annotations

from functools import cache, lru_cache

from mujaz.language.kind import BY_FORM, Kind
from mujaz.language.lexicon import closed, phrases
from mujaz.language.words import bare

Openers = tuple[tuple[tuple[str, ...], Kind | None], ...]
"""Phrases that begin with one word: what follows that word in each, and the kind it opens."""


@lru_cache(maxsize=1 << 14)
def phrases_at(form: str, hamza: str) -> Openers:
    """Return the phrases that may begin with a word, as it is first, then without its و or ف.

    A hamza as written must be the phrase's: أثر (trace) is not إثر (after).
    """
    if hamza == "أ" and bare(form) in closed("with_low_hamza"):
        return ()
    whole = _openings().get(form, ())
    return whole if bare(form) == form else (*whole, *_openings().get(bare(form), ()))


def first_hamza(surface: str) -> str:
    """Return how a first alef is written, after a conjunction."""
    first = surface[1:2] if surface[:1] in ("و", "ف") else surface[:1]
    return first if first in ("أ", "إ") else ""


@cache
def _openings() -> dict[str, Openers]:
    """Return the phrases of clauses.toml by first word, longest first; glue opens nothing."""
    named: list[tuple[str, Kind | None]] = [("glue", None)]
    named += [(kind.value, kind) for kind in Kind if kind not in BY_FORM]
    found: dict[str, list[tuple[tuple[str, ...], Kind | None]]] = {}
    for name, kind in named:
        for first, some in phrases("clauses", name).items():
            found.setdefault(first, []).extend((phrase[1:], kind) for phrase in some)
    return {
        first: tuple(sorted(some, key=lambda pair: len(pair[0]), reverse=True))
        for first, some in found.items()
    }
