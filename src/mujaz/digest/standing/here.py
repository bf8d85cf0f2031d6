"""Here: whether what a pointing word stands for is told in the statement itself."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.places.placewords import country_of
from mujaz.language.agreement import may_mean
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.pronouns import is_noun
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_verbal_noun,
    pronoun,
    verb_kind,
)

_YEAR = 4  # digits
_IN_HER_NAME = frozenset(("باسمه", "باسمها", "باسمهم"))
_OF_TWO = frozenset(("احدهما", "احداهما", "كلاهما", "كليهما", "كلتاهما"))
_IT = frozenset(("اياه", "اياها", "اياهم"))


def is_of_a_state(word: Word) -> bool:
    """Say whether a word names a state or a city, or is of one: «إيران», «الإيرانية»."""
    form = bare(word.form)
    return form in closed("cities", "lands") or country_of(form) is not None


def is_of_a_time_told(words: Sequence[Word], index: int) -> bool:
    """Say whether the words before tell the time: «في يوليو 2016، وجددت منذ ذلك الحين»."""
    dated = any(bare(w.form) in MONTHS or _is_year(w) for w in words[:index])
    return dated and words[index + 1].form in closed("points_of_time")


def _is_year(word: Word) -> bool:
    return word.is_number and len(word.form) == _YEAR


def is_told_here(words: Sequence[Word], index: int) -> bool:
    """Say whether a pointing word is explained in the statement, or only looks so.

    «آخرين» where others were counted before («مقتل ثلاثة وإصابة سبعة آخرين»), «نفسه» of somebody
    who does it to himself («جرح نفسه»), «الأخير» of a thing, the latest («التصعيد الأخير»).
    """
    form, before = bare(words[index].form), words[index - 1]
    if form in closed("others"):
        harms = closed("undergone", "befalling")
        harmed = sum(bare(word.form) in harms for word in words[:index]) > 1
        return harmed or _are_counted_on(words[:index])
    if form in _IN_HER_NAME:  # «قالت الرئاسة على لسان المتحدث باسمها»
        nouns = (word for word in words[1 : index - 1] if is_noun(word.form))
        return any(may_mean(noun, pronoun(words[index].surface)) for noun in nouns)
    if form in _OF_TWO:
        return any(_is_two(bare(word.form).removeprefix("ال")) for word in words[:index])
    if form in _IT:
        return pronoun(before.surface) != ""  # «راحة منحهم إياها المدرب»
    if form in closed("selves"):
        if is_name(before) or _is_a_time_compared(words, index):
            return True  # «ظهر الحداد نفسه»
        return _is_of_doing(before) and not is_definite(before.form)
    thing = is_definite(before.form) and is_common(before.form[2:])
    return form == "الاخير" and thing and before.form not in closed("bare_roles")


def _are_counted_on(before: Sequence[Word]) -> bool:
    """Say whether others were counted before: «500 شخص و15 ألف شخص آخرين», «قتيلين وخمسة آخرين».

    A number and the word it counts with are one: «15 ألفا».
    """
    counts = closed("counting", "round_numbers")
    at = [i for i, word in enumerate(before) if word.is_number or bare(word.form) in counts]
    two = [i for i, word in enumerate(before) if _is_two(bare(word.form))]
    return any(one + 1 < last for one in (*at, *two) for last in at[-1:])


def _is_two(form: str) -> bool:
    """Say whether a form is of two persons or things, and indefinite: «قتيلين»."""
    one = form[:-2]
    return form.endswith(("ين", "ان")) and not is_definite(form) and is_common(one) and len(one) > 3


def _is_a_time_compared(words: Sequence[Word], index: int) -> bool:
    """Say whether the same part of another year is meant: «الفترة نفسها من العام الماضي».

    Which part it is the statement tells before: «في أبريل».
    """
    after = [word.form for word in words[index + 1 : index + 3]]
    year = after[:1] == ["من"] and after[-1].removeprefix("ال") in ("عام", "سنه")
    parts = MONTHS | closed("parts_of_year")
    told = any(bare(w.form).removeprefix("ال") in parts for w in words[: index - 1])
    return words[index - 1].form in closed("periods") and year and told


def _is_of_doing(word: Word) -> bool:
    """Say whether a word is a verb or the noun of what is done."""
    return verb_kind(bare(word.form)) is not None or is_verbal_noun(word.form)
