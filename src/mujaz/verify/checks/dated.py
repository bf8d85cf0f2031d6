"""Dated: a date or a length of time is the one that the article gives of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.fact import Date
from mujaz.verify.align import Aligned
from mujaz.verify.checks.dates import is_weekday_of
from mujaz.verify.checks.placing import weight_of_place
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.frames import Site, frame_of
from mujaz.verify.lengths import is_as_long
from mujaz.verify.reading import Reading
from mujaz.verify.values import agrees

_CLEAR, _SOME = 0.2, 0.12
_HALF = 0.4  # how surely a rival in a somewhat better place is meant
_MONTH = len("2024-06")


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each date whose words the article has around another date, and not around it.

    The other is as exact, told nowhere in the statement, and not the day on which it was published:
    that dates the saying of what is told.
    """
    for mine in aligned.statement.dates:
        words = aligned.statement.inside(mine.start, mine.end)
        frame = frame_of(words, aligned) if words and _is_exact(mine) else None
        if frame is None:
            continue
        sites = _sites(mine, aligned)
        if not sites:
            continue
        own, _ = frame.best(sites)
        other, rival = frame.best(_rivals(mine, aligned))
        if rival is not None and other - own >= _SOME:
            clear = other - own >= _CLEAR
            weight = weight_of_place(words, sites, rival, aligned) if clear else _HALF
            yield contradicted("dated", words, rival, weight)


def _is_exact(one: Date) -> bool:
    return one.kind == "duration" or one.value[:1].isdigit()


def _sites(mine: Date, aligned: Aligned) -> list[Site]:
    same = [one for one in aligned.article.dates if _are_one(mine, one)]
    return [site for one in same if (site := _words(one, aligned.article))]


def _rivals(mine: Date, aligned: Aligned) -> list[Site]:
    today = str(aligned.article.published or "")[:10]
    others = [
        one
        for one in aligned.article.dates
        if (one.kind == "duration") == (mine.kind == "duration")
        and _is_exact(one)
        and one.value[:10] != today
        and (one.kind == "duration" or len(one.value) == len(mine.value))
        and not any(_are_one(told, one) for told in aligned.statement.dates)
    ]
    return [site for one in others if (site := _words(one, aligned.article))]


def _words(one: Date, article: Reading) -> Site:
    return article.inside(one.start, one.end)


def _are_one(mine: Date, other: Date) -> bool:
    if "duration" in {mine.kind, other.kind}:
        return mine.kind == other.kind and is_as_long(mine.value, other.value)
    month = len(other.value) >= _MONTH and agrees(other.value, mine.value)
    same = month or agrees(mine.value, other.value)
    return same or is_weekday_of(mine, other) or is_weekday_of(other, mine)
