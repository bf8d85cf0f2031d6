"""Agreement: which nouns a pronoun may stand for, by gender and number."""

from __future__ import annotations

from mujaz.language.lexicon import closed
from mujaz.language.words import Word, is_common, is_definite, is_feminine, is_plural


def may_mean(noun: Word, ending: str) -> bool:
    """Say whether a pronoun, «ه» or «هم», may stand for a noun: they agree (Ryding 2005, 12.2)."""
    if ending == "ه":
        many = noun.surface.endswith(("ة", "ات", "ون", "ين")) or is_plural(noun.surface)
        return not (many or is_feminine(noun.surface))
    if ending == "ها":
        if noun.form.removeprefix("ال") in closed("persons_in_hamza"):
            return False  # «الخبراء»: they are «هم»
        return is_feminine(noun.surface) or _may_be_feminine(noun)
    if ending == "هن":
        women = closed("women")
        return noun.surface.endswith("ات") or noun.form.removeprefix("ال") in women
    if ending == "هما":
        return noun.surface.endswith(("ان", "ين"))
    return is_plural(noun.surface) or _may_be_plural(noun)


def _may_be_feminine(noun: Word) -> bool:
    """Say whether a noun without a feminine mark may be one: names of states and cities."""
    return noun.surface.endswith(("ا", "ى")) or noun.form.removeprefix("ال") in closed("cities")


def _may_be_plural(noun: Word) -> bool:
    if noun.surface.endswith(("اء", "ان", "ى")):
        return True
    plain = noun.form.removeprefix("ال")
    return is_definite(noun.form) and len(plain) > 3 and is_common(plain)
