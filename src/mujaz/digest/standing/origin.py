"""Origin: who acts, told by kind and origin alone, so that only the text before tells who."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.places.placewords import country_of
from mujaz.language.joined import without_conjunction
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_definite,
    is_verbal_noun,
    verb_kind,
)

_MANY = ("ون", "ين", "ات")
_OF_ALL = frozenset(("الدوليه", "الدولي", "الامميه", "الاممي"))


def is_called_by_origin(words: Sequence[Word], index: int) -> bool:
    """Say whether who acts is told by kind and origin alone: «قال المدرب البرتغالي إن».

    An adjective of relation (Ryding 2005, 10.3) tells which one of those told of before: who has
    not read of them knows none. More words, or a name after it, would tell who it is.
    """
    form = words[index].form
    kinds = closed("bare_roles", "institutions", "doers", "offices")
    if not (opens(words, index) or speaks(words, index)):
        return False
    if form in closed("unique") or form.endswith(_MANY):
        return False
    if not (is_definite(form) and (form in kinds or form[2:] in kinds)):
        return False
    after = words[index + 1 : index + 3]
    if index and words[index - 1].form in closed("sources"):
        after = [word for word in after if word.form != "،"]  # «بحسب الصحيفة اللبنانية،»
    of_land = any(is_definite(w.form) and _is_of_land(w.form) for w in after[:1])
    return of_land and not any(_goes_on(w) for w in after[1:2])


def _goes_on(word: Word) -> bool:
    """Say whether a word after «المدرب البرتغالي» tells more of him: an adjective, his name."""
    named = conjunction(word.form) == "و" and is_name(without_conjunction(word))
    # «الوكالة الدولية للطاقة», «المرصد السوري لحقوق الإنسان»
    of_it = word.form.startswith("لل") or borne_preposition(word.form) == "ل"
    return is_definite(word.form) or is_name(word) or named or of_it or word.form in "(،"


def speaks(words: Sequence[Word], index: int) -> bool:
    """Say whether a word follows a verb of saying, or what names a source: «حسب الصحيفة»."""
    before = bare(words[index - 1].form) if index else ""
    return before in closed("saying", "sources") and not is_verbal_noun(before)


@remembered()
def _is_of_land(form: str) -> bool:
    return form in _OF_ALL or country_of(form) is not None


def opens(words: Sequence[Word], index: int) -> bool:
    """Say whether a word opens the statement or follows its verb."""
    return index == 0 or (index == 1 and verb_kind(bare(words[0].form)) is not None)
