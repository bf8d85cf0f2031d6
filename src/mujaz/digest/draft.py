"""A draft: words of the article chosen to be one statement, before anyone has verified it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.brief import Statement
from mujaz.language.letters import normalise
from mujaz.language.words import Word
from mujaz.span import Span

_SPACES = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+([،؛,.:؟!»”)\]])")
_CLOSING = frozenset('"”»')
_STOP_INSIDE = re.compile(r"[.،\-–—]([\"”»])$")
_END = re.compile(r"[\s.،,؛;:…\-–—]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Words of the body in the order they will be read, and the sentence they came from.

    `breaks` holds the positions of words before which a comma is set, since what stood between
    was left out. Words brought in from elsewhere in the article keep their own place. `leans_on`
    holds the stems that must have been told before it, `short` the words before a name was brought
    in whole.
    """

    sentence: int
    words: tuple[Word, ...]
    breaks: frozenset[int] = frozenset()
    leans_on: frozenset[str] = frozenset()
    short: tuple[Word, ...] = ()

    def spans(self, body: str) -> tuple[Span, ...]:
        """Return the runs of the body that the words make, in the order they will be read."""
        return tuple(span for span, _ in self._runs(body))

    def text(self, body: str) -> str:
        """Return the statement: the runs joined, white space made single, one full stop."""
        parts: list[str] = []
        for span, comma in self._runs(body):
            if parts and comma:
                parts[-1] = _END.sub("", parts[-1]) + "،"
            piece = span.of(body)
            if parts and piece in _CLOSING:
                parts[-1] = _END.sub("", parts[-1]) + piece
            else:
                parts.append(piece)
        return tidy(" ".join(parts)) + "."

    def statement(self, body: str) -> Statement:
        """Return the statement with its evidence in reading order, not yet verified.

        A closing mark alone, set where a quotation was shortened, is no evidence.
        """
        spans = {span for span in self.spans(body) if any(c.isalnum() for c in span.of(body))}
        return Statement(text=self.text(body), evidence=tuple(sorted(spans)))

    def _runs(self, body: str) -> Iterator[tuple[Span, bool]]:
        """Yield the runs of words with nothing but white space between, and if a comma precedes."""
        start = end = -1
        comma = False
        for index, word in enumerate(self.words):
            if start >= 0 and not (end <= word.start and not body[end : word.start].strip()):
                yield Span(_after_marks(body, start), end), comma
                start, comma = word.start, index in self.breaks
            elif start < 0:
                start = word.start
            end = word.end
        if start >= 0:
            yield Span(_after_marks(body, start), end), comma


def _after_marks(body: str, start: int) -> int:
    """Step over vowel marks left behind by a conjunction that was cut off."""
    while not normalise(body[start]) and start + 1 < len(body):
        start += 1
    return start


def tidy(text: str) -> str:
    """Return text with single spaces, none before a mark, no hashtag signs, no end mark."""
    text = _SPACES.sub(" ", text.replace("ـ #", "ـ").replace("#", "").replace("_", " ")).strip()
    text = _BEFORE_MARK.sub(r"\1", text)
    return _STOP_INSIDE.sub(r"\1", _END.sub("", text))


def distinct(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts without those that have the same words as one before."""
    seen: dict[tuple[int, ...], Draft] = {}
    for draft in drafts:
        seen.setdefault(tuple(word.start for word in draft.words if not word.is_mark), draft)
    return tuple(seen.values())


def without_end_marks(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words without the commas, stops and dashes after the last."""
    end = len(words)
    while end and words[end - 1].form in frozenset("،,؛;.:-–—…"):
        end -= 1
    return words[:end]
