"""Edits: changes of a text outside what no style may touch."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mujaz.language.quotations import enclosed
from mujaz.span import Span

_RUN = re.compile(r"\S+")
_FOREIGN = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f@]|://")
_FIGURE = re.compile(r"\d[\d.,:/٫٬-]{0,20}\W{0,3}")
_SINGLE = re.compile(r"(?<!\w)(?:‘[^‘’\n]{1,300}’|'[^'\n]{1,300}')(?!\w)")
QUOTES = frozenset('"“”„‟«»')


class Edit(NamedTuple):
    """New letters for a span of a text."""

    span: Span
    letters: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made; of two that meet, the one that starts first is made.

    Of two that start together it is the one given first.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda one: one.span.start):
        if edit.span.start >= done:
            parts += (text[done : edit.span.start], edit.letters)
            done = edit.span.end
    return "".join((*parts, text[done:]))


def outside(edits: Iterable[Edit], kept: Iterable[Span]) -> Iterator[Edit]:
    """Yield the edits that meet nothing that is kept."""
    starts, ends = _merged(kept)
    for edit in edits:
        at = bisect_right(starts, edit.span.end - 1) - 1
        if at < 0 or ends[at] <= edit.span.start:
            yield edit


def _merged(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    """Return the starts and the ends of the spans, those that meet as one."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends


def quotations(text: str) -> tuple[Span, ...]:
    """Return the quotations of a statement, their marks included; none stands inside another."""
    found: list[Span] = []
    for start, end in enclosed(text):
        if text[start] in QUOTES and not (found and start < found[-1].end):
            found.append(Span(start, end))
    return tuple(found)


def kept(text: str) -> tuple[Span, ...]:
    """Return what no style may touch: quotations, and foreign words and addresses.

    A foreign word keeps the figure behind it («iPhone 15»).
    """
    singles = (Span(*one.span()) for one in _SINGLE.finditer(text))
    return (*quotations(text), *singles, *_foreign(text))


def _foreign(text: str) -> Iterator[Span]:
    was_foreign = False
    for run in _RUN.finditer(text):
        is_foreign = _FOREIGN.search(run[0]) is not None
        if is_foreign or (was_foreign and _FIGURE.fullmatch(run[0])):
            yield Span(*run.span())
        was_foreign = is_foreign
