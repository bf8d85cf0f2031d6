"""News: what a story tells now that it did not tell before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from mujaz.story.story import Cited, Disagreement, Ledger, News, Promise, Story

Test = Callable[[Cited], bool]


def news(story: Story, bodies: Mapping[str, str]) -> tuple[News, ...]:
    """Return what no article told before, in the order of time.

    Words are new where their article did not have them in its body of then, or was not there. A
    promise is news again where new words say what became of it; a figure where its ledger had
    another one last. An event whose words stand in other news is told by that.
    """
    is_new = partial(_is_new, bodies)
    found = (
        *(one for kept in story.disagreements for one in _disagreement(kept, is_new)),
        *(one for kept in story.promises for one in _promise(kept, is_new)),
        *(one for kept in story.ledgers for one in _figure(kept, is_new)),
        *_told(story, is_new),
    )
    once = {one.text: one for one in reversed(found)}  # a promise kept is an event, too
    wider = [cited for one in found if one.kind != "event" for cited in one.evidence]
    own = (one for one in once.values() if one.kind != "event" or not _is_within(one, wider))
    return tuple(sorted(own, key=lambda one: (one.at, one.kind, one.text)))


def _is_within(event: News, wider: Sequence[Cited]) -> bool:
    """Say whether all words of an event are part of wider ones."""
    return all(any(_covers(wide, part) for wide in wider) for part in event.evidence)


def _covers(wide: Cited, part: Cited) -> bool:
    return wide.article == part.article and wide.start <= part.start and part.end <= wide.end


def _is_new(bodies: Mapping[str, str], cited: Cited) -> bool:
    return cited.text not in bodies.get(cited.article, "")


def _told(story: Story, is_new: Test) -> Iterator[News]:
    for happening in story.timeline:
        if all(map(is_new, happening.evidence)):
            text, evidence = happening.text, happening.evidence
            yield News(kind="event", text=text, at=happening.at, evidence=evidence)
    for line in story.digest:
        if all(map(is_new, line.evidence)):
            yield News(kind="statement", text=line.text, at=line.at, evidence=line.evidence)


def _promise(one: Promise, is_new: Test) -> Iterator[News]:
    if all(map(is_new, one.evidence)):
        yield News(kind="promise", text=one.text, at=one.at, evidence=one.evidence)
    for later in filter(lambda later: is_new(later.evidence), one.later):
        cited = later.evidence
        yield News(kind="promise", text=cited.text, at=later.at, evidence=(cited,))


def _figure(ledger: Ledger, is_new: Test) -> Iterator[News]:
    latest = ledger.latest
    known = [(one.low, one.high) for one in ledger.figures if not is_new(one.evidence)]
    if is_new(latest.evidence) and known[-1:] != [(latest.low, latest.high)]:
        cited = latest.evidence
        yield News(kind="figure", text=cited.text, at=latest.at, evidence=(cited,))


def _disagreement(one: Disagreement, is_new: Test) -> Iterator[News]:
    if any(is_new(side.evidence) for side in one.sides):
        at, evidence = max(side.at for side in one.sides), tuple(s.evidence for s in one.sides)
        yield News(kind="disagreement", text=evidence[-1].text, at=at, evidence=evidence)
