"""Particles: words that deny the next one, and those of them that deny nothing."""

from __future__ import annotations

from mujaz.language.words import bare, verb_kind
from mujaz.verify.reading import Reading, Term
from mujaz.verify.wording import listed

_UNLESS = "الا"
_GOVERNS = 16


def is_particle(reading: Reading, term: Term) -> bool:
    """Say whether a word denies the next one: no «إلا», no «غير أن», no «لا سيما»."""
    particles = listed("words", "negations", "particles")
    form = bare(term.form)
    if term.form not in particles and form not in particles:
        return False
    after = reading.terms[term.at + 1].form if term.at + 1 < len(reading.terms) else ""
    if form == _UNLESS and verb_kind(after) != "imperfect":
        return False  # إلا, which reads like ألا without its hamza; a verb follows ألا
    if after == "ان":
        return form not in listed("words", "negations", "excepting")  # غير أن: but
    return after not in listed("words", "negations", "idle")


def is_besides(reading: Reading, particle: int | None, at: int) -> bool:
    """Say whether a denial denies nothing: «من غير», which may be besides; «لم يسبق أن»."""
    if particle is None:
        return False
    before = reading.terms[max(0, particle - 1)].form
    if goes_on(reading, particle):
        return True
    return before == "من" or any(one.form == "يسبق" for one in reading.terms[particle:at])


def goes_on(reading: Reading, particle: int) -> bool:
    """Say whether a particle only goes on with a denial, or excepts from it.

    «لم تكشف الأسماء ولا الموعد», «لم ينجح أي فريق غير …».
    """
    term = reading.terms[particle]
    if bare(term.form) not in listed("words", "negations", "going_on"):
        return False
    after = reading.terms[particle + 1 : particle + 2]
    if term.form != bare(term.form) and after and verb_kind(after[0].form) == "imperfect":
        return False
    before = reading.around(particle, _GOVERNS, 0)
    return any(is_particle(reading, one) for one in before)
