"""Wording: the words that a house prefers, and those that it does not print."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from mujaz.language.letters import fold, view
from mujaz.language.lexicon import closed
from mujaz.language.numbers import find as numbers_of
from mujaz.language.words import bare, borne_preposition, conjunction, words
from mujaz.settings import Settings
from mujaz.span import Span
from mujaz.style.edits import QUOTES, Edit


def edits(text: str, preferred: Mapping[str, str]) -> Iterator[Edit]:
    """Yield the house's word for each word that it replaces, longer ones first.

    A word is found as it is listed, whatever its vowel marks and hamzas, و or ف before it or not.
    """
    seen = view(text)
    for word in sorted(preferred, key=len, reverse=True):
        for found in _pattern(word).finditer(seen.text):
            lead, first = found["lead"], found["lead"] + found["all"].split()[0]
            where = seen.source(Span(*found.span("all")))
            if (not lead or conjunction(first) == lead) and where.of(text) != preferred[word]:
                yield Edit(where, preferred[word])


def banned_word(text: str, banned: Collection[str]) -> str | None:
    """Return the first of the banned words that stands in a text, quoted or not.

    It is found with ال, و, ف and a preposition before it too, however it is spelled.
    """
    told = [_cores(word.form) for word in words(text) if not word.is_mark]
    for one in banned:
        parts = _forms(one)
        for at in range(len(told) - len(parts) + 1):
            if all(part in told[at + more] for more, part in enumerate(parts)):
                return one
    return None


def fault_of(settings: Settings) -> str | None:
    """Return why words of a house can't be used, or None: `banned: …` or `preferred: …`.

    A replacement may change no number and no denial, and nothing that it brings in may be replaced
    in turn: styling a text twice would change it twice.
    """
    for one in settings.banned:
        if not _forms(one):
            return f"banned: «{one}» is no word"
    for word, other in settings.preferred.items():
        for said in (word, other):
            if not _forms(said) or not QUOTES.isdisjoint(said) or "\n" in said:
                return f"preferred: «{said}» is no word"
            if any(c.isdigit() for c in said) or numbers_of(said):
                return f"preferred: «{said}» is a number, and no style may change one"
            if not closed("negations").isdisjoint(_forms(said)):
                return f"preferred: «{said}» denies, and no style may change that"
        for again in settings.preferred:
            is_same = again == word and fold(word) == fold(other)  # a hamza set right
            if _overlap(_forms(other), _forms(again)) and not is_same:
                return f"preferred: «{other}» would be replaced again, for «{again}» is"
    return None


def _pattern(word: str) -> re.Pattern[str]:
    told = r"\s{1,4}".join(map(re.escape, fold(word).split()))
    return re.compile(rf"(?<!\w)(?P<lead>[وف]?)(?P<all>{told})(?!\w)")


def _forms(said: str) -> tuple[str, ...]:
    return tuple(word.form for word in words(said) if not word.is_mark)


def _cores(form: str) -> frozenset[str]:
    """Return a word as it stands, and without what may be written onto its front."""
    plain = bare(form)
    borne = plain[len(borne_preposition(plain)) :]
    article = plain[2:] if plain.startswith(("ال", "لل")) else plain[3:]
    has_article = plain.startswith(("ال", "لل", "بال", "كال")) and len(article) > 2
    return frozenset((form, plain, borne, article if has_article else plain, "ال" + article))


def _overlap(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether the two could share a word in one text: an end of one is a start of the other."""
    return any(
        all(
            bare(one[at - shift]) == bare(other[at])
            for at in range(max(0, shift), min(len(other), shift + len(one)))
        )
        for shift in range(1 - len(one), len(other))
    )
