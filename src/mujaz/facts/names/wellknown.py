"""Wellknown: the bodies that `data/names.toml` knows by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mujaz.facts import wording
from mujaz.facts.names.lists import listed
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import Word, bare
from mujaz.models.features import seen
from mujaz.models.wordclass import stripped


@cache
def _known() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    same = wording.table("names")["same"].values()
    spelled = {fold(n) for names in same for n in names} | listed("known", "names")
    for name in sorted(spelled - listed("certain", "names"), key=len, reverse=True):
        found.setdefault(name.split()[0], []).append(tuple(name.split()))
    return found


def known_bodies(sentence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of the bodies that the table knows by name, the longest first."""
    outlets = listed("outlets", "names")
    for at, word in enumerate(sentence):
        if word.form in outlets and is_quoted(sentence, at) and _is_told(sentence, at):
            yield at, at + 1
        if _opened_by(word.form) and (end := known_end(sentence, at)) > at:
            yield at, end


def is_quoted(sentence: Sequence[Word], at: int) -> bool:
    """Say whether one word alone stands in quotation marks."""
    return (
        0 < at < len(sentence) - 1
        and seen(sentence[at - 1].form) == seen(sentence[at + 1].form) == '"'
    )


def _is_told(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a newspaper is told something, in quotation marks: «علمت "الوطن"»."""
    if at < len(("علمت", '"')):
        return False
    before = bare(sentence[at - 2].form)
    return before in listed("outlets", "told") or before in closed("saying")


@remembered()
def _opened_by(form: str) -> tuple[tuple[str, ...], ...]:
    """Return the names of the table that a word begins, with its clitics or without."""
    return tuple(name for first in {form, stripped(form)} for name in _known().get(first, ()))


def known_end(sentence: Sequence[Word], at: int) -> int:
    """Return where the longest name of the table that begins at a word ends, else `at`."""
    ends = (
        at + len(name)
        for name in _opened_by(sentence[at].form)
        if tuple(word.form for word in sentence[at + 1 : at + len(name)]) == name[1:]
    )
    return max(ends, default=at)


def is_known_alone(kind: str, name: str) -> bool:
    """Say whether a body is known by its name alone, without the word of its kind."""
    return kind in listed("known", "of") and name in listed("known", "names")
