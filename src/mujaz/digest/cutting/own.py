"""Own: whether a later clause of a sentence may state something of its own."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.clauses import Clause
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.words import bare, conjunction, is_finite, verb_kind


def may_be_own(parts: Sequence[Clause], index: int) -> bool:
    """Say whether a joined clause may state something of its own, with its own verb.

    Without a comma it is joined to the clause before it, which must then be no part of another.
    """
    clause = parts[index]
    if clause.kind not in (Kind.COORDINATE, Kind.CIRCUMSTANCE):
        return False
    if not any(is_finite(bare(w.form)) for w in clause.words[:4]) or _belongs(parts, index):
        return False
    if _goes_with(clause) or _is_of_one_toll(parts, index) or _is_of_one_time(parts, index):
        return False
    if _is_a_result(parts, index):
        return False
    within = closed("relatives", "complementisers", "clause_openers", "subordinators")
    before = (bare(w.form) for part in parts[:index] for w in part.words)
    return clause.after_comma or not any(form in within for form in before)


def _belongs(parts: Sequence[Clause], index: int) -> bool:
    """Say whether a joined name goes on with the clause before: «كان فلان [وفلان يخططان لكذا]».

    So does what «إلى حيث» opens, and what is told of a topic: «أما منافسه [فسيكون كذا]».
    """
    opens, *rest = parts[index - 1].words
    was = bare(opens.form) in closed("went_on") and not parts[index].after_comma
    if (was and rest and all(is_name(word) for word in rest)) or bare(opens.form) == "اما":
        return True
    return (opens, *rest)[-1].form in closed("prepositions")


def _goes_with(clause: Clause) -> bool:
    """Say whether a clause is of what stands before: «فيما كان يستعد», «حيث يقع المرفأ»."""
    near = [bare(word.form) for word in clause.words[:3]]
    was = any(form in closed("went_on") for form in near)
    links = closed("subordinators", "clause_openers", "whilst")
    stands = near[0] == "حيث" and any(form in closed("standing") for form in near[1:])
    return stands or (was and near[0] in links)


def _is_a_result(parts: Sequence[Clause], index: int) -> bool:
    """Say whether a present goes on with what came of a past: «سجل هدفا ليتعادل ويتأهل الفريق»."""
    verb = parts[index].words[0].form
    joined = conjunction(verb) == "و" and verb_kind(verb[1:]) == "imperfect"
    before = [word.form for part in parts[:index] for word in part.words]
    came = any(form[0] == "ل" and verb_kind(form[1:]) == "imperfect" for form in before)
    return joined and came and any(verb_kind(bare(form)) in ("past", "either") for form in before)


def _is_of_one_toll(parts: Sequence[Clause], index: int) -> bool:
    """Say whether «وأصيب ثلاثة» goes on with a toll: half of it, and its time, would be lost."""
    undergone = closed("undergone")
    own = any(bare(word.form) in undergone for word in parts[index].words[:1])
    return own and any(bare(w.form) in undergone for part in parts[:index] for w in part.words)


def _is_of_one_time(parts: Sequence[Clause], index: int) -> bool:
    """Say whether a share is told of a time that the clause before names for both.

    «ارتفع القمح 6 بالمئة في يوليو، بينما هبط الشعير 7 بالمئة».
    """
    before = [word for part in parts[:index] for word in part.words]
    own = [word for part in parts[index:] for word in part.words]
    shared = any(word.form in closed("shares") for word in own)
    dated = any(bare(word.form) in MONTHS for word in before)
    return shared and dated and not any(w.form in MONTHS for w in parts[index].words)
