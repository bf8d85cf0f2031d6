"""Events read one by one: those still told as they were read, and how many of them are right.

`evaluate/data/events-read.jsonl` holds a row for each event read: its reading, corpus, article and
span, a hash of its fields, and its first fault, none where it is right (`t` torn or with a hidden
subject that is not shown, `n` no event, `d` day, `s` status, `v` speaker, `a` people, `p` place,
`q` quantity). It holds no word of an article. All readings but `eleventh` and
`eighteenth` have been mended by, so that they only tell what a change does; an event that nobody
read counts neither way.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mujaz.engine import facts_of
from mujaz.evaluate import corpora, score
from mujaz.evaluate.result import Result
from mujaz.evaluate.score import Score
from mujaz.evaluate.summaries import article_of
from mujaz.fact import Event

ROWS = Path(__file__).parents[1] / "data" / "events-read.jsonl"

_CORPORA = {"ant": corpora.ant, "bbc": corpora.bbc, "saudi": corpora.saudi}


_Marks = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One reading: the fault of each event of each article, by the event's mark."""

    articles: dict[tuple[str, str], dict[str, str]]

    def seen(self, told: Mapping[tuple[str, str], tuple[_Marks, ...]]) -> Iterator[tuple[str, str]]:
        """Yield article and fault of each event that is told as it was read."""
        for article, faults in self.articles.items():
            yield from (
                (f"{article[0]} {article[1]} {mark}", faults[mark])
                for marks in told[article]
                for mark in marks
                if mark in faults
            )


def mark(event: Event, *, people: bool = False, subject: bool = False) -> str:
    """Return where an event stands and a hash of its fields: another value is another event.

    `people` are of these only where their lack is the fault, since one more of them leaves a right
    event right; the `subject` only where it is at fault or hidden, and not in the first readings,
    which had none.
    """
    fields = (event.when, event.status, event.place, event.quantity, event.speaker)
    whose = (event.subject.text if event.subject else None,) if subject else ()
    told = json.dumps(
        [*fields, *(event.participants if people else ()), *whose], ensure_ascii=False
    )
    return f"{event.start}-{event.end}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"


def measure() -> Result:
    """Return for each reading how many of its events that are told unchanged are right.

    Raises `NoSuchSource` where a corpus is not.
    """
    readings = _readings()
    wanted = {article for reading in readings.values() for article in reading.articles}
    told = dict(_told(wanted))
    seen = {name: tuple(reading.seen(told)) for name, reading in readings.items()}
    return score.result(
        "facts:read",
        {"events read one by one": [_score(name, events) for name, events in seen.items()]},
        corpus=hashlib.sha256(ROWS.read_bytes()).hexdigest()[:12],
        documents=len(wanted),
        notes=tuple(
            f"{name}: {len(seen[name])} read of {sum(len(told[one]) for one in reading.articles)}"
            for name, reading in readings.items()
        ),
    )


def _readings() -> dict[str, _Reading]:
    readings: dict[str, _Reading] = {}
    for line in ROWS.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        articles = readings.setdefault(row["reading"], _Reading(articles={})).articles
        faults = articles.setdefault((row["corpus"], row["article"]), {})
        faults[row["event"]] = row["fault"] or ""
    return readings


def _told(wanted: set[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], tuple[_Marks, ...]]]:
    for name, read in _CORPORA.items():
        for document in read().documents:
            if (name, document.id) in wanted:
                events = facts_of(article_of(document)).facts.events
                yield (
                    (name, document.id),
                    tuple(map(_marks, events)),
                )


def _marks(event: Event) -> _Marks:
    """Return every mark by which a row may know an event."""
    return frozenset(
        (mark(event), mark(event, people=True), mark(event, people=True, subject=True))
    )


def _score(name: str, seen: tuple[tuple[str, str], ...]) -> Score:
    return Score(
        name=f"{name}: right, of those told as they were read",
        right=sum(not fault for _, fault in seen),
        gold=len(seen),
        examples=tuple(f"{fault} {where}" for where, fault in seen if fault),
    )
