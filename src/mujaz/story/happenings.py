"""Happenings: the events of all articles, the same event told by several being one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mujaz.fact import Event
from mujaz.facts.timeline import timeline
from mujaz.language.letters import fold
from mujaz.story.deed import SHARED, Deed, deed_of
from mujaz.story.story import Cited, Happening
from mujaz.story.told import Told, speaker_of

_SIDES = {
    **dict.fromkeys(("happened", "ongoing"), "done"),
    **dict.fromkeys(("planned", "expected", "conditional"), "coming"),
    "denied": "denied",
}
Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One telling of an event: whose article, what is done, and the days within which it lies."""

    told: Told
    event: Event
    deed: Deed
    first: date | None
    last: date | None

    @property
    def side(self) -> str:
        """Whether it is told as done, as coming, or denied."""
        return _SIDES[self.event.status]


def occurrences(some: Iterable[Told]) -> tuple[Occurrence, ...]:
    """Return every event of the articles that tells a deed, in the order of time."""
    return tuple(one for told in some for one in _of_article(told))


def _of_article(told: Told) -> Iterator[Occurrence]:
    article = told.brief.article
    moments = timeline(told.brief.facts, published=article.published or told.at.date())
    for moment in sorted(moments, key=lambda one: (one.event.start, one.event.end)):
        deed = deed_of(moment.event.text)
        if deed is not None:
            yield Occurrence(
                told=told, event=moment.event, deed=deed, first=moment.first, last=moment.last
            )


def is_same(one: Occurrence, other: Occurrence) -> bool:
    """Say whether two tellings are of one event: deed, words, side, days and place allow it."""
    places = {one.event.place, other.event.place} - {None}
    return (
        one.side == other.side
        and one.deed.is_of(other.deed)
        and _meet((one.first, one.last), (other.first, other.last))
        and (len(places) < 2 or _same_place(*sorted(filter(None, places))))
    )


def _same_place(one: str, other: str) -> bool:
    one, other = fold(one), fold(other)
    return one in other or other in one


def _meet(one: Days, other: Days) -> bool:
    """Say whether two spans of days share a day, as far as both are known."""
    if one[0] is None or other[0] is None:
        return True
    return one[0] <= (other[1] or date.max) and other[0] <= (one[1] or date.max)


def happenings(some: Sequence[Occurrence]) -> tuple[Happening, ...]:
    """Return the dated events, and those of several outlets, in the order of time.

    An undated event of one outlet has no place in the time of a story of many; nor has one that no
    words tell from others: «الهجوم الذي وقع السبت».
    """
    made = (_happening(group) for group in grouped(some) if _is_told(group))
    kept = [one for one in made if one.first is not None or len(one.outlets) > 1]
    return tuple(sorted(kept, key=lambda one: (one.first or one.at.date(), one.at, one.text)))


def _is_told(group: Sequence[Occurrence]) -> bool:
    """Say whether a telling has words beside the deed by which another could be known as it."""
    return any(len(one.deed.roots) >= SHARED for one in group)


def grouped(some: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """Return the tellings of each event together; a telling joins the first group it is of."""
    groups: dict[str, list[list[Occurrence]]] = defaultdict(list)
    for one in some:
        among = groups[one.deed.action]
        fitting = (group for group in among if all(is_same(one, other) for other in group))
        group = next(fitting, None)
        if group is None:
            among.append([one])
        else:
            group.append(one)
    return [group for among in groups.values() for group in among]


def _happening(group: Sequence[Occurrence]) -> Happening:
    """Return one event: worded as its most exactly dated telling, of these the first."""
    best = min(group, key=lambda one: (one.first is None, _extent(one), one.told.at))
    speakers = [speaker_of(one.event.speaker) for one in group]
    return Happening(
        text=best.event.told,
        at=min(one.told.at for one in group),
        status=best.event.status,
        first=best.first,
        last=best.last,
        place=next((one.event.place for one in group if one.event.place), None),
        speakers=tuple(dict.fromkeys(filter(None, speakers))),
        outlets=tuple(dict.fromkeys(one.told.outlet for one in group)),
        evidence=evidence(group),
    )


def evidence(some: Iterable[Occurrence]) -> tuple[Cited, ...]:
    """Return the words of tellings; what an article says twice in the same words stands once."""
    cited = (one.told.cited(one.event.start, one.event.end) for one in some)
    return tuple({(one.article, one.text): one for one in reversed(tuple(cited))}.values())[::-1]


def _extent(one: Occurrence) -> int:
    if one.first is None:
        return 0
    return ((one.last or date.max) - one.first).days
