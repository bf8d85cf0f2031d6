"""Stories on a terminal: the list of them, and one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from mujaz.publish.chart import written_figure
from mujaz.publish.plain import one_line
from mujaz.publish.terminal import say
from mujaz.publish.words import FACTS, STORY, period, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from mujaz.story.story import Ledger, Promise, Story

_WORDS = STORY["words"]
_MOST = 12  # events and speakers on a terminal; the page and the JSON have all


def show_story(story: Story, console: Console) -> None:
    """Print a story: what is new, digest, promises, figures, disagreements, timeline, voices."""
    say(_lines(story), console)


def _lines(story: Story) -> Iterator[Text]:
    count = _WORDS["articles"].format(count=len(story.articles))
    yield Text(one_line(story.title), "bold underline")
    yield Text(f"{story.id} · {STORY['status'][story.status]} · {count} [{story.label}]")
    if story.since is not None:
        title = STORY["headings"]["news"].format(time=f"{story.since:%Y-%m-%d %H:%M}")
        news = (f"{STORY['news'][one.kind]}: {one.text}" for one in story.news)
        yield from _listed(title, news)
    told = (f"{one.text} ({'، '.join(one.outlets)})" for one in story.digest)
    yield from _listed(STORY["headings"]["digest"], told)
    promises = (line for one in story.promises for line in _promise(one))
    yield from _listed(STORY["headings"]["promises"], promises)
    figures = (line for one in story.ledgers for line in _ledger(one))
    yield from _listed(STORY["headings"]["ledgers"], figures)
    sides = (
        " ≠ ".join(f"{side.outlet}: «{side.evidence.text}»" for side in one.sides)
        for one in story.disagreements
    )
    yield from _listed(STORY["headings"]["disagreements"], sides)
    events = (
        f"{period(one.first, one.last) if one.first else '—'}: {one.text}"
        f" · {FACTS['status'][one.status]} ({'، '.join(one.outlets)})"
        for one in story.timeline[-_MOST:]
    )
    yield from _listed(STORY["headings"]["timeline"], events)
    voices = (f"{one.name} ({one.claims})" for one in story.speakers[:_MOST])
    yield from _listed(STORY["headings"]["speakers"], voices)


def _listed(heading: str, some: Iterable[str]) -> Iterator[Text]:
    held = list(some)
    if held:
        yield Text()
        yield Text(heading, "bold")
        yield from (Text(f"• {one_line(one)}") for one in held)


def _promise(one: Promise) -> Iterator[str]:
    yield f"[{STORY['became'][one.became]}] {one.text} · {period(one.first, one.until)}"
    for later in one.later:
        until = f" {_WORDS['until'].format(day=written(later.until))}" if later.until else ""
        became = STORY["became"][later.became]
        yield f"  ← {became}{until}، {written(later.at.date())} ({later.outlet})"


def _ledger(ledger: Ledger) -> Iterator[str]:
    named = [STORY["kinds"][ledger.kind], ledger.unit, ledger.place]
    yield " · ".join(filter(None, named))
    for one in ledger.figures:
        source = f"، {_WORDS['by'].format(speaker=one.source)}" if one.source else ""
        yield f"  {one.at:%Y-%m-%d %H:%M} {written_figure(one)} ({one.outlet}{source})"
