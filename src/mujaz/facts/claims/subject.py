"""Subject: whom a sentence is about, who may be the one that speaks later in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mujaz.facts.claims.addressee import second
from mujaz.facts.claims.cues import cue_of, listed
from mujaz.facts.claims.ending import stops
from mujaz.facts.claims.objects import boundary
from mujaz.facts.claims.sources import is_source
from mujaz.facts.claims.speaker import LINKS, trimmed, verb_of
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_verbal_noun,
    preposition,
    verb_kind,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


def _after_setting(p: Passage, first: int, at: int) -> int:
    """Return where the clause begins after «من جهة أخرى،» and the like, at most six words."""
    for index in range(first, min(at, first + 7)):
        if p.form(index) == "،":
            return index + 1
        if verb_of(p, index):
            break
    return first


_WAS = frozenset(("كان", "كانت"))


def main_subject(p: Passage, at: int) -> tuple[tuple[int, int], Literal["m", "f", ""]] | None:
    """Return the subject of the verb that opens the sentence of `at`, and the verb's gender.

    Of «صدر تحذير فلانة» it is she whose the deed is; nobody knows her gender.
    """
    first = _after_setting(p, p.first[at], at)
    while first < at and (p.is_mark(first) or bare(p.form(first)) in LINKS - _WAS):
        first += 1
    if first >= at - 1:
        return None
    form = bare(p.form(first))
    if form in listed("asks"):
        return None
    if not verb_kind(form) and cue_of(form) is None and form not in _WAS:
        return None
    start = first + 1 + (p.form(first + 1) == "ذلك")  # «أوضح ذلك المتحدث»
    end = start
    while end < at and not _ends_phrase(p, end, start):
        end += 1
    addressed = second(p, start, end)
    if addressed is None and _needs_two(form):
        return None
    end = boundary(p, start, addressed or end)
    found = trimmed(p, start, end)
    if found is None or not _is_certain(p, *found):
        return None
    if is_verbal_noun(p.form(found[0])) and p.people.get(found[0] + 1) == found[1]:
        return (found[0] + 1, found[1]), ""
    feminine = form.endswith("ت") or form.startswith("ت")
    return found, "f" if feminine else "m"


def _needs_two(form: str) -> bool:
    """Say whether a verb has an object beside its subject: «وصف الحركة بأنها» tells of nobody."""
    cue = cue_of(form)
    return cue is not None and (cue[0].needed or cue[0].describes) and not cue[0].attached


def _is_certain(p: Passage, start: int, end: int) -> bool:
    """Say whether a phrase means somebody certain, or a kind of source: not «صعوبة بالغة»."""
    form = p.form(start)
    if form.startswith("ال") or p.is_name(start) or not is_common(form):
        return True
    if p.names_person(start, end) or is_source(form):
        return True
    return start + 1 < end and (p.form(start + 1).startswith("ال") or p.is_name(start + 1))


def _ends_phrase(p: Passage, at: int, start: int) -> bool:
    form = p.form(at)
    if p.words[at].is_mark and not p.inside[at]:
        return True
    if preposition(form) == "ب" or borne_preposition(form) == "ب":
        return True
    if form in closed("prepositions", "complementisers", "relatives", "adverbs", "what"):
        return True
    if p.inside[at] or at in p.people or at in p.within:
        return at not in p.within and stops(p, at, start)
    return stops(p, at, start) or verb_of(p, at) or form in learned()["accusative"]
