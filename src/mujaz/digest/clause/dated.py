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
from mujaz.language.valency import without_future
from mujaz.language.words import Word, bare, is_common, verb_kind

_YEAR = re.compile(r"(?:1[3-9]|20)\d\d")
_FAR = 9  # words in which «منذ» may stand
_NEAR = 6  # words of a phrase in which its date is told
_OWN = (Kind.SETTING, Kind.ADJUNCT, Kind.ASIDE, Kind.APPOSITION)


def loses_its_date(clause: Sequence[Word], lost: Sequence[Clause]) -> bool:
    """Say whether a clause in the past, without a time, would lose the time that it has."""
    verb = main_verb(clause)
    if verb is None:
        return False
    form = bare(clause[verb].form)
    own = tuple(takewhile(lambda part: part.kind in _OWN and not _tells_another(part), lost))
    if _is_to_come(clause, verb):
        return not has_time(clause) and any(map(_tells_the_year, own))
    if verb_kind(form) not in ("past", "either"):
        return False
    told = _what_is_told(clause) if form in closed("saying") else clause
    return not has_time(told) and (any(map(dates, own)) or _tells_when_it_was(own, lost))


def _what_is_told(clause: Sequence[Word]) -> Sequence[Word]:
    """Return the words after «عن»: the day before it is when it was told, «كشف، الخميس، عن كذا»."""
    at = next((i for i, word in enumerate(clause) if word.form == "عن"), 0)
    return clause[at:]


def _is_to_come(clause: Sequence[Word], verb: int) -> bool:
    form = bare(clause[verb].form)
    return without_future(form) != form or any(word.form == "سوف" for word in clause[:verb])


def _tells_the_year(phrase: Clause) -> bool:
    """Say whether a phrase is a year: of what is to come the day is the news («بعد عام 2035»)."""
    opens = bare(phrase.words[0].form)
    time = opens in closed("opening_a_date", "bounding_time")
    return time and any(is_year(word.form) for word in phrase.words[1:_NEAR])


def _tells_when_it_was(own: Sequence[Clause], lost: Sequence[Clause]) -> bool:
    """Say whether a place is of another year: «عثر على كذا [في موقع الهجوم الذي وقع عام كذا]»."""
    after = lost[len(own) : len(own) + 1]
    return bool(own) and any(
        part.kind is Kind.RELATIVE
        and not part.after_comma
        and any(is_year(word.form) for word in part.words)
        for part in after
    )


def has_time(words: Sequence[Word]) -> bool:
    """Say whether words tell when: a day of the news, a month, a year, so long ago."""
    times = closed("days_of_news", "periods") | MONTHS | {"الليله"}
    return any(bare(word.form) in times or is_year(word.form) for word in words)


def is_year(form: str) -> bool:
    """Say whether a number is a year, of either calendar."""
    return _YEAR.fullmatch(form) is not None


def dates(phrase: Clause) -> bool:
    """Say whether a phrase is a time before the day of the news: no weekday, nothing to come."""
    forms = [bare(word.form) for word in phrase.words[:_NEAR]]
    if forms[0] not in closed("opening_a_date") or set(forms) & closed("of_now_or_later"):
        return False
    if forms[0] == "منذ" and len(forms) > 1 and is_common(forms[1]):
        named = closed("periods", "two_periods", "days_of_news", "times")
        if named.isdisjoint(forms[1:3]):
            return True  # «منذ عزل الرئيس»
    if forms[0] in ("قبل", "منذ") and set(forms[1:3]) & closed("periods", "two_periods"):
        return "من" not in forms[2:5]  # «قبل أيام من كذا»: by another event
    if any(is_year(form) or form in MONTHS for form in forms[1:]):
        return True
    periods = closed("periods", "two_periods")
    far = [bare(word.form) for word in phrase.words[1:_FAR]]
    if any(form == "منذ" and length in periods for form, length in pairwise(far)):
        return True  # «في كذا منذ عامين»
    gone = [at for at, form in enumerate(forms) if at and form in closed("gone_by")]
    several = any(
        _is_length(forms[at - 2]) for at in gone if at > 1
    )  # «خلال الأشهر الثلاثة الماضية»
    counted = closed("counting", "round_numbers")
    several = several or any(forms[at - 2].removeprefix("ال") in counted for at in gone if at > 1)
    one = any(_is_length(forms[at - 1]) for at in gone)  # «في العام الماضي»
    return several or (one and forms[0] != "خلال")


def _is_length(form: str) -> bool:
    return form.removeprefix("ال") in closed("periods") or form in closed("periods")


def _tells_another(part: Clause) -> bool:
    """Say whether a phrase holds a clause, whose time would be another's: «بعدما خسر في 2016»."""
    return part.words[0].form in closed("subordinators") or any(
        word.form in closed("complementisers") for word in part.words
    )
