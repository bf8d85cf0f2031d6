"""Links: the words that open a part of a sentence, and of what kind the part is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mujaz.language.kind import AFTER_COMMA_ONLY, Kind
from mujaz.language.lexicon import closed, learned, prepositions_of
from mujaz.language.openers import first_hamza, phrases_at
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    is_verbal_noun,
    preposition,
    pronoun,
    verb_kind,
    without_pronoun,
)

# Words looked back for one that asks for a preposition: where something goes to comes late.
_NEAR, _FAR = 4, 8
_NAME_ENDS = frozenset('»”")')
_DENYING = ("لم", "لن", "لا")
_NONE = frozenset[str]()


@remembered()
def may_open(form: str) -> bool:
    """Say whether any part can open with a word of this form, no comma before it: few can."""
    return bool(
        phrases_at(form, "")
        or conjunction(form)
        or preposition(form)
        or borne_preposition(form)
        or form in ("لم", "لن", "لا", "علي", "كما")
        or is_finite(form)
        or (form[0] == "ل" and verb_kind(form[1:]) == "imperfect")
        or (form[0] == "ب" and form[1:] in closed("kinds_of_place"))
    )


def opening(sentence: Sequence[Word], index: int, *, after_comma: bool) -> tuple[int, Kind | None]:
    """Return how many words open what kind of part at `index`; no kind: the part before goes on."""
    phrases_here = phrases_at(sentence[index].form, first_hamza(sentence[index].surface))
    if phrases_here:
        following = tuple([word.form for word in sentence[index + 1 : index + 5]])
        for rest, kind in phrases_here:
            if rest and following[: len(rest)] != rest:
                continue
            describes = kind is Kind.RELATIVE and follows_name(sentence, index)
            if kind is Kind.ADJUNCT and index and _waits_for_phrase(sentence, index):
                return 1 + len(rest), None
            if after_comma or describes or kind not in AFTER_COMMA_ONLY:
                return 1 + len(rest), kind
    return 1, _opening_by_form(sentence, index, after_comma=after_comma)


def _opening_by_form(sentence: Sequence[Word], index: int, *, after_comma: bool) -> Kind | None:
    form = sentence[index].form
    shape = _shape(form)
    if shape.joins and (kind := _joined(sentence, index, after_comma=after_comma)):
        return kind
    if _says_who(sentence, index):
        return Kind.ATTRIBUTION
    if shape.places and index:
        return Kind.SETTING
    if shape.aims:
        return Kind.PURPOSE
    if after_comma:
        return Kind.ASIDE if shape.particle else _opening_after_comma(form)
    if shape.tells and describes_kind(sentence, index):
        return Kind.DESCRIPTION
    if shape.particle and index and not _belongs_to_a_word(sentence, index, shape.particle):
        return Kind.SETTING
    return None


class _Shape(NamedTuple):
    """What a form alone tells of a part that it opens: what it bears, and what may follow it."""

    joins: bool
    places: bool
    aims: bool
    tells: bool
    particle: str


@remembered()
def _shape(form: str) -> _Shape:
    return _Shape(
        joins=conjunction(form) != "",
        places=tells_place(form),
        aims=form.startswith(("لي", "لت")) and verb_kind(form[1:]) == "imperfect",
        tells=form in _DENYING or is_finite(form),
        particle=preposition(form) or (verb_kind(form) is None and borne_preposition(form)) or "",
    )


def tells_place(form: str) -> bool:
    """Say whether a word opens a phrase of place: «بمحافظة», «بمدينة»."""
    return form[0] == "ب" and form[1:] in closed("kinds_of_place")


def _joined(sentence: Sequence[Word], index: int, *, after_comma: bool) -> Kind | None:
    """Return what a word with و or ف opens."""
    form = sentence[index].form
    verb = verb_kind(bare(form))
    if form[0] == "ف" and not after_comma and _ends_in_a_name(sentence[:index]):
        return None  # «المدافع رافايل فاران»
    if is_finite(bare(form)) or (after_comma and (verb or _denies(form))):
        return Kind.COORDINATE
    if _foresees(sentence, index):
        return Kind.COORDINATE
    if form[0] == "و" and bare(form) in closed("complementisers"):
        return Kind.CIRCUMSTANCE if form.startswith("ولان") else Kind.THAT
    listed = not verb and (after_comma or _ends_a_phrase(sentence, index))
    return Kind.ITEM if listed else None


def _ends_in_a_name(before: Sequence[Word]) -> bool:
    """Say whether the word before is no noun or verb of the language: a name goes on after it."""
    form = before[-1].form if before else ""
    known = is_common(form.removeprefix("ال")) or verb_kind(bare(form)) is not None
    return form.isalpha() and not known and form not in closed("prepositions", "times", "adverbs")


def _belongs_to_a_word(sentence: Sequence[Word], index: int, particle: str) -> bool:
    """Say whether a word before a preposition asks for it, so that no part of its own begins."""
    if _is_governed_by(sentence, index, particle):
        return True
    if particle == "من" and _explains_what(sentence[:index]):
        return True
    reach = _FAR if particle == "الي" else _NEAR
    for word in sentence[max(0, index - reach) : index]:  # noqa: SIM110 - `any` costs twice
        if particle in _taken_by(word.form):
            return True
    return False


def _denies(form: str) -> bool:
    """Say whether a clause that denies is joined: «، ولم يعلق»."""
    return bare(form) in ("لم", "لن", "لا", "ليس", "ليست")


def _foresees(sentence: Sequence[Word], index: int) -> bool:
    """Say whether «ومن المتوقع أن» is joined, a clause without a verb of its own."""
    forms = [word.form for word in sentence[index : index + 2]]
    return forms[0] == "ومن" and len(forms) > 1 and forms[1] in closed("modals")


def describes_kind(sentence: Sequence[Word], index: int) -> bool:
    """Say whether a verb follows an indefinite noun at once: «خطة تنص على…», «رواتب لم تدفع».

    Such a clause tells the sort of what it follows (Ryding 2005, 14.2); without it the noun is
    indefinite still, and what is said of it as true.
    """
    if index < 3:
        return False
    verb = sentence[index]
    if verb.form in _DENYING and index + 1 < len(sentence):
        verb = sentence[index + 1]
    if not is_finite(verb.form) or is_common(verb.form):
        return False  # «مواقع تحصن المتمردين»: a verbal noun that looks like its verb
    return _is_indefinite(sentence[index - 1].surface, sentence[index - 1].form)


@lru_cache(maxsize=1 << 14)
def _is_indefinite(surface: str, noun: str) -> bool:
    """Say whether a word is a noun without ال, no name and no one's own."""
    form = bare(noun)
    if form in closed("prepositions", "clause_openers", "connectives", "times", "amounts"):
        return False
    form = form[len(borne_preposition(form)) :]
    return is_common(form) and not pronoun(surface) and verb_kind(form) is None


def _opening_after_comma(form: str) -> Kind | None:
    """Return what a word opens that a comma alone joins to the part before it."""
    if form in closed("complementisers", "verb_particles", "negations"):
        return None
    if form in closed("prepositions"):
        return Kind.ASIDE
    if form in closed("times"):
        return Kind.ADJUNCT
    if is_finite(form):
        return Kind.CIRCUMSTANCE
    if form[0] == "م" and form in learned()["accusative"]:
        return Kind.CIRCUMSTANCE  # a participle: محققا
    return Kind.APPOSITION


def follows_name(sentence: Sequence[Word], index: int) -> bool:
    """Say whether a name stands right before: what describes it does not tell it from others.

    A relative pronoun follows a definite noun; one without ال and without a pronoun is definite by
    a name that it is or ends in (Ryding 2005, 8.1 and 14.1). So is what quotation marks name.
    """
    if index < 2:
        return False
    before = sentence[index - 1]
    if before.is_mark:
        return before.form in _NAME_ENDS
    if bare(before.form) in closed("lands"):
        return True
    return not (
        is_definite(bare(before.form))
        or preposition(bare(before.form)) in ("ل", "ب")
        or before.is_number
        or len(before.form) < 3
        or pronoun(before.surface) != ""
    )


def takes(form: str, particle: str) -> bool:
    """Say whether a word, seen also without its clitics, is often followed by a preposition."""
    return particle in _taken_by(form)


@remembered()
def _taken_by(form: str) -> frozenset[str]:
    plain = bare(form)
    noun = without_pronoun(plain)
    whole = noun[:-1] + "ه" if noun != plain and noun.endswith("ت") else noun  # حملته -> حملة
    versions = (form, plain, whole, plain[1:] if plain[0] in "بلك" else plain)
    known = prepositions_of("takes")
    found = [known[word] for word in versions if word in known]
    return _NONE.union(*found) if found else _NONE


def _says_who(sentence: Sequence[Word], index: int) -> bool:
    """Say whether «على ما أكدت» or «كما قال» stands here."""
    if sentence[index].form not in ("علي", "كما"):
        return False
    forms = [word.form for word in sentence[index : index + 3]]
    if forms[0] == "علي" and forms[1:2] == ["ما"]:
        return len(forms) > 2 and forms[2] in closed("saying")
    return forms[0] == "كما" and len(forms) > 1 and forms[1] in closed("saying")


def _is_governed_by(sentence: Sequence[Word], index: int, particle: str) -> bool:
    """Say whether the word right before asks for the preposition.

    A number asks for من; an indefinite noun for من, ل and ب, which tell its kind (حالة من الرعب،
    حركة لقوافل); an adjective that is a participle for any (البطارية المتسببة في الحادث).
    """
    before = sentence[index - 1]
    if before.is_mark:
        return False
    definite = is_definite(before.form)
    if pronoun(before.surface) and is_verbal_noun(before.form):
        return True  # استقبالها لقضية
    if particle == "من" and _counts_out_of(before):
        return True
    if particle in ("من", "ل", "ب") and not (definite or pronoun(before.surface)):
        return is_common(bare(before.form)) or particle == "من"
    return _waits_for_phrase(sentence, index)


def _waits_for_phrase(sentence: Sequence[Word], index: int) -> bool:
    """Say whether an adjective that is a participle stands before: «المحتجزة لدى السلطات»."""
    before = sentence[index - 1].form
    participle = index > 1 and before.startswith("الم") and is_definite(before)
    return participle and is_definite(sentence[index - 2].form)


def _counts_out_of(before: Word) -> bool:
    """Say whether a number waits for what it is out of: «ثلاثة من عناصرها»."""
    return before.is_number or bare(before.form) in closed("counting", "amounts")


def _explains_what(before: Sequence[Word]) -> bool:
    """Say whether «ما» and a verb wait for their من: «ما يعرضه من منتجات»."""
    near = before[-4:]
    return any(
        word.form in closed("what") and is_finite(following.form)
        for word, following in pairwise(near)
    )


def _ends_a_phrase(sentence: Sequence[Word], index: int) -> bool:
    """Say whether و joins a new phrase: after a definite noun, a noun without ال, no adjective."""
    form = bare(sentence[index].form)
    return (
        index > 1
        and is_definite(sentence[index - 1].form)
        and not form.startswith(("ال", "لل", "بال"))
        and not form[0].isdigit()
        and len(form) > 3
    )
