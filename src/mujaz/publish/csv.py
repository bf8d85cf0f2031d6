"""The timeline as a table: CSV, RFC 4180."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from mujaz.facts.timeline import timeline
from mujaz.publish.plain import one_line
from mujaz.publish.where import named, position

if TYPE_CHECKING:
    from mujaz.brief import Brief
    from mujaz.facts.timeline import Moment

COLUMNS = (
    *("start", "end", "when", "status", "text", "place", "lat", "lon"),
    *("subject", "participants", "quantity", "speaker", "article", "span"),
)
# What makes a spreadsheet take a cell for a formula, in East Asian width too.
_FORMULA = re.compile(r"[=+\-@＝＋－＠]")


def to_csv(brief: Brief, *, bom: bool = False) -> str:
    """Return one row for each event in the order of time, under COLUMNS.

    `start` and `end` are its first and last day, `span` its code points as `57..80`; what is not
    known is empty. A text that a spreadsheet would run as a formula gets a `'` before it. Lines
    end in CR LF. With `bom` the text opens with U+FEFF, which Excel needs to see UTF-8.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for moment in timeline(brief.facts, published=brief.article.published):
        table.writerow(_row(brief, moment))
    return ("\ufeff" if bom else "") + out.getvalue()


def _row(brief: Brief, moment: Moment) -> tuple[str, ...]:
    event = moment.event
    at = position(named(event.place, brief.facts.places))
    return (
        moment.first.isoformat() if moment.first else "",
        moment.last.isoformat() if moment.last else "",
        cell(event.when),
        event.status,
        cell(event.text),
        cell(event.place),
        f"{at.lat:.6g}" if at else "",
        f"{at.lon:.6g}" if at else "",
        cell(event.subject.text if event.subject else None),
        cell("؛ ".join(event.participants)),
        cell(event.quantity),
        cell(event.speaker),
        cell(brief.article.id),
        f"{event.start}..{event.end}",
    )


def cell(text: str | None) -> str:
    """Return a text on one line that no spreadsheet takes for a formula."""
    line = one_line(text or "")
    return f"'{line}" if _FORMULA.match(line) else line
