"""Done: whether قد stands before a past verb: what is told happened (Ryding 2005, 37.2)."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, bare, verb_kind, without_pronoun

_IMPERFECT = frozenset("يتنا")  # how one begins


def says_done(words: Sequence[Word], index: int = 0) -> bool:
    """Say whether قد stands here and a verb that is surely past follows.

    After قد a verb comes, none of the future, though news has its form as a noun too: «قد صوت
    المجلس». One in ت whose past begins so («تمكن», beside «يتمكن») is past before a subject in the
    masculine.
    """
    if index + 1 >= len(words) or bare(words[index].form) != "قد":
        return False
    form = words[index + 1].form
    if form == "لا":
        return False  # «قد لا يكون»: what may be
    lost = words[index].form == "فقد"  # «فقد الرجل ابنه»: he lost him
    if not lost and form[0].isalpha() and not form.isascii() and form[0] not in _IMPERFECT:
        return True
    if verb_kind(form) in ("past", "either") or verb_kind(without_pronoun(form)) == "past":
        return True
    derived = form[0] == "ت" and form[1:2] != "ت" and "ي" + form in learned()["imperfect"]
    return derived and any(_is_he(word.form) for word in words[index + 2 : index + 3])


def _is_he(subject: str) -> bool:
    return subject in learned()["masculine"] or subject in closed("persons_in_hamza")
