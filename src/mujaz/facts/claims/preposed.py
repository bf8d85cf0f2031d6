"""Preposed: whether a preposition is the cue's own, and no part of a name or an adverb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import Cue, cue_of, forms, listed
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.objects import is_announced
from mujaz.language.lexicon import closed, learned
from mujaz.language.phrases import is_noun
from mujaz.language.words import is_common, is_definite, is_verbal_noun, without_pronoun

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage

PREPOSITIONS = frozenset(("الي", "علي", "من", "عن"))
_NEAR = 14
_OF_PLACE = frozenset(("في", "عبر", "خلال", "مع"))


def preposed(p: Passage, index: int, cue: Cue) -> int | None:
    """Return how many letters of `index` to skip if it is the cue's own preposition, else None."""
    form = p.form(index)
    if p.form(index - 1) in _OF_PLACE:
        return None  # «وعدت في بيانها بأن»
    if form in PREPOSITIONS and p.form(index + 1) in listed("handing_over"):
        return None  # «خلص إلى القول»
    if form in cue.takes and form in PREPOSITIONS:
        return None if is_that(p, index + 1) or _belongs(p, index) else 0
    if form == "ب" and form in cue.takes and index + 1 in p.quotes:
        return 0  # «اتهم فلان الشركة بـ"نقل النفايات ليلا"»
    if is_that(p, index + 1) and form.startswith("ب") and not form.startswith("بال"):
        return None  # «معترفة بابتسامة أن»
    for letter in ("ب", "ل"):
        if letter not in cue.takes or form in forms("sources", "documents"):
            continue  # «أفاد بيان»
        if form.startswith(letter) and len(form) > 3 and _bears(p, index):
            if letter == "ل" and _leads_on(p, index):
                return None
            return None if not cue.person and _is_place_of(p, index) else 1
    return None


def _leads_on(p: Passage, index: int) -> bool:
    """Say whether إلى follows, to which one is called: ل is of a noun, «عميدة القبول للطالبات»."""
    near = range(index + 1, min(p.last[index], index + _NEAR))
    return next((p.form(i) == "الي" for i in near if p.form(i) == "الي" or is_that(p, i)), False)


def _is_place_of(p: Passage, index: int) -> bool:
    """Say whether ب tells where one serves, and a deed follows: «الرقيب بالجيش بسرقة»."""
    if not p.form(index).startswith("بال") or is_verbal_noun(p.form(index)[1:]):
        return False
    for at in range(index + 1, min(p.last[index], index + _NEAR)):
        if cue_of(p.form(at)) is not None or is_that(p, at) or p.form(at) in closed("relatives"):
            return False
        if p.form(at).startswith("ب") and is_verbal_noun(p.form(at)[1:]):
            return True
    return False


def _belongs(p: Passage, index: int) -> bool:
    """Say whether a preposition belongs to the word before or after it, or to the speaker."""
    before = p.form(index - 1)
    adverb = before in listed("never_in_speaker")  # «أعلنت رسميا عن»
    if before.endswith("ا") and before in learned()["accusative"] and cue_of(before) is None:
        return not adverb
    if p.form(index) == "عن" and index + 1 in p.quotes:
        return False  # «أعربت وزارة الدفاع عن "تعازيها"»
    nouns = {before, p.form(index - 2)} if before in closed("titles_of") else {before}
    if nouns & listed("governs") or p.form(index + 1) in listed("after_preposition"):
        return True
    for at in range(index + 1, min(p.last[index], index + _NEAR)):
        if is_that(p, at):
            return p.form(at - 1) == "،"
    return False


def _bears(p: Passage, index: int) -> bool:
    form = p.form(index)
    rest = form[1:]
    if (
        form in closed("prepositions", "complementisers")
        or rest in closed("kinds_of_place")
        or form == "باسم"
        or rest in listed("measures")
    ):
        return False
    if form.startswith(("بال", "لل")):
        deed = is_verbal_noun(form[1:]) or is_announced(form[3:])
        named = form.startswith("لل") and is_definite(p.form(index - 1))  # «الإدارة العامة للتعليم»
        return deed or (is_common(form[3:]) and not named)
    return is_verbal_noun(rest) or is_announced(rest) or is_noun(without_pronoun(rest))
