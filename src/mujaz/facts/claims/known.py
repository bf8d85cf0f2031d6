"""Known: the names of one passage by the words where they stand, and how callings are likened."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from mujaz.facts.claims.cues import plain
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, borne_preposition, is_common, is_definite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mujaz.fact import Name
    from mujaz.facts.claims.passage import Passage

_WORD = re.compile(r"\w+")


class Known(NamedTuple):
    """The fullest spelling of each person and body by the words where its mentions begin."""

    p: Passage
    people: Mapping[int, str]
    bodies: Mapping[int, str]

    def before(self, start: int) -> list[int]:
        """Return where the noun at `start` stands before it, in no name or deputy's office."""
        return self._alike(start, range(start))

    def after(self, start: int) -> list[int]:
        """Return where the noun at `start` stands after it, in no name or deputy's office."""
        return self._alike(start, range(start + 1, len(self.p.forms)))

    def _alike(self, start: int, where: range) -> list[int]:
        noun, forms = head(self.p.form(start)), self.p.forms
        found = (
            at
            for at in where
            if noun in forms[at] and at not in self.p.within and head(forms[at]) == noun
        )
        return [at for at in found if not _is_of_deputy(self.p, at)]

    def text(self, start: int, end: int, skip: int = 0) -> str:
        """Return the words of a range as the article has them."""
        return self.p.source(start, end, skip).of(self.p.view.source_text)


def known(p: Passage, people: Sequence[Name], bodies: Sequence[Name]) -> Known:
    """Return the names of a passage by its words."""
    return Known(p, _named(p, people), _named(p, bodies))


def _named(p: Passage, names: Iterable[Name]) -> dict[int, str]:
    text = p.view.source_text
    starts = [word.start for word in p.words]
    found: dict[int, str] = {}
    for name in names:
        spelled = [name.text, *(span.of(text) for span in name.mentions)]
        fullest = max(spelled, key=lambda one: len(one.split()))
        for span in name.mentions:
            found[max(0, bisect_right(starts, span.start) - 1)] = fullest
    return found


def head(form: str) -> str:
    """Return a noun without the conjunction, preposition and article before it."""
    word = bare(form)
    if plain(word) != word:
        return plain(word)
    return word[1:] if borne_preposition(word) else word


def borne(form: str) -> int:
    """Return how many letters of a conjunction and a preposition stand on a noun."""
    word = bare(form)
    return len(form) - len(word) + bool(borne_preposition(word))


def has_kind(name: str) -> bool:
    """Say whether a body's name says what it is: «شركة الواحة», not «الواحة كلاود»."""
    return is_common(head(_WORD.findall(normalise(name))[0]))


def words_of(text: str) -> list[str]:
    """Return the words of a text, each without conjunction and article."""
    return [plain(form) for form in _WORD.findall(normalise(text))]


def _is_of_deputy(p: Passage, at: int) -> bool:
    """Say whether a calling is part of another's: «نائب رئيس البلدية», «النائب الأول لوزير»."""
    if head(p.form(at - 1)) in closed("offices") | closed("deputies"):
        return True
    given = bare(p.form(at)).startswith("ل") and is_definite(p.form(at - 1))
    return given and head(p.form(at - 2)) in closed("deputies")
