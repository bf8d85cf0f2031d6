"""Aside: a place or date that only describes a noun: in an aside, as its whole, as a bound."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.fact import Date
from mujaz.facts.events.telling import Telling
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_definite, is_finite

PASSIVE = ("به", "بها", "بهم", "فيه", "فيها", "عليه", "عليها", "عليهم")
"""What completes a passive participle that stands for somebody: «المشتبه به»."""
_DAY = len("2025-08-21")
_FROM = ("بدءا", "بدء", "ابتداء", "اعتبارا", "بدايه", "انطلاقا", "اكثر", "اقل", "الفتره", "فتره")
_VAGUE = ("PAST", "FUTURE", "PRESENT")


def aside(words: Sequence[Word]) -> bool:
    """Say whether words end in an aside: «بوجديمون، المطلوب في».

    It opens with a definite word, which a preposition follows, and no comma has closed it.
    """
    commas = [at for at, word in enumerate(words) if word.form in "،,"]
    opened = words[commas[-1] + 1 :] if commas else ()
    if len(opened) <= 1 or not is_definite(opened[0].form):
        return False
    never = closed("relatives", "weekdays", "times", "days_of_news")
    led = opened[1].form in closed("prepositions") or opened[1].form in PASSIVE
    return opened[0].form.startswith("الم") and opened[0].form not in never and led


def describes(telling: Telling, date: Date) -> bool:
    """Say whether a date is of who somebody is: «قضت بسجنه، المشتبه به في هجمات عام 2015»."""
    verb = telling.predicate
    start = telling.words[verb.at].start if verb else -1
    return aside([word for word in telling.words if start < word.start < date.start])


def bounds(words: Sequence[Word], date: Date) -> bool:
    """Say whether a date is a whole, or a bound: «الجولة الثالثة من الموسم الماضي», «قبل 2020».

    «قبل نهاية الشهر» is within it.
    """
    before = ["", *(word.form for word in words if word.start < date.start)][-2:]
    if len(date.value) == _DAY or date.value in _VAGUE:
        return False
    bound = before[-1] in ("قبل", "قبيل") and date.mod is None
    return bound or (before[-1] == "من" and before[0] not in _FROM)


def follows_participle(words: Sequence[Word], date: Date) -> bool:
    """Say whether a vague time stands with a participle that describes a noun: «المقال مؤخرا»."""
    before = [word.form for word in words if word.start < date.start][-2:]
    return len(before) > 1 and before[1].startswith("الم") and not is_finite(bare(before[0]))
