"""An article's facts on a terminal: each kind under its heading, or the events in time order.

A line is `start-end «words»`, code points of the body, and what was understood by the words. The
offsets come first so that they keep their order in a line that runs right to left, and values are
written out in words for the same reason.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

from rich.text import Text

from mujaz.facts.timeline import days
from mujaz.facts.timeline import timeline as in_order
from mujaz.publish.plain import one_line
from mujaz.publish.shapes import country
from mujaz.publish.terminal import opening, say
from mujaz.publish.words import FACTS, MAP, period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rich.console import Console

    from mujaz.brief import Brief
    from mujaz.fact import Claim, Date, Event, Facts, Movement, Name, Place, Quantity
    from mujaz.facts.timeline import Moment
    from mujaz.span import Span

_LINE, _PERIOD = FACTS["line"], FACTS["period"]
_QUOTED = 48  # letters of the event that an undated one follows


def show(brief: Brief, console: Console, *, timeline: bool = False) -> None:
    """Print title, label and every fact by its kind; with `timeline`, the events in time order."""
    say(_lines(brief, timeline=timeline), console)


def _lines(brief: Brief, *, timeline: bool) -> Iterator[Text]:
    yield from opening(brief.article)
    label = f"[{one_line(brief.digest.disclosure.label)}]"
    if timeline:
        sections = {"timeline": list(_timeline(brief))}
    else:
        sections = _sections(brief.facts, brief.article.body, brief.article.published)
    sections = {heading: lines for heading, lines in sections.items() if lines}
    if not sections:
        yield Text(FACTS["headings"]["empty"])
    for number, (heading, lines) in enumerate(sections.items()):
        if number:
            yield Text()
        title = (FACTS["headings"][heading], "bold")
        yield Text.assemble(title) if number else Text.assemble(title, f"  {label}")
        yield from lines


def _sections(facts: Facts, body: str, published: date | None) -> dict[str, list[Text]]:
    """Return the lines of each kind: what happened first, then as the contract has them."""
    return {
        "events": [_event(event, published) for event in facts.events],
        "dates": [_date(one, published) for one in facts.dates],
        "claims": [_claim(claim) for claim in facts.claims],
        "places": [_place(place, body) for place in facts.places],
        "people": [_name(name, body) for name in facts.people],
        "organisations": [_name(name, body) for name in facts.organisations],
        "quantities": [_quantity(one) for one in facts.quantities],
        "movements": [_movement(one) for one in facts.movements],
    }


def _timeline(brief: Brief) -> Iterator[Text]:
    """Yield, for each event, when it was in a line of its own, then the event."""
    for moment in in_order(brief.facts, published=brief.article.published):
        yield Text(_when_of(moment), "cyan")
        event = moment.event
        yield _event_line(event, _about(event), indent="  ")


def _when_of(moment: Moment) -> str:
    if moment.first:
        return period(moment.first, moment.last)
    if moment.after is None:
        return _PERIOD["told_first"]
    words = one_line(moment.after.told)
    words = words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
    return _PERIOD["told_after"].format(text=words)


def _event(event: Event, published: date | None) -> Text:
    when = [_written(event.when, published)] if event.when else []
    return _event_line(event, chain(when, _about(event)))


def _about(event: Event) -> Iterator[str]:
    yield FACTS["status"][event.status]
    if event.place:
        yield _LINE["place"].format(name=event.place)
    if event.participants:
        yield _LINE["who"].format(names="، ".join(event.participants))
    if event.quantity:
        yield event.quantity
    if event.speaker:
        yield _LINE["says"].format(name=event.speaker)


def _date(one: Date, published: date | None) -> Text:
    about = [_written(one.value, published), FACTS["mod"].get(one.mod or ""), _kind_of_date(one)]
    return _line(one.start, one.end, one.text, filter(None, about))


def _kind_of_date(one: Date) -> str | None:
    return FACTS["date_kind"].get(one.kind)


def _written(value: str, published: date | None) -> str:
    """Return a date's value as a newspaper prints it; as it is where no calendar has it."""
    if value in FACTS["value"]:
        return FACTS["value"][value]
    covered = days(value, published=published)
    return period(*covered) if covered else value


def _claim(claim: Claim) -> Text:
    name = claim.speaker_in_full or claim.speaker
    about = [f"{name} ({claim.cue})" if claim.cue else name]
    about += [_LINE["via"].format(name=claim.via)] if claim.via else []
    kinds = (FACTS["act"].get(claim.act), FACTS["source"].get(claim.source))
    return _line(claim.start, claim.end, claim.content, chain(about, filter(None, kinds)))


def _place(place: Place, body: str) -> Text:
    about = [FACTS["place_kind"].get(place.kind, place.kind)]
    if place.country and place.kind != "country":
        known = country(place.country)
        about.append(known.name if known else place.country)
    return _mentioned(place.text, place.mentions, body, about)


def _name(name: Name, body: str) -> Text:
    return _mentioned(name.text, name.mentions, body, ())


def _mentioned(text: str, mentions: tuple[Span, ...], body: str, about: Iterable[str]) -> Text:
    """Return the line of what is named more than once: the first mention, and how many."""
    if not mentions:
        return _line(None, None, text, about)
    first = mentions[0]
    words = first.of(body) or text
    fullest = (text,) if words != text else ()
    return _line(first.start, first.end, words, chain(fullest, about, _often(len(mentions))))


def _often(count: int) -> Iterator[str]:
    if count > 1:
        times = "twice" if count == 2 else "few" if count <= 10 else "many"
        yield _LINE[times].format(count=count)


def _quantity(one: Quantity) -> Text:
    about = [FACTS["comparator"][one.comparator].format(value=_number(one.value))]
    about = about if one.value is not None else []
    return _line(
        one.start,
        one.end,
        one.text,
        filter(None, (*about, one.unit, FACTS["quantity_kind"].get(one.kind))),
    )


def _number(value: float | tuple[float, float] | None) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return _LINE["range"].format(low=_number(value[0]), high=_number(value[1]))
    if not math.isfinite(value) or abs(value) >= 1e15:
        return f"{value:g}"
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def _movement(one: Movement) -> Text:
    ends = [MAP["from"].format(place=one.origin)] if one.origin else []
    ends += [MAP["to"].format(place=one.destination)] if one.destination else []
    return _line(one.start, one.end, one.text, [" ".join(ends)])


def _event_line(event: Event, about: Iterable[str], indent: str = "") -> Text:
    """Return the line of an event: a subject that its words hide stands in brackets before them."""
    return _line(event.start, event.end, event.told, about, indent=indent)


def _line(
    start: int | None, end: int | None, words: str, about: Iterable[str], indent: str = ""
) -> Text:
    """Return `start-end «words» · about · about` as one line."""
    at = "" if start is None else f"{start}-{end} "
    rest = "".join(f" · {one_line(part)}" for part in about if part)
    return Text.assemble(indent, (at, "dim"), f"«{one_line(words)}»", (rest, "green"))
