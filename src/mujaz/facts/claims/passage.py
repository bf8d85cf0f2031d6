"""Passage: an article's words as claims are read from them, with sentences and quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mujaz.language import letters, quotations
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, words
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_QUOTES = frozenset('«»"“”„‟')
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The words of a text, by their forms; every index below is one of `words`.

    `first` and `last` bound each word's sentence, `last` excluded. `quotes` and `brackets` map an
    opening mark to its closing one, or to the last word where nothing closes it. `inside` is
    whether a word stands in either, `quoted` in a quotation. `people` and `bodies` map the first
    word of each name to the word after its last; `within` holds the words between those of people.
    """

    view: letters.View
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    quotes: Mapping[int, int]
    brackets: Mapping[int, int]
    inside: tuple[bool, ...]
    quoted: tuple[bool, ...]
    people: Mapping[int, int]
    bodies: Mapping[int, int]
    within: frozenset[int]

    def form(self, index: int) -> str:
        """Return the word at `index`, or an empty string outside the text."""
        forms = self.forms
        return forms[index] if 0 <= index < len(forms) else ""

    def is_mark(self, index: int) -> bool:
        """Say whether a mark, or nothing, stands at `index`."""
        return not 0 <= index < len(self.words) or self.words[index].is_mark

    def is_name(self, index: int) -> bool:
        """Say whether a name, or a country, begins at `index`."""
        named = index in self.people or index in self.bodies
        return named or self.form(index) in closed("cities")

    def names_person(self, start: int, end: int) -> bool:
        """Say whether a person's name begins in the range."""
        return any(index in self.people for index in range(start, end))

    def skip(self, index: int) -> int:
        """Return the index after the quotation or bracket that opens at `index`, or `index`."""
        close = self.quotes.get(index, self.brackets.get(index))
        return index if close is None else close + 1

    def opens_line(self, index: int) -> bool:
        """Say whether the word at `index` is the first of its line."""
        before = self.words[index - 1].end if index else 0
        return "\n" in letters.fold(self.view.source_text[before : self.words[index].start])

    def source(self, start: int, end: int, skip: int = 0) -> Span:
        """Return where the words `[start, end)` stand, `skip` letters of the first left out."""
        first = bisect_left(self.view.offsets, self.words[start].start) + skip
        last = bisect_left(self.view.offsets, self.words[end - 1].end)
        return self.view.source(Span(first, last))


def passage(
    text: str,
    sentences: Sequence[Span],
    people: Iterable[Span] = (),
    bodies: Iterable[Span] = (),
) -> Passage:
    """Read `text`: its words, their sentences, names, quotations and brackets."""
    view = letters.view(text)
    found = words(text)
    starts = [word.start for word in found]
    first, last = _sentences(starts, sentences)
    quotes, brackets = _enclosed(view, starts)
    named = _named(starts, people)
    return Passage(
        view=view,
        words=found,
        forms=tuple(word.form for word in found),
        first=first,
        last=last,
        quotes=quotes,
        brackets=brackets,
        inside=_covered(len(found), quotes | brackets),
        quoted=_covered(len(found), quotes),
        people=named,
        within=frozenset(i for start, end in named.items() for i in range(start + 1, end)),
        bodies=_named(starts, bodies),
    )


def _named(at: Sequence[int], spans: Iterable[Span]) -> dict[int, int]:
    return {max(0, bisect_right(at, s.start) - 1): bisect_left(at, s.end) for s in spans}


def _covered(size: int, pairs: Mapping[int, int]) -> tuple[bool, ...]:
    found = [False] * size
    for opening, close in pairs.items():
        found[opening : close + 1] = [True] * (close + 1 - opening)
    return tuple(found)


def _sentences(
    at: Sequence[int], sentences: Sequence[Span]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    bounds = sorted({0, len(at), *(bisect_left(at, sentence.start) for sentence in sentences)})
    first: list[int] = []
    last: list[int] = []
    for begin, end in pairwise(bounds):
        first += [begin] * (end - begin)
        last += [end] * (end - begin)
    return tuple(first), tuple(last)


def _enclosed(view: letters.View, at: Sequence[int]) -> tuple[dict[int, int], dict[int, int]]:
    quotes: dict[int, int] = {}
    brackets: dict[int, int] = {}
    for paragraph in _PARAGRAPH.finditer(view.text):
        for start, end in quotations.enclosed(paragraph[0]):
            opening = bisect_left(at, view.offsets[paragraph.start() + start])
            close = bisect_left(at, view.offsets[paragraph.start() + end]) - 1
            if close > opening:
                (quotes if paragraph[0][start] in _QUOTES else brackets)[opening] = close
    return quotes, brackets
