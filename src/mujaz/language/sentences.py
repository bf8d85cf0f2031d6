"""Sentences: where each one of a text begins and ends."""

from __future__ import annotations

import re
import tomllib
from collections import deque
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from mujaz.language import letters, paragraphs, quotations
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_KNOWLEDGE = tomllib.loads(
    files("mujaz.language").joinpath("data/abbreviations.toml").read_text(encoding="utf-8")
)
_LETTER_NAMES = frozenset(map(letters.normalise, _KNOWLEDGE["letter_names"]["latin"]))
_SHORTENED = frozenset(
    map(letters.normalise, (*_KNOWLEDGE["shortened"]["arabic"], *_KNOWLEDGE["shortened"]["latin"]))
)

WHOLE_QUOTATION = 80
"""Words up to which a quotation is never cut: half a quotation can't be printed."""
_SITES = frozenset(map(letters.normalise, _KNOWLEDGE["sites"]["arabic"]))

# A run of marks and the closing quotes or brackets that belong to it.
_STOP = re.compile(r"(?P<run>[.!?؟…]+)(?P<close>(?:\s?[\"“”»«')\]]+(?=[\s.،]|$))*)")
_CONTINUES = re.compile(r"\s*[،,؛:]")
_CLOSING = "\"»”“)]%٪'’"
_LAST_WORD = re.compile(r"[^\s.\"«»“”()\[\]:،/]+$")
_DOTTED = re.compile(r"(?:^|[\s\"«“”(:،/])و?((?:[^\W\d_]\s?\.\s?)*[^\W\d_])$")
_FIRST_WORD = re.compile(r"\w+")
_REACH = 40  # characters looked at on either side of a stop
_NUMBER_BEFORE = re.compile(r"\d\s*$")


def split(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order, stripped of outer white space.

    Every character that is read and is no white space lies in exactly one of them. Rules and
    measurements: docs/language-sentences.md.
    """
    seen = letters.view(text)
    edges = [0, *(seen.offsets[cut] for cut in _cuts(seen.text)), len(text)]
    return tuple(
        span for start, end in pairwise(edges) if (span := _stripped(text, start, end)) is not None
    )


def _stripped(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    if not letters.normalise(piece).strip():
        return None
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _cuts(text: str) -> Iterator[int]:
    for start, end in paragraphs.bounds(text):
        yield from (start + cut for cut in _cuts_inside(text[start:end].rstrip()))
        yield end


def _cuts_inside(paragraph: str) -> Iterator[int]:
    """Yield where sentences end before the end of the paragraph."""
    stops = [m for m in _STOP.finditer(paragraph) if m.end() < len(paragraph)]
    if not stops:
        return
    whole = _whole(paragraph)
    for stop in stops:
        while whole and whole[0][1] <= stop.end():
            whole.popleft()
        inside = bool(whole) and whole[0][0] < stop.end()
        if not inside and _ends(paragraph, stop):
            yield stop.end()


def _whole(paragraph: str) -> deque[tuple[int, int]]:
    """Return the stretches of the paragraph that quotations and brackets keep whole, in order."""
    whole: deque[tuple[int, int]] = deque()
    for start, end in quotations.enclosed(paragraph):
        if len(paragraph[start:end].split()) > WHOLE_QUOTATION:
            continue
        if whole and start < whole[-1][1]:
            outer, outer_end = whole.pop()
            whole.append((outer, max(end, outer_end)))
        else:
            whole.append((start, end))
    return whole


def _ends(text: str, stop: re.Match[str]) -> bool:
    run, after = stop["run"], text[stop.end()]
    if _CONTINUES.match(text, stop.end()):
        return False
    before = text[max(0, stop.start() - _REACH) : stop.start()]
    if "!" in run or "?" in run or "؟" in run:
        if run == "?" and _joins(before, after):
            return False
        # «أين أنت؟» كتب الشاب: asked or cried inside, told outside.
        return not stop["close"]
    if len(run) > 1 or run == "…":
        return False
    following = text[stop.end() : stop.end() + _REACH]
    if _abbreviates(before, following) or _names_a_site(following):
        return False
    return bool(stop["close"]) or not _joins(before, after)


def _joins(before: str, after: str) -> bool:
    """Say whether the full stop stands inside a number, an address or a file's name."""
    left = before[-1:]
    if after.isascii() and after.isalnum():
        return left.isascii() and (left.isalnum() or after.isalpha())
    return after in "/_-@" or not (left.isalnum() or left.isspace() or left in _CLOSING)


def _names_a_site(after: str) -> bool:
    """Say whether the ending of an address follows the stop at once: «سوق.كوم»."""
    following = _FIRST_WORD.match(after)
    return following is not None and following.group() in _SITES


def _abbreviates(before: str, after: str) -> bool:
    dotted = _DOTTED.search(before)
    if dotted is not None:
        # «عام 2018 م.» is an era after a number, and may end; «د. سلمى» is a title, and may not.
        return _NUMBER_BEFORE.search(before[: dotted.start(1)]) is None
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found.group()
    if word.isdigit():
        return not before[: found.start()].strip()  # «1. » opens an item
    if word in _LETTER_NAMES:
        return _initial(before[: found.start()], after)
    return word in _SHORTENED


def _initial(before: str, after: str) -> bool:
    """Say whether a letter's name is a name's initial: «جورج دبليو. بوش», «إن.بي.سي».

    It is none as the last of spelled-out letters, «بي بي سي.», or before a word typed right
    after the stop, «فيتامين سي.كما».
    """
    spelled = before.split()[-1:]
    if spelled and spelled[0] in _LETTER_NAMES:
        return False
    following = _FIRST_WORD.match(after)
    return following is None or following.group() in _LETTER_NAMES
