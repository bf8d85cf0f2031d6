"""Printed: the digest box that a site printed, taken out of the lines of a pasted text.

`printed_tree` does the same for a page. Here are the headings, which both know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from mujaz.article import PrintedDigest
from mujaz.read.knowledge import table
from mujaz.read.lines import Line
from mujaz.read.wording import count_words, folded, is_bulleted, phrases, without_bullet

Kind = Literal["summary", "points"]

_TABLE = table("headings")
_KINDS: dict[str, tuple[str, bool]] = {
    folded(phrase): (kind, strength == "firm")
    for kind, strengths in _TABLE.items()
    for strength, given in strengths.items()
    for phrase in given
}
_HEADING = phrases(_KINDS)
_LONGEST_HEADING = 60  # characters
_LONGEST_POINT = 25  # words of a point that lost its bullet
_MOST_POINTS = 8
# «أُنشئ هذا الملخص بواسطة الذكاء الاصطناعي وقد يحتوي على أخطاء»: it speaks of the digest and of
# the machine, and says nothing of the news.
_NOTICE_OF = re.compile(r"\b(?:ال)?(?:ملخص|تلخيص|نقاط|موجز)")
_NOTICE_BY = re.compile(r"الذكاء الاصطناعي|\bai\b|\bاليا\b")
# Beyond this share of the text, a loose heading is a section of the article: «الخلاصة».
TOP_SHARE = 1 / 3
MOST_HEADINGS = 24  # of a text: far beyond what any page prints, and a bound to the work


class Heading(NamedTuple):
    """What a heading announces; `firm` ones announce a digest wherever they stand."""

    kind: Kind
    firm: bool


def heading_of(text: str) -> Heading | None:
    """Return the heading that `text` is, phrases of headings and nothing else, or None.

    A machine's label makes any heading firm; alone it announces a summary. Of several headings
    in a row (tabs) the first counts.
    """
    return _heading(folded(text)) if 0 < len(text) <= _LONGEST_HEADING else None


@lru_cache(maxsize=1024)
def _heading(rest: str) -> Heading | None:
    kinds = []
    while rest:
        match = _HEADING.match(rest)
        if match is None:
            return None
        kinds.append(_KINDS[match[0]])
        rest = rest[match.end() :].lstrip()
    named = [kind for kind, _ in kinds if kind != "label"]
    if not kinds:
        return None
    kind: Kind = "points" if named[:1] == ["points"] else "summary"
    return Heading(kind, firm=any(firm for _, firm in kinds))


def is_notice(text: str) -> bool:
    """Say whether `text` only tells that a machine made the digest."""
    words = folded(text) if len(text) < 300 else ""
    return bool(_NOTICE_OF.search(words) and _NOTICE_BY.search(words)) and count_words(text) <= 30


@dataclass(slots=True)
class Box:
    """A printed digest as it is gathered."""

    summary: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)

    def words(self) -> int:
        """Count the words gathered so far."""
        return sum(map(count_words, (*self.summary, *self.points)))

    def digest(self) -> PrintedDigest | None:
        """Return what was gathered, or None where nothing was."""
        if not self.summary and not self.points:
            return None
        return PrintedDigest(summary=tuple(self.summary), points=tuple(self.points))


def taken_out(lines: list[Line]) -> tuple[PrintedDigest | None, list[Line], int | None]:
    """Return the printed digest of a pasted text, the lines without it, and where it stood."""
    box, at, just_taken = Box(), None, False
    kept: list[Line] = []
    words_in_all = sum(count_words(line.text) for line in lines)
    words_before = index = headings = 0
    while index < len(lines):
        heading = heading_of(lines[index].text)
        at_top = words_before <= TOP_SHARE * words_in_all
        headings += heading is not None
        counts = heading is not None and headings <= MOST_HEADINGS
        if heading and counts and (heading.firm or just_taken or at_top):
            end = _gather(lines, index, box)
            if end > index:
                at = len(kept) if at is None else at
                index, just_taken = end, True
                continue
        kept.append(lines[index])
        words_before += count_words(lines[index].text)
        index, just_taken = index + 1, False
    return (box.digest(), kept, at) if box.digest() else (None, list(lines), None)


def _gather(lines: list[Line], start: int, box: Box) -> int:
    """Put what a heading at `start` announces into `box`; return where it ends, or `start`."""
    kind: Kind = "summary"
    index = start
    while index < len(lines) and (heading := heading_of(lines[index].text)):
        kind = heading.kind if kind == "summary" else kind
        index += 1
    content = index
    while index < len(lines) and is_bulleted(lines[index].text):
        box.points.append(without_bullet(lines[index].text))
        index += 1
    if index == content and kind == "points":
        index = _bare_points(lines, index, box)
    elif index == content and _leaves_an_article(lines, index):
        box.summary.append(lines[index].text)
        index += 1
    if index == content:
        return start
    while index < len(lines) and is_notice(lines[index].text):
        index += 1
    return index


def _leaves_an_article(lines: list[Line], index: int) -> bool:
    """Say whether the line is a summary, not the article itself under a heading of its own."""
    words = count_words(lines[index].text) if index < len(lines) else 0
    return 0 < words <= 120 and words < sum(count_words(line.text) for line in lines) / 2


def _bare_points(lines: list[Line], start: int, box: Box) -> int:
    """Take points that lost their bullets: lines of one block, or short ones before a longer."""
    end = start
    while (
        end < len(lines)
        and count_words(lines[end].text) <= _LONGEST_POINT
        and not heading_of(lines[end].text)
    ):
        end += 1
        if end < len(lines) and lines[end].gap and not lines[end - 1].gap:
            break
    if not 2 <= end - start <= _MOST_POINTS or end == len(lines):
        return start
    box.points += [line.text for line in lines[start:end]]
    return end
