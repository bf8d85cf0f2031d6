"""Unsaid: opening verbs after which no subject comes, by what stands in its place.

A subject is nominative, and follows its verb before what the verb governs (Ryding 2005, 4.2): a
predicate after «كان», an object that shows its case, or what a preposition governs is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from mujaz.digest.clause.position import verb_position
from mujaz.language.lexicon import closed
from mujaz.language.valency import needs
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_verbal_noun,
    preposition,
    verb_kind,
)

_WAS = frozenset(("كان", "يكون", "اصبح", "يصبح", "بات", "ظل"))
_WAS |= frozenset(("كانت", "تكون", "اصبحت", "تصبح", "باتت", "ظلت"))
_ONE_OF = frozenset(("احد", "احدي"))
_AS_ONE = frozenset(("كاحد", "كاحدي"))
_DUAL = "ين"
_SHORTEST_DUAL = 5  # letters
_AN_INFINITIVE = 5  # letters of تسيير


def leaves_subject_unsaid(sentence: Sequence[Word]) -> bool:
    """Say whether the verb that opens has its predicate, object or preposition at once.

    «كان أحد القادة», «يتضمن لقاءين», «سيقوم بتسليم رسالة», «أكد "للشعب" أن», «وصفت القرار بأنه».
    """
    start = verb_position(sentence)
    verb, after = sentence[start : start + 1], sentence[start + 1 :]
    if not verb or len(after) < 2 or verb_kind(verb[0].form) is None:
        return False
    return (
        _is_one_of_them(verb[0], after)
        or after[0].form in _AS_ONE
        or _is_dual_object(after[0])
        or _is_done_by_preposition(verb[0], after)
        or _tells_whom(verb[0], after)
        or _is_called(verb[0], after)
        or _begins_to(verb[0], after[0])
        or _becomes_first(verb[0], after)
        or _does_so_as(after[0])
    )


def _is_one_of_them(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether «كان أحد القادة», «كان أفضل لاعب في كذا» tells what somebody is, and no more.

    A verb, or «هو», would be told of «أحد القادة».
    """
    first, second, *rest = after[:3]
    best = first.form in closed("superlatives") and not is_definite(second.form)
    best = best and any(word.is_mark or word.form in closed("prepositions") for word in rest)
    if verb.form.removeprefix("س") not in _WAS or not (first.form in _ONE_OF or best):
        return False
    clause = list(takewhile(lambda word: not word.is_mark, after[1:]))
    ends = (i for i, word in enumerate(clause) if word.form in closed("relatives"))
    told = clause[: next(ends, len(clause))]
    return not any(
        verb_kind(word.form) in ("past", "imperfect")
        or word.form in closed("independent_pronouns", "verb_particles")
        for word in told
    )


def _becomes_first(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether «أصبح أول رئيس يزور كذا» tells what somebody became: a verb describes it."""
    first, second, *rest = after
    order = first.form in closed("superlatives", "ordinals_of")
    if verb.form not in closed("becoming") or not order or is_definite(second.form):
        return False
    clause = list(takewhile(lambda word: not word.is_mark, rest))
    told = any(word.form in closed("independent_pronouns") for word in clause)
    return not told and any(verb_kind(word.form) in ("past", "imperfect") for word in clause)


def _does_so_as(noun: Word) -> bool:
    """Say whether «كلاعب» follows the verb: as what he did it, and not who."""
    return noun.form[0] == "ك" and noun.form[1:] in closed("offices")


def _is_dual_object(noun: Word) -> bool:
    """Say whether a noun shows the accusative of two: «لقاءين», and no «ملايين»."""
    form = noun.form
    if len(form) < _SHORTEST_DUAL or not form.endswith(_DUAL) or is_definite(form):
        return False
    one = form.removesuffix(_DUAL)
    known = is_common(one) or (one.endswith("ت") and is_common(one[:-1] + "ه"))
    return known and form not in closed("counting", "tens", "times", "periods")


def _is_done_by_preposition(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether a deed that the verb's own «ب» governs owns what follows: «يقوم بتسليم رسالة»."""
    form = after[0].form
    deed = form[0] == "ب" and is_verbal_noun(form[1:]) and "ب" in needs(verb.form)
    owned = after[1]
    return deed and not owned.is_mark and is_common(owned.form) and not preposition(owned.form)


def _tells_whom(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether those who were told follow, in quotation marks: «أكد "للشعب" أن»."""
    quoted = after[0].is_mark and after[1].form.startswith("لل")
    return quoted and verb.form in closed("saying")


def _is_called(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether one phrase alone stands before «بأنه»: what is called so, and not who calls.

    «وصفت القرار بأنه», «وصفت بيع فلانة بأنه»; two names are who calls and what.
    """
    if verb.form not in closed("accusing"):
        return False
    before = tuple(takewhile(lambda word: word.form not in ("بانه", "بانها"), after))
    if len(before) == len(after) or not 1 <= len(before) <= 2:
        return False
    first, *owner = before
    form = first.form.removeprefix("ال")
    who = closed("offices", "doers", "kin", "source_nouns", "named_after", "parts_of")
    body = "ال" + form in closed("bare_roles", "institutions", "bodies_alone", "cities")
    thing = is_common(form) and not (form in who or body)
    return thing and bool(owner) != is_definite(first.form)


def _begins_to(verb: Word, noun: Word) -> bool:
    """Say whether a verb in the feminine has a masculine deed: «ستبدأ تسيير رحلات»."""
    form = noun.form
    deed = form[0] == "ت" and len(form) == _AN_INFINITIVE and form[3] == "ي" and form[4] not in "اي"
    feminine = verb.form.startswith("ست") or (
        verb.form.endswith("ت") and verb.form not in closed("own_ta")
    )
    return deed and is_verbal_noun(form) and feminine and not conjunction(bare(form))
