"""Dates: every date of the statement is one that the scope, or the article, gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mujaz.fact import Date
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, contradicted, unsupported
from mujaz.verify.values import agrees, is_given, months
from mujaz.verify.years import years_of

_YEAR = len("2024")
_MONTH = re.compile(r"(\d{4})(?:-(\d\d))?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each date of the statement that no date of the scope agrees with.

    One that the article gives elsewhere, or its day of publication, is held against the statement
    only where the scope has a date of its own instead.
    """
    article = aligned.article
    scope = [one for one in article.dates if article.sentence_at(one.start) in aligned.scope]
    for mine in aligned.statement.dates:
        if mine.kind not in {"date", "time"} or not mine.value[:1].isdigit():
            continue
        if any(agrees(mine.value, one.value) or is_weekday_of(mine, one) for one in scope):
            continue
        if not _is_year_in(mine, aligned):
            yield _finding(mine, scope, aligned)


def _finding(mine: Date, scope: list[Date], aligned: Aligned) -> Finding:
    words = aligned.statement.inside(mine.start, mine.end)
    others = [one for one in scope if _may_stand_for(one, aligned)]
    rival = min(others, key=lambda one: len(one.value) != len(mine.value), default=None)
    elsewhere = is_given(mine.value, [one.value for one in aligned.article.dates])
    today = agrees(mine.value, str(aligned.article.published or "")[:10])
    if elsewhere or today:
        weight = 0.5 if rival and elsewhere else 0.1
    else:
        weight = 0.5 if _may_follow(mine, aligned) else 0.9
    if rival is None:
        return unsupported("dates", words, weight)
    return contradicted("dates", words, aligned.article.inside(rival.start, rival.end), weight)


def _may_follow(mine: Date, aligned: Aligned) -> bool:
    """Say whether a date may be one that the article counts to or from: «بعد عامين من توقيعه».

    So may a stretch of time be told by the days that it begins and ends, and a year that is
    printed without the space before it.
    """
    scope = [one for one in aligned.article.dates if _is_in_scope(one, aligned)]
    lengths = {months(one.value) for one in scope if one.kind == "duration"} - {None}
    here = _month_of(mine.value)
    gaps = {abs(here - there) for one in scope if (there := _month_of(one.value)) and here}
    glued = any(term.form.endswith(mine.value) for term in aligned.article.terms)
    return "/" in mine.value or glued or bool(gaps & lengths)


def _month_of(value: str) -> int:
    """Return the number of a date's month, of a year's first; 0 for any other value."""
    met = _MONTH.match(value)
    return 12 * int(met[1]) + int(met[2] or 1) if met else 0


def _is_in_scope(one: Date, aligned: Aligned) -> bool:
    return aligned.article.sentence_at(one.start) in aligned.scope


def _may_stand_for(one: Date, aligned: Aligned) -> bool:
    """Say whether a date of the scope is told by none of the statement."""
    told = any(agrees(mine.value, one.value) for mine in aligned.statement.dates)
    return one.kind in {"date", "time"} and not told


def is_weekday_of(mine: Date, other: Date) -> bool:
    """Say whether a bare weekday may be the day told: «الأحد» is the last one or the next."""
    if not (_DAY.fullmatch(mine.value) and _DAY.fullmatch(other.value)):
        return False
    bare = not any(char.isdigit() for char in other.text)
    gap = (date.fromisoformat(mine.value) - date.fromisoformat(other.value)).days
    return bare and abs(gap) == 7


def _is_year_in(mine: Date, aligned: Aligned) -> bool:
    """Say whether years stand in the scope without their word, «اتفاق 2015», or one by one."""
    scope = (
        one
        for one in aligned.article.dates
        if aligned.article.sentence_at(one.start) in aligned.scope
    )
    if is_given(mine.value, [*(one.value for one in scope), *years_of(aligned.sentences)]):
        return True
    return len(mine.value) == _YEAR and any(
        term.form.endswith(mine.value) for term in aligned.sentences
    )
