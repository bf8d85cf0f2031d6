"""Head of a pasted text: what stands above its body.

It is told by layout, not by names. Headlines, standfirsts and signatures end without punctuation,
paragraphs of a body end a sentence; a headline has a blank line after it or comes twice. Where
that is not so, there is no head but datelines and signatures: the rest of the text is body.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from typing import Any

from mujaz.read.byline import is_byline, is_dateline, is_reading_time, names_of
from mujaz.read.dateline import printed_date
from mujaz.read.lines import Line
from mujaz.read.wording import count_words, ends_a_sentence, folded, is_bulleted, is_open_ended

_HEAD_LINES = 12  # a head has no more lines, repetitions among them
_TITLE_WORDS = (2, 20)
_STANDFIRST_WORDS = (6, 45)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the body, and the indices of the lines it was taken from."""

    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    taken: frozenset[int] = frozenset()


def head_of(lines: list[Line], box_at: int | None) -> Head:
    """Return the head of a text whose printed digest stood before the line `box_at`."""
    if not _has_title(lines, box_at):
        marks = takewhile(lambda line: _is_mark(line.text), lines[:-1])
        return _placed(Head(), enumerate(line.text for line in marks), signed=False)
    end, signed = _end_of_head(lines, box_at)
    head = Head(title=lines[0].text, taken=frozenset({0}))
    head = _placed(head, ((index, lines[index].text) for index in range(1, end)), signed=signed)
    if head.standfirst is None and end == 1 and _has_plain_standfirst(lines):
        return replace(head, standfirst=lines[1].text, taken=head.taken | {1})
    return head


def _placed(head: Head, lines: Iterable[tuple[int, str]], *, signed: bool) -> Head:
    """Return the head with each line in its field; a line that fits none stays in the body."""
    for index, line in lines:
        fields = _fields(head, line, signed=signed)
        if fields is not None:
            head = replace(head, taken=head.taken | {index}, **fields)
    return head


def _has_title(lines: list[Line], box_at: int | None) -> bool:
    """Say whether the first line is a headline: short, open-ended, set apart or repeated."""
    if len(lines) < 2:
        return False
    first = lines[0].text
    low, high = _TITLE_WORDS
    if not low <= count_words(first) <= high or not (
        is_open_ended(first) or first.endswith(("؟", "!"))
    ):
        return False
    if is_byline(first) or is_dateline(first) or is_bulleted(first) or printed_date(first):
        return False
    repeated = any(folded(line.text) == folded(first) for line in lines[1:_HEAD_LINES])
    return repeated or box_at == 1 or _opens_a_head(lines)


def _opens_a_head(lines: list[Line]) -> bool:
    """Say whether a blank line follows the first line, or it and others as short and open-ended."""
    for line in lines[1:_HEAD_LINES]:
        if line.gap:
            return True
        if not is_open_ended(line.text) or count_words(line.text) > _STANDFIRST_WORDS[1]:
            return False
    return False


def _end_of_head(lines: list[Line], box_at: int | None) -> tuple[int, bool]:
    """Return where the body begins, and whether more than the box says so.

    The last mark of a head decides: the title again, a signature, a date, a line that comes
    twice. No line longer than a standfirst stands in a head, and only one that ends a sentence.
    """
    title, end, sentences = folded(lines[0].text), 1, 0
    for index, line in enumerate(lines[1:_HEAD_LINES], start=1):
        if folded(line.text) == title or _is_mark(line.text) or _is_doubled(lines, index):
            end = index + 1
            continue
        sentences += ends_a_sentence(line.text)
        if count_words(line.text) > _STANDFIRST_WORDS[1] or sentences > 1:
            break
    signed = end > 1
    if box_at is not None and end < box_at <= _HEAD_LINES and _is_open_head(lines[end:box_at]):
        end = box_at
    return end, signed


def _is_open_head(lines: list[Line]) -> bool:
    return all(
        is_open_ended(line.text) and count_words(line.text) <= _STANDFIRST_WORDS[1]
        for line in lines
    )


def _is_mark(line: str) -> bool:
    return is_byline(line) or printed_date(line) is not None or is_reading_time(line)


def _is_doubled(lines: list[Line], index: int) -> bool:
    """Say whether a short line stands right under itself: a picture's alt text and a name."""
    line = lines[index].text
    return (
        count_words(line) <= 6
        and is_open_ended(line)
        and folded(line) == folded(lines[index - 1].text)
    )


def _fields(head: Head, line: str, *, signed: bool) -> dict[str, Any] | None:
    """Return what a line of the head changes in it, None if it belongs to the body."""
    if folded(line) in {folded(head.title or ""), folded(head.standfirst or "")}:
        return {}
    if is_reading_time(line):
        return {}
    if day := printed_date(line):
        return {"published": head.published or day}
    if is_byline(line) or (count_words(line) < _STANDFIRST_WORDS[0] and is_open_ended(line)):
        return {"byline": tuple(dict.fromkeys((*head.byline, *names_of(line))))}
    if head.standfirst is None and (signed or is_open_ended(line)):
        return {"standfirst": line}
    return None


def _has_plain_standfirst(lines: list[Line]) -> bool:
    """Say whether the second line is open-ended and longer full sentences follow it."""
    if len(lines) < 3:
        return False
    second, third = lines[1].text, lines[2]
    low, high = _STANDFIRST_WORDS
    return (
        low <= count_words(second) <= high
        and is_open_ended(second)
        and third.gap
        and ends_a_sentence(third.text)
        and count_words(third.text) > count_words(second)
    )
