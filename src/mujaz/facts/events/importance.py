"""Importance: which of an article's events are its main ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.fact import Event
from mujaz.facts.events.subject import shows_subject
from mujaz.facts.events.telling import Telling
from mujaz.language.words import stem

HEADING = 12
"""Words from which a line without a mark at its end is a sentence."""

LINK = 15
"""Words from which a line that ends on a quotation is a sentence."""

_LETTERS = 6 * 24  # of text for each event that is kept at most
_FEWEST = 5
_SAME = 0.66  # share of the shorter one's words by which two events are one
_SCANT, _AMPLE = 6, 12  # words of an event that says little, and of one that says all of it
_HIDDEN = 1.0  # what is lost where nobody can say of whom an event is
_LEANING = 1.5  # and where one of its pronouns stands for somebody whom it does not name
_LEAST = 0.3  # the weight below which an event is none of the main ones


class Found(NamedTuple):
    """An event with its weight and the stems of its words, before the main ones are chosen."""

    weight: float
    event: Event
    stems: frozenset[str]


def main(found: Sequence[Found], letters: int) -> tuple[Event, ...]:
    """Return the weightiest events in reading order, one for 24 words of six letters at most.

    Of two that tell the same with the same words, the weightier is kept.
    """
    most = max(_FEWEST, letters // _LETTERS)
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: -one.weight):
        if len(kept) == most or one.weight < _LEAST:
            break
        if not any(_repeats(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted((one.event for one in kept), key=lambda event: (event.start, event.end)))


def _repeats(one: Found, other: Found) -> bool:
    """Say whether two events, neither inside the other, share most of the shorter one's words.

    Two that begin with the same word are one, told short and told long; two of different days are
    two.
    """
    if one.event.start == other.event.start:
        return True
    if one.event.when and other.event.when and one.event.when != other.event.when:
        return False
    shared = len(one.stems & other.stems)
    apart = one.event.end <= other.event.start or other.event.end <= one.event.start
    return apart and shared > _SAME * min(len(one.stems), len(other.stems))


def of(
    telling: Telling, event: Event, *, position: int, topic: frozenset[str], leans: bool
) -> Found:
    """Weigh an event: by its place in the article, its date, how much it says, the title's words.

    The article's own voice weighs more than a quotation, what is told whole more than what leans
    on the text before it. The weights were fitted to which events editors chose as the main ones
    of 17 articles, and rounded.
    """
    length = len(telling.words)
    stems = frozenset(stem(word.form) for word in telling.words if not word.is_mark)
    weight = 1.0 / (1 + position / 3) + 0.6 * (position == 0) + 0.1 * min(3, len(stems & topic))
    dated = event.when not in (None, "PRESENT")
    hidden = event.subject is None and not shows_subject(telling)
    weight += 1.0 * dated + 0.2 * (event.quantity is not None)
    weight += 0.3 * (event.status in ("planned", "expected")) - 0.5 * (event.status == "denied")
    weight -= 0.4 * telling.quoted + 0.2 * bool(telling.head) + _HIDDEN * hidden + _LEANING * leans
    weight += 0.5 * (length >= _AMPLE) - 1.0 * (length < _SCANT and not dated)
    return Found(weight, event, stems)
