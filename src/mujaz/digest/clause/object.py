"""Object: whether the noun after a verb may be its object, the subject being hidden."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, pairwise

from mujaz.digest.clause.phrase import owns_what_follows, shows_object
from mujaz.language.lexicon import closed, learned
from mujaz.language.valency import needs, takes
from mujaz.language.words import Word, is_common, is_definite, preposition


def may_be_the_object(verb: Word, noun: Word, sentence: Sequence[Word]) -> bool:
    """Say whether a noun after a verb may be what it is done to, as far as its form shows."""
    if noun.form in closed("idiom_objects"):
        return True
    if verb.form not in learned()["transitive"]:
        return False
    return (
        _hides_its_case(verb, noun, sentence)
        or _stands_alone(verb, noun, sentence)
        or _is_part_alone(noun, sentence)
    )


def _hides_its_case(verb: Word, noun: Word, sentence: Sequence[Word]) -> bool:
    """Say whether an indefinite noun may be the object though it bears no ا: «اكتسبت خبرة»."""
    if not is_common(noun.form):
        return False
    subjects = closed("source_nouns", "counting", "doers")
    if verb.form in closed("saying"):
        subjects |= closed("telling_texts", "offices")
    if not noun.surface.endswith(("ة", "ات", "اء", "ى")) or noun.form in subjects:
        return False
    rest = tuple(dropwhile(lambda word: word.start != noun.start, sentence))
    return not is_definite(noun.form) and not owns_what_follows(rest)


def _stands_alone(verb: Word, noun: Word, sentence: Sequence[Word]) -> bool:
    """Say whether one definite noun, and no person, is all that a verb with an object has.

    «أرجع السبب في كذا إلى…», «رفع القيود التي…»: the subject may be hidden, unless the verb takes
    the preposition that follows («كشف المصرف عن…»).
    """
    has_object = verb.form in learned()["transitive"]
    if not has_object or verb.form in closed("presenting", "saying"):
        return False
    if noun.form not in learned()["masculine"]:
        return False
    after = next((word for before, word in pairwise(sentence) if before.start == noun.start), noun)
    particle = preposition(after.form)
    alone = (particle and particle not in takes(verb.form)) or after.form in closed("relatives")
    person = noun.form in closed("bare_roles", "cities", "offices")
    return bool(alone) and not person and is_definite(noun.form)


def _is_part_alone(noun: Word, sentence: Sequence[Word]) -> bool:
    """Say whether «العديد من الفعاليات», «عشرات الكتب» is all that a verb with an object has.

    It may then be the object.
    """
    rest = tuple(dropwhile(lambda word: word.start != noun.start, sentence))
    grouped = [word.form for word in rest[:2]] == ["مجموعه", "من"]
    if not grouped and noun.form not in closed("parts_of", "round_numbers"):
        return False
    another = any(
        is_common(word.form) and not is_definite(word.form) and is_definite(before.form)
        for before, word in pairwise(rest)
    )
    return not (another or shows_object(rest))


def takes_no_object(verb: Word) -> bool:
    """Say whether a verb is known to take none, or asks for a preposition and is seen with none."""
    if verb.form in closed("no_object"):
        return True
    return bool(needs(verb.form)) and verb.form not in learned()["transitive"]
