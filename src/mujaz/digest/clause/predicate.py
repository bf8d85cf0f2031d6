"""Predicate: whether what أن or إن opens with has its predicate yet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.digest.clause.complement import is_complement
from mujaz.digest.clause.titled import named
from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    preposition,
    verb_kind,
)

_LACKING = frozenset(("عدم", "بعدم", "لعدم", "وعدم", "دون", "بدون", "بلا", "غير"))  # nouns
_IS = frozenset(("هو", "هي", "هم"))  # that join a predicate to what أن opens with
_NEAR = 3  # words after «الذي» in which its verb stands


def concedes(clause: Sequence[Word]) -> bool:
    """Say whether أن opens with a concession or a condition, whose comma is not the predicate's."""
    return any(
        word.form in closed("complementisers")
        and (
            after.form in _subordinating()
            or (after.form == "علي" and further.form == "الرغم")
            or (word.form[-1] in "هم" and after.form in closed("causes"))
        )
        for word, after, further in zip(clause, clause[1:], clause[2:], strict=False)
    )


def stops_before_predicate(words: Sequence[Word]) -> bool:
    """Say whether words end within what أن opens with: «إنه فيما يصر الدائنون على شروط أشد».

    Its predicate comes after the comma; so it does after «إن فلانا الذي يسكن في كذا».
    """
    for index, (word, after) in enumerate(pairwise(words)):
        if word.form in closed("complementisers"):
            if after.form in _subordinating():
                return not any(other.form in COMMAS for other in words[index + 2 : -1])
            if _is_subject_described(words[index + 1 :]):
                return True
    return False


def _is_subject_described(words: Sequence[Word]) -> bool:
    """Say whether words are a noun and its relative clause alone, with no verb but that one's."""
    adverbs = learned()["accusative"] | closed("adverbs", "manner")  # «بدلا من كذا»
    verbs = [i for i, w in enumerate(words) if is_finite(w.form) and w.form not in adverbs]
    relative = next((i for i, w in enumerate(words) if bare(w.form) in closed("relatives")), 0)
    return relative > 0 and len(verbs) == 1 and relative < verbs[0] <= relative + _NEAR


def _subordinating() -> frozenset[str]:
    return closed("subordinators", "conditions", "whilst")


def waits_for_predicate(clause: Sequence[Word]) -> bool:
    """Say whether no verb has come since the last أن or إن."""
    if not any(word.form in closed("complementisers") for word in clause):
        return False
    waits = described = governed = within = False
    before = clause[0]
    names = set(named(clause))
    for index, word in enumerate(clause):
        given = index in names or preposition(bare(before.form)) or _only_names(word, before)
        given = given or _may_be_a_name(clause, index)
        verb = None if given else verb_kind(bare(word.form))
        tells_which = governed and is_common(before.form) and not is_definite(before.form)
        governed = governed or (
            word.form in closed("prepositions") and word.form not in closed("approximators")
        )
        if waits and word.form in closed("complementisers") and verb_kind(bare(before.form)):
            within = True  # «أن فلانا الذي يريد أن يجعل كذا»: what the relative clause's verb wants
        elif word.form in closed("complementisers"):
            waits, governed = True, False
        elif bare(word.form) in closed("relatives"):
            described = True
        elif within and verb:
            within = False
        elif described and verb:
            described = False  # the verb of the relative clause, not of أن
        elif verb and tells_which:
            pass  # «أن تناول الغداء مع زملاء يتمتعون بكذا»: of the colleagues
        elif verb in ("past", "imperfect") or word.form in closed("negations") - _LACKING:
            waits = False
        elif verb and is_definite(before.form):
            waits = False  # أن الحادث وقع: after a definite noun no noun stands without ال
        elif word.form in _IS and index > 1 and not (described or _is_the_only(clause, index)):
            waits = False  # «إن الإصابة هي الأسوأ»
        before = word
    return waits


def _is_the_only(clause: Sequence[Word], index: int) -> bool:
    """Say whether «هو الوحيد» stands here, of which a relative clause tells."""
    return any(word.form.startswith("الوحيد") for word in clause[index + 1 : index + 2])


def _may_be_a_name(clause: Sequence[Word], index: int) -> bool:
    """Say whether a past after a role may be a first name, and another ends the phrase.

    «الرئيس أشرف غني وهو…»: a verb would have its object marked, or a preposition.
    """
    role, rest = clause[index - 1].form, clause[index + 1 :]
    if not index or role not in closed("bare_roles") or not rest or is_complement(rest[0]):
        return False
    ends = len(rest) == 1 or rest[1].is_mark or bare(rest[1].form) in closed("independent_pronouns")
    return ends and not (rest[0].is_mark or is_definite(rest[0].form))


def _only_names(word: Word, noun: Word) -> bool:
    """Say whether a verb gives an indefinite noun its name: «رجلا يدعى»."""
    return word.form in closed("naming") and not is_definite(noun.form)
