"""Foot: the leads of other articles that a page printed under its own: of other stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import conjunction, stem
from mujaz.story.rarity import rarity

_FEWEST = 3  # leads in a row that make a list of other stories
_TELLS = 2.0  # rarity: what more than one article in seven has is of any story
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[^\W_]{2,}")


def foot(title: str | None, body: str) -> int:
    """Return where the foot of a body begins, its length where it has none.

    News joins its paragraphs with و or a link: three and more at the end that join nothing, half of
    them without a word of the title, are leads of other articles. The rule of
    `digest/elsewhere.py`, by paragraphs, for who reads many articles.
    """
    titled = set(_stems(title or ""))
    paragraphs = list(_PARAGRAPH.finditer(body))[1:]
    last = list(takewhile(lambda one: _opens_alone(one[0]), reversed(paragraphs)))
    astray = [titled.isdisjoint(_stems(one[0])) for one in last]
    lists = (n for n in range(len(last), _FEWEST - 1, -1) if 2 * sum(astray[:n]) >= n)
    leads = next(lists, 0) if titled else 0
    return last[leads - 1].start() if leads else len(body)


def _stems(text: str) -> Iterator[str]:
    found = (stem(word) for word in _WORD.findall(normalise(text)))
    yield from (one for one in found if rarity(one) >= _TELLS)


def _opens_alone(paragraph: str) -> bool:
    """Say whether no link joins a paragraph to what stands before it."""
    first = re.match(r"\s*([^\W\d_]+)", paragraph)
    if first is None:
        return False
    form = normalise(first[1])
    return conjunction(form) == "" and form not in closed("connectives", "demonstratives")
