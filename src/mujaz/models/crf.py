"""CRF: the tagger that ships, a linear-chain conditional random field over `features`.

Lafferty, McCallum & Pereira, "Conditional random fields" (2001). `scripts/train-tagger` makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple, cast

from mujaz.language.remembered import remembered
from mujaz.language.words import Word, words
from mujaz.models.features import EDGE, PAIRS, Known, Standing, known, states
from mujaz.models.path import Paths
from mujaz.models.scores import NOTHING, TAGS, Begun, Scores
from mujaz.models.tagger import Entity, Kind, Tagger
from mujaz.span import Span

NAME = "mujaz-tagger 2"
FILE = "weights/tagger.tsv"
"""Where the weights stand in this room."""


class _Told(NamedTuple):
    """What the weights say of a word and of those around it for its form alone.

    `begun` holds the rows of the pairs that it begins, by what it may stand `beside`.
    """

    standing: Standing
    beside: tuple[str, ...]
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
        self._told = remembered()(self._summed)
        self._edge = self._of(EDGE)

    def entities(self, text: str, sentences: tuple[Span, ...]) -> tuple[Entity, ...]:
        """Return the names that stand in the sentences of `text`, in order, none in another."""
        return tuple(found for span in sentences for found in self._named(words(text, span)))

    def tags(self, forms: Sequence[str]) -> list[str]:
        """Return the tags of a sentence, given its words as they are normalised."""
        return [TAGS[tag] for tag in self._paths.best(self.scores(forms))]

    def scores(self, forms: Sequence[str]) -> list[int]:
        """Return what all its features say of each word: the sums of `of_sentence`, packed."""
        if not forms:
            return []
        edges = [self._edge] * 2
        standing, beside, begun, here, to_next, to_previous, to_far_next, to_far_previous = zip(
            *edges, *map(self._told, forms), *edges, strict=True
        )
        around = zip(
            to_far_next, to_next[1:], here[2:-2], to_previous[3:], to_far_previous[4:], strict=False
        )
        found = [*map(sum, around)]
        _add_pairs(found, begun[1:-2], beside[2:-1])
        for at, features in enumerate(states(standing[2:-2])):
            for feature in features:
                found[at] += self._scores.of(feature)[0]
        return found

    def _summed(self, form: str) -> _Told:
        return self._of(known(form))

    def _of(self, word: Known) -> _Told:
        found = self._scores.known((*word.far, *word.near, *word.own))
        sums = map(sum, zip(NOTHING, *found, strict=True))
        beside = word.standing.beside
        return _Told(word.standing, beside, self._scores.begun(beside), *sums)

    def _named(self, sentence: tuple[Word, ...]) -> Iterator[Entity]:
        scores = self.scores([word.form for word in sentence])
        path = self._paths.best(scores)
        for first, last, kind in named([TAGS[tag] for tag in path]):
            sure = self._paths.probability(scores, path, first, last + 1)
            span = Span(sentence[first].start, sentence[last].end)
            yield Entity(span=span, kind=kind, sure=sure)


def _add_pairs(
    found: list[int], begun: Sequence[tuple[Begun, ...]], beside: Sequence[tuple[str, ...]]
) -> None:
    """Add what each two neighbours tell: what the first has begun, by the second."""
    found += (0, 0)  # for the edges: one at the end, one that -1 means
    flat = chain.from_iterable
    for at, told in enumerate(map(dict.get, flat(begun), flat(beside))):
        if told is not None:
            second = at // len(PAIRS)
            found[second - 1] += told[0]
            found[second] += told[1]
    del found[-2:]


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
