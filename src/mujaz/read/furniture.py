"""Furniture: lines of a page that are no lines of the article.

«اقرأ أيضا», share buttons, tags, related links, credits, captions, newsletter prompts, copyright.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from mujaz.read.byline import is_desk
from mujaz.read.knowledge import table
from mujaz.read.wording import count_words, ends_a_sentence, folded, phrases

_TABLE = table("furniture")
_OPENERS = phrases(_TABLE["openers"])
_WHOLE = re.compile(rf"(?:{phrases(_TABLE['whole']).pattern}\s*)+")
_LISTS = phrases(_TABLE["lists"])
_CREDITS = phrases(_TABLE["credits"])
_DISCLAIMERS = phrases(_TABLE["disclaimers"])
_RELAYED = phrases(_TABLE["relayed"])
_POLICY = phrases(_TABLE["policy"])
_LONGEST_OPENED = 45  # words: beyond, a sentence of the article has run into the opener's line
_LONGEST_LABEL = 80  # characters
_LONGEST_LINK = 18
_LONGEST_CREDIT = 8

_Line = TypeVar("_Line")


def is_furniture(line: str) -> bool:
    """Say whether the whole line is furniture, whatever stands around it."""
    if len(line) > 600:
        return False
    words = folded(line)
    if not words:
        return True  # rules, bullets and separators alone
    if _WHOLE.fullmatch(words):
        return True
    opener = _OPENERS.match(words)
    if opener is not None and count_words(line) <= _LONGEST_OPENED:
        return True
    return _is_credit(line) or (heads_links(line) and ":" in line)


def heads_links(line: str) -> bool:
    """Say whether the line is the heading of a list of links or tags."""
    words = folded(line) if len(line) <= 600 else ""
    opening = _LISTS.match(words)
    if opening is None:
        return False
    return opening.end() == len(words) or folded(line.split(":", 1)[0]) == opening[0]


def is_lone_opener(line: str) -> bool:
    """Say whether the line is «اقرأ أيضا» and no more: what it announces is on the next ones."""
    return len(line) <= _LONGEST_LABEL and _OPENERS.fullmatch(folded(line)) is not None


def opens_furniture(text: str) -> bool:
    """Say whether `text` opens as furniture does, or heads links: for pieces of a page."""
    words = folded(text)
    return _OPENERS.match(words) is not None or heads_links(text)


def without_furniture(lines: Iterable[_Line], text: Callable[[_Line], str]) -> Iterator[_Line]:
    """Yield the lines that are no furniture; under a heading of links, link-like lines go too."""
    under_links = False
    for line in lines:
        words = text(line)
        opens = heads_links(words) or is_lone_opener(words)
        under_links = opens or (under_links and _may_be_link(words))
        if not under_links and not is_furniture(words):
            yield line


def without_tail(lines: list[_Line], text: Callable[[_Line], str]) -> list[_Line]:
    """Return the lines without the site's rules for readers and the agency's name at their end."""
    end = len(lines)
    while end > 1 and (_is_policy(text(lines[end - 1])) or is_desk(text(lines[end - 1]))):
        end -= 1
    return lines[:end]


def _is_policy(line: str) -> bool:
    """Say whether the line is the site's word to readers: two terms of use, or one disclaimer."""
    words = folded(line)
    disclaims = count_words(line) <= _LONGEST_OPENED and _DISCLAIMERS.search(words)
    return bool(disclaims) or len(set(_POLICY.findall(words))) >= 2


def _may_be_link(line: str) -> bool:
    """Say whether the line is like a headline: short, and at most asking or exclaiming."""
    asks = line.rstrip().endswith(("؟", "!", "?"))
    return count_words(line) <= _LONGEST_LINK and (asks or not ends_a_sentence(line))


def _is_credit(line: str) -> bool:
    """«المصدر: رويترز», «*نقلا عن الأهرام»: the word, a name of few words, and no sentence."""
    if count_words(line) > _LONGEST_CREDIT or ends_a_sentence(line):
        return False
    head, colon, _ = line.partition(":")
    return (
        bool(colon and _CREDITS.fullmatch(folded(head))) or _RELAYED.match(folded(line)) is not None
    )
