"""Identified: whether the words beside a noun tell which one it is."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.digest.clause.speech import ordinals
from mujaz.digest.sentences.sentence import Sentence
from mujaz.digest.standing.here import is_of_a_state
from mujaz.language.antecedent import is_particle
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.valency import particle, takes
from mujaz.language.words import Word, bare, is_common, is_definite


def is_told_beside(words: Sequence[Word], index: int, sentence: Sentence) -> bool:
    """Say whether an office before it, or what follows, tells which one a noun is."""
    following = words[index + 1].form if index + 1 < len(words) else ""
    office = bare(words[index - 1].form) in closed("offices") if index else False
    told = office or following in ("(", "باسم") or following in closed("relatives")
    told = told or _is_titled(words, index) or _is_the_land(words, index)
    told = told or (following in closed("about") and not _is_asked_for(words, index))
    return told or _is_whose_name_follows(words, index, sentence)


def _is_titled(words: Sequence[Word], index: int) -> bool:
    """Say whether it is of a name: «الشيخ أحمد», «تنظيم القاعدة», «كانون الأول»."""
    form = words[index].form
    after = words[index + 1 : index + 2]
    if form in closed("styles") and after and not (after[0].is_mark or is_definite(after[0].form)):
        return not (is_particle(after[0]) or is_common(after[0].form))
    before = bare(words[index - 1].form) if index else ""
    return before in closed("named_after") or _is_ordinal_there(words, index)


def _is_ordinal_there(words: Sequence[Word], index: int) -> bool:
    """Say whether «الأول» counts what stands beside it: «المركز الأول», «الأول من أبريل»."""
    if words[index].form.removeprefix("ال") not in ordinals() or not index:
        return False
    before, after = words[index - 1], [word.form for word in words[index + 1 : index + 3]]
    month = after[:1] == ["من"] and after[-1] in MONTHS
    return month or bare(before.form) in MONTHS or is_definite(before.form)


def _is_the_land(words: Sequence[Word], index: int) -> bool:
    """Say whether the words before «البلاد» name the state: «لا تزال ليبيا كذا، في البلاد»."""
    if words[index].form != "البلاد":
        return False
    return any(map(is_of_a_state, words[:index]))


def _is_asked_for(words: Sequence[Word], index: int) -> bool:
    """Say whether the phrase after the subject is the verb's own: «أسفرت الزيارة عن اتفاق»."""
    return index == 1 and particle(words[2].form) in takes(bare(words[0].form))


def _is_whose_name_follows(words: Sequence[Word], index: int, sentence: Sentence) -> bool:
    """Say whether a person's name follows: «الرئيس رجب طيب أردوغان»."""
    return any(word.start in sentence.people for word in words[index + 1 : index + 2])


def is_described(words: Sequence[Word], index: int) -> bool:
    """Say whether its adjective or name follows: «الشرطة البريطانية», «الحارس لياندرو»."""
    return any(is_definite(word.form) or is_name(word) for word in words[index + 1 : index + 2])


def is_of_an_origin(words: Sequence[Word], index: int) -> bool:
    """Say whether an adjective tells whose it is: «القنصلية الإيرانية», not «القرية المجاورة»."""
    following = words[index + 1 : index + 2]
    return any(is_definite(one.form) and one.form.endswith(("ي", "يه")) for one in following)
