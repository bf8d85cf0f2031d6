"""Rightly: small words that may open a statement where others of their kind may not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.digest.clause.subject import hidden_subject
from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import Word, is_common, is_finite

_WITH_ITS_VERB = 4  # words


def shows_accusative(noun: Word) -> bool:
    """Say whether a noun that أن or لكن governs would bear the wrong ending without it."""
    named = noun.form in closed("cities") or noun.form.removeprefix("ال") in closed("cities")
    if (noun.surface.endswith("ين") and not named) or noun.form in learned()["accusative"]:
        return True
    if noun.surface.endswith("ا") and not noun.form.endswith("يا") and is_common(noun.form[:-1]):
        return not is_common(noun.form)  # «بيد أن موظفا»
    if noun.form in closed("five_nouns_accusative"):
        return True  # أبا فلان، ذا تجربة
    if not noun.surface.endswith("ي"):
        return False
    one = noun.form[:-2] + "ه" if noun.form.endswith("تي") else noun.form[:-1]  # ناقلتي نفط
    return is_common(noun.form) or is_common(one)  # no name: غراندي


def tells_there_is(sentence: Sequence[Word]) -> bool:
    """Say whether «هناك» tells what there is: an indefinite noun follows, or «هناك 40 كذا»."""
    first, second, *_ = (*sentence, sentence[0])
    noun = is_common(second.form) and not is_finite(second.form)
    noun = noun and second.form not in closed("leaning") and not shows_accusative(second)
    return first.form == "هناك" and (noun or second.is_number)


def concedes_first(sentence: Sequence[Word]) -> bool:
    """Say whether «رغم كذا، فإن…» has its main clause: what it concedes is told before what holds.

    After a comma it is فإن, or a verb with its subject.
    """
    if sentence[0].form != "رغم":
        return False
    for at, (mark, word) in enumerate(pairwise(sentence), start=1):
        if mark.form not in COMMAS:
            continue
        rest = sentence[at:]
        if word.form == "فان" or (is_finite(word.form) and not hidden_subject(rest, is_lead=False)):
            return True
    return False


def how_often(sentence: Sequence[Word]) -> int:
    """Return 2 where «غالبا ما» stands before a verb, else 0."""
    often = sentence[0].form in closed("how_often") and len(sentence) > _WITH_ITS_VERB
    return 2 if often and sentence[1].form == "ما" and is_finite(sentence[2].form) else 0
