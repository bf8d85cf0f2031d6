"""Pair: two of whom the text before has told, «قالت كلتا الجهتين», «قال المصدران»."""

from __future__ import annotations

from collections.abc import Sequence, Set

from mujaz.digest.clause.speech import is_that
from mujaz.language.lexicon import closed, learned
from mujaz.language.mentions import is_adjective_there
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    stem,
)

_BOTH = frozenset(("كلا", "كلتا", "كلي", "كلتي"))
_PARTIES = frozenset(("الطرفان", "الجانبان"))  # who are always the two of something told
_DUAL = ("ان", "ين")
_ACTOR = 4  # letters of the active participle, whose plural ends as the dual does
_OPENING, _OF_SPEECH = 3, 8  # words: before them nobody was told who may be the two


def tells_of_two(words: Sequence[Word], known: Set[str]) -> bool:
    """Say whether the words are of two that neither they nor what is `known` tell of.

    A dual with ال (Ryding 2005, 6.3) names two of whom the reader knows where it is what «كلا» or
    «كل من» takes, who speaks at the opening, two parties who act, or what is said of them first.
    """
    return any(
        _is_dual(word)
        and not _is_one(words, index)
        and _stands_for_two(words, index)
        and not _is_known(word, known)
        and not any(conjunction(one.form) for one in words[:index])  # «بين فلان وفلان»
        for index, word in enumerate(words)
        if index
    )


def _is_dual(word: Word) -> bool:
    """Say whether a word is the dual of a common noun: «الجهتين», «المصدران», and no «المعلمين»."""
    form = word.form
    if not is_definite(form) or not form.endswith(_DUAL) or len(form) < 7:
        return False
    one = _single(form)
    many = form.endswith("ين") and not form.endswith("تين")
    actor = len(one) == _ACTOR and one[1] == "ا"  # «البالغين»
    many = many and (one[0] == "م" or one[-1] == "ي" or actor or form in learned()["plural"])
    return is_common(one) and not many


def _is_one(words: Sequence[Word], index: int) -> bool:
    """Say whether an adjective in the singular follows: «الطيران العراقي» are no two."""
    return any(
        is_definite(one.form) and one.form.endswith(("ي", "يه"))
        for one in words[index + 1 : index + 2]
    )


def _single(form: str) -> str:
    one = form[2:-2]
    return one[:-1] + "ه" if one.endswith("ت") else one


def _stands_for_two(words: Sequence[Word], index: int) -> bool:
    before = words[index - 1]
    if is_adjective_there(words, index) and not before.is_mark:
        return False
    form = bare(before.form)
    if form in _BOTH or (form == "من" and index > 1 and bare(words[index - 2].form) == "كل"):
        return True
    if form in closed("saying"):
        return index < _OPENING
    if index == 1 and is_finite(form) and words[1].form in _PARTIES:
        return not any(is_definite(one.form) or is_name(one) for one in words[2:3])
    opens = words[index - 2] if before.is_mark and index > 1 else before
    return is_that(opens) and index < _OF_SPEECH


def _is_known(word: Word, known: Set[str]) -> bool:
    return stem(word.form) in known or stem(_single(word.form)) in known
