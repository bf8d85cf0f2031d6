"""Deed: what an event is, whatever words tell it: what is done, and who, what and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.months import GREGORIAN
from mujaz.language.remembered import remembered
from mujaz.language.tables import table
from mujaz.language.words import Word, bare, is_finite, is_verbal_noun, words
from mujaz.story.root import deed as deed_word
from mujaz.story.root import forms, listed, root

_CLOSED = (
    *("prepositions", "complementisers", "relatives", "demonstratives", "adverbs", "particles"),
    *("times", "weekdays", "periods"),
)
_HALF = 0.5
SHARED = 2  # words beside the deed itself that two tellings of an event have in common
_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What is done, as `action`, and the roots of the other words that tell the event.

    It is `leading` where a finite verb names it, or a noun that opens the clause: «استخدام السلاح»;
    in «قُتل ثلاثة في الهجوم» the attack is told of, but not told.
    """

    action: str
    roots: frozenset[str]
    leading: bool = True

    def is_of(self, other: Deed) -> bool:
        """Say whether two tellings are of one event, as far as their words go.

        They name the same deed, and half of the words of the shorter one are in the other too.
        """
        if self.action != other.action:
            return False
        shared = len(self.roots & other.roots)
        fewer = min(len(self.roots), len(other.roots))
        return shared >= SHARED and shared >= _HALF * fewer


def deed_of(text: str) -> Deed | None:
    """Return what a clause tells, null where no word of it names a deed.

    A finite verb names it before a verbal noun: «ارتفعت حصيلة الانفجار» is of a rise.
    """
    said = [word for word in words(text) if not word.is_mark]
    naming = sorted(filter(names_deed, said), key=lambda word: not is_finite(bare(word.form)))
    if not naming:
        return None
    first, action = naming[0], deed_word(naming[0].form)
    before = roots_of(said[: said.index(first)])
    leading = is_finite(bare(first.form)) or not before
    return Deed(action=action, roots=roots_of(said) - {action}, leading=leading)


def roots_of(some: Sequence[Word]) -> frozenset[str]:
    """Return the roots of the words that carry a meaning of their own; no numbers, no dates.

    A country of two words is one, as it is under its other name: «الولايات المتحدة», «أميركا».
    """
    found = frozenset(filter(None, (_root(word.form) for word in some)))
    for named, country in _countries().items():
        if named <= found:
            found = (found - named) | {country}
    return found


@cache
def _countries() -> dict[frozenset[str], str]:
    """Return the root that stands for the roots of a country's name of several words."""
    names = table("story", "deeds")["countries"]
    return {
        frozenset(root(fold(word)) for word in longer.split()): root(fold(name))
        for name, others in names.items()
        for longer in others
    }


@remembered()
def _root(form: str) -> str:
    plain = bare(form)
    if len(plain) < _LETTERS or plain[:1].isdigit() or plain in _empty() or _is_light(form):
        return ""
    return deed_word(form)


@cache
def _empty() -> frozenset[str]:
    months = {form for name in GREGORIAN for form in (name, *name.split())}
    return closed(*_CLOSED) | months | {"تشرين", "كانون", "الثاني", "الاول"}


@remembered()
def _is_light(form: str) -> bool:
    return root(form) in listed("light") or bare(form) in forms("light")


def names_deed(word: Word) -> bool:
    """Say whether a word names what is done: a verb or its noun, none that carries another."""
    plain = bare(word.form)
    if len(plain) < _LETTERS or plain in _empty() or _is_light(word.form):
        return False
    if root(word.form) in listed("begins") | listed("ends") | listed("moves") | listed("cancels"):
        return False
    return is_finite(plain) or is_verbal_noun(word.form) or _is_known(word.form)


@remembered()
def _is_known(form: str) -> bool:
    found = root(form)
    return deed_word(form) != found


def has(text: str, kind: str) -> bool:
    """Say whether a text has a word of a list of `deeds.toml`."""
    said = (word.form for word in words(text) if not word.is_mark)
    return any(root(form) in listed(kind) or bare(form) in forms(kind) for form in said)


def governed(some: Sequence[Word], kind: str, reach: int) -> Iterator[tuple[Word, str]]:
    """Yield each word of a list with a deed that is named within `reach` words after it."""
    said = [word for word in some if not word.is_mark]
    for at, word in enumerate(said):
        if root(word.form) in listed(kind):
            yield from ((word, deed_word(one.form)) for one in said[at + 1 : at + 1 + reach])
