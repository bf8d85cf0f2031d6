"""Torn: clauses that hang on words left outside, or tell how things are, for all their verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.facts.events import listed, predicate
from mujaz.facts.events.predicate import Predicate
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
)

_REST = ("يزال", "تزال", "زال", "زالت", "مازال", "مازالت", "لايزال", "لاتزال")
_NEVER = ("يسبق", "تسبق")
_PURPOSE = ("لكي", "كي", "لكيلا")
_EXISTENCE = ("فهناك", "فثمه", "فهنالك")


def is_torn(telling: Telling, *, dated: bool) -> bool:
    """Say whether a clause with a verb is no telling of its own, or tells of no occurrence."""
    verb, words = telling.predicate, telling.words
    if verb is None:
        return False
    if bare(words[0].form) in _PURPOSE or _is_tail(telling, verb) or _leads_to_speech(words, verb):
        return True
    if _is_deed_described(words, verb) or _compares(words) or _lacks_course(words, verb):
        return True
    if _rests(words, verb) or _excludes(words, verb):
        return True
    return not dated and verb.form in listed.words_of("becoming", "verbs") and not _rises(words)


def _is_tail(telling: Telling, verb: Predicate) -> bool:
    """Say whether قد follows a comma and its كان stands before: «…، السفير، قد أعرب عن»."""
    before = [word.form for word in telling.words[: verb.at]]
    if telling.head and telling.head[-1].form in closed("complementisers"):
        return False
    return len(before) > 1 and before[-1] == "قد" and before[-2] in "،,)-" and not verb.was


def _leads_to_speech(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether a colon follows the verb, which says what comes: «زاد: …»."""
    return verb.at + 1 < len(words) and words[verb.at + 1].form == ":"


def _is_deed_described(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether the verb describes what a verbal noun is of: «إجراء المعهد اختبارات تحمل»."""
    if verb.at < 2 or verb.tense == "future" or verb.was:
        return False
    first, noun = words[0].form, words[verb.at - 1].form
    deed = is_verbal_noun(first) and is_common(first) and not is_definite(first)
    described = is_common(noun) and not (is_definite(noun) or pronoun(noun))
    return deed and described and is_definite(words[1].form)


def _compares(words: Sequence[Word]) -> bool:
    """Say whether «مقارنة ب…» opens, and no comma brings what is compared."""
    compared = listed.words_of("base", "compared")
    opens = bare(words[0].form).removeprefix("بال") in compared
    commas = (at for at, word in enumerate(words) if word.form in "،,")
    return opens and not any(predicate.find(words[at + 1 :]) for at in commas)


def _lacks_course(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether «استمر» has neither what goes on nor how long: «استمرت قوات الحدود»."""
    if verb.form not in listed.words_of("course", "verbs"):
        return False
    after = words[verb.at + 1 :]
    led = (preposition(word.form) or borne_preposition(word.form) for word in after[1:])
    times = closed("times", "periods", "weekdays")
    timed = any(
        word.is_number or word.form in listed.words_of("course", "lengths") or word.form in times
        for word in after
    )
    goes_on = any(is_finite(bare(word.form)) for word in after)
    return not (timed or goes_on or any(one in ("في", "علي", "ل") for one in led))


def _rests(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether a state is told after what looked like a verb: «خطر شن هجمات لا يزال قائما».

    So is what never was before: «لم يسبق لمدرب أن …», and what is there: «فهناك من …».
    """
    for before, word in pairwise(words[verb.at :]):
        if word.form in _REST and before.form in ("لا", "ما"):
            return True
    if any(word.form in _EXISTENCE for word in words[1:]):
        return True
    return verb.form in _NEVER and any(bare(word.form) == "لم" for word in words[: verb.at])


def _excludes(words: Sequence[Word], verb: Predicate) -> bool:
    """Say whether «يستبعد» leaves a thing out, and foresees nothing: it asks for أن."""
    if verb.form not in listed.words_of("excluding", "verbs"):
        return False
    after = words[verb.at + 1 :]
    return not any(word.form == "ان" or is_verbal_noun(word.form) for word in after)


def _rises(words: Sequence[Word]) -> bool:
    """Say whether somebody comes to be the first or holds an office: «أصبح أول رئيس»."""
    forms = [word.form for word in words]
    offices = closed("offices")
    return any(form in ("اول", "رسميا") or form in offices for form in forms)


def ends_inside(words: Sequence[Word]) -> int | None:
    """Return where a clause begins at the end of words cut short that has lost its verb."""
    for at in range(len(words) - 1, 2, -1):
        form = bare(words[at].form)
        two = words[at - 1].form in listed.words_of("subordinate", "words") or bare(
            words[at - 1].form
        ) in ("رغم", "بعد", "قبل", "منذ")
        if not (form in closed("relatives") or (form == "ان" and two)):
            continue
        after = words[at + 1 :]
        told = any(
            is_finite(bare(w.form)) or predicate.tense_of(bare(w.form), opens=True) for w in after
        )
        if told:
            return None
        start = at - (form == "ان")
        return start - (words[start - 1].form in "،,")
    return None
