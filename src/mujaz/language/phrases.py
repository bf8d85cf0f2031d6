"""Phrases: where a noun phrase must have ended, since the next word can only begin another.

Case, agreement and definiteness tell (Ryding 2005, ch. 8 to 11): an adjective follows its noun in
gender and article, a noun in construct bears neither ن nor the article, a demonstrative stands
before the noun that has one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    bare,
    borne_preposition,
    is_common,
    is_definite,
    is_feminine,
    is_masculine,
    is_plural,
    is_verbal_noun,
    pronoun,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.language.words import Word

_SHORTEST = 4  # letters of a stem before ون, since قانون and شؤون are no plurals


def begins_another(words: Sequence[Word], at: int, start: int) -> bool:
    """Say whether the word at `at` can belong to no noun phrase that begins at `start`."""
    if at <= start or words[at].is_mark or words[at - 1].is_mark:
        return False
    return (
        _is_pointed_out(words, at)
        or _is_quantified(words, at)
        or is_owned(words, at)
        or (is_definite(words[at].form) and _is_detached(words, at, start))
    )


def _is_detached(words: Sequence[Word], at: int, start: int) -> bool:
    """Say whether a definite noun can follow what stands before it neither as its owner nor so."""
    before = words[at - 1].form
    if before in closed("prepositions", "relatives", "times"):
        return False
    if is_definite(before) or _bears_owner(before):
        form = words[at].form
        return _is_no_adjective(form) or _disagrees(words, at, start) or _is_other_case(words, at)
    return is_counted(before) or _is_adjective(words, at - 1, start)


def _is_no_adjective(form: str) -> bool:
    """Say whether a definite word can only be a noun: a plural in ات, a verbal noun, «الحكومة»."""
    relation = form.endswith("يه") and is_common(form[2:-1])  # «التركية», no «التنمية»
    shaped = form.endswith("ات") or _is_noun_in_ta(form)
    shaped = shaped or (is_verbal_noun(form) and not relation)
    shaped = shaped or (is_plural(form) and not form.endswith(("ون", "ين")))
    return shaped and form[2:] not in closed("offices")


def _is_noun_in_ta(form: str) -> bool:
    """Say whether ة is no ending of an adjective: nothing is left without it, «حكوم»."""
    noun = form[2:]
    adjective = noun.startswith("م") or noun[1:2] == "ا" or noun[2:3] == "ي" or noun.endswith("يه")
    return bears_ta(form) and is_common(noun) and not adjective and not is_common(noun[:-1])


def is_counted(form: str) -> bool:
    """Say whether a form is a sound plural that kept its ن: nothing can own it, «محللون»."""
    stem = bare(form).removesuffix("ون").removesuffix("ين")
    ending = form.endswith(("ون", "ين")) and not is_definite(form)
    return ending and len(stem) >= _SHORTEST and is_common(stem)


def _is_pointed_out(words: Sequence[Word], at: int) -> bool:
    """Say whether a demonstrative and its noun begin here: «الشكاوى هذه الشركات»."""
    follows = words[at + 1].form if at + 1 < len(words) else ""
    free = words[at - 1].form not in closed("prepositions")
    return words[at].form in closed("plain_demonstratives") and is_definite(follows) and free


def _is_quantified(words: Sequence[Word], at: int) -> bool:
    """Say whether «كل» and the like begin a phrase after a definite noun, which they never end."""
    before, after = words[at - 1].form, words[at + 1].form if at + 1 < len(words) else ""
    quantified = is_definite(after) or is_common(after) or after == "من"
    closed_off = is_definite(before) or is_counted(before)
    return words[at].form in closed("quantifiers") and quantified and closed_off


def is_owned(words: Sequence[Word], at: int) -> bool:
    """Say whether a noun with a pronoun follows a definite one: «الوزير رغبته», not «نفسه»."""
    form = words[at].form
    before = words[at - 1].form
    named = not (is_common(before) or before in closed("prepositions") or bare(before) != before)
    if form != bare(form) or not (named or is_definite(before)) or borne_preposition(form):
        return False
    noun = form.removesuffix(pronoun(form))
    return noun != form and noun not in closed("not_owned") and is_noun(noun)


def _bears_owner(form: str) -> bool:
    """Say whether a noun is definite by its pronoun: «مدربهم»."""
    noun = form.removesuffix(pronoun(form))
    return noun != form and is_noun(noun)


def is_noun(form: str) -> bool:
    """Say whether a noun is left without its pronoun, before which ة is ت and ون is و or ي."""
    whole = {"ت": form[:-1] + "ه", "ي": form + "ن", "و": form + "ن"}.get(form[-1], form)
    return is_common(form) or is_common(whole)


def _is_adjective(words: Sequence[Word], at: int, start: int) -> bool:
    """Say whether an indefinite word is an adjective, which owns nothing: «جماعات أمريكية»."""
    form = words[at].form
    if at <= start or not form.endswith("يه") or form in closed("nouns_in_iyya"):
        return False
    noun = words[at - 1].form
    return not is_definite(noun) and is_feminine_form(noun) and is_common(form[:-1])


def _is_other_case(words: Sequence[Word], at: int) -> bool:
    """Say whether an oblique plural follows a nominative one: «المسؤولون الصحفيين»."""
    form, before = words[at].form, words[at - 1].form
    return before.endswith("ون") and form.endswith("ين") and is_common(form[2:-2])


def _disagrees(words: Sequence[Word], at: int, start: int) -> bool:
    """Say whether no noun of the phrase can have the definite word at `at` as its adjective."""
    form = words[at].form
    if not is_common(form[2:]):
        return False
    phrase = [word.form for word in words[start:at]]
    if bears_ta(form):
        return _is_masculine_throughout(phrase)
    return _is_surely_masculine(form) and all(map(bears_ta, phrase))


def _is_masculine_throughout(phrase: Sequence[str]) -> bool:
    """Say whether each word is surely masculine, or the adjective of one that is."""
    owner = False
    for form in phrase:
        adjective = owner and is_definite(form) and not is_feminine_form(form)
        if not (adjective or _is_surely_masculine(form)):
            return False
        owner = is_definite(form)
    return True


@remembered()
def bears_ta(form: str) -> bool:
    """Say whether a normalised form ends in ة, and not in a pronoun or a radical ه (وجه)."""
    if not form.endswith("ه") or form.removeprefix("ال") in closed("no_pronoun"):
        return False
    return is_definite(form) or not pronoun(form)


def is_feminine_form(form: str) -> bool:
    """Say whether a normalised form agrees as feminine: `is_feminine` where ة is folded."""
    return bears_ta(form) or is_feminine(form)


@remembered()
def _is_surely_masculine(form: str) -> bool:
    """Say whether a form is of one man or one masculine thing."""
    plain = form.removeprefix("ال")
    if is_feminine_form(form):
        return False
    relation = is_definite(form) and plain.endswith("ي") and is_common(plain)
    return plain in closed("offices") or relation or is_masculine(form)
