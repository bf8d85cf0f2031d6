"""Foreign runs in an Arabic line: where words written left to right stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.publish.element import element
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

# Letters of the left-to-right scripts that Arabic news quotes: Latin, Greek, Cyrillic, Armenian,
# kana, Han, Hangul. A number alone is none: the bidirectional algorithm sets it right itself.
_LETTER = "A-Za-zÀ-ÖØ-öø-ʯͰ-\u058fḀ-\u1fff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_WORD = re.compile(rf"[{_LETTER}\d]+(?:[.:/@&'’+_=?#%$\-–]+[{_LETTER}\d]+)*[+%]*")
_STRONG = re.compile(f"[{_LETTER}]")


def foreign_runs(text: str) -> Iterator[Span]:
    """Yield, in reading order, the runs of `text` to be set left to right: «F-35», «Windows 11».

    A run opens with a word that has a foreign letter and goes on over single spaces: «عام 2025
    NASA» holds only «NASA», or the year would jump to its other side.
    """
    run: Span | None = None
    for word in _WORD.finditer(text):
        if run and word.start() == run.end + 1 and text[run.end] == " ":
            run = Span(run.start, word.end())
            continue
        if run:
            yield run
        run = Span(*word.span()) if _STRONG.search(word[0]) else None
    if run:
        yield run


def isolated(text: str) -> Iterator[Element | str]:
    """Yield the text with a `<bdi>` around every foreign run."""
    done = 0
    for run in foreign_runs(text):
        yield text[done : run.start]
        yield element("bdi", {}, run.of(text))
        done = run.end
    yield text[done:]
