"""Live: a page that is told by the clock. Its latest entry leads, and older ones hold no longer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.genres.layout import lines, phrases
from mujaz.fact import Facts
from mujaz.language.letters import normalise
from mujaz.span import Span

_FEWEST = 3  # entries that make a page live
_LEADS = 10.0  # what the latest entry's statements are worth more: they go before all others
_CLOCK = re.compile(
    r"\W{0,4}([01]?\d|2[0-3])[:.]([0-5]\d)"
    r"(?:\s{0,2}(?:ص|م|صباحا|مساء|ظهرا|بتوقيت[^:\n]{0,40}|gmt[^:\n]{0,20}))?\s{0,2}(?:[-–—|:،]|$)"
)
_TOLLS = frozenset(("killed", "injured", "missing", "displaced", "detained"))


def entries(body: str) -> tuple[Span, ...]:
    """Return the entries of a live page, the latest first; none where it is no such page."""
    told = lines(body)
    at = [(line.start, clock) for line in told if (clock := _clock(line.of(body))) is not None]
    if len(at) < _FEWEST:
        return ()
    starts = [start for start, _ in at]
    found = [Span(a, b) for a, b in pairwise([*starts, len(body)])]
    rising = sum(one < other for (_, one), (_, other) in pairwise(at))
    return tuple(reversed(found)) if rising * 2 > len(at) - 1 else tuple(found)


def _clock(line: str) -> int | None:
    found = _CLOCK.match(normalise(line))
    return int(found[1]) * 60 + int(found[2]) if found else None


def fitting(
    some: Sequence[Candidate], facts: Facts, found: Sequence[Span]
) -> tuple[Candidate, ...]:
    """Return the candidates of a live page, those of the latest entry worth most.

    Of older entries a toll, and what held «until now», is left out: a later one may say otherwise.
    """
    kept = []
    for one in some:
        span = Span(one.draft.words[0].start, one.draft.words[-1].end)
        if span.meets(found[0]):
            kept.append(replace(one, score=one.score + _LEADS))
        elif fault(one.text, (span,), facts, found) is None:
            kept.append(one)
    return tuple(kept)


def fault(text: str, spans: Sequence[Span], facts: Facts, found: Sequence[Span]) -> str | None:
    """Return why a statement of an older entry may hold no longer, or None."""
    if any(span.meets(found[0]) for span in spans):
        return None
    tolls = (Span(one.start, one.end) for one in facts.quantities if one.kind in _TOLLS)
    held = phrases("live", "state").search(normalise(text)) is not None
    old = held or any(span.meets(toll) for toll in tolls for span in spans)
    return "an older entry, which may hold no longer" if old else None
