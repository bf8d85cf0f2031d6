"""Letters: Arabic text as it reads, whatever way it was typed.

Nothing here alters a text: `view` gives the normalised letters with the way back to the source.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from mujaz.language.remembered import remembered
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_KNOWLEDGE = tomllib.loads(
    files("mujaz.language").joinpath("data/letters.toml").read_text(encoding="utf-8")
)


def _points(ranges: Iterable[Sequence[str]]) -> Iterator[int]:
    for first, last in ranges:
        yield from range(int(first, 16), int(last, 16) + 1)


def _single_letters() -> dict[int, str]:
    """Map code points that change without changing the length; all others stay themselves."""
    table = {point: chr(point) for point in range(0x2100)}  # str.translate is slow where it misses
    table |= {ord(char): char.lower() for char in map(chr, range(0x250)) if len(char.lower()) == 1}
    table |= dict.fromkeys(_points(_KNOWLEDGE["spaces"]["blank"]), " ")
    table |= dict.fromkeys(_points(_KNOWLEDGE["spaces"]["newline"]), "\n")
    for letters, folded in _KNOWLEDGE["folded"].items():
        table |= {ord(letter): folded for letter in letters}
    for zero in _KNOWLEDGE["digits"]["zeros"]:
        table |= {int(zero, 16) + value: str(value) for value in range(10)}
    return table


_MARKS = frozenset(_points(_KNOWLEDGE["dropped"]["marks"]))
_TATWEEL = frozenset(_points(_KNOWLEDGE["dropped"]["tatweel"]))
_ATTACHED = _MARKS | _TATWEEL
_DROPPED = _ATTACHED | frozenset(_points(_KNOWLEDGE["dropped"]["unseen"]))
_SINGLE = _single_letters()


def _shape(char: str) -> str:
    """Return the letters a presentation form stands for; a lone mark's shape stands for none."""
    if unicodedata.decomposition(char).startswith(("<isolated> 0020", "<medial> 0640")):
        return ""
    plain = unicodedata.normalize("NFKC", char)
    return "".join(_SINGLE.get(ord(c), c) for c in plain if ord(c) not in _DROPPED)


_SHAPES = {
    point: _shape(chr(point))
    for point in _points(_KNOWLEDGE["shapes"]["blocks"])
    if unicodedata.decomposition(chr(point))
}
_TABLE: dict[int, str] = _SINGLE | _SHAPES | dict.fromkeys(_DROPPED, "")


def _shifting() -> re.Pattern[str]:
    """Match what may become none or several characters: only around these do offsets shift.

    Written as what they are not, since `re` is slow on a set that reaches beyond U+FFFF.
    """
    points = [p for p, to in sorted(_TABLE.items()) if len(to) != 1 and p < 0x10000]
    steady = zip([-1, *points], [*points, 0x10000], strict=True)
    ranges = (rf"\u{a + 1:04x}-\u{b - 1:04x}" for a, b in steady if a + 1 < b)
    return re.compile(f"[^{''.join(ranges)}]")


_SHIFTING = _shifting()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A normalised text with the way back to its source.

    `offsets` holds, for each code point of `text`, the offset of the code point of `source_text`
    that it was made from, and last the length of `source_text`. They never decrease; the letters
    of one ligature share an offset.
    """

    text: str
    offsets: tuple[int, ...]
    source_text: str

    def source(self, span: Span) -> Span:
        """Return the span of the source that reads as `span` of this view.

        A letter brings the marks and tatweel written after it; half a ligature brings the whole.
        Raises `IndexError` where `span` does not lie in the view.
        """
        limit = self.offsets[span.end]
        end = self.offsets[span.end - 1] + 1
        while end < limit and ord(self.source_text[end]) in _ATTACHED:
            end += 1
        return Span(self.offsets[span.start], end)


def normalise(text: str) -> str:
    """Return the text as it reads: marks, tatweel and unseen characters gone, letters folded.

    Alef with hamza, madda or wasla becomes ا, ى and ئ become ي, ؤ و, ة ه; Persian letters become
    Arabic, presentation forms plain letters, all digits 0-9, Latin lower case, a no-break space
    a space. Normalising again changes nothing.
    """
    return text.translate(_TABLE)


@remembered()
def fold(word: str) -> str:
    """Return one word normalised, remembered for the next time it comes."""
    return word.translate(_TABLE)


def _offsets(text: str) -> tuple[int, ...]:
    offsets: list[int] = []
    done = 0
    for match in _SHIFTING.finditer(text):
        at = match.start()
        offsets.extend(range(done, at))
        offsets.extend([at] * len(_TABLE.get(ord(text[at]), " ")))
        done = at + 1
    offsets.extend(range(done, len(text) + 1))
    return tuple(offsets)


@lru_cache(maxsize=32)
def view(text: str) -> View:
    """Return the normalised text with its offset map: `view(text).text == normalise(text)`.

    The last ones are kept, since every kind of fact of an article asks for its view.
    """
    return View(text=normalise(text), offsets=_offsets(text), source_text=text)
