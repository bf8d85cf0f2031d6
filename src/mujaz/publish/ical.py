"""What is planned or expected as a calendar: iCalendar, RFC 5545."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mujaz.facts.timeline import timeline
from mujaz.publish.plain import one_line, web_address
from mujaz.publish.where import named, position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.brief import Brief
    from mujaz.fact import Event
    from mujaz.facts.timeline import Moment

_STATUS = {"planned": "CONFIRMED", "expected": "TENTATIVE"}
_OCTETS = 75  # the longest line, without its end
_UNDATED = "19700101"


def to_ical(brief: Brief) -> str:
    """Return a calendar of the planned and expected events that have days.

    Each covers all days of its value, whole and without making anyone busy: a month for «في
    سبتمبر». A planned one is CONFIRMED, an expected one TENTATIVE. The UID stays the same as long
    as article and span do; DTSTAMP is the day of publication. Lines end in CR LF.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mujaz//Mujaz//AR", "METHOD:PUBLISH"]
    for moment in timeline(brief.facts, published=brief.article.published):
        if moment.event.status in _STATUS and moment.first and moment.last:
            lines += _event(brief, moment, moment.first, moment.last)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(brief: Brief, moment: Moment, first: date, last: date) -> Iterator[str]:
    """Yield the lines of one event."""
    event, article = moment.event, brief.article
    stamp = _day(article.published) if article.published else _UNDATED
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(brief, event)}"
    yield f"DTSTAMP:{stamp}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if last < date.max:
        # The end of a VEVENT is the first day after it.
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY;LANGUAGE=ar:{_escaped(event.told)}"
    yield f"DESCRIPTION;LANGUAGE=ar:{_description(brief, event)}"
    if address := web_address(article.url):
        yield f"URL:{address}"
    if event.place:
        yield f"LOCATION;LANGUAGE=ar:{_escaped(event.place)}"
    if at := position(named(event.place, brief.facts.places)):
        yield f"GEO:{at.lat:.6f};{at.lon:.6f}"
    yield f"STATUS:{_STATUS[event.status]}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _uid(brief: Brief, event: Event) -> str:
    """Return what names this event of this article: the same again for the same words."""
    source = f"{brief.article.id}\n{event.start}-{event.end}"
    return f"{hashlib.sha256(source.encode(errors='replace')).hexdigest()[:32]}@mujaz"


def _description(brief: Brief, event: Event) -> str:
    """Return speaker, title and address of the article and the label, a line each."""
    article = brief.article
    parts = [event.speaker, article.title, web_address(article.url), brief.digest.disclosure.label]
    return "\\n".join(_escaped(part) for part in parts if part)


def _escaped(text: str) -> str:
    """Return a value of type TEXT, on one line."""
    line = one_line(text).replace("\\", "\\\\")
    return line.replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """Return the line broken so that none is over 75 octets and no letter is cut."""
    rows, room = [""], _OCTETS
    for char in line:
        octets = len(char.encode())
        if octets > room:
            rows.append("")
            room = _OCTETS - 1  # the space that opens a row that goes on
        rows[-1] += char
        room -= octets
    return "\r\n ".join(rows)
