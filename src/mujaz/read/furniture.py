"""Furniture: lines of a page that are no lines of the article.

«اقرأ أيضا», share buttons, tags, related links, credits, captions, newsletter prompts, copyright.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from mujaz.language.letters import fold
from mujaz.read.byline import is_desk
from mujaz.read.knowledge import table
from mujaz.read.wording import count_words, ends_a_sentence, folded, phrases
from mujaz.span import Span

_TABLE = table("furniture")
_ASKING = [
    f"{verb} {offered}"
    for verb in _TABLE["asking"]["verbs"]
    for offered in _TABLE["asking"]["offered"]
]
_OPENERS = phrases([*_TABLE["openers"], *_ASKING])
_WHOLE = re.compile(rf"(?:{phrases(_TABLE['whole']).pattern}\s*)+")
_LISTS = phrases(_TABLE["lists"])
_CREDITS = phrases(_TABLE["credits"])
_DISCLAIMERS = phrases(_TABLE["disclaimers"])
_RELAYED = phrases(_TABLE["relayed"])
_POLICY = phrases(_TABLE["policy"])
_OWN_TEXT = phrases(_TABLE["own_text"])
_OF_ITSELF = re.compile(
    rf"(?:(?:نشر )?(?:هذا|هذه|جميع) )?{_OWN_TEXT.pattern} {phrases(_TABLE['own_origin']).pattern}"
    rf"|نشر (?:هذا|هذه) {_OWN_TEXT.pattern} بالتعاون مع"
)
_LONGEST = 600  # characters
_LONGEST_OPENED = 45  # words: beyond, a sentence of the article has run into the opener's line
_LONGEST_LABEL = 80  # characters
_LONGEST_LINK = 18
_LONGEST_CREDIT = 8

# What furniture may open with: one look at the first word settles nearly every sentence of news.
_FIRST = re.compile(r"[^\W_](?:[^\W_]|[\u064b-\u0652\u0670])*")  # vowels are no word characters
_FIRST_WORDS = frozenset(
    folded(phrase).split()[0]
    for name in ("openers", "whole", "lists", "credits", "relayed", "own_text")
    for phrase in (*_TABLE[name], *_ASKING, "نشر", "هذا", "هذه", "جميع")
)
_DISCLAIMING = re.compile("ر[أا]ي|نظر|موقف")  # one stands in every disclaimer, as it is typed

_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")

_Line = TypeVar("_Line")


def is_furniture(line: str) -> bool:
    """Say whether the line, or the sentence, is furniture, whatever stands around it.

    Microseconds for a sentence of news: digests ask it of every one.
    """
    if len(line) > _LONGEST:
        return False
    if not _may_open(line):
        return _disclaims(line)
    words = folded(line)
    if not words or _WHOLE.fullmatch(words):
        return True  # rules, bullets and separators alone, or buttons
    opens = _OPENERS.match(words) or _OF_ITSELF.match(words)
    if opens and count_words(line) <= _LONGEST_OPENED:
        return True
    return _is_credit(line) or (heads_links(line) and ":" in line) or _disclaims(line)


def _may_open(line: str) -> bool:
    """Say whether the first word is one that furniture opens with, or there is none."""
    first = _FIRST.search(line)
    return first is None or fold(first[0]) in _FIRST_WORDS


def _disclaims(line: str) -> bool:
    """Say whether the line keeps the house apart from its writers."""
    return (
        _DISCLAIMING.search(line) is not None
        and count_words(line) <= _LONGEST_OPENED
        and _DISCLAIMERS.search(folded(line)) is not None
    )


def heads_links(line: str) -> bool:
    """Say whether the line is the heading of a list of links or tags."""
    words = folded(line) if len(line) <= _LONGEST and _may_open(line) else ""
    opening = _LISTS.match(words)
    if opening is None:
        return False
    return opening.end() == len(words) or folded(line.split(":", 1)[0]) == opening[0]


def is_lone_opener(line: str) -> bool:
    """Say whether the line is «اقرأ أيضا» and no more: what it announces is on the next ones."""
    words = folded(line) if len(line) <= _LONGEST_LABEL and _may_open(line) else ""
    return bool(_OPENERS.fullmatch(words) or _LISTS.fullmatch(words))


def opens_furniture(text: str) -> bool:
    """Say whether `text` opens as furniture does, or heads links: for pieces of a page."""
    words = folded(text)
    return _OPENERS.match(words) is not None or heads_links(text)


def without_furniture(lines: Iterable[_Line], text: Callable[[_Line], str]) -> Iterator[_Line]:
    """Yield the lines that are no furniture; under a heading of links, link-like lines go too."""
    under_links = False
    for line in lines:
        words = text(line)
        # «للمزيد: …» has its link on its own line; what follows may be a heading of the article.
        opens = is_lone_opener(words)
        under_links = opens or (under_links and _may_be_link(words))
        if not under_links and not is_furniture(words):
            yield line


def furniture_of(body: str) -> tuple[Span, ...]:
    """Return the lines of a body that are furniture, as spans in order, outer white space off.

    For bodies that were given as they are: the titles under a lone «اقرأ أيضا», a site's rules and
    an agency's name at the end count as well, which no line tells by itself.
    """
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(body)]
    kept = without_tail(
        list(without_furniture(lines, lambda span: span.of(body))), lambda span: span.of(body)
    )
    return tuple(sorted(set(lines) - set(kept)))


def without_tail(lines: list[_Line], text: Callable[[_Line], str]) -> list[_Line]:
    """Return the lines without the site's rules for readers and the agency's name at their end."""
    end = len(lines)
    while end > 1 and (_is_policy(text(lines[end - 1])) or is_desk(text(lines[end - 1]))):
        end -= 1
    return lines[:end]


def _is_policy(line: str) -> bool:
    """Say whether the line is the site's word to readers: two terms of use, or one disclaimer."""
    return _disclaims(line) or len(set(_POLICY.findall(folded(line)))) >= 2


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
