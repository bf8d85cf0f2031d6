"""Alone: whether what is said stands without the words before it: its verb has its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import cue_of, listed
from mujaz.language.letters import normalise
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_feminine_verb, is_finite, verb_kind, words

if TYPE_CHECKING:
    from mujaz.fact import Claim
    from mujaz.facts.claims.cues import Cue

_BEFORE = 20  # letters in which أن with its pronoun stands
_PREFIXES = ("", "ب", "و", "وب")
_THAT = {f"{prefix}ان{whose}": whose for prefix in _PREFIXES for whose in ("ه", "ها", "هم", "هما")}
_WITH = frozenset(("في", "من", "الي", "مع", "بعد", "قبل", "منذ", "خلال", "،", "."))


def alone(body: str, told: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Leave out the claims whose verb has lost its subject: a pronoun on أن of another.

    «وأضاف الطبيب أنها كانت محفوظة»: who speaks is a man, what he speaks of stands before. A
    pronoun that agrees with the cue is the speaker's own.
    """
    return tuple(one for one in told if not _is_of_another(body, one))


def _is_of_another(body: str, claim: Claim) -> bool:
    lead = [w.form for w in words(body[max(0, claim.start - _BEFORE) : claim.start])]
    whose = _THAT.get(next((form for form in reversed(lead) if form.isalpha()), ""))
    cue = cue_of(normalise(claim.cue.split()[0]))
    if cue is not None and cue[0].attached and _is_of_antecedent(body, claim):
        return True
    if whose is None or cue is None or cue[0].attached:
        return False
    content = [word.form for word in words(claim.content) if not word.is_mark or word.form in _WITH]
    if content and content[0] != bare(content[0]) and not is_finite(content[0]):
        return True  # «إنه ونجم الفريق طلبا ضمانات»
    first = len(content)
    while len(content) > 1 and content[0] in closed("verb_particles"):
        content = content[1:]
    denied = len(content) < first
    if len(content) < 2 or not (denied or verb_kind(content[0]) is not None):
        return False
    if whose == "ه":
        return cue[0].gender == "f" and _lacks_subject(content)
    sure = denied or is_finite(content[0])
    if whose == "ها":
        feminine = is_feminine_verb(content[0]) or (denied and content[0].startswith("ت"))
        return sure and cue[0].gender != "f" and feminine
    return sure and cue[0].gender != "p" and not _may_be_many(cue[0], claim.speaker, whose)


def _is_of_antecedent(body: str, claim: Claim) -> bool:
    """Say whether whom one accuses or describes stands before الذي: «التي تتهمها تركيا بـ»."""
    at = body.rfind(claim.cue, 0, claim.start)
    led = words(body[max(0, at - _BEFORE) : max(0, at)])
    return bool(led) and bare(led[-1].form) in closed("relatives")


def _may_be_many(cue: Cue, speaker: str, whose: str) -> bool:
    """Say whether a speaker may speak of himself as of several: «قال باحثون إنهم»."""
    first, *rest = (word.form for word in words(speaker))
    joined = any(form[0] == "و" and bare(form) != form for form in rest)
    if whose == "هما":
        return joined or first.endswith(("ان", "ين"))
    return joined or (cue.gender == "m" and first not in closed("offices") | {"احد"})


def _lacks_subject(content: list[str]) -> bool:
    """Say whether a masculine verb has no noun after it that may be its subject.

    The pronoun is no dummy then: «أنه يعاني من», not «أنه تم الاتفاق», «أنه يحظر الاتجار».
    """
    verb, after = content[0], content[1]
    if verb in listed("of_nobody") | listed("impersonal") or is_feminine_verb(verb):
        return False
    if verb == "كان":
        return verb_kind(after) == "imperfect" and after not in listed("of_nobody")
    goes_on = after in _WITH or after == "ايضا"
    goes_on = goes_on or (verb_kind(verb) == "imperfect" and after == "علي")
    return goes_on or (after.endswith("ا") and after.startswith("ب"))
