"""Definite: the bodies that a definite noun names with its adjectives, «القوات العراقية»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mujaz.facts.names.lists import is_adjective, is_of_name, listed, nations
from mujaz.facts.names.purposes import is_complete, purpose
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, is_definite
from mujaz.models.tagger import Kind
from mujaz.models.wordclass import stripped

Tagged = Mapping[int, tuple[int, Kind]]
"""Where each tagged name of a sentence begins: where it ends, and its kind."""

YEAR = fold("العام")  # public as well
MOST_ADJECTIVES = 5
_TOO = frozenset(map(fold, ("الخارجية", "الداخلية", "البحرية")))  # adjectives as well
_BRANCHED = frozenset(map(fold, ("القوات", "الخطوط")))


def definite_body(sentence: Sequence[Word], at: int, form: str, tagged: Tagged) -> int:
    """Return where «القوات العراقية» ends; `at` without an adjective that makes it a name."""
    end = at + 1
    if f"{form} {sentence[end].form}" in listed("certain", "names"):
        return end + 1
    if is_complete(form, sentence[end].form):
        return purpose(sentence, end + 1, of=form)
    known = tagged[end][0] if end in tagged and tagged[end][1] == "ORG" else at
    if known > at and form not in listed("definite", "purposed"):
        return known
    while end < len(sentence) and end <= at + MOST_ADJECTIVES and _names_on(sentence, at, end):
        end += 1
    adjectives = [word.form for word in sentence[at + 1 : end]]
    if not any(map(is_of_name, adjectives)) or not _agree(form, adjectives[0]):
        return known
    if _is_of_minister(sentence, at):
        return known
    whole = purpose(sentence, end, of=form)
    if form in listed("definite", "purposed") and whole == end:
        return known
    told = whole > end or nations().intersection(adjectives)
    whole = with_region(sentence, whole, tagged, of=form)
    return whole if told or form not in listed("definite", "national") else at


def with_region(sentence: Sequence[Word], end: int, tagged: Tagged, *, of: str) -> int:
    """Return where a directorate's name ends with its region: «الإدارة … بمنطقة الرياض»."""
    local = of in listed("kinds", "local") and end < len(sentence)
    if local and sentence[end].form in listed("kinds", "regions") and end + 1 in tagged:
        return tagged[end + 1][0] if tagged[end + 1][1] == "LOC" else end
    return end


def _names_on(sentence: Sequence[Word], at: int, end: int) -> bool:
    """Say whether an adjective goes on with a name: «اللجنة السعودية البارالمبية»; no year."""
    form = sentence[end].form
    after = sentence[end + 1].form if end + 1 < len(sentence) else ""
    year = form == YEAR and is_time(sentence, end + 1)
    noun = stripped(sentence[at].form)
    agrees = is_adjective(form) and noun.endswith("ه") == form.endswith("ه")
    joins = noun.removeprefix("ال") in listed("kinds", "joining")
    nation = sentence[end - 1].form in nations()  # «المركز السعودي الإعلامي»
    second = end > at + 1 and agrees and (joins or nation)
    branch = form in listed("definite", "branches") and noun in _BRANCHED
    origin = after in listed("definite", "origins")  # «المنتخب الألماني التركي الأصل»
    many = form.endswith("يين") and form in nations()  # «موظفو السفارة الأميركيين»
    return not (year or origin or many) and (is_of_name(form) or second or branch)


def is_time(sentence: Sequence[Word], at: int) -> bool:
    """Say whether «العام» before a word is a year's: «العام 2018»، «العام الماضي»."""
    after = sentence[at].form if at < len(sentence) else ""
    return after in closed("times") or after[:1].isdigit()


def _is_of_minister(sentence: Sequence[Word], at: int) -> bool:
    """Say whether a minister's office is named, not his ministry: «وزير الدفاع الروسي».

    Or something else is described: «العلاقات الخارجية المصرية».
    """
    before = stripped(sentence[at - 1].form) if at else ""
    described = is_definite(before) and before.endswith(("ه", "ات")) and sentence[at].form in _TOO
    return described or before in listed("definite", "ministers")


def _agree(noun: str, adjective: str) -> bool:
    """Say whether the adjective is the noun's: not in «وزير الخارجية الأمريكي»."""
    if noun in listed("definite", "masculine"):
        return not adjective.endswith("ه")
    return adjective.endswith("ه") or not noun.endswith(("ه", "ات"))
