"""Query: what is looked for. Whatever is typed is a query; none is an error of syntax.

«words» must all be there, "words between quotes" side by side, a word after - must not be there;
`title:` (or `عنوان:`) before a word or phrase looks in the title alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mujaz.archive.terms import says_little, term, wanted
from mujaz.language.words import words

Field = Literal["text", "title", "place", "person", "speaker"]

_LONGEST = 1000  # characters of a query that are read
_MOST = 32  # words of it that are looked for
_PART = re.compile(
    r"(?P<no>-?)(?P<title>(?:title|عنوان|العنوان):)?"
    r"(?:[\"«“”](?P<phrase>[^\"«»“”]*)[\"»“”]?|(?P<word>[^\s\"«»“”]+))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """The words of a search and its filters; what is null does not choose.

    `since` and `until` are days of publication, both included. `place`, `person` and `speaker` are
    names or parts of them.
    """

    text: str = ""
    since: date | None = None
    until: date | None = None
    outlet: str | None = None
    place: str | None = None
    person: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Words that must, or must not, stand side by side in a field: for each, the terms it may be.

    `text` is title and body. `is_little`: it is one word that nearly every article has.
    """

    field: Field
    words: tuple[frozenset[str], ...]
    excluded: bool = False
    is_little: bool = False


def clauses_of(query: Query) -> tuple[Clause, ...]:
    """Return what a query asks for; empty where there is no word in it.

    A preposition by itself chooses nothing, and is left out where there is another word.
    """
    some = [one for part in _PART.finditer(query.text[:_LONGEST]) for one in _clauses(part)]
    telling = [clause for clause in some if not clause.is_little]
    found = telling if any(not clause.excluded for clause in telling) else some
    names: tuple[tuple[Field, str | None], ...] = (
        *(("place", query.place), ("person", query.person)),
        ("speaker", query.speaker),
    )
    named = (_phrase(field, name[:_LONGEST]) for field, name in names if name)
    return (*found[:_MOST], *(clause for clause in named if clause.words))


def is_void(query: Query) -> bool:
    """Say whether the words of a query, or a name it filters by, have no letter to look for."""
    asked = (query.text, query.place, query.person, query.speaker)
    return any(text and not words_of(text) for text in asked)


def words_of(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text, marks left out."""
    return tuple(word.form for word in words(text[:_LONGEST]) if not word.is_mark)


def _clauses(part: re.Match[str]) -> list[Clause]:
    """Return one clause of a phrase; of what has no space yet several words (و-هكذا), each."""
    field: Field = "title" if part["title"] else "text"
    if part["phrase"] is not None:
        clause = _phrase(field, part["phrase"], excluded=bool(part["no"]))
        return [clause] if clause.words else []
    return [
        Clause(
            field=field,
            words=(wanted(form),),
            excluded=bool(part["no"]),
            is_little=says_little(form),
        )
        for form in words_of(part["word"])
    ]


def _phrase(field: Field, text: str, *, excluded: bool = False) -> Clause:
    """Return the words side by side; a preposition before a name is looked for at the first."""
    forms = words_of(text)[:_MOST]
    rest = (frozenset({term(form)}) for form in forms[1:])
    first = (wanted(form) for form in forms[:1])
    return Clause(field=field, words=(*first, *rest), excluded=excluded)
