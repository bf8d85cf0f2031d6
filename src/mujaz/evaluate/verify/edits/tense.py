"""Tense: a sound verb in the past from its imperfect, and the other way.

Only verbs whose other form news has shown are turned, and no weak one: the jussive of these is
another word (لم يقل). Ryding 2005, ch. 21 to 32.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import is_common

_WEAK = frozenset("اويىآ")


def imperfect_of(past: str) -> str | None:
    """Return the imperfect of a past verb without clitics: أعلنت -> تعلن; None if unsure."""
    if normalise(past) not in _pasts_known() or normalise(past) in learned()["imperfect"]:
        return None  # تجدد may be «it was renewed» and «she renews»
    feminine = past.endswith("ت") and normalise(past[:-1]) in _pasts_known()
    base = past[:-1] if feminine else past
    if not _is_sound(base) or (past.endswith("ت") and not feminine):
        return None
    rest = base[1:] if base[0] in "أا" and len(base) > 3 else base
    made = ("ت" if feminine else "ي") + rest
    return made if normalise(made) in learned()["imperfect"] else None


def past_of(imperfect: str) -> str | None:
    """Return the past of an imperfect without clitics or س: يعلن -> أعلن; None if unsure."""
    if normalise(imperfect) not in learned()["imperfect"] or not _is_sound(imperfect):
        return None
    rest = normalise(imperfect[1:])
    if is_common(rest) and rest not in _pasts_known():
        return None  # news knows its first form as a noun, so not whether it is a verb: ينظر
    some = [made for made in _pasts(imperfect[1:]) if normalise(made) in _pasts_known()]
    if not some or (len(some) == 2 and len(rest) == 3):
        return None  # يخرج is of خرج and of أخرج
    return some[0] + ("ت" if imperfect.startswith("ت") else "")


def _pasts(rest: str) -> Iterator[str]:
    """Yield what may be the past: فعل and تفعل, أفعل of three letters, افتعل and استفعل of more."""
    if len(rest) < 3:
        return
    yield rest
    yield ("أ" if len(rest) == 3 else "ا") + rest


@cache
def _pasts_known() -> frozenset[str]:
    return learned()["past"] | learned()["either"] | closed("past_verbs")


def _is_sound(verb: str) -> bool:
    return len(verb) >= 3 and not _WEAK & set(verb[-2:]) and not verb.endswith(("وا", "ون"))


def is_past(verb: str) -> bool:
    """Say whether a verb without clitics may be a past: تسبب, and ساهم, which is not «I»."""
    return normalise(verb) in _pasts_known() or verb[0] not in "يتن"


def subjunctive(imperfect: str) -> str:
    """Return an imperfect as after لن: its ن dropped after و and ا."""
    if imperfect.endswith("ون"):
        return imperfect[:-1] + "ا"
    return imperfect[:-1] if imperfect.endswith("ان") and len(imperfect) > 5 else imperfect


def indicative(subjunctive: str) -> str:
    """Return an imperfect as it is without لن."""
    return subjunctive[:-1] + "ن" if subjunctive.endswith("وا") else subjunctive


def future(form: str) -> str | None:
    """Return the imperfect of a future: سيبدأ -> يبدأ."""
    is_one = form[:2] in {"سي", "ست", "سن"} and normalise(form[1:]) in learned()["imperfect"]
    return form[1:] if is_one else None


@cache
def _verbs() -> frozenset[str]:
    return learned()["past"] | learned()["imperfect"] | closed("past_verbs")


def without_conjunction(surface: str) -> tuple[str, str]:
    """Return the و or ف of a verb, and the verb: for a known verb only."""
    form = normalise(surface)
    if form[:1] in {"و", "ف"} and form not in _verbs() and len(form) > 3:
        return surface[0], surface[1:]
    return "", surface
