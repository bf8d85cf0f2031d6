"""Apposition: the noun phrase beside a name that tells who bears it (Ryding 2005, 8.7)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.digest.naming.role import holds_another, is_of_the_name, is_owned_by_a_name
from mujaz.digest.naming.whole import is_person
from mujaz.language.clauses import COMMAS
from mujaz.language.joined import without_conjunction
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    OWNED,
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    preposition,
    verb_kind,
)

_LONGEST = 10  # words
_ENDS = COMMAS | frozenset(":.")
_FINITE = ("past", "imperfect")
_WHERE = frozenset(("في", "من", "الي", "علي", "عن", "مع", "بين"))
_OF_SPEECH = ("saying", "speech_only")


def phrase_before(words: Sequence[Word], first: int) -> tuple[Word, ...]:
    """Return the office before a name at `first` that tells of what it is: «منسق … لشؤون كذا».

    Empty where its opening is not certain, and where a phrase of place may be the verb's own: it is
    the office's after a verb of saying, and where a comma sets the name off.
    """
    set_off = first > 0 and words[first - 1].form in COMMAS
    last = first - set_off
    opening = _opening(words, last)
    if opening is None:
        return ()
    phrase = (without_conjunction(words[opening]), *words[opening + 1 : last])
    if len(phrase) > _LONGEST or not _is_whole(phrase):
        return ()
    if is_owned_by_a_name(phrase[0].form) if len(phrase) == 1 else is_of_the_name(phrase[-1]):
        return ()
    spoken = opening > 0 and bare(words[opening - 1].form) in closed(*_OF_SPEECH)
    placed = any(word.form in _WHERE for word in phrase)
    return () if placed and not (set_off or spoken) else phrase


def _opening(words: Sequence[Word], last: int) -> int | None:
    """Return where the phrase that ends before `last` opens with an office, if it does."""
    first = last
    while first and not _bounds(words[first - 1]):
        first -= 1
    offices = [i for i in range(first, last) if is_person(bare(words[i].form))]
    joined = [i for i in offices if i > first and words[i].form != bare(words[i].form)]
    if joined:  # «الرئيس فلان والوزير»
        return joined[-1]
    return first if offices and offices[0] == first else None


def _bounds(word: Word) -> bool:
    form = bare(word.form)
    verb = verb_kind(form) in _FINITE or form in closed("saying")
    stops = closed("complementisers", "relatives", "demonstratives", "connectives", "times")
    return word.is_mark or word.is_number or form in stops or (verb and not is_person(form))


def phrase_after(words: Sequence[Word], end: int) -> tuple[Word, ...]:
    """Return what a comma sets off after a name and tells who he is: «فلان، مدير كذا،»."""
    if end >= len(words) or words[end].form not in COMMAS:
        return ()
    phrase = tuple(takewhile(lambda word: not _bounds(word), words[end + 1 : end + 2 + _LONGEST]))
    closing = words[end + 1 + len(phrase) : end + 2 + len(phrase)]
    closed_off = any(w.form in _ENDS or w.form in closed("complementisers") for w in closing)
    if not phrase or len(phrase) > _LONGEST or not closed_off or not _is_whole(phrase):
        return ()
    head = phrase[0].form
    agent = is_definite(head) and is_common(head[2:]) and not head.endswith(("يه", "ي"))
    return phrase if is_person(head) or (agent and len(phrase) > 1) else ()


def _is_whole(phrase: Sequence[Word]) -> bool:
    """Say whether a phrase is one, and of nobody else: «زعيمه», «مستشار الوزير»."""
    if holds_another(phrase):
        return False
    if any(word.surface.endswith(OWNED) and len(word.form) > 3 for word in phrase):
        return False
    if phrase[-1].form in closed("waiting") or phrase[0].surface.endswith(("ون", "ين")):
        return False
    return not any(
        is_definite(one.form)
        and is_common(after.form)
        and not (is_definite(after.form) or _is_of_phrase(after.form))
        for one, after in pairwise(phrase)
    )


def _is_of_phrase(form: str) -> bool:
    governs = preposition(form) or borne_preposition(form) or form in closed("prepositions")
    return bool(governs)
