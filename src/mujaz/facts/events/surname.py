"""Surname: the full name of somebody whom a clause calls by his family name alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mujaz.fact import Name
from mujaz.facts.events import bearer
from mujaz.language.words import Word, bare, stem
from mujaz.span import Span


def in_full(
    named: Sequence[Word], text: str, people: Sequence[Name], topic: Collection[str]
) -> Span | None:
    """Return where the text before names in full whom a family name alone is of.

    None where the title has the family name, which then tells whose it is, or two bear it.
    """
    if len(named) != 1 or stem(named[0].form) in topic or bare(named[0].form) != named[0].form:
        return None
    own = Span(named[0].start, named[0].end)
    name = next((one for one in people if own in one.mentions), None)
    if name is None or bearer.told(own.of(text), name, people, person=True) == own.of(text):
        return None
    return next((m for m in name.mentions if m.end <= own.start and m.of(text) == name.text), None)
