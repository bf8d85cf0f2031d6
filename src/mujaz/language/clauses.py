"""Clauses: the parts of a sentence, and what each is to the part before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.language.kind import Kind
from mujaz.language.links import may_open, opening
from mujaz.language.words import Word
from mujaz.span import Span

_OPENING = {"«": "»", "“": "”", "(": ")", "[": "]", "{": "}", "‹": "›"}
_NESTING = frozenset((*_OPENING, *_OPENING.values(), '"'))
COMMAS = frozenset("،,؛;")
DASHES = frozenset("-–—")


class Clause(NamedTuple):
    """Consecutive words of a sentence (marks among them) and their part in it.

    A named tuple, since an article makes hundreds of them.
    """

    kind: Kind
    words: tuple[Word, ...]
    after_comma: bool

    @property
    def span(self) -> Span:
        """Where the clause stands in the text that its words came from."""
        return Span(self.words[0].start, self.words[-1].end)


@lru_cache(maxsize=128)
def clauses(sentence: tuple[Word, ...]) -> tuple[Clause, ...]:
    """Return the parts of one sentence in order; the first is `main`, none is empty.

    A part ends where a comma or a connective opens the next, never inside quotation marks or
    brackets. The last hundred answers are kept: a digest and its checks read the same
    sentences.
    """
    return parts(sentence)


def parts(sentence: tuple[Word, ...]) -> tuple[Clause, ...]:
    """Return what `clauses` does, without keeping it: for words that are read but once."""
    if not sentence:
        return ()
    starts = list(_starts(sentence))
    ends = [start for start, _, _ in starts[1:]] + [len(sentence)]
    return tuple(
        Clause(kind, sentence[start:end], after_comma)
        for (start, kind, after_comma), end in zip(starts, ends, strict=True)
    )


def nesting(sentence: Sequence[Word]) -> tuple[int, ...]:
    """Return for each word how many quotations and brackets it stands in, its own mark included."""
    marks = [i for i, word in enumerate(sentence) if word.is_mark and word.form in _NESTING]
    depths = [0] * len(sentence)
    if not marks:
        return tuple(depths)
    waiting: list[str] = []
    done = 0
    for index in marks:
        depths[done:index] = [len(waiting)] * (index - done)
        mark = sentence[index].form
        if waiting and mark == waiting[-1]:
            depths[index] = len(waiting)
            waiting.pop()
        else:
            if mark in _OPENING or mark == '"':
                waiting.append(_OPENING.get(mark, mark))
            depths[index] = len(waiting)
        done = index + 1
    depths[done:] = [len(waiting)] * (len(sentence) - done)
    return tuple(depths)


def _starts(sentence: Sequence[Word]) -> Iterator[tuple[int, Kind, bool]]:
    yield 0, Kind.MAIN, False
    after_comma = seen_word = False
    free_from = 0
    for index, ((_, _, _, form, is_mark), depth) in enumerate(
        zip(sentence, nesting(sentence), strict=True)
    ):
        if is_mark:
            after_comma = form in COMMAS
            continue
        if depth == 0 and index >= free_from and (after_comma or may_open(form)):
            length, kind = opening(sentence, index, after_comma=after_comma)
            free_from = index + length
            if kind and seen_word:
                yield index, kind, after_comma
        seen_word = True
        after_comma = False
