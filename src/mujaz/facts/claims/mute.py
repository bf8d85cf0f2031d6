"""Mute: subjects of verbs of saying that say nothing, and verbs that here are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims import sources
from mujaz.facts.claims.cues import forms, listed, plain
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, verb_kind

if TYPE_CHECKING:
    from mujaz.facts.claims.complement import Complement
    from mujaz.facts.claims.passage import Passage
    from mujaz.facts.claims.turns import Turn


def tells_nothing(p: Passage, turn: Turn, found: Complement) -> bool:
    """Say whether a subject and its verb tell of nothing that has been said."""
    if _is_of_words(p, turn) or _is_supposed(p, turn):
        return True
    clause = found.clause and not found.direct
    if clause:
        return False
    return _is_mere_show(p, turn) or _is_invited(p, turn.at, found) or _is_subject_of(p, turn)


def _is_of_words(p: Passage, turn: Turn) -> bool:
    """Say whether the subject is what somebody says, or changes: «تصريحات القادة تشير إلى توتر».

    The writer concludes from it; it tells nothing itself.
    """
    head = plain(sources.form_of(p, turn.start, turn.skip))
    return head in listed("nouns") or head in listed("conclusions")


def _is_supposed(p: Passage, turn: Turn) -> bool:
    """Say whether it is only supposed to come out: «منصبه على المحك في حال تبين أنه قصر»."""
    return p.form(turn.at - 1) in ("حال", "حاله") and p.form(turn.at - 2) == "في"


def _is_mere_show(p: Passage, turn: Turn) -> bool:
    """Say whether somebody shows something: only documents say so, «أظهرت النتائج تراجع»."""
    shows = {p.form(turn.at), bare(p.form(turn.at))} & listed("shows")
    return bool(shows) and plain(p.form(turn.start)) not in forms("sources", "documents")


def _is_subject_of(p: Passage, turn: Turn) -> bool:
    """Say whether it is only told of what a work or a person speaks: «تتحدث المسرحية عن شاعر».

    «وكان الوزير يتحدث عن المدير» explains whom he has meant.
    """
    verb = bare(p.form(turn.at))
    if verb not in listed("speaks_of"):
        return False
    work = plain(p.form(turn.start)) in listed("works")
    was = bare(p.form(p.first[turn.at])) in ("كان", "كانت")
    return work or (was and verb_kind(verb) == "imperfect")


def _is_invited(p: Passage, at: int, found: Complement) -> bool:
    """Say whether one is asked to a place or a meal, and to do nothing: «دعاه إلى العشاء»."""
    head = p.form(found.start)[found.skip :]
    asked = bare(p.form(at)) in listed("asks_to") and p.form(found.start - 1) == "الي"
    return asked and (head in closed("cities") or plain(head) in listed("invited_to"))
