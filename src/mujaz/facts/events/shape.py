"""Shape: what the form of a word alone tells of its part in a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.events import listed
from mujaz.facts.events.calling import is_calling
from mujaz.language.lexicon import closed, learned, substantives
from mujaz.language.phrases import bears_ta
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_verbal_noun,
    pronoun,
    verb_kind,
)

_LED = 4  # letters of a noun that one before it leads in
_VERB = 5  # letters of a verb that its shape shows
_SHORTEST = 4  # letters of a participle in the accusative, without its alef


def is_state(form: str) -> bool:
    """Say whether a participle in the accusative tells how somebody is: «مبتهجا»."""
    return form[0] == "م" and form.endswith("ا") and form[-2] != "ي" and len(form) > _SHORTEST


def owns(form: str) -> bool:
    """Say whether a noun has lost its ن to the one that follows: «منتجي النفط», «شركتا الطيران»."""
    many = form.endswith("و") and len(form) > _LED and is_common(form[:-1])  # «سائقو»
    return is_dual(form) or many or (form.endswith(("ي", "و")) and is_common(form + "ن"))


def is_described(before: str, form: str, length: int) -> bool:
    """Say whether a noun follows an indefinite adjective: «طائرة إسرائيلية | منشورات»."""
    adjective = length > 1 and before.endswith("يه") and not is_definite(before)
    return adjective and is_common(before[:-1]) and not form.endswith(("يه", "ي"))


def is_dual(form: str) -> bool:
    """Say whether a noun in construct is of two: «جائزتي», «جائزتا»."""
    return form.endswith(("تا", "تي")) and is_common(form[:-2] + "ه")


def may_lead(form: str) -> bool:
    """Say whether ب may stand before a noun that news seldom has: «الرئيس بمواصلة», «بفرض»."""
    rest, known = form[1:], is_common(form) or form in learned()["radical"]
    deed = rest in closed("befalling", "deeds") or verb_kind(rest) is not None or rest == "عدم"
    return not known and (form.endswith("ه") or deed)


def is_elative(plain: str) -> bool:
    """Say whether a form has the shape of أفعل: «أسبق»."""
    return len(plain) == len("أسبق") and plain[0] == "ا" and not plain.endswith("ه")


def is_of_men(plain: str) -> bool:
    """Say whether a form ends in the ون of persons, which is no radical: not «تلفزيون»."""
    return plain.endswith("ون") and is_common(plain[:-2])


def is_thing(form: str) -> bool:
    """Say whether a noun with ال hardly ever follows a definite one: «رفعت المملكة | الفائدة».

    None of the shape of أفعل does surely: «الأشهر» are months, or the best known.
    """
    return form[2:] in substantives() and not is_elative(form[2:])


def is_led(form: str) -> bool:
    """Say whether ب or ك stands before a noun of four letters or more: «بحلول», «كمدرب»."""
    noun = form[1:].removeprefix("ال")
    if form[0] not in "بك" or len(noun) < _LED or form.endswith("ا") or is_common(form):
        return False
    return is_common(noun)


def is_name_in_alef(form: str) -> bool:
    """Say whether a word in ا can only be a name, which owns nothing: «فرنسا», no dual."""
    return form.endswith("ا") and not (is_dual(form) or is_common(form) or is_common(form[:-1]))


def is_closed(some: Sequence[Word]) -> bool:
    """Say whether no owner can follow words: one bears ال, a mark or a land's name ends them."""
    last = some[-1]
    land = last.form in closed("cities") or is_name_in_alef(last.form)
    return last.is_mark or land or any(is_definite(word.form) for word in some)


def is_unmarked(form: str) -> bool:
    """Say whether a word that news never has with ال is a noun by its shape: «يافطة», «اصطحاب».

    It is what ة ends, or of the shape of افتعال.
    """
    eighth = len(form) == len("افتعال") and form[0] == "ا" and form[2] in "تط" and form[4] == "ا"
    return eighth or (bears_ta(form) and form not in closed("not_owned", "adverbs", "manner"))


def is_deed(form: str) -> bool:
    """Say whether a noun without ال tells what somebody does, so that no name goes on with it."""
    if is_definite(form):
        return False
    known = form in closed("befalling", "deeds") or is_verbal_noun(form)
    return known or (verb_kind(form) == "either" and not is_common(form))


def is_quality(plain: str) -> bool:
    """Say whether a word without ال has the shape of a participle or of فعيل: «سابق», «قديمة»."""
    return plain[0] == "م" or plain[1:2] == "ا" or plain[2:3] == "ي"


def is_general(words: Sequence[Word], at: int) -> bool:
    """Say whether «العام» is an adjective, no year: «النائب العام», not «الوزير العام الماضي»."""
    after = words[at + 1].form if at + 1 < len(words) else ""
    called = at > 0 and is_definite(words[at - 1].form) and is_calling(words[at - 1].form)
    return (
        words[at].form == "العام" and called and not (after in closed("times") or after.isdigit())
    )


def may_describe(form: str, *, called: bool, named: bool) -> bool:
    """Say whether a definite word may be an adjective or a calling after a definite noun.

    An adjective is seen in both genders («الجديد، الجديدة») or tells of what somebody is; after a
    name its own shape must show it («أهدر فلان | الضربة»).
    """
    plain = form[2:]
    done = plain in listed.words_of("nouns", "events")
    if done or plain in listed.words_of("set_phrases", "objects"):
        return False  # «ألقت الشرطة القبض على»
    if form in closed("institutions", "bodies_alone") or plain in closed("kinds_of_place"):
        return False  # «الرئيس الأب | المستشفى»
    both = is_common(plain + "ه") or (plain.endswith("ه") and is_common(plain[:-1]))
    if is_calling(plain):
        return called  # «الشيخ الدكتور», not «النقابة الوزير»
    shaped = plain.endswith(("ي", "يه")) or is_elative(plain) or is_of_men(plain)
    return shaped or ((both or not is_common(plain)) and not (named and not is_quality(plain)))


def is_of_verb(form: str) -> bool:
    """Say whether only a verb that news hardly knows has this shape: «ستستأذن», «استجابت»."""
    plain = bare(form)
    if is_common(plain) or len(plain) < _VERB or plain in listed.words_of("verbs", "never"):
        return False
    future = plain.startswith(("سيست", "ستست", "سيت", "ستت"))
    tenth = plain.startswith("است") and plain.endswith("ت") and not plain.endswith("ات")
    many = form != plain and plain.endswith("وا")  # «وسددوا»
    return future or tenth or many or plain.startswith("تت")  # «تتوافد»


def is_whole(form: str) -> bool:
    """Say whether a noun phrase may end on a word: it bears ال or a pronoun, or tells a time."""
    owned = pronoun(form) != "" and not is_common(form)
    return is_definite(form) or owned or form in closed("times")
