"""Word classes: what kind of word a form is, by the company it keeps in news.

`weights/tagger-words.tsv` is learned by `scripts/train-tagger`: a form, its fine and its coarse
cluster, the form without clitics where that is another, and the kinds of place it names.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.language.remembered import remembered
from mujaz.language.words import bare, may_bear_preposition

FILE = "weights/tagger-words.tsv"
"""Where the classes stand in this room."""


class WordClass(NamedTuple):
    """The classes of one form; an empty string says that there is none."""

    fine: str
    coarse: str
    stripped: str
    place: str


_UNKNOWN = WordClass("", "", "", "")


@cache
def _rows() -> dict[str, str]:
    """Return the table, a row by its form; few are ever looked at, so none is cut before."""
    lines = (files("mujaz.models") / FILE).read_text(encoding="utf-8").splitlines()
    return {form: row for form, _, row in (line.partition("\t") for line in lines)}


@remembered()
def _class(form: str) -> WordClass | None:
    row = _rows().get(form)
    return None if row is None else WordClass(*row.split("\t"))


def class_of(form: str) -> WordClass:
    """Return the classes of a normalised form, else those of the form without its clitics."""
    found = _class(form)
    if found is None or not (found.fine or found.stripped):
        return _class(stripped(form)) or _UNKNOWN
    return found


@remembered()
def stripped(form: str) -> str:
    """Return a normalised form without the clitics before it: وللامم -> الامم.

    What news writes oftener without them bears them (ولندن); of an unseen word grammar decides.
    """
    found = _class(form)
    if found is not None:
        return found.stripped or form
    plain = bare(form)
    if plain.startswith("لل") and len(plain) > 4:
        return "ال" + plain[2:]
    if plain.startswith(("بال", "كال")) and len(plain) > 5:
        return plain[1:]
    rest = plain[1:]
    known = plain not in _rows() and rest in _rows()
    return rest if len(rest) > 2 and plain[0] in "بلك" and (known or _borne(plain)) else plain


def _borne(form: str) -> bool:
    return form[0] == "ب" and may_bear_preposition(form)
