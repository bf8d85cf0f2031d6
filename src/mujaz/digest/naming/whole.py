"""Whole: noun phrases that may be taken from one sentence into another."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.names.naming import is_given
from mujaz.language.lexicon import closed, learned
from mujaz.language.names import is_name
from mujaz.language.phrases import begins_another
from mujaz.language.words import (
    Word,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
)

_ONE_OF = frozenset(("احد", "احدي", "بعض"))
_QUOTES = frozenset('«»“”"')


def is_whole(phrase: Sequence[Word], after: Sequence[Word] = ()) -> bool:
    """Say whether a phrase is one noun phrase, known, that ends where its words do.

    It opens with no clitic, holds no second phrase, is definite by ال, by a name or by what owns
    it (Ryding 2005, 8.1), and what comes `after` it in its own sentence does not go on with it.
    """
    return (
        bool(phrase)
        and _opens_free(phrase[0])
        and is_known(phrase)
        and not _waits(phrase)
        and not any(_is_foreign(phrase, at) for at in range(1, len(phrase)))
        and not _goes_on(phrase, after)
    )


def is_known(phrase: Sequence[Word]) -> bool:
    """Say whether a phrase is definite: «الوزير», «وزير الصحة», «صحيفة فلان», no «مصدر أمني».

    Neither «أحد المسؤولين» is, nor what an adjective in construct describes: «دراسة واسعة النطاق»
    (Ryding 2005, 8.1.9).
    """
    if is_definite(phrase[0].form) or is_name(phrase[0]):
        return True
    if phrase[0].form in _ONE_OF or any(word.form in closed("in_construct") for word in phrase):
        return False
    return any(
        is_definite(word.form) or _is_named(word) or word.form in _QUOTES for word in phrase[1:]
    )


def _is_named(word: Word) -> bool:
    """Say whether a word is a name, in Latin letters too, or «علي» written as one."""
    foreign = word.form.isascii() and word.form.isalpha()
    return is_name(word) or foreign or word.surface == "علي"


def has_article(form: str) -> bool:
    """Say whether a form bears ال behind whatever stands before it: «للرئيس», «والرئيس»."""
    plain = form[len(conjunction(form)) :]
    return is_definite(plain) or (
        plain.startswith(("لل", "بال", "كال")) and preposition(plain) != ""
    )


def is_person(form: str) -> bool:
    """Say whether a form, with ال or without, is what a person is: «وزير», and not «وزارة»."""
    plain = form.removeprefix("ال")
    if plain in closed("things_told", "bodies") or "ال" + plain in closed("ordinal_roles"):
        return False
    known = closed("offices", "bare_roles", "styles")
    return plain in known or "ال" + plain in known


def _opens_free(word: Word) -> bool:
    joined = conjunction(word.form) or preposition(word.form) or borne_preposition(word.form)
    return not (joined or word.is_mark or word.is_number or is_finite(word.form))


def _waits(phrase: Sequence[Word]) -> bool:
    """Say whether the last word wants an owner yet: «المتحدث باسم», «سليم الحداد رئيس»."""
    last = phrase[-1].form
    if last in closed("waiting") or last == "باسم" or _is_construct_plural(last):
        return True
    owned = is_definite(last) or _is_named(phrase[-1]) or phrase[0].form in closed("outlets")
    return len(phrase) > 1 and not owned and is_person(last)


def _is_construct_plural(form: str) -> bool:
    """Say whether a plural has lost its ن to an owner yet to come: «رابطة موزعي»."""
    plural = form.endswith("ي") and not is_definite(form) and not is_common(form)
    return plural and form + "ن" in learned()["plural"]


def _is_foreign(phrase: Sequence[Word], at: int) -> bool:
    """Say whether the word at `at` can be no part of the phrase that stands before it."""
    word, before = phrase[at], phrase[at - 1]
    if word.form in _QUOTES or word.form in "#_" or word.form in closed("name_particles"):
        return False
    if word.is_mark or word.is_number or before.form in _QUOTES:
        return word.is_mark or word.is_number
    if conjunction(word.form):
        return not _is_joined_inside(phrase, at)
    if is_verbal_noun(word.form) and not is_definite(word.form):
        if is_name(before):
            return not is_given(word.form)  # «نفى فلان ارتكاب…»
        if at > 1 and before.surface.endswith("ية"):
            return True  # «مصادر ميدانية | اعتقال…»
    if _is_named(word) or phrase[0].form in closed("outlets"):
        return False
    if not (is_definite(word.form) or is_common(word.form)):
        return word.form != "باسم"
    if begins_another(phrase, at, 0) or word.form in learned()["accusative"]:
        return True
    ended = is_definite(before.form) or is_name(before)
    if not is_definite(word.form):
        return ended and not (is_person(word.form) or _may_be_given(phrase, at))
    after_name = is_name(before) and is_common(word.form[2:])
    return after_name and is_verbal_noun(word.form)


def _may_be_given(phrase: Sequence[Word], at: int) -> bool:
    """Say whether a common noun may be a name here: «الوزيرة هدى مراد», «المدير نادر الشامي».

    A family's name ends it: one that is a name, a given one, or an adjective of origin.
    """
    family = phrase[-1]
    if at + 1 == len(phrase):
        return is_given(phrase[at].form)
    named = _is_named(family) or is_given(family.form)
    return is_given(phrase[at].form) or (
        at + 2 == len(phrase) and (named or family.form.endswith("ي"))
    )


def _is_joined_inside(phrase: Sequence[Word], at: int) -> bool:
    """Say whether و joins what one thing is of: «وكيل شؤون البيئة والزراعة», not two bearers."""
    inside = is_definite(phrase[at - 1].form) and not is_definite(phrase[0].form)
    joined = phrase[at].form[1:]
    return inside and is_definite(joined) and not is_person(joined) and not is_name(phrase[0])


def _goes_on(phrase: Sequence[Word], after: Sequence[Word]) -> bool:
    """Say whether what follows belongs to the phrase: «الهيئة العامة | للطيران», «منظمة | «كذا»».

    To whom it was said does not: «الوزير للصحفيين», «فلان لرويترز».
    """
    if not after:
        return False
    word, last = after[0], phrase[-1]
    if word.form in _QUOTES:
        return not (is_definite(last.form) or is_name(last) or last.form in _QUOTES)
    if word.form == "باسم":
        return True
    if word.form[0] != "ل" or word.is_mark or word.form in closed("negations", "complementisers"):
        return False
    addressed = word.form in closed("addressees", "telling") or word.form[1:] in closed("outlets")
    borne = word.form.startswith("لل") or borne_preposition(word.form) != ""
    return borne and not addressed and not is_name(last)
