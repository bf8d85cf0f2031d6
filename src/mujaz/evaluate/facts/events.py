"""Events measured against gold: how many are found, and their status and date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mujaz.evaluate.facts import gold, ours
from mujaz.evaluate.score import Score
from mujaz.fact import Event
from mujaz.span import Span

_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """One labelled event and the one found that shares most characters with it, if half or more.

    `covered` says whether some found event holds half of the labelled words, however long it is.
    """

    article: str
    text: str
    when: str | None
    status: str
    found: Event | None
    covered: bool


def scores() -> tuple[Score, ...]:
    """Measure events: found by characters, intersection over union at least one half.

    Status and date are shares of those found; a date is right where it is the labelled value,
    and where neither has one.
    """
    wanted, proposed = _all()
    met = [one for one in wanted if one.found is not None]
    return (
        Score(
            name="events found",
            right=len(met),
            gold=len(wanted),
            bar=70,
            goal=85,
            examples=tuple(f"{w.article}: missed {w.text}" for w in wanted if w.found is None),
        ),
        _share("event status right, of those found", met, _status_right, bar=86, goal=94),
        _share("event date right, of those found", met, _date_right, bar=80, goal=92),
        Score(
            name="events half covered",
            right=sum(one.covered for one in wanted),
            gold=len(wanted),
        ),
        Score(
            name="events found, of all proposed",
            right=len(met),
            gold=len(wanted),
            proposed=proposed,
        ),
    )


def _all() -> tuple[list[_Wanted], int]:
    wanted: list[_Wanted] = []
    proposed = 0
    for article, facts in ours.labelled():
        proposed += len(facts.events)
        wanted += _matched(article, facts.events)
    return wanted, proposed


def _matched(article: gold.Labelled, found: Sequence[Event]) -> Iterator[_Wanted]:
    text = gold.plain(article.text)
    for label in article.labels["events"]:
        what = gold.plain(label["what"])
        start = text.find(what)
        span = Span(start, start + len(what))
        best = max(found, key=lambda event: _overlap(span, event), default=None)
        yield _Wanted(
            article=article.id,
            text=what,
            when=label["when"],
            status=label["status"],
            found=best if best is not None and _overlap(span, best) >= _HALF else None,
            covered=any(2 * _shared(span, event) >= len(span) for event in found),
        )


def _shared(span: Span, event: Event) -> int:
    return max(0, min(span.end, event.end) - max(span.start, event.start))


def _overlap(span: Span, event: Event) -> float:
    """Return the characters that two share, out of those that either has."""
    shared = _shared(span, event)
    return shared / (len(span) + event.end - event.start - shared)


def _status_right(one: _Wanted) -> bool:
    return one.found is not None and one.found.status == one.status


def _date_right(one: _Wanted) -> bool:
    return one.found is not None and one.found.when == one.when


def _share(
    name: str, met: Sequence[_Wanted], right: Callable[[_Wanted], bool], *, bar: float, goal: float
) -> Score:
    wrong = [one for one in met if not right(one)]
    return Score(
        name=name,
        right=len(met) - len(wrong),
        gold=len(met),
        bar=bar,
        goal=goal,
        examples=tuple(
            f"{w.article}: {w.found.status}, {w.found.when} for {w.status}, {w.when}: {w.text}"
            for w in wrong
            if w.found is not None
        ),
    )
