"""Tagger: which words of an article name a person, a place or an organisation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from mujaz.span import Span

Kind = Literal["PERS", "LOC", "ORG"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Whole words of a text that name something; clitics before the name are inside the span.

    `sure` is how probable, from 0 to 1, the tagger holds the least probable of its words to be.
    """

    span: Span
    kind: Kind
    sure: float = field(default=1.0, compare=False)


class Tagger(Protocol):
    """Anything that finds the names of a text."""

    @property
    def name(self) -> str:
        """Name the model and its version, for `made_by`."""
        ...

    def entities(self, text: str, sentences: tuple[Span, ...]) -> tuple[Entity, ...]:
        """Return the names that stand in the sentences of `text`, in order, none in another."""
        ...
