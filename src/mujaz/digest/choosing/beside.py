"""Beside: what a reader who has the title before her need not be told again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.choosing.weigh import content_stems
from mujaz.fact import Facts
from mujaz.language.words import words
from mujaz.span import Span

_MOST_KNOWN = 0.8  # of a statement's content stems in the title: it says the title's fact


def beside_title(
    some: Sequence[Candidate], title: str | None, facts: Facts
) -> tuple[Candidate, ...]:
    """Return the candidates without those that only repeat the title.

    A statement that adds a figure, a date or a name is none, however much of it the title has.
    """
    if not title:
        return tuple(some)
    known = frozenset(content_stems(words(title)))
    figures = frozenset(word.form for word in words(title) if word.is_number)
    telling = _telling(facts)
    return tuple(one for one in some if not _repeats(one, known, figures, telling))


def _repeats(
    one: Candidate, known: frozenset[str], figures: frozenset[str], telling: Sequence[Span]
) -> bool:
    if len(one.stems & known) < _MOST_KNOWN * len(one.stems):
        return False
    for word in one.draft.words:
        if word.is_number and word.form not in figures:
            return False
        fresh = set(content_stems((word,))) - known
        if fresh and any(span.start <= word.start < span.end for span in telling):
            return False
    return True


def _telling(facts: Facts) -> tuple[Span, ...]:
    """Return where the article has a date, a quantity or a name."""
    dated = (Span(one.start, one.end) for one in facts.dates)
    counted = (Span(one.start, one.end) for one in facts.quantities)
    named = [one.mentions for one in (*facts.people, *facts.organisations)]
    named += [one.mentions for one in facts.places]
    return (*dated, *counted, *chain.from_iterable(named))
