"""Phrase: where a noun phrase ends, and whether another begins after it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_feminine_verb,
    is_finite,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
)

_ADJECTIVES = frozenset(("المعارضه",))  # «الأحزاب المعارضة» are one body
_WHO_AFTER = frozenset(("كل", "عدد"))
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_NAME, _ASIDE, _NEAR = 7, 18, 24  # words, words, letters


def owns_what_follows(words: Sequence[Word]) -> bool:
    """Say whether a noun without ال is definite by what owns it: «هزيمة الفريق»."""
    for word in words[1:4]:
        if word.form in '«“"':
            return True
        if word.is_mark or preposition(word.form) or is_finite(word.form):
            return False
        if is_definite(word.form) or pronoun(word.surface) or not is_common(word.form):
            return True
        if word.form in closed("cities"):
            return True  # «وزير خارجية قطر»
    return False


def shows_object(after: Sequence[Word]) -> bool:
    """Say whether the words after a verb hold a second noun, a marked object or a clause with أن.

    A noun phrase ends in its definite noun and adjectives, a name or a pronoun: a common noun
    without ال after one of these begins another phrase (Ryding 2005, ch. 8).
    """
    for before, word in pairwise(one for one in after if not _tells_when(one)):
        if word.form in closed("complementisers") or is_accusative(word):
            return True
        if word.is_mark or preposition(word.form) or word.form in closed("prepositions"):
            return False
        if is_finite(bare(word.form)):
            return False
        if word.is_number:
            continue
        if _ends_noun_phrase(before) and _begins_noun_phrase(word) and not _is_title(before, word):
            return True
    return False


def _tells_when(word: Word) -> bool:
    """Say whether an adverb of time parts subject and object: «يدير البلاد حاليا عدد من كذا»."""
    some = closed("times", "adverbs") - closed("leaning")
    return word.surface.endswith("ا") and word.form in some


def tells_who_after(verb: Word, after: Sequence[Word]) -> bool:
    """Say whether «كل من» or «عدد من» tells who did it, after the object: «سجل الأهداف كل من فلان».

    Both are masculine, as the verb is then.
    """
    for before, word, of in zip(after, after[1:_NEAR], after[2:], strict=False):
        if word.is_mark or preposition(word.form) or is_finite(bare(word.form)):
            return False
        some = of.form == "من" or (word.form == "عدد" and is_common(of.form))
        if word.form in _WHO_AFTER and some and not is_feminine_verb(verb.form):
            return is_definite(before.form) or _tells_when(before)
    return False


def names_two(after: Sequence[Word]) -> bool:
    """Say whether the words after a verb name who did it and to whom, or what, by other signs.

    A number counts the second, a state is named beside a state, أن follows a name in quotation
    marks. It is not said that the second ends there: its phrase may go on.
    """
    if _names_another(after):
        return True
    for before, word in pairwise(_without_quoted_name(after)):
        if word.form in closed("complementisers"):
            return True
        if _is_first_of_its_kind(before, word, after) or _is_a_body(before, word):
            return True
        if word.is_number or word.form in closed("approximators"):
            return _is_counted_object(before, word, after)
        if _is_object_in_yn(before, word) or _are_states(before, word):
            return True
        if word.is_mark or word.form in closed("prepositions") or is_finite(bare(word.form)):
            return False
    return False


def _without_quoted_name(after: Sequence[Word]) -> Sequence[Word]:
    """Return the words without a name in quotation marks after the first: «صحيفة «كذا» أن»."""
    if len(after) < 4 or after[1].form not in _CLOSING:
        return after
    closing = _CLOSING[after[1].form]
    end = next((i for i in range(2, min(len(after), _NAME)) if after[i].form == closing), 0)
    return (after[0], *after[end + 1 :]) if end else after


def _is_counted_object(before: Word, number: Word, after: Sequence[Word]) -> bool:
    """Say whether a number after a definite noun counts things, not how often or how long."""
    near = [word for word in after if 0 <= word.start - number.start < _NEAR]
    if not is_definite(before.form) or not any(word.is_number for word in near[:2]):
        return False
    return len(near) > 1 and not any(w.form in closed("times_done", "times") for w in near)


def _are_states(before: Word, word: Word) -> bool:
    """Say whether two names of states stand side by side: subject and object."""
    return all(w.form in closed("cities") or w.surface.endswith("يا") for w in (before, word))


def _is_first_of_its_kind(before: Word, word: Word, after: Sequence[Word]) -> bool:
    """Say whether «أول مرة», «أكبر حصيلة» follows a definite noun: the object, no day."""
    of = [two for one, two in pairwise(after) if one.start == word.start]
    thing = any(two.form == "مره" or is_common(two.form) for two in of)
    day = any(two.form in closed("days_of_news") for two in of)
    return is_definite(before.form) and word.form in closed("superlatives") and thing and not day


def _is_a_body(before: Word, word: Word) -> bool:
    """Say whether a second body follows a definite noun: «تتهم المعارضة الحكومة»."""
    bodies = closed("bodies_alone", "institutions", "unique") - _ADJECTIVES
    return is_definite(before.form) and is_common(before.form[2:]) and word.form in bodies


def _is_object_in_yn(before: Word, word: Word) -> bool:
    """Say whether persons in the plural, accusative, follow a name: «مقتدى الصدر العراقيين»."""
    plural = is_definite(word.form) and word.surface.endswith("يين")
    return plural and not is_common(before.form.removeprefix("ال")) and not before.is_mark


def _names_another(after: Sequence[Word]) -> bool:
    """Say whether a noun comes after an aside that says who the first is.

    «وصفت فلانة، مندوبة الدولة، قرار…»: the second comma gives back the clause its object.
    """
    commas = [index for index, word in enumerate(after[:_ASIDE]) if word.form == "،"]
    if len(commas) < 2 or commas[0] > _NAME:
        return False
    first, second = commas[:2]
    aside, following = after[first + 1 : second], after[second + 1 : second + 2]
    named = any(_is_role(w.form) for w in after[:first]) and all(
        not is_common(w.form.removeprefix("ال")) for w in aside
    )
    if not aside or not following or not (named or _is_role(aside[0].form)):
        return False
    if any(is_finite(bare(word.form)) for word in after[:second]):
        return False
    word = following[0]
    noun = is_definite(word.form) or is_common(word.form) or word.form in closed("cities")
    joined = conjunction(word.form) != "" or preposition(word.form) != "" or word.is_mark
    same = word.form in closed("styles", "addresses", "offices")  # «المدير، رئيس كذا، الشيخ فلان»
    return noun and not (joined or same) and verb_kind(word.form) is None


def _is_role(form: str) -> bool:
    roles = closed("offices", "bare_roles")
    return form in roles or "ال" + form in roles


def _is_title(before: Word, word: Word) -> bool:
    """Say whether both words may name one person: a style and a name, a name and an office."""
    if before.form in closed("styles"):
        return True  # «الأمير خالد», though خالد is an adjective too
    office = word.form in closed("offices") or "ال" + word.form in closed("bare_roles")
    return office and not (is_definite(before.form) and is_common(before.form[2:]))


def _ends_noun_phrase(word: Word) -> bool:
    """Say whether a noun phrase is whole with this word: it is definite by itself."""
    if word.is_mark or word.is_number:
        return False
    named = not is_common(word.form) and verb_kind(word.form) is None and len(word.form) > 2
    return is_definite(word.form) or pronoun(word.surface) != "" or named


def _begins_noun_phrase(word: Word) -> bool:
    """Say whether a word that follows a whole noun phrase begins another, and is no name after it.

    «وزير النقل سليم الحداد» is one phrase, «زار الوزير مصر» two.
    """
    if (
        is_definite(word.form)
        or conjunction(word.form)
        or word.form in closed("relatives", "times")
    ):
        return False
    if verb_kind(word.form) is not None or word.form in closed("name_particles", "styles"):
        return False
    if word.form.endswith("ي") and word.form[:-1] in closed("periods"):
        return False  # «أعلنت الحداد يومي السبت والأحد»: when, and not what
    owned = pronoun(word.surface) != "" and is_common(without_pronoun(word.form))
    return is_common(word.form) or owned or word.form in closed("cities")


def is_accusative(noun: Word) -> bool:
    """Say whether a noun shows that it is an indefinite object: فوزا."""
    return noun.form in learned()["accusative"]


def begins_another(before: Word, word: Word) -> bool:
    """Say whether a noun phrase is whole and an accusative, or what is somebody's, begins one."""
    owned = pronoun(word.surface) != "" and is_common(without_pronoun(word.form))
    return _ends_noun_phrase(before) and (is_accusative(word) or owned)


def opens_in_manner(words: Sequence[Word]) -> bool:
    """Say whether an adverb and a preposition open words after a comma: the verb goes on.

    «احتفل لاعبو النادي وأنصاره، رسميا بالفوز».
    """
    opens, *rest = words[:2]
    particle = bool(rest) and (preposition(rest[0].form) or borne_preposition(rest[0].form)) != ""
    return opens.form in closed("manner") and particle
