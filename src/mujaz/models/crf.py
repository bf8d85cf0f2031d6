"""CRF: the tagger that ships, a linear-chain conditional random field over `features`.

Lafferty, McCallum & Pereira, "Conditional random fields" (2001). `scripts/train-tagger` makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple, cast

from mujaz.language.words import Word, words
from mujaz.models.features import EDGE, Known, Standing, known, states
from mujaz.models.path import Paths
from mujaz.models.scores import NOTHING, TAGS, Begun, Scores
from mujaz.models.tagger import Entity, Kind, Tagger
from mujaz.span import Span

NAME = "mujaz-tagger 1"
FILE = "weights/tagger.tsv"
"""Where the weights stand in this room."""


class _Told(NamedTuple):
    """What the weights say of a word and of those around it for its form alone.

    `begun` holds the rows of the pairs that it begins, by what it may stand `beside`.
    """

    standing: Standing
    begun: tuple[Begun, ...]
    here: int
    to_next: int
    to_previous: int
    to_far_next: int
    to_far_previous: int


class CrfTagger:
    """A tagger of the weights in a table."""

    def __init__(self, weights: str, name: str = NAME) -> None:
        self.name = name
        self._scores = Scores(weights)
        self._paths = Paths(self._scores.after)
        self._told = lru_cache(maxsize=1 << 16)(self._summed)
        self._edge = self._of(EDGE)

    def entities(self, text: str, sentences: tuple[Span, ...]) -> tuple[Entity, ...]:
        """Return the names that stand in the sentences of `text`, in order, none in another."""
        return tuple(found for span in sentences for found in self._named(words(text, span)))

    def tags(self, forms: Sequence[str]) -> list[str]:
        """Return the tags of a sentence, given its words as they are normalised."""
        return [TAGS[tag] for tag in self._paths.best(self.scores(forms))]

    def scores(self, forms: Sequence[str]) -> list[int]:
        """Return what all its features say of each word: the sums of `of_sentence`, packed."""
        told = [self._told(form) for form in forms]
        edge = self._edge
        around = [edge, edge, *told, edge, edge]
        found = [
            far.to_far_next
            + before.to_next
            + here.here
            + after.to_previous
            + beyond.to_far_previous
            for far, before, here, after, beyond in zip(
                around, around[1:], told, around[3:], around[4:], strict=False
            )
        ]
        self._add_pairs(found, around[1:-1])
        for at, features in enumerate(states([one.standing for one in told])):
            for feature in features:
                found[at] += self._scores.of(feature)[0]
        return found

    def _add_pairs(self, found: list[int], around: Sequence[_Told]) -> None:
        found += (0, 0)  # for the edges: one at the end, one that -1 means
        for at, (one, other) in enumerate(pairwise(around)):
            for begun, end in zip(one.begun, other.standing.beside, strict=True):
                if end in begun:
                    first, second = begun[end]
                    found[at - 1] += first
                    found[at] += second
        del found[-2:]

    def _summed(self, form: str) -> _Told:
        return self._of(known(form))

    def _of(self, word: Known) -> _Told:
        found = self._scores.known((*word.far, *word.near, *word.own))
        sums = map(sum, zip(NOTHING, *found, strict=True))
        return _Told(word.standing, self._scores.begun(word.standing.beside), *sums)

    def _named(self, sentence: tuple[Word, ...]) -> Iterator[Entity]:
        scores = self.scores([word.form for word in sentence])
        path = self._paths.best(scores)
        for first, last, kind in named([TAGS[tag] for tag in path]):
            sure = self._paths.probability(scores, path, first, last + 1)
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
    return CrfTagger((files("mujaz.models") / FILE).read_text(encoding="utf-8"))
