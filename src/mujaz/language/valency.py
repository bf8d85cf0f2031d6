"""Valency: which prepositions a verb or a noun asks for, as news uses them.

`data/valency.txt` is counted from a corpus by `scripts/valency`, which states each test. Forms are
normalised; a preposition that is written with its noun (ب، ل) is named by its letter, and «ان»
stands for a clause with أن or إن.
"""

from __future__ import annotations

from collections.abc import Iterable

from mujaz.language.lexicon import closed, learned, places, valencies
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
)

ALL_FORMS = "*"  # after the form under which all forms of a verb are counted
_FOURTH = 4  # letters of the past of the fourth form, أفعل
_SHORTEST = 2  # letters
_NONE: frozenset[str] = frozenset()
_STEMS = ("ب", "ل", "الي", "علي", "عن", "من", "في")
_BORNE = {stem + ending: stem for stem in _STEMS for ending in ("ه", "ها", "هم", "هما")}


@remembered()
def particle(form: str) -> str:
    """Return the preposition that a word is, or bears before its noun, or an empty string."""
    return preposition(form) or borne_preposition(form)


@remembered()
def particle_given(form: str) -> str:
    """Return the preposition that a word gives its verb, with a pronoun too: «به», «إليها»."""
    if form[:2] == "با" and form[1:] in closed("complementisers"):
        return "ب"
    if form in _STEMS or (form[0] in _STEMS and form[1:].isdigit()):
        return form[0] if form[1:].isdigit() else form  # «بـ3 أهداف»
    return _BORNE.get(form) or particle(form)


def given(after: Iterable[Word]) -> frozenset[str]:
    """Return the prepositions among some words, and «ان» where a clause with أن is."""
    forms = [word.form for word in after]
    that = any(form in closed("complementisers") for form in forms)
    return frozenset(map(particle_given, forms)) - {""} | ({"ان"} if that else _NONE)


def needs(verb: str) -> frozenset[str]:
    """Return the prepositions of which a verb hardly ever stands without one: نجح في."""
    return _of(verb, "needs")


def takes(verb: str) -> frozenset[str]:
    """Return the prepositions that a verb is often found with: they may open its complement."""
    return _of(verb, "takes")


def takes_after_object(verb: str) -> frozenset[str]:
    """Return the prepositions of a verb's second complement: «اتهمه بكذا», «حوله إلى كذا»."""
    return _of(verb, "second")


@remembered()
def noun_takes(form: str) -> frozenset[str]:
    """Return the prepositions that a noun asks for, seen without its clitics: «دورها في كذا»."""
    return valencies("nouns").get(noun_of(form), _NONE)


def _of(verb: str, name: str) -> frozenset[str]:
    known = valencies(name)
    return known[verb] if verb in known else known.get(citation(verb) + ALL_FORMS, _NONE)


def without_future(form: str) -> str:
    """Return a verb without the س of what is to come: «يعلن» for «سيعلن»."""
    return form[1:] if form[0] == "س" and verb_kind(form[1:]) == "imperfect" else form


@remembered()
def citation(verb: str) -> str:
    """Return the form under which all forms of a verb are counted: يتوصل for توصلت and ستتوصل.

    It is the imperfect of the third person, where news has one; else the past. «أرجع» stays itself:
    unvowelled, its imperfect is that of «رجع» too.
    """
    form = verb[: -len(pronoun(verb))] if pronoun(verb) else verb
    form = without_future(form)
    for ending in ("ون", "وا", "ان", "ت"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            rest = form.removesuffix(ending)
            form = next((one for one in (rest, rest + "ي") if verb_kind(one)), form)
            break
    if verb_kind(form) == "imperfect":
        third = "ي" + form[1:]
    elif form[0] == "ا":
        third = "ي" + form[1:] if len(form) > _FOURTH else form
    else:
        third = "ي" + form
    if verb_kind(third) == "imperfect":
        return third
    past = "ا" + form[1:]  # «تستحوذ», where news has «استحوذ» alone beside it
    return past if verb_kind(form) == "imperfect" and verb_kind(past) == "past" else form


@remembered()
def noun_of(form: str) -> str:
    """Return a noun without conjunction, preposition, article and pronoun: «لرغبتهم» -> رغبه."""
    plain = bare(form)
    plain = plain[len(borne_preposition(plain)) :]
    plain = plain.removeprefix("لل").removeprefix("بال").removeprefix("ال")
    owned = without_pronoun(plain)
    whole = owned[:-1] + "ه" if owned != plain and owned.endswith("ت") else owned
    return whole if is_noun(whole) else owned


def is_noun(form: str) -> bool:
    """Say whether a form without clitics is a noun that takes ال, of two letters too: حق."""
    short = len(form) == _SHORTEST and form in learned()["common"]
    return is_common(form) or (short and form not in closed("prepositions", "complementisers"))


@remembered()
def is_matter(form: str) -> bool:
    """Say whether what follows «في» may tell of the matter: it names no place and no time."""
    return may_be_matter(form) and noun_of(form) not in places()


def may_be_matter(form: str) -> bool:
    """Say whether a word is a noun, of no time, that the closed classes do not have as a place."""
    plain = form.removeprefix("ال")
    named = closed("kinds_of_place", "cities", "times", "periods", "weekdays", "days_of_news")
    if form in named or plain in named or plain in MONTHS:
        return False
    return is_noun(plain) or is_noun(noun_of(form)) or form in closed("complementisers")
