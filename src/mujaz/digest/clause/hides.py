"""Hides: signs that what follows a verb is its object, or no noun, and its subject stands before.

Each is a sign by itself: a case that shows, a gender that disagrees, a place no subject takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from mujaz.digest.clause.phrase import owns_what_follows, shows_object
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    conjunction,
    is_common,
    is_definite,
    is_feminine,
    is_feminine_verb,
    is_plural,
    is_verbal_noun,
    preposition,
    pronoun,
)

_NEAR = 6  # words in which what somebody says begins
_SHORTEST = 4  # letters of «مساع», which is one
_OF_WHAT = frozenset(("عما", "مما", "بما", "فيما", "عمن", "ممن"))
_THATS = frozenset(("بان", "بانه", "بانها", "بانهم", "بانهما"))
_OF = frozenset(("ذو", "ذي", "ذات"))  # what tells of a noun, and begins no other


def hides_subject(verb: Word, noun: Word, after: Sequence[Word]) -> bool:
    """Say whether the verb that opens `after` shows that `noun`, due as its subject, is none."""
    return (
        _is_marked(noun, after)
        or _is_measure(noun)
        or _comes_after_manner(noun, after)
        or _is_spent(verb, noun, after)
        or _is_tried(verb, noun, after)
        or _is_led(verb, noun, after)
        or _is_accused(verb, after)
        or _is_told_of(verb, noun, after)
        or _is_visited(verb, noun)
        or _is_received(verb, noun)
        or noun.form in _OF_WHAT
    )


def _is_marked(noun: Word, after: Sequence[Word]) -> bool:
    """Say whether a noun ends as an accusative alone does: «مصنعا», «ثلاثين», no name in ا.

    «وزيرا الخارجية» are two, who may be the subject.
    """
    form = noun.form
    if form.endswith("ين") and form in closed("counting") | closed("tens"):
        return True
    named = form.endswith("يا") or form in closed("cities")
    owner = next((b for a, b in pairwise(after) if a.start == noun.start), None)
    if owner is not None and _are_persons_owned(form, owner):
        return True
    two = owner is not None and is_definite(owner.form)
    return noun.surface.endswith("ا") and is_common(form[:-1]) and not (named or two)


def _are_persons_owned(form: str, owner: Word) -> bool:
    """Say whether «لاعبي» stands before «الفريق» or «فريقه»: in the nominative it is «لاعبو»."""
    one = form[:-1]
    persons = one in closed("offices", "doers") or (form[0] == "م" and len(one) > _SHORTEST)
    persons = persons and form.endswith("ي") and form not in closed("offices") and is_common(one)
    return persons and (is_definite(owner.form) or pronoun(owner.surface) != "")


def _is_told_of(verb: Word, noun: Word, after: Sequence[Word]) -> bool:
    """Say whether «تروي لحظة كذا» tells what is told, and not who tells it: no أن follows."""
    if verb.form not in closed("saying", "narrating") or noun.form not in closed("told_of"):
        return False
    return not any(word.form in closed("complementisers") for word in after[:_NEAR])


def _is_visited(verb: Word, noun: Word) -> bool:
    """Say whether a state follows a verb of going in the masculine: «سيزور موريتانيا»."""
    return verb.form in closed("visiting") and noun.surface.endswith("يا")


def _is_received(verb: Word, noun: Word) -> bool:
    """Say whether what one receives follows a verb of receiving: «يتلقى العلاج»."""
    what = noun.form.removeprefix("ال")
    return verb.form in closed("receiving") and what in closed("received")


def _is_measure(noun: Word) -> bool:
    """Say whether «بنحو» follows: by how much, and not who."""
    return noun.form[0] == "ب" and noun.form[1:] in closed("approximators")


def _comes_after_manner(noun: Word, after: Sequence[Word]) -> bool:
    """Say whether an adverb of manner parts a verb from an indefinite thing: «نفى تماما تهمة كذا».

    A subject stands beside its verb, unless it is longer than what comes before it.
    """
    if noun.form not in closed("manner", "degrees") or noun.start != after[0].start:
        return False
    who = closed("source_nouns", "doers", "offices", "counting", "round_numbers", "parts_of")
    return any(
        is_common(word.form)
        and not (is_definite(word.form) or is_plural(word.surface) or word.form in who)
        for word in after[1:2]
    )


def _is_spent(verb: Word, noun: Word, after: Sequence[Word]) -> bool:
    """Say whether a stretch of time is what somebody spends: «اختتم الموسم الماضي في كذا»."""
    if noun.form not in closed("stretches") or verb.form not in closed("spending"):
        return False
    rest = dropwhile(lambda word: is_definite(word.form), after)
    following = next(rest, noun)
    return bool(preposition(following.form)) or following.form in closed("prepositions")


def _is_tried(verb: Word, noun: Word, after: Sequence[Word]) -> bool:
    """Say whether what is tried or decided follows: «حاولت الهروب», «قرر إشراك اللاعب»."""
    if verb.form not in closed("attempting"):
        return False
    if is_feminine_verb(verb.form) and is_definite(noun.form):
        person = is_feminine(noun.surface) or is_plural(noun.surface)
        return not (person or noun.form in closed("cities") or "ال" + noun.form in closed("cities"))
    shaped = noun.surface.startswith("إ") and is_verbal_noun(noun.form)
    return shaped and owns_what_follows(after) and is_definite(after[1].form)


def _is_led(verb: Word, noun: Word, after: Sequence[Word]) -> bool:
    """Say whether a body is what somebody leads or owns, and no object follows it."""
    body = noun.form.removeprefix("ال") in closed("source_nouns", "doers", "named_after")
    return verb.form in closed("leading_bodies") and body and not shows_object(after)


def _is_accused(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether one body alone stands before «بأنه»: it is accused, and not who accuses.

    «حزب العمل والعدالة بأنه»: what is joined to its owner, and its adjectives, are of it.
    """
    before = tuple(takewhile(lambda word: word.form not in _THATS | _OF, after))
    if verb.form not in closed("accusing") or not 1 < len(before) < len(after):
        return False
    body, owner, *rest = before
    construct = is_common(body.form) and not is_definite(body.form) and is_definite(owner.form)
    of_it = all(conjunction(word.form) or word.form.endswith(("ي", "يه")) for word in rest)
    return construct and of_it and any(word.form in _THATS for word in after)
