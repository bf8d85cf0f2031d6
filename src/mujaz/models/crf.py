"""CRF: the tagger that ships, a linear-chain conditional random field over `features`.

Lafferty, McCallum & Pereira, "Conditional random fields" (2001). `scripts/train-tagger` makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import cast

import pycrfsuite

from mujaz.language.words import Word, words
from mujaz.models.features import of_sentence, seen
from mujaz.models.tagger import Entity, Kind, Tagger
from mujaz.span import Span

NAME = "mujaz-tagger 1"
FILE = "weights/tagger.crfsuite"
"""Where the weights stand in this room."""


class CrfTagger:
    """A tagger of the weights that CRFsuite wrote."""

    def __init__(self, weights: bytes, name: str = NAME) -> None:
        self.name = name
        self._model = pycrfsuite.Tagger()
        self._model.open_inmemory(weights)
        self._weights = weights  # CRFsuite reads them where they lie, and holds no reference

    def entities(self, text: str, sentences: tuple[Span, ...]) -> tuple[Entity, ...]:
        """Return the names that stand in the sentences of `text`, in order, none in another."""
        return tuple(found for span in sentences for found in self._of(words(text, span)))

    def _of(self, sentence: tuple[Word, ...]) -> Iterator[Entity]:
        if not sentence:
            return
        tags = self._model.tag(of_sentence([seen(word.form) for word in sentence]))
        for first, last, kind in named(tags):
            sure = min(self._model.marginal(tags[at], at) for at in range(first, last + 1))
            span = Span(sentence[first].start, sentence[last].end)
            yield Entity(span=span, kind=kind, sure=sure)


def named(tags: Sequence[str]) -> Iterator[tuple[int, int, Kind]]:
    """Yield the first and last word and the kind of each name, tags being B-LOC, I-LOC, O, ….

    An I that continues nothing begins a name, as in conlleval (Tjong Kim Sang & Buchholz 2000).
    """
    first, kind = 0, ""
    for at, tag in enumerate((*tags, "O")):
        if kind and (tag[0] != "I" or tag[2:] != kind):
            yield first, at - 1, cast("Kind", kind)
            kind = ""
        if tag != "O" and not kind:
            first, kind = at, tag[2:]


@cache
def shipped_tagger() -> Tagger:
    """Return the tagger whose weights the package ships."""
    return CrfTagger((files("mujaz.models") / FILE).read_bytes())
