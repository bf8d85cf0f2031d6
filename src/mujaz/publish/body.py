"""The article's body in HTML: its paragraphs, and in them every cited word, marked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from mujaz.publish.element import element
from mujaz.publish.evidence import pieces
from mujaz.publish.foreign import foreign_runs
from mujaz.publish.words import WORDS
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mujaz.publish.evidence import Citation, Piece

# What closes the words before it, and so comes before a number that refers to them.
_STOP = re.compile("[.،؛:!؟…»”\"')\\]]+")


class Body:
    """A body and the citations in it, written out paragraph by paragraph.

    `<mark id="c3" class="c3">` holds the words of citation 3, the id at its first words; the
    link back to its statement follows its last. A mark never reaches out of a paragraph or a
    foreign run, and where citations meet, one mark stands whole inside the other.
    """

    def __init__(self, text: str, cited: tuple[Citation, ...], prefix: str) -> None:
        self._text, self._prefix = text, prefix
        self._pieces = pieces(cited)
        self._starts = [piece.span.start for piece in self._pieces]
        self._opens = {citation: min(citation.spans).start for citation in cited}
        self._closes = {citation: max(span.end for span in citation.spans) for citation in cited}

    def paragraphs(self) -> Iterator[Element]:
        """Yield a `<p>` for every line of the body that holds anything."""
        for line in re.finditer(r"[^\n]*\S[^\n]*", self._text):
            yield element("p", {}, *self._line(Span(*line.span())))

    def _line(self, line: Span) -> Iterator[Element | str]:
        done = line.start
        for run in foreign_runs(line.of(self._text)):
            start, end = line.start + run.start, line.start + run.end
            yield from self._marked(done, start)
            yield element("bdi", {}, *self._marked(start, end))
            done = end
        yield from self._marked(done, line.end)

    def _marked(self, start: int, end: int) -> Iterator[Element | str]:
        """Yield the text from `start` to `end`, its cited words in marks."""
        done = start
        links: list[Element] = []
        first = max(bisect_right(self._starts, start) - 1, 0)
        for piece in self._pieces[first : bisect_left(self._starts, end)]:
            low, high = max(piece.span.start, start), min(piece.span.end, end)
            if low < high:
                yield from self._behind(links, done, low)
                yield self._mark(piece, low, high)
                links = [self._back(one) for one in piece.citations if self._closes[one] == high]
                done = high
        yield from self._behind(links, done, end)

    def _behind(self, links: list[Element], start: int, end: int) -> Iterator[Element | str]:
        """Yield the uncited text, the links due at its start set behind the full stop there."""
        stop = _STOP.match(self._text, start, end) if links else None
        after = stop.end() if stop else start
        yield self._text[start:after]
        yield from links
        yield self._text[after:end]

    def _mark(self, piece: Piece, low: int, high: int) -> Element | str:
        """Return the words from `low` to `high` inside one mark for each citation."""
        inner: Element | str = self._text[low:high]
        for citation in reversed(piece.citations):
            name = f"c{citation.number}"
            at_start = {"id": name} if self._opens[citation] == low else {}
            inner = element("mark", {**at_start, "class": name}, inner)
        return inner

    def _back(self, citation: Citation) -> Element:
        number = str(citation.number)
        spoken = WORDS["back"].format(number=number)
        target = f"#{self._prefix}-{citation.statement}"
        return element("sup", {}, element("a", {"href": target, "aria-label": spoken}, number))
