"""Purposes: what a body is for, as part of its name, «الهيئة العامة للغذاء والدواء»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from mujaz.facts.names.lists import STOPS, is_adjective, is_construct, listed
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import Word, is_common, is_definite
from mujaz.models.wordclass import class_of, stripped


def purpose(sentence: Sequence[Word], at: int, *, of: str = "") -> int:
    """Take in what a body is for: «المرصد السوري لحقوق الإنسان»، «الهيئة العامة للغذاء والدواء».

    Bodies whose first word `of` names what they do have any such purpose, others those listed.
    """
    if at >= len(sentence):
        return at
    form = sentence[at].form
    purposeful = (
        of == _COUNCIL
        or of in listed("definite", "purposed")
        or is_purposeful(of)
        or is_purposeful(stripped(sentence[at - 2].form))
    )
    whole = is_complete(of, sentence[at - 1].form) and form not in listed("kinds", "sports")
    if whole or of.removeprefix("ال") in listed("kinds", "acting"):
        return at
    presidency = of in _DIRECTORATES and form == _PRESIDENCY
    if (
        form not in listed("kinds", "purposes")
        and not presidency
        and not (purposeful and _is_purpose(form))
    ):
        return at
    end = at + 1
    if end < len(sentence) and is_definite(sentence[end].form):
        end += not form.startswith("لل") or is_adjective(sentence[end].form)
        if form in _OF_AFFAIRS and end < len(sentence):
            end += is_adjective(sentence[end].form)
    played = form in listed("kinds", "sports") and end < len(sentence)
    end += played and sentence[end].form in listed("kinds", "played")
    if end + 1 < len(sentence) and form in _OVER and sentence[end].form == _ON:
        end += 2
    if end < len(sentence) and (sentence[end - 1].form, sentence[end].form) == TRAFFICKING:
        end += 1
    return _and_more(sentence, end)


_OVER = frozenset(map(fold, ("للرقابة", "للإشراف", "للحفاظ", "للمحافظة", "للتدريب", "للقضاء")))
_OF_AFFAIRS = frozenset(map(fold, ("لتنسيق", "لشؤون", "لتنمية", "لتطوير", "لرئاسة")))
_DIRECTORATES = frozenset(map(fold, ("المديرية", "الأمانة", "الإدارة")))
_PRESIDENCY = fold("لرئاسة")  # of any other body it is what one runs for
_COUNCIL = fold("المجلس")  # with its ال: «المجلس الأعلى للقضاء»
TRAFFICKING = (fold("الاتجار"), fold("بالبشر"))
_ON = fold("على")  # goes on with them


@remembered()
def _is_purpose(form: str) -> bool:
    """Say whether a word may be what a body is for, «للفضاء»: no time, aim or person."""
    noun = f"ال{form[2:]}"
    body = noun in listed("definite", "words") or noun in listed("generic", "words")
    aim = form[2:] in listed("kinds", "no_purpose") or noun in _no_purpose()
    return form.startswith("لل") and not (aim or body)


@cache
def _no_purpose() -> frozenset[str]:
    return closed(*STOPS)


def _and_more(sentence: Sequence[Word], at: int) -> int:
    """Take in the definite nouns that و joins, with their adjectives: «… والتراث الوطني»."""
    end = at
    while end < len(sentence) and _joins_noun(sentence[end].form, third=end > at):
        end += 1
        while end < len(sentence) and is_adjective(sentence[end].form):
            end += 1
    return end


@lru_cache(maxsize=1 << 14)
def _joins_noun(form: str, *, third: bool = False) -> bool:
    noun = form[1:]
    known = third or (class_of(noun).fine != "" and is_common(noun[2:]))
    joined = form.startswith("وال") and known
    return joined and noun not in listed("definite", "words") and noun not in closed(*STOPS)


def is_complete(first: str, second: str) -> bool:
    """Say whether two words name a body whole: «الاتحاد الأوروبي»."""
    return f"{first} {second}" in listed("kinds", "complete")


def is_purposeful(form: str) -> bool:
    """Say whether a body of this kind is named after what it does, whatever it is."""
    return form.removeprefix("ال") in listed("kinds", "purposeful")


def and_construct(sentence: Sequence[Word], at: int, *, of: str) -> int:
    """Take in a noun that و joins, with its complement: «كلية … وخدمة المجتمع»."""
    if of not in listed("kinds", "learning") or at + 1 >= len(sentence):
        return at
    form = sentence[at].form
    joined = form.startswith("و") and is_construct(form[1:]) and stripped(form) == form[1:]
    return at + 2 if joined and is_definite(sentence[at + 1].form) else at
