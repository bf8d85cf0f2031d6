"""News: what was first told after a given time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from mujaz.story.story import News, Story


def news(story: Story, since: datetime) -> tuple[News, ...]:
    """Return what a story tells since a time that it did not tell before, in the order of time.

    A promise is news again where an article since says what became of it; a figure where its
    ledger had another one last.
    """
    found = (
        *(*_disagreements(story, since), *_promises(story, since), *_figures(story, since)),
        *(*_events(story, since), *_lines(story, since)),
    )
    once = {one.text: one for one in reversed(found)}  # a promise kept is an event, too
    return tuple(sorted(once.values(), key=lambda one: (one.at, one.kind, one.text)))


def _lines(story: Story, since: datetime) -> Iterator[News]:
    for line in story.digest:
        if line.at > since:
            yield News(kind="statement", text=line.text, at=line.at, evidence=line.evidence)


def _events(story: Story, since: datetime) -> Iterator[News]:
    for one in story.timeline:
        if one.at > since:
            yield News(kind="event", text=one.text, at=one.at, evidence=one.evidence)


def _promises(story: Story, since: datetime) -> Iterator[News]:
    for one in story.promises:
        if one.at > since:
            yield News(kind="promise", text=one.text, at=one.at, evidence=one.evidence)
        for later in one.later:
            if later.at > since:
                text, evidence = later.evidence.text, (later.evidence,)
                yield News(kind="promise", text=text, at=later.at, evidence=evidence)


def _figures(story: Story, since: datetime) -> Iterator[News]:
    for ledger in story.ledgers:
        before = [one for one in ledger.figures if one.at <= since]
        last, latest = (before[-1] if before else None), ledger.latest
        if latest.at > since and (
            last is None or (last.low, last.high) != (latest.low, latest.high)
        ):
            text = latest.evidence.text
            yield News(kind="figure", text=text, at=latest.at, evidence=(latest.evidence,))


def _disagreements(story: Story, since: datetime) -> Iterator[News]:
    for one in story.disagreements:
        at = max(side.at for side in one.sides)
        if at > since:
            evidence = tuple(side.evidence for side in one.sides)
            yield News(kind="disagreement", text=evidence[-1].text, at=at, evidence=evidence)
