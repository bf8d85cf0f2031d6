"""Objectless: whether a verb that takes an object is kept, and its object lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.digest.clause.phrase import is_accusative, names_two, shows_object
from mujaz.language.clauses import Clause
from mujaz.language.kind import CLAUSAL, EMBEDDED, Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import given, needs, takes, without_future
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    pronoun,
    verb_kind,
    without_pronoun,
)

_OPENING = frozenset('«“"')
_ASIDE = (Kind.CIRCUMSTANCE, Kind.COORDINATE)


def loses_its_object(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a verb has its subject alone, and what it is done to stands in what is lost.

    «ناقشت الندوة التي كذا، بحضور كذا، [أوضاع كذا]», «أظهر مسح أجراه كذا، ويشمل كذا، [اليوم أن…]».
    «أن يتناول الأطفال [في الصباح ثلاث وجبات]». What describes the subject, or stands beside it, is
    no object.
    """
    return any(_loses_object_of(clause, verb, lost) for verb in _before_subjects(clause))


def _before_subjects(clause: Sequence[Word]) -> Iterator[int]:
    """Yield where verbs stand whose subject can only follow: one that opens, and one after أن."""
    for index, word in enumerate(clause):
        opens = index == 0 or clause[index - 1].form in closed("complementisers")
        denied = index == 1 and clause[0].form in closed("verb_particles")
        kind = verb_kind(bare(word.form))
        if (opens or denied) and (kind in ("past", "imperfect") or (kind and index == 0)):
            yield index


def _loses_object_of(clause: Sequence[Word], verb: int, lost: Sequence[Clause]) -> bool:
    form = without_future(bare(clause[verb].form))
    transitive = form in learned()["transitive"] or (
        form[0] == "ت" and "ي" + form[1:] in learned()["transitive"]  # «تناقش» as «يناقش»
    )
    if not transitive or needs(form):
        return False
    if form in closed("presenting") and not any(map(_is_his_own, _resumed(lost))):
        return False
    if verb == len(clause) - 1 or pronoun(clause[verb].surface):
        return False
    if not any(map(_may_be_object, _resumed(lost))):
        return False
    own = tuple(_outside_descriptions(clause[verb + 1 :]))
    if given(own) & (takes(form) - {"ل"} | {"ان"}):
        return False
    return not (shows_object(own) or names_two(own) or any(map(is_accusative, own)))


def _outside_descriptions(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words up to a relative clause, or a verb that describes an indefinite noun."""
    for before, word in pairwise((words[0], *words)):
        noun = word != words[0] and is_common(before.form) and not is_definite(before.form)
        described = noun and (is_finite(word.form) or word.form in closed("naming"))
        if bare(word.form) in closed("relatives") or described:
            return
        yield word


def _resumed(lost: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the parts in which the clause may go on, after what describes or stands aside."""
    if lost[0].kind in CLAUSAL - EMBEDDED and not _stands_aside(lost[0]):
        return
    for part in lost[lost[0].kind is Kind.APPOSITION :]:
        if part.kind in CLAUSAL - EMBEDDED and not _stands_aside(part):
            return
        yield part


def _stands_aside(part: Clause) -> bool:
    """Say whether «وهو كذا», «وحيث كذا», «ومقرها كذا» or «ويشمل كذا» stands beside the subject."""
    opens = bare(part.words[0].form)
    if part.kind not in _ASIDE or part.words[0].form[0] != "و":
        return False
    aside = opens == "حيث" or opens in closed("independent_pronouns")
    return aside or verb_kind(opens) == "imperfect" or opens.endswith(("ه", "ها", "هم"))


def _is_his_own(part: Clause) -> bool:
    """Say whether a noun with its owner's pronoun opens after a comma: «سيبدأ فلان، …، مشواره»."""
    first = part.words[0]
    owned = pronoun(first.surface) != "" and is_common(without_pronoun(first.form))
    return part.kind is Kind.APPOSITION and part.after_comma and owned


def _may_be_object(part: Clause) -> bool:
    """Say whether a noun after a comma opens a part, or a number, أن or a name stands in it.

    «…، والمدافعة عن كذا موقف فلان», «أمام الجمهور "كذا"»: after what is definite.
    """
    first = part.words[0]
    if part.kind is Kind.ITEM and part.after_comma and shows_object(part.words[1:]):
        return True
    if any(
        mark.form in _OPENING and is_definite(before.form) and is_common(before.form[2:])
        for before, mark in pairwise(part.words)
    ):
        return True
    if part.kind is Kind.APPOSITION and part.after_comma:
        return not is_finite(first.form) and (
            first.is_number or is_common(first.form.removeprefix("ال"))
        )
    return any(
        (word.form in closed("complementisers") and before.form in closed("days_of_news"))
        or (word.form in closed("counting") and is_definite(before.form))
        for before, word in pairwise(part.words)
    )
