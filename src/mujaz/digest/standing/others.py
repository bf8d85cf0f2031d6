"""Others: words of those, and of what, the text before has told of: «المقبوض عليهم»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from mujaz.language.lexicon import closed
from mujaz.language.words import (
    OWNED,
    Word,
    bare,
    borne_preposition,
    is_definite,
    preposition,
    pronoun,
    stem,
    without_pronoun,
)

_DONE_TO = frozenset(("علي", "الي", "ب", "في", "ل"))
_OPENING = 4  # words: before them nothing was told
_EARLY = 2  # words before which no noun of the statement can be meant


def tells_of_others(words: Sequence[Word], quoted: Sequence[bool], known: frozenset[str]) -> bool:
    """Say whether the words are of those whom, or of what, the text before has told.

    «يتعلق الأمر بكذا», «تحقق في الأمر», «صرح زعيمه», «السبب هو كذا», «المقبوض عليهم».
    """
    subject = words[1] if len(words) > 1 and not quoted[1] else None
    if subject is not None and (subject.form == "الامر" or _is_whose(subject)):
        return True
    if any(not inside and _is_in_the_matter(words, i) for i, inside in enumerate(quoted)):
        return True
    if any(not inside and _is_of_something(words, i) for i, inside in enumerate(quoted[:_EARLY])):
        return True
    return any(
        not inside and _befell(words, index) and stem(words[index].form) not in known
        for index, inside in enumerate(quoted)
    )


def _is_in_the_matter(words: Sequence[Word], index: int) -> bool:
    """Say whether «في الأمر» ends a clause: in what was told before; not «الغريب في الأمر، …»."""
    ends = all(word.is_mark for word in words[index + 1 : index + 2])
    before = words[index - 1].form if index >= _OPENING else ""
    return words[index].form == "الامر" and before == "في" and ends


def _is_whose(word: Word) -> bool:
    """Say whether somebody's office follows the verb, his who was told of before: «صرح زعيمه»."""
    ending = next((one for one in OWNED if word.surface.endswith(one)), "")
    return ending != "" and bare(word.form.removesuffix(ending)) in closed("offices")


def _befell(words: Sequence[Word], index: int) -> bool:
    """Say whether those to whom something was done stand here: «المقبوض عليهم»."""
    word, before = words[index], words[index - 1] if index else None
    if not word.form.startswith("الم") or word.surface.endswith("ة"):
        return False
    if before is not None and (is_definite(before.form) or before.form == "من"):
        return False
    return any(
        pronoun(following.surface) == "هم" and without_pronoun(following.form) in _DONE_TO
        for following in words[index + 1 : index + 2]
    )


def _is_of_something(words: Sequence[Word], index: int) -> bool:
    """Say whether «السبب الرئيسي» opens without saying of what: «في كذا», «وراء كذا»."""
    if words[index].form not in closed("of_something"):
        return False
    rest = takewhile(lambda word: is_definite(word.form), words[index + 1 :])
    after = words[index + 1 + len(tuple(rest)) :][:1]
    return not any(
        preposition(w.form)
        or borne_preposition(w.form)
        or w.form in closed("prepositions", "relatives")
        for w in after
    )
