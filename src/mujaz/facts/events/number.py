"""Number: what the ending of a verb tells of how many do it: two, or many."""

from __future__ import annotations

from mujaz.language.lexicon import learned
from mujaz.language.words import is_common, is_definite, verb_kind


def kind_of_dual(form: str) -> str | None:
    """Return `imperfect` for the dual and plural of a known imperfect: سيبحثان، يبحثون."""
    if form[-2:] not in ("ان", "ون"):
        return None
    plain = form.removeprefix("س")
    known = plain[:-2] in learned()["imperfect"]
    return "imperfect" if known and plain[0] in "يت" and len(plain) > 5 else None


def is_plural(form: str) -> bool:
    """Say whether a form ends in the وا that only verbs have: «دمروا», «أن يسرعوا»."""
    return form.endswith("وا") and len(form) > 4 and not is_definite(form)


def is_two(form: str) -> bool:
    """Say whether a past verb bears the ا of two, who then stand before it: «تزوجا»."""
    return form.endswith("ا") and verb_kind(form[:-1]) == "past" and len(form) > len("دعا") + 1


def describes_things(noun: str, adjective: str) -> bool:
    """Say whether a feminine adjective follows the plural of a thing: «أرقام قياسية»."""
    both = adjective.endswith("ه") and is_common(adjective[:-1]) and not is_definite(adjective)
    return both and not is_definite(noun) and noun not in learned()["plural"]
