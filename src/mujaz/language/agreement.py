"""Agreement: which nouns a pronoun may stand for, by gender and number."""

from __future__ import annotations

from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_feminine,
    is_plural,
    is_verbal_noun,
    pronoun,
    without_pronoun,
)


def may_mean(noun: Word, ending: str) -> bool:
    """Say whether a pronoun, «ه» or «هم», may stand for a noun: they agree (Ryding 2005, 12.2).

    Things in the plural are «ها»: of «القوات» nobody says «جثثهم».
    """
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
    if noun.form.endswith("ات"):
        return bare(noun.form).removeprefix("ال") in closed("people_in_at")
    return is_plural(noun.surface) or _may_be_plural(noun)


def _may_be_feminine(noun: Word) -> bool:
    """Say whether a noun without a feminine mark may be one: names of states and cities."""
    return noun.surface.endswith(("ا", "ى")) or noun.form.removeprefix("ال") in closed("cities")


def _may_be_plural(noun: Word) -> bool:
    """Say whether a noun may be a plural or a body of men: no «عقوبة», no «تحكيم», no «رياضي»."""
    plain = noun.form.removeprefix("ال")
    if noun.form.endswith("ه"):
        return plain in closed("bodies_of_men")
    if noun.surface.endswith("ا") and is_plural(noun.surface[:-1]):
        return True  # «أشخاصا»
    if noun.form.endswith("ي") and not is_definite(noun.form) and is_common(noun.form[:-1]):
        return True  # «لاعبي كذا»
    if pronoun(noun.surface) and without_pronoun(noun.form).endswith("ان"):
        return True  # «جيرانها»
    if is_verbal_noun(plain):
        return False
    if noun.surface.endswith(("اء", "ان", "ى")):
        return True
    return is_definite(noun.form) and len(plain) > 3 and is_common(plain) and plain[-1] != "ي"
