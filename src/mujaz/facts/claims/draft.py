"""Draft: a claim on its way, as ranges of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mujaz.facts.claims import content
from mujaz.facts.claims.cues import listed
from mujaz.facts.claims.turns import Turn
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_definite, is_finite, verb_kind

if TYPE_CHECKING:
    from mujaz.facts.claims.complement import Complement
    from mujaz.facts.claims.passage import Passage

_FEWEST = 2  # words of what is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim in words of the passage: speaker and content as ranges, the cue as parts.

    Each part of the cue is a range and the letters of a conjunction on its first word; `skip` are
    letters of a preposition on the first word of the content.
    """

    at: int
    cue: tuple[tuple[int, int, int], ...]
    turn: Turn
    start: int
    end: int
    skip: int = 0
    act: Literal["said", "denied", "declined"] = "said"
    via: tuple[int, int, int] | None = None


def made(
    p: Passage,
    turn: Turn,
    cut: int,
    found: Complement,
    act: Literal["said", "denied", "declined"] = "said",
) -> Draft | None:
    """Return the claim of the cue at `turn.at`, or None where too little is said.

    `cut` letters of the cue are a conjunction.
    """
    start, end = content.reach(p, found.start, clause=found.clause)
    end = _before_own_deed(p, turn, start, end)
    while not found.clause and start < end and _is_adverb(p.form(start)):
        start += 1
    if not is_enough(p, start, end, noun=not found.clause):
        return None
    negated = bare(p.form(start)) in closed("verb_particles") - {"ما"}
    if not found.clause and (_points_back(p, start) or is_finite(p.form(start)) or negated):
        return None
    if act == "denied" and p.form(start) == "عدم":
        return None  # «نفت عدم استهدافها»: twice denied, or slipped
    parts = [(turn.at, turn.at + 1, cut)]
    if found.handed is not None:
        parts.append((found.handed, found.handed + 1, 0))
    return Draft(
        at=turn.at,
        cue=tuple(parts),
        turn=turn,
        start=start,
        end=end,
        skip=found.skip if start == found.start else 0,
        act=act,
    )


def _before_own_deed(p: Passage, turn: Turn, start: int, end: int) -> int:
    """Return where a clause begins in which the writer tells what the speaker did, by his noun.

    «أكدت وزارة العدل أن …، وحددت الوزارة العقوبة»: of himself he says «حددنا».
    """
    noun = p.form(turn.start)[turn.skip :].removeprefix("ال")
    if p.names_person(turn.start, turn.start + 1):
        return end
    for at in range(start + 2, end - 1):
        joined = p.form(at) != bare(p.form(at)) and p.form(at - 1) == "،" and not p.inside[at]
        past = joined and verb_kind(bare(p.form(at))) == "past"
        if past and p.form(at + 1) == f"ال{noun}":
            return at - 1
    return end


def _is_adverb(form: str) -> bool:
    """Say whether a word tells when or how it is said: «الخميس», «رسميا»."""
    told = form.endswith("ا") and len(form) > len("كذا")
    return form in closed("weekdays") or (told and form in listed("never_in_speaker"))


def _points_back(p: Passage, start: int) -> bool:
    """Say whether a pronoun alone is all that is said: «أعلن عن ذلك خلال لقائه»."""
    pronoun = p.form(start) in closed("demonstratives")
    after = p.form(start + 1)
    return pronoun and (not is_definite(after) or after in closed("times"))


def is_enough(
    p: Passage, start: int, end: int, *, noun: bool = False, fewest: int = _FEWEST
) -> bool:
    """Say whether a range has three words, or two of a noun or in quotation marks."""
    size = sum(not word.is_mark for word in p.words[start:end])
    return size > fewest or (size == fewest and (noun or any(p.quoted[start:end])))
