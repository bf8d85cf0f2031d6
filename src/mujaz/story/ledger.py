"""Ledger: the figures of one thing, article by article, with whom each names for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mujaz.fact import Quantity
from mujaz.facts.names.lists import nations
from mujaz.language.letters import fold
from mujaz.language.tables import listed
from mujaz.language.words import bare, words
from mujaz.span import Span
from mujaz.story.deed import roots_of
from mujaz.story.root import root
from mujaz.story.scene import Scene, is_elsewhere, scene_of
from mujaz.story.story import Figure, Ledger
from mujaz.story.told import Told

TOLLS = frozenset({"killed", "injured", "missing", "displaced", "detained"})
# Roots that two tellings of one figure share, by what is counted, and one more where they share no
# place; nothing else is compared.
_SHARED = {**dict.fromkeys(TOLLS, 2), "count": 3, "money": 3, "percent": 4}
_AROUND = 14  # words on either side of a number that tell what it is of
_TIMES = 3.0  # what is more than so many times another is of something else
_OLD = 8  # days
_MANY = 10  # fewer are counted of many things: votes, sides, drafts
_LAST = 3  # tellings of a figure that a new one is compared with


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One figure with what tells what it is of."""

    figure: Figure
    kind: str
    unit: str | None
    key: str
    roots: frozenset[str]
    scene: Scene


def ledgers(some: Sequence[Told]) -> tuple[Ledger, ...]:
    """Return the figures that more than one article gives of the same thing, in order of time.

    The same thing is of the same kind and unit, in words that share enough; at places of
    which one is the same, or, where a sentence names none, not far from where its article was last;
    and none is many times as high as the other. Parts («بينهم»), sums over longer times («منذ») and
    what is dated further back are left out.
    """
    groups: list[list[Entry]] = []
    for told in some:
        for entry in _entries(told):
            group = next((one for one in groups if _is_of(entry, one)), None)
            if group is None:
                groups.append([entry])
            elif entry.figure.evidence.article != group[-1].figure.evidence.article or (
                entry.figure.low != group[-1].figure.low
            ):
                group.append(entry)
    return tuple(map(_ledger, sorted(filter(_tells, groups), key=lambda group: -len(group))))


def _tells(group: Sequence[Entry]) -> bool:
    """Say whether a group tells something: two values, or one toll that two outlets have."""
    figures = [one.figure for one in group]
    kind, values = group[0].kind, {one.high for one in figures}
    if len({one.evidence.article for one in figures}) < 2:
        return False
    if kind in TOLLS and len({one.outlet for one in figures}) > 1:
        return True
    few = kind == "count" and max(values) < _MANY
    return len(values) > 1 and not few


def _is_of(entry: Entry, group: Sequence[Entry]) -> bool:
    """Say whether a figure is of the thing of a group: of one of its last tellings."""
    scene, scenes = entry.scene, [one.scene for one in group]
    places = frozenset[str]().union(*(one.words for one in scenes))
    placed = bool(scene.words & places)
    apart = bool(scene.words and places) and not placed
    if apart or is_elsewhere(scene, scenes):
        return False
    return any(_is_same(entry, one, placed=placed) for one in group[-_LAST:])


def _is_same(one: Entry, other: Entry, *, placed: bool) -> bool:
    if (one.kind, one.key) != (other.kind, other.key):
        return False
    if len(one.roots & other.roots) < _SHARED[one.kind] + (not placed):
        return False
    low, high = sorted((one.figure.high, other.figure.high))
    return high <= _TIMES * low


def _ledger(group: Sequence[Entry]) -> Ledger:
    figures = tuple(one.figure for one in group)
    places = [place for one in group for place in one.scene.named]
    return Ledger(
        kind=group[0].kind,
        unit=group[0].unit if group[0].key else None,
        place=max(dict.fromkeys(places), key=places.count, default=None),
        low=min(one.low for one in figures),
        high=max(one.high for one in figures),
        latest=figures[-1],
        figures=figures,
    )


def _entries(told: Told) -> Iterator[Entry]:
    """Yield the figures of an article that may be of something that others count too."""
    article, facts = told.brief.article, told.brief.facts
    for sentence in article.sentences:
        inside = [
            one
            for one in facts.quantities
            if sentence.start <= one.start and one.end <= sentence.end
        ]
        before = [sentence.start, *(one.end for one in inside)]
        for start, one in zip(before, inside, strict=False):
            if one.value is None or one.kind not in _SHARED or _is_vague(one, inside):
                continue
            if not _is_part(told, start, one) and not _is_past(told, sentence, one):
                yield _entry(told, sentence, one)


def _is_vague(one: Quantity, inside: Sequence[Quantity]) -> bool:
    """Say whether nobody can tell what is counted: no unit, or two such figures in a sentence."""
    if one.kind in TOLLS:
        return False
    alike = [other for other in inside if (other.kind, _key(other)) == (one.kind, _key(one))]
    return len(alike) > 1 or (one.kind == "count" and not _key(one))


def _is_part(told: Told, start: int, one: Quantity) -> bool:
    """Say whether what stands between a figure and the one before makes it a part of that."""
    between = words(told.brief.article.body[start : one.end])
    return any(bare(word.form) in listed("story", "figures", "part") for word in between)


def _is_past(told: Told, sentence: Span, one: Quantity) -> bool:
    """Say whether a figure is a sum over a longer time, or of days long before the article."""
    body, clause = told.brief.article.body, _clause(told, sentence, one)
    said = {bare(word.form) for word in words(body[clause.start : clause.end])}
    if said & listed("story", "figures", "sum"):
        return True
    today = told.at.date().isoformat()
    old = [
        date
        for date in told.brief.facts.dates
        if sentence.start <= date.start < one.start and _is_old(date.value, today)
    ]
    inside = any(clause.start <= date.start for date in old)
    return inside or any(not _is_since(body, date.start) for date in old)


def _is_since(body: str, start: int) -> bool:
    """Say whether «منذ» leads a date in: what is told since then is not of then."""
    return body[:start].rstrip().endswith("منذ")


def _is_old(value: str, today: str) -> bool:
    """Say whether a value is of another month, or of a day more than a week ago."""
    if not value[:4].isdigit():
        return value == "PAST"
    if len(value) < len("2018-05-14"):
        return value < today[: len(value)]
    months = [int(v[:4]) * 372 + int(v[5:7]) * 31 + int(v[8:10]) for v in (value, today)]
    return months[1] - months[0] > _OLD


def _clause(told: Told, sentence: Span, one: Quantity) -> Span:
    """Return the words around a figure between two commas or ends of its sentence."""
    body = told.brief.article.body
    marks = [at for at in range(sentence.start, sentence.end) if body[at] in "،؛,;."]
    for left, right in pairwise((sentence.start, *marks, sentence.end)):
        if left <= one.start < right:
            return Span(left, max(right, one.end))
    return sentence


def _entry(told: Told, sentence: Span, one: Quantity) -> Entry:
    around = [word for word in words(told.brief.article.body, sentence) if not word.is_mark]
    at = next((n for n, word in enumerate(around) if word.start >= one.start), len(around))
    near = roots_of(around[max(0, at - _AROUND) : at + _AROUND])
    return Entry(
        figure=_figure(told, sentence, one),
        kind=one.kind,
        unit=one.unit,
        key=_key(one),
        roots=near - {root(fold(word)) for word in (one.unit or "").split()},
        scene=scene_of(told, sentence),
    )


def _figure(told: Told, sentence: Span, one: Quantity) -> Figure:
    value = one.value or 0.0
    low, high = value if isinstance(value, tuple) else (value, value)
    return Figure(
        at=told.at,
        outlet=told.outlet,
        source=_source(told, one),
        low=low,
        high=high,
        comparator=one.comparator,
        evidence=told.cited(sentence.start, sentence.end),
    )


def _key(one: Quantity) -> str:
    """Return what is counted by its roots, empty where it is anybody: «فلسطينيا» is, too."""
    said = [fold(word) for word in (one.unit or "").split()]
    if one.kind == "money":
        return " ".join(said)
    anybody = listed("story", "figures", "anybody")
    kinds = (word for word in said if not {word, word.removesuffix("ا")} & anybody)
    return " ".join(root(word) for word in kinds if not _is_nation(word))


def _is_nation(word: str) -> bool:
    stem = word.removesuffix("ين").removesuffix("يا").removesuffix("ي")
    return f"ال{stem}ي" in nations()


def _source(told: Told, one: Quantity) -> str | None:
    """Return whom the article names for a figure: who speaks where it stands."""
    facts = told.brief.facts
    spoken = [c.speaker for c in facts.claims if c.start <= one.start and one.end <= c.end]
    told_by = [e.speaker for e in facts.events if e.start <= one.start and one.end <= e.end]
    return next((speaker for speaker in (*spoken, *told_by) if speaker), None)
