"""Doubt: whether a claim is sure enough to be told, by the look of its speaker and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import listed
from mujaz.facts.claims.speaker import forms, is_that, plain
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import bare, is_common, verb_kind

if TYPE_CHECKING:
    from mujaz.facts.claims.draft import Draft
    from mujaz.facts.claims.passage import Passage
    from mujaz.facts.claims.turns import Turn


def is_sure(p: Passage, draft: Draft) -> bool:
    """Say whether speaker and content are whole: a claim in doubt is better left out."""
    return _is_speaker(p, draft.turn) and not (
        _is_relative(p, draft.start) or _is_remnant(p, draft) or _dangles(p, draft.end)
    )


def _is_speaker(p: Passage, turn: Turn) -> bool:
    words = range(turn.start, turn.end)
    if any(_is_no_part(p, i) for i in words if i > turn.start and not p.inside[i]):
        return False
    first = p.form(turn.start)
    if bare(first).startswith("لكن") or bare(first) in ("لا", "ليس") or _is_own_thing(first):
        return False
    if p.form(turn.end - 1) in _WANTING | _NAME_GOES_ON and not _is_inner(p, turn):
        return False
    return not (
        _is_cut(p, turn) or _is_clause(p, turn) or _is_nameless(p, turn) or _bears_for(p, turn)
    )


_WANTING = frozenset(("في", "علي", "من", "الي", "عن", "مع"))
_OWN_THINGS = frozenset(("معارضت", "مسووليت", "رغبت", "موافقت", "ادانت", "استعداد"))
_NAME_GOES_ON = frozenset(("ال", "بن", "ابن", "بنت", "ابو", "عبد", "ام"))


def _is_own_thing(form: str) -> bool:
    """Say whether what one announces is taken for the speaker: «أعلنت مسؤوليتها»."""
    return any(form.removesuffix(end) in _OWN_THINGS for end in ("ها", "هم", "ه"))


def _is_inner(p: Passage, turn: Turn) -> bool:
    """Say whether the last word stands in the marks of a title, «"من"»."""
    return p.inside[turn.end - 1]


def _is_no_part(p: Passage, at: int) -> bool:
    """Say whether no name has this word: an adverb, «ذلك», an object, «توقعاته»."""
    form = p.form(at)
    if at in p.within or at in p.people:
        return False
    if form in _ALL or _is_owned(p, at) or _refuses(p, at):
        return True
    if form in listed("lasting") and p.form(at - 1) == "في":
        return True
    if form in ("ذلك", "تلك") or (form in closed("adverbs") and form.endswith("ا")):
        return True
    return form.endswith("ا") and form in learned()["accusative"] and p.form(at - 1) != "،"


def _refuses(p: Passage, at: int) -> bool:
    """Say whether somebody refuses something here, and not to be named: «رفض الكشف عن اسمه»."""
    unnamed = p.form(at + 1) in ("الكشف", "كشف", "ذكر", "نشر", "الافصاح", "التعريف", "ان")
    return p.form(at) in listed("refusals") and not unnamed


_ALL = frozenset(("كل", "جميع", "كافه", "حتي", "والذي", "والتي", "والذين"))


def _is_owned(p: Passage, at: int) -> bool:
    """Say whether a noun of the speaker's own follows a phrase that is closed: «الوزير رغبته»."""
    form, before = p.form(at), p.form(at - 1)
    owned = len(form) > _SHORT and form.endswith(("ها", "هم", "ته")) and form == bare(form)
    borne = form.startswith(("ال", "ل", "ب", "ك")) or form in ("نفسها", "نفسهم", "ذاتها")
    return owned and not borne and (before.startswith("ال") or at in p.people.values())


_SHORT = 4  # letters of a noun with its pronoun


def _is_cut(p: Passage, turn: Turn) -> bool:
    """Say whether a person's name goes on beyond the speaker, or a title lacks whose it is."""
    ahead = p.form(turn.end) in listed("addressed") or is_that(p, turn.end)
    inner = turn.end - 1 in p.within or turn.end - 1 in p.people
    if turn.end in p.within and inner and not ahead:
        return True
    named = any(i in p.people for i in range(turn.start, turn.end))
    return not named and p.form(turn.end) == "ل" and turn.end + 1 in p.quotes


def _is_nameless(p: Passage, turn: Turn) -> bool:
    """Say whether a noun stands alone that needs a name after it: «قناة», «معالي»."""
    form = p.form(turn.start)[turn.skip :]
    named = {**p.people, **p.bodies}.get(turn.start) == turn.end
    if turn.end - turn.start > 1 or named or form.startswith("ال"):
        return False
    kinds = forms("sources", "documents") | forms("sources", "anonymous")
    return plain(form) not in kinds and form in listed("needs_name")


def _is_clause(p: Passage, turn: Turn) -> bool:
    """Say whether the phrase is a verb after و and its subject: «ورددت المتظاهرات شعارات»."""
    form = p.form(turn.start)
    verb = form.startswith("و") and form.endswith("ت") and not form.endswith("ات")
    named = is_common(form) or p.is_name(turn.start)
    if form.startswith("وو") and not named and verb_kind(form[1:]) is not None:
        return True
    return verb and not named and p.form(turn.start + 1).startswith("ال")


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
