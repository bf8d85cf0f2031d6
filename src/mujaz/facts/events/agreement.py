"""Agreement: the gender of a verb, and whether a noun may be the subject of the one before it."""

from __future__ import annotations

from mujaz.facts.events import listed
from mujaz.facts.events.predicate import Predicate
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import bare, is_common, is_definite, is_verbal_noun, pronoun

_PLURAL = 6  # letters that a plural in ات has more of
_ROOTS_IN_T = frozenset(("لفت", "بات", "مات", "فات", "صمت", "ثبت", "سكت", "نبت"))


def is_of_woman(verb: Predicate) -> bool:
    """Say whether a verb is of the third person feminine: ت ends the past, and begins the rest."""
    if verb.tense == "past":
        return verb.form.endswith("ت") and verb.form not in _ROOTS_IN_T
    return verb.form.startswith("ت")


def _is_man(noun: str) -> bool:
    """Say whether a noun is known as masculine, and never as feminine."""
    deed = is_verbal_noun(noun) and not noun.endswith(("ه", "ات"))  # «فقدت الاتصال به»
    known = noun in learned()["masculine"] or (deed and is_definite(noun))
    return known and noun not in learned()["feminine"]


def _is_woman(noun: str) -> bool:
    """Say whether a definite noun is feminine by its ending, and not of men: not القادة."""
    if noun.endswith("ات"):  # «استعرض الخطابات»: things, whatever their singular is
        known = noun[2:] in learned()["masculine"]  # «الثبات»
        return noun[2:-2] + "ه" in learned()["common"] or (len(noun) > _PLURAL and not known)
    men = noun[2:] in listed.words_of("men", "words") or noun in learned()["plural"]
    return noun.endswith("ه") and is_common(noun[2:]) and not men and not _is_man(noun[2:])


def is_oblique(noun: str) -> bool:
    """Say whether a definite dual or plural of persons bears the ين that no subject does."""
    if noun.endswith("تين") and is_definite(noun) and is_common(noun[2:-3] + "ه"):
        return True  # «المباراتين»
    one = noun[2:-2] if noun.endswith("ين") and is_definite(noun) else ""
    other = is_verbal_noun(noun) or noun in closed("cities") or one in closed("counting")
    if is_common(one) and not other:
        return True  # «الهدفين», not «التمرين», «البحرين»
    persons = noun in learned()["plural"] or noun[:-2] + "ون" in learned()["plural"]
    men = persons or is_common(noun[2:-2] + "ون") or noun.endswith("يين")
    return is_definite(noun) and noun.endswith("ين") and men


def agrees(verb: str, noun: str) -> bool:
    """Say whether a noun right after a past verb agrees with it: «نشر صورة» hides who did."""
    if bare(noun) in closed("counting", "amounts"):
        return True
    if is_definite(noun):
        persons = noun in learned()["plural"] and not noun.endswith(("ات", "ه"))
        object_case = is_oblique(noun)
        man = verb.endswith("ت") and (persons or _is_man(noun) or _is_man(noun[2:]))
        man_did = not verb.endswith("ت") and verb[:2] != "لا"  # «لاتزال التحقيقات»
        woman = man_did and _is_woman(noun)  # «اتهم الولايات المتحدة»
        return not (object_case or man or woman)
    if noun.endswith(("ته", "تها", "تهم")) and pronoun(noun) and not verb.endswith("ت"):
        return False  # «فرض سيطرته»
    if verb.endswith("ت"):
        owned = pronoun(noun) and not is_common(noun) and noun.removesuffix(pronoun(noun))
        if owned and (is_verbal_noun(owned) or owned in learned()["masculine"]):
            return owned.endswith(("ت", "ات"))  # «أدانت قيامه»
        if noun in closed("offices") and not noun.endswith("ه"):
            return False  # «دفعت نقيب الموسيقيين إلى…»
        return noun not in learned()["masculine"] or noun in learned()["feminine"]
    feminine = noun.endswith(("ه", "ات")) and not pronoun(noun) and is_common(noun)
    return not feminine
