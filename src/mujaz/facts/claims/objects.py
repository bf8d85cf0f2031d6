"""Objects: the nouns that a verb of saying announces, and where the first of them begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import cue_of, listed
from mujaz.facts.claims.ending import bears
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed, learned
from mujaz.language.phrases import is_owned
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_verbal_noun,
    pronoun,
    without_pronoun,
)

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


def is_accusative(form: str) -> bool:
    """Say whether a form bears the ending of an indefinite object: no subject does."""
    kept = form in closed("adverbs", "times", "cities") or without_pronoun(form) != form
    return form.endswith("ا") and form in learned()["accusative"] and not kept


def boundary(p: Passage, start: int, end: int) -> int:
    """Return where a second noun phrase, the verb's object, begins in the range, or `end`.

    A verbal noun, or a word that news announces, after a word that can close the first phrase.
    """
    for at in range(start + 1, end):
        cue = cue_of(p.form(at))
        if cue is not None and cue[1] == 1:
            break
        if p.is_mark(at) or p.inside[at] or bears(p, at, start):
            continue
        if _is_object(p, at):
            return at - (at > start + 1 and p.form(at - 1) == "عدم")
    return end


def _is_object(p: Passage, at: int) -> bool:
    form, before = p.form(at), p.form(at - 1)
    if p.is_name(at) or at in p.within or form == "تشرين" or form in listed("occasion_openers"):
        return False
    if before in closed("prepositions", "relatives"):
        return False
    if form in listed("definite_objects") or _is_new_noun(p, at) or is_owned(p.words, at):
        return True
    dated = before == "،" and p.form(at - 2) in closed("times") and p.form(at - 3) == "،"
    if dated and not form.endswith("ا") and form not in closed("prepositions", "adverbs"):
        return True  # «توقعت الهيئة، السبت، هطول أمطار»
    if is_accusative(form) and (is_announced(form[:-1]) or is_verbal_noun(form[:-1])):
        return True  # «توقع محللون هبوطا»
    if p.is_mark(at - 1) and is_announced(form.removeprefix("ال")):
        return True
    if _is_deed_after(form, before):
        return True
    article = form.startswith("ال") and without_pronoun(form) not in listed("al_of_word")
    if article or not (is_announced(form) or _is_bare_verbal_noun(form)):
        return False
    closes = is_definite(before) or p.is_mark(at - 1) or at in p.people.values()
    closes = closes or (before in listed("occasions") and p.form(at - 2) == "في")
    closes = closes or (pronoun(before) != "" and p.form(at - 2) in closed("prepositions"))
    closes = closes or (before in ("سابق", "لاحق") and p.form(at - 2) == "وقت")
    return closes or not (is_common(before) or before.endswith("ه"))


def _is_deed_after(form: str, before: str) -> bool:
    """Say whether a definite verbal noun follows a definite noun: «الشركة الانتهاء من»."""
    if not (is_definite(form) and is_definite(before)):
        return False
    if form[2:] in listed("objects"):
        return True
    if not is_verbal_noun(form) or is_relation(form):
        return False
    broken = len(form) == len("الأفعال") and form[2] == form[5] == "ا"
    return not broken and form[2:] not in listed("bodies")


def is_relation(form: str) -> bool:
    """Say whether a word is an adjective of a land or a thing: «التركية», and no «التنمية»."""
    return form.endswith("يه") and is_common(form[2:-1])


def _is_bare_verbal_noun(form: str) -> bool:
    borne = form.startswith(("بال", "لل")) or borne_preposition(form)
    return form == bare(form) and not borne and is_verbal_noun(form)


def _is_new_noun(p: Passage, at: int) -> bool:
    """Say whether a noun without article follows one that has it: no name goes on so."""
    form, before = p.form(at), p.form(at - 1)
    plainly = form == bare(form) and not borne_preposition(form) and at not in p.people
    plainly = plainly and not form.startswith(("بال", "لل"))
    if form in listed("no_object") or at in p.people.values() or is_accusative(form):
        return False
    names = before in closed("relatives", "times") or form in closed("times")
    return is_definite(before) and not names and plainly and is_common(form)


def is_announced(form: str) -> bool:
    """Say whether a word, without its pronoun, is one that news announces, denies or expects."""
    noun = without_pronoun(form)
    owned = {noun, noun.removesuffix("ت") + "ه" if noun != form else noun, form.removesuffix("ه")}
    return form in listed("objects") or bool((owned - _SHORT) & listed("objects"))


_SHORT = frozenset(map(fold, ("ما", "أي", "هذا", "هذه")))
