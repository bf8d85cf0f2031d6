"""Governed: whether what is said follows soon after a word that may be no verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.objects import is_announced
from mujaz.language.words import is_verbal_noun

if TYPE_CHECKING:
    from mujaz.facts.claims.cues import Cue
    from mujaz.facts.claims.passage import Passage

_NEAR = 14


def governed(p: Passage, at: int, cue: Cue) -> bool:
    """Say whether أن, a colon, a quotation or «بإعادة» follows soon a word that may be no verb."""
    near = range(at + 1, min(p.last[at], at + _NEAR))
    if any(is_that(p, i) or p.form(i) == ":" or i in p.quotes for i in near):
        return True
    return governs_deed(p, near, cue)


def governs_deed(p: Passage, near: range, cue: Cue) -> bool:
    """Say whether ب and a deed stand near a verb that has them: «طالب بإعادة».

    Or a preposition of its own and a deed: «حذر الوزير من قيام», «حث المدير الشركة على الكشف».
    """
    borne = [p.form(i)[1:] for i in near if "ب" in cue.takes and p.form(i).startswith("ب")]
    if cue.person and cue.tense == "past":
        borne += [
            p.form(i + 1).removeprefix("ال")
            for i in near
            if p.form(i) in cue.takes and p.form(i) in _OWN
        ]
    return any(is_verbal_noun(rest) or is_announced(rest) for rest in borne)


_OWN = frozenset(("من", "علي"))
