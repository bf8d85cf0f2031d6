"""Dated: whether a time would go that tells what was from the news of the day.

«انتشر الخبر [في 2016]» without its year reads as today's. The day of the news itself is a weekday,
which any reader can do without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from mujaz.digest.clause.complete import main_verb
from mujaz.language.clauses import Clause
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.words import Word, bare, verb_kind

_YEAR = re.compile(r"(?:1[3-9]|20)\d\d")
_NEAR = 6  # words of a phrase in which its date is told
_OWN = (Kind.SETTING, Kind.ADJUNCT, Kind.ASIDE, Kind.APPOSITION)


def loses_its_date(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a clause in the past, without a time, would lose the time that it has."""
    verb = main_verb(clause)
    if verb is None or verb_kind(bare(clause[verb].form)) not in ("past", "either"):
        return False
    own = takewhile(lambda part: part.kind in _OWN and not _tells_another(part), lost)
    return not has_time(clause) and any(map(dates, own))


def has_time(words: Sequence[Word]) -> bool:
    """Say whether words tell when: a day of the news, a month, a year, so long ago."""
    times = closed("days_of_news", "periods") | MONTHS
    return any(bare(word.form) in times or is_year(word.form) for word in words)


def is_year(form: str) -> bool:
    """Say whether a number is a year, of either calendar."""
    return _YEAR.fullmatch(form) is not None


def dates(phrase: Clause) -> bool:
    """Say whether a phrase is a time before the day of the news: no weekday, nothing to come."""
    forms = [bare(word.form) for word in phrase.words[:_NEAR]]
    if forms[0] not in closed("opening_a_date") or set(forms) & closed("of_now_or_later"):
        return False
    if forms[0] in ("قبل", "منذ") and set(forms[1:3]) & closed("periods", "two_periods"):
        return "من" not in forms[2:5]  # «قبل أيام من كذا»: by another event
    if any(is_year(form) or form in MONTHS for form in forms[1:]):
        return True
    periods = closed("periods", "two_periods")
    if any(form == "منذ" and length in periods for form, length in pairwise(forms[1:])):
        return True  # «في كذا منذ عامين»
    gone = [at for at, form in enumerate(forms) if at and form in closed("gone_by")]
    several = any(
        _is_length(forms[at - 2]) for at in gone if at > 1
    )  # «خلال الأشهر الثلاثة الماضية»
    one = any(_is_length(forms[at - 1]) for at in gone)  # «في العام الماضي»
    return several or (one and forms[0] != "خلال")


def _is_length(form: str) -> bool:
    return form.removeprefix("ال") in closed("periods") or form in closed("periods")


def _tells_another(part: Clause) -> bool:
    """Say whether a phrase holds a clause, whose time would be another's: «بعدما خسر في 2016»."""
    return part.words[0].form in closed("subordinators") or any(
        word.form in closed("complementisers") for word in part.words
    )
