"""Text: an article as people paste it from a page, or as an archive keeps it.

The head of a pasted text is told by layout, not by names. Headlines, standfirsts and signatures
end without punctuation, paragraphs of a body end a sentence; a headline has a blank line after
it or comes twice. Where that is not so, there is no head: all of the text is body.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from mujaz.read.byline import is_byline, is_dateline, is_reading_time, names_of
from mujaz.read.characters import clean
from mujaz.read.dateline import dateline_date, printed_date
from mujaz.read.draft import Draft
from mujaz.read.furniture import without_furniture, without_tail
from mujaz.read.lines import Line, body_of, lines_of
from mujaz.read.printed import taken_out
from mujaz.read.standfirst import repeats
from mujaz.read.wording import count_words, ends_a_sentence, folded, is_bulleted, is_open_ended

_HEAD_LINES = 12  # a head has no more lines, repetitions among them
_TITLE_WORDS = (2, 20)
_STANDFIRST_WORDS = (6, 45)


def draft_of_text(text: str) -> Draft:
    """Return what a pasted text holds; its body is the lines that are nothing else."""
    lines = list(without_furniture(lines_of(clean(text)), text=lambda line: line.text))
    digest, lines, at = taken_out(lines)
    head = _head_of(lines, at)
    body = [line for index, line in enumerate(lines) if index not in head.taken]
    body = without_tail(body, text=lambda line: line.text)
    if head.standfirst and len(body) > 1 and repeats(body[0].text, body[1].text, head.standfirst):
        body = body[1:]
    return Draft(
        title=head.title,
        standfirst=head.standfirst,
        byline=tuple(dict.fromkeys(head.byline)),
        published=head.published or (dateline_date(body[0].text) if body else None),
        body=body_of(body),
        printed_digest=digest,
    )


@dataclass(slots=True)
class _Head:
    """What stands above the body, and the indices of the lines it was taken from."""

    title: str | None = None
    standfirst: str | None = None
    byline: list[str] = field(default_factory=list)
    published: date | None = None
    taken: set[int] = field(default_factory=set)


def _head_of(lines: list[Line], box_at: int | None) -> _Head:
    head = _Head()
    if not _has_title(lines, box_at):
        marks = takewhile(lambda line: _is_mark(line.text), lines[:-1])
        for index, line in enumerate(marks):
            _place(head, index, line.text, signed=False)
        return head
    head.title = lines[0].text
    head.taken.add(0)
    end, signed = _end_of_head(lines, box_at)
    for index in range(1, end):
        _place(head, index, lines[index].text, signed=signed)
    if head.standfirst is None and end == 1:
        _take_plain_standfirst(head, lines)
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


def _place(head: _Head, index: int, line: str, *, signed: bool) -> None:
    """Give one line of the head its field; a line that fits none stays in the body."""
    head.taken.add(index)
    if folded(line) == folded(head.title or "") or is_reading_time(line):
        return
    if day := printed_date(line):
        head.published = head.published or day
    elif is_byline(line) or (count_words(line) < _STANDFIRST_WORDS[0] and is_open_ended(line)):
        head.byline += names_of(line)
    elif head.standfirst is None and (signed or is_open_ended(line)):
        head.standfirst = line
    elif folded(line) != folded(head.standfirst or ""):
        head.taken.discard(index)


def _take_plain_standfirst(head: _Head, lines: list[Line]) -> None:
    """Take an open-ended second line as standfirst where full sentences follow it."""
    if len(lines) < 3:
        return
    second, third = lines[1].text, lines[2]
    low, high = _STANDFIRST_WORDS
    if (
        low <= count_words(second) <= high
        and is_open_ended(second)
        and third.gap
        and ends_a_sentence(third.text)
        and count_words(third.text) > count_words(second)
    ):
        head.standfirst = second
        head.taken.add(1)
