"""Doubt: whether a claim is sure enough to be told, by the look of its speaker and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import listed
from mujaz.facts.claims.ending import is_that
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_common, is_definite, verb_kind

if TYPE_CHECKING:
    from mujaz.facts.claims.draft import Draft
    from mujaz.facts.claims.passage import Passage
    from mujaz.facts.claims.turns import Turn


def is_sure(p: Passage, draft: Draft) -> bool:
    """Say whether speaker and content are whole: a claim in doubt is better left out."""
    return _is_speaker(p, draft.turn, draft.start) and not (
        _is_relative(p, draft.start) or _is_remnant(p, draft) or _dangles(p, draft.end)
    )


def _is_speaker(p: Passage, turn: Turn, told: int) -> bool:
    first, last = p.form(turn.start), p.form(turn.end - 1)
    if bare(first).startswith("لكن") or bare(first) in ("لا", "ليس"):
        return False
    joined = first[0] == "و" and is_common(first[1:])
    if joined and not (is_common(first) or turn.skip or p.is_name(turn.start)):
        return turn.start == p.first[turn.start]  # «صورا، وخريطة لقواعد زعمت أنها»
    if last in _WANTING | closed("demonstratives") and not p.inside[turn.end - 1]:
        return False
    if any(_is_verb(p, at) for at in range(turn.start + 1, turn.end)):
        return False
    return not (_is_cut(p, turn, told) or _bears_for(p, turn) or _is_unread_verb(p, turn))


_WANTING = frozenset(("في", "علي", "من", "الي", "عن", "مع"))


def _is_verb(p: Passage, at: int) -> bool:
    """Say whether a verb of a clause that no relative leads in stands here: «حتى يسدد ديونه»."""
    led = p.form(at - 1) in closed("prepositions") and verb_kind(p.form(at)) == "imperfect"
    return led and at not in p.within and not p.inside[at]


def _is_unread_verb(p: Passage, turn: Turn) -> bool:
    """Say whether the phrase is a verb that no list knows, «ورددت المتظاهرات», «تشرفت»."""
    form = bare(p.form(turn.start)) if p.form(turn.start)[0] == "و" else p.form(turn.start)
    ending = form.endswith("ت") and not (is_definite(form) or form.endswith(("ات", "يت")))
    follows = turn.end - turn.start == 1 or is_definite(p.form(turn.start + 1))
    return ending and follows and not (is_common(form) or p.is_name(turn.start))


def _is_cut(p: Passage, turn: Turn, told: int) -> bool:
    """Say whether a name goes on beyond the speaker: a person's, or one after «مدير لـ"النور"».

    Not where what is said begins there, at `told`: «أفادت مصادر لـ"النور" باستمرار القصف».
    """
    end = turn.end
    ahead = p.form(end) in listed("addressed") or is_that(p, end)
    if end in p.within and (end - 1 in p.within or end - 1 in p.people) and not ahead:
        return True
    named = p.names_person(turn.start, end)
    return p.form(end) == "ل" and end + 1 in p.quotes and not named and _goes_on(p, end + 1, told)


def _goes_on(p: Passage, opening: int, told: int) -> bool:
    """Say whether the name of an outlet in quotation marks is followed by another of its phrase."""
    after = p.quotes[opening] + 1
    apart = p.is_mark(after) or is_that(p, after) or after == told
    return not apart and p.form(after) not in closed("prepositions", "times")


def _bears_for(p: Passage, turn: Turn) -> bool:
    """Say whether the speaker is another's «ل»: «سبق لفلان», where «فلان» is named elsewhere."""
    form = p.form(turn.start)
    if turn.skip or not form.startswith("ل"):
        return False
    return any(p.form(first) == form[1:] for first in p.people)


def _is_relative(p: Passage, start: int) -> bool:
    """Say whether what is said is a relative clause without the noun that it belongs to."""
    first = start + 1 if start in p.quotes else start
    return p.form(first) in closed("relatives")


def _is_remnant(p: Passage, draft: Draft) -> bool:
    """Say whether a source after its clause has been left only the end of it.

    «بينما نجا آخرون», or a verb within the sentence whose subject and object stand before it.
    """
    if draft.start >= draft.at:
        return False
    form = bare(p.form(draft.start))
    if form in ("بينما", "فيما"):
        return True
    inner = draft.start > p.first[draft.start] and draft.skip > 0
    return inner and form.endswith(("ته", "تها", "تهم"))


def _dangles(p: Passage, end: int) -> bool:
    """Say whether the last word asks for another: «على», «والتي أسفرت»."""
    last = p.form(end - 1)
    return last in _WANTING or p.form(end - 2) in ("والتي", "والذي", "والذين")
