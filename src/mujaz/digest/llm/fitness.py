"""Fitness: whether a statement, true or not, is one that can be printed."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.digest.choosing.weigh import content_stems
from mujaz.digest.llm.answer import Part
from mujaz.digest.sentences.sentence import Sentence
from mujaz.digest.standing.standalone import reason_not_alone
from mujaz.language.clauses import clauses
from mujaz.language.words import words
from mujaz.settings import Settings

_SAME = 0.4  # of the shorter one's stems shared, as among the embedded engine's statements
_SAID = 0.8  # so much of a point is in the summary already: it is the same sentence again
_ARABIC = 0.7  # of the letters


def form_fault(text: str, part: Part, settings: Settings) -> tuple[str, str] | None:
    """Return what keeps a statement from being printed: its name and words for it; or None."""
    if not _is_arabic(text):
        return "language", "not Arabic"
    count, (low, high) = len(text.split()), _bounds(part, settings)
    if count > high:
        return "long", f"too long: {count} words, at most {high}"
    if count < low:
        return "short", f"too short: {count} words, at least {low}"
    reason = reason_not_alone(words(text), _as_sentence(text))
    return ("alone", f"does not stand alone: {reason}") if reason else None


def _bounds(part: Part, settings: Settings) -> tuple[int, int]:
    """Return the fewest and most words: a summary may be of short sentences, but not of scraps."""
    if part == "points":
        return settings.point_words
    return settings.point_words[0], settings.summary_words[1]


def _is_arabic(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    arabic = sum("\u0600" <= char <= "\u06ff" for char in letters)
    return bool(letters) and arabic >= _ARABIC * len(letters)


def _as_sentence(text: str) -> Sentence:
    """Return a statement as a sentence that follows others, of which nothing is known."""
    some = words(text)
    return Sentence(index=1, words=some, clauses=clauses(some), spoken=False, speaker=())


def repeats(text: str, others: Sequence[str], *, across: bool = False) -> bool:
    """Say whether it tells what one of the others tells; `across` from the points to the summary.

    What the summary tells in passing may be told again as a point, but not in the same words.
    """
    stems = set(content_stems(words(text)))
    for other in others:
        told = set(content_stems(words(other)))
        share = len(stems & told) / (min(len(stems), len(told)) or 1)
        if share >= (_SAID if across else _SAME):
            return True
    return False
