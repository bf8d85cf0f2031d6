"""Standfirst: the lines an editor wrote between the headline and the story."""

from __future__ import annotations

import re
from collections import Counter

from mujaz.language import lexicon
from mujaz.language.lexicon import closed
from mujaz.language.words import conjunction, stem
from mujaz.read.knowledge import table
from mujaz.read.wording import count_words, ends_a_sentence, folded, is_open_ended

_DESCRIPTION_WORDS = (5, 70)
_PRINTED_WORDS = (6, 45)
_NEAR = 0.85  # share of the words of the longer that both have
_RETOLD = 0.5  # share of the headline's words
_LEAST_STEM, _STEM = 3, 4  # letters
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
_SAYING_ON = frozenset(map(folded, table("standfirst")["saying_on"]))


def declared_standfirst(
    description: str | None, title: str | None, paragraphs: list[str], *, apart: bool
) -> str | None:
    """Return the description if an editor wrote it: no cut-off lead, no copy of the body.

    One that the page prints `apart` from its body is an editor's.
    """
    low, high = _DESCRIPTION_WORDS
    if description is None or is_cut_off(description):
        return None
    words = folded(description)
    if not low <= count_words(description) <= high or words in folded(title or ""):
        return None
    if apart:
        return description
    body = folded(" ".join(paragraphs))
    about = _is_about(words, f"{folded(title or '')} {body}")
    return description if about and not _is_copy(words, paragraphs) else None


def is_cut_off(description: str) -> bool:
    """Say whether a description breaks off, as ones made from the lead by a machine do."""
    return _CUT_OFF.search(description) is not None


def repeats(first: str, lead: str, standfirst: str) -> bool:
    """Say whether a first paragraph is the standfirst again, nearly, and `lead` begins the body.

    Where the second paragraph goes on from the first, that one is the lead, printed twice.
    """
    return is_near(first, standfirst) and not _goes_on(lead)


def is_printed_standfirst(
    first: str, lead: str, *, title: str | None, description: str | None
) -> bool:
    """Say whether the first paragraph of a page stands above the body that `lead` begins.

    It is short, a longer paragraph that doesn't go on from it follows, and it ends without
    punctuation, or is what the page is described by and `lead` retells the headline, to which a
    standfirst adds.
    """
    low, high = _PRINTED_WORDS
    words = count_words(first)
    if not low <= words <= high or count_words(lead) <= words or not ends_a_sentence(lead):
        return False
    if _goes_on(lead):
        return False
    described = description is not None and is_near(first, description)
    return is_open_ended(first) or (described and _retells(lead, first, title))


def is_near(text: str, given: str) -> bool:
    """Say whether the two have nearly the same words, or `text` begins with a cut-off `given`."""
    words, wanted = folded(text).split(), folded(given).split()
    if is_cut_off(given):
        words, wanted = words[: len(wanted) - 1], wanted[:-1]  # its last word may be cut as well
    both = (Counter(words) & Counter(wanted)).total()
    return len(wanted) >= _DESCRIPTION_WORDS[0] and both >= _NEAR * max(len(words), len(wanted))


def _goes_on(paragraph: str) -> bool:
    """Say whether it opens with words that lean on the text before: «وأضاف», «جاء ذلك», «كما»."""
    words = [*folded(paragraph[:60]).split(), "", ""]
    first, second = words[:2]
    return bool(
        conjunction(first)
        or first in closed("connectives", "demonstratives")
        or first in _SAYING_ON
        or (first in closed("presenting") and second in closed("demonstratives"))
        or any(
            tuple(words[: len(phrase)]) == phrase
            for kind in ("link", "reminder")
            for phrase in lexicon.phrases("openers", kind).get(first, ())
        )
    )


def _retells(lead: str, first: str, title: str | None) -> bool:
    """Say whether the lead has half of the headline's words, and more than the first paragraph."""
    headline = _stems(title or "")
    told, before = (len(headline & _stems(text)) for text in (lead, first))
    return told > before and told >= _RETOLD * len(headline) > 0


def _stems(text: str) -> set[str]:
    """Return the openings of the stems: «تونس» and «التونسية» are one."""
    stems = map(stem, folded(text).split())
    return {one[:_STEM] for one in stems if len(one) >= _LEAST_STEM}


def _is_copy(words: str, paragraphs: list[str]) -> bool:
    """Say whether the words are the lead's, some of them left out."""
    lead = set(folded(" ".join(paragraphs[:3])).split())
    given = words.split()
    return sum(word in lead for word in given) >= 0.9 * len(given)


def _is_about(words: str, text: str) -> bool:
    """Say whether the words are of this text, not a site's account of itself."""
    long = {word for word in words.split() if len(word) >= 4}
    known = set(text.split())
    return 3 * sum(word in known for word in long) >= len(long) > 0
