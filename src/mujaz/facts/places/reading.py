"""Reading: an article as words with what stands between them, for the finders of names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mujaz.language import words
from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.language.words import Word
from mujaz.span import Span

_PAIRS = {"»": "«»", "”": "“”", '"': '"', "’": "‘’", ")": "()"}
_CLOSING = frozenset(_PAIRS)
_QUOTES = str.maketrans("", "", "«»“”\"„‟‹›''‘’`()[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The words of a text and, for each, its normalised form and the marks before it.

    Of the marks, quotation marks and brackets are left out, so that «عين الأسد» reads as it does
    without them; a line's end is a mark.
    """

    text: str
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    gaps: tuple[str, ...]
    quoted: tuple[bool, ...]

    def form(self, at: int) -> str:
        """Return the form of the word at an index, or an empty string outside the text."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def joined(self, at: int) -> bool:
        """Say whether the word at an index follows the one before it without a mark."""
        return 0 < at < len(self.gaps) and not self.gaps[at]

    def before(self, at: int) -> str:
        """Return the form of the word before, or an empty string where a mark stands between."""
        return self.forms[at - 1] if self.joined(at) else ""

    def after(self, at: int) -> str:
        """Return the form at an index, or an empty string where a mark stands before it."""
        return self.forms[at] if self.joined(at) else ""

    def span(self, first: int, last: int, letters: int = 0) -> Span:
        """Return where the words `[first, last)` stand, the first `letters` letters left out.

        A quotation that opens between them is closed: «جادة "مارسو"».
        """
        start = _past(self.text, self.words[first].start, letters)
        end = self.words[last - 1].end
        opened = any(self.quoted[first + 1 : last]) and end < len(self.text)
        if opened and self.text[end] in _CLOSING:
            inside = self.text[start:end]
            end += sum(map(inside.count, _PAIRS[self.text[end]])) % 2
        return Span(start, end)


@lru_cache(maxsize=2)
def read(text: str) -> Reading:
    """Return the words of a text with what stands between them.

    Kept for the last texts: places and movements read the same.
    """
    found: list[Word] = []
    gaps: list[str] = []
    quoted: list[bool] = []
    marks, done = "", 0
    for word in words.words(text):
        if "\n" in text[done : word.start]:
            marks += "\n"
        done = word.end
        if word.is_mark:
            marks += word.form
            continue
        found.append(word)
        plain = marks and marks.translate(_QUOTES)
        quoted.append(plain != marks)
        gaps.append(plain)
        marks = ""
    forms = tuple(word.form for word in found)
    return Reading(
        text=text, words=tuple(found), forms=forms, gaps=tuple(gaps), quoted=tuple(quoted)
    )


def _past(text: str, start: int, letters: int) -> int:
    """Return the offset after so many letters, with the marks and tatweel written on them."""
    at = start
    while letters:
        letters -= bool(fold(text[at]))
        at += 1
    while at < len(text) - 1 and at > start and not fold(text[at]):
        at += 1
    return at


@remembered()
def without_clitics(form: str) -> tuple[tuple[int, str], ...]:
    """Return what a form may be without و ف ب ل ك, with how many letters were taken off.

    The alef that the article loses after ل is given back: «للرياض» is الرياض.
    """
    return tuple(_without_clitics(form))


def _without_clitics(form: str) -> Iterator[tuple[int, str]]:
    yield 0, form
    for length in (1, 2):
        taken, rest = form[:length], form[length:]
        if len(rest) < 3 or taken[0] not in ("وفبلك" if length == 1 else "وف"):
            return
        if length == 2 and taken[1] not in "بلك":
            return
        yield length, "ا" + rest if taken[-1] == "ل" and rest[0] == "ل" else rest
