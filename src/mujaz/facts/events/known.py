"""Known: where the names, quantities, places and dates of an article stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mujaz.fact import Date, Name, Place, Quantity

_LANDS = ("country", "city")


class Known(NamedTuple):
    """Where the names, quantities, places and dates of an article begin, and where each ends."""

    people: Mapping[int, int]
    bodies: Mapping[int, int]
    counts: Mapping[int, int]
    places: Mapping[int, int]
    dates: Mapping[int, int]


def known_of(
    *,
    people: Sequence[Name],
    bodies: Sequence[Name],
    quantities: Sequence[Quantity],
    places: Sequence[Place],
    dates: Sequence[Date],
) -> Known:
    """Return where the names, quantities, places and dates of an article stand."""
    return Known(
        people={span.start: span.end for one in people for span in one.mentions},
        bodies={span.start: span.end for one in bodies for span in one.mentions},
        counts={one.start: one.end for one in quantities},
        places={
            span.start: span.end for one in places if one.kind in _LANDS for span in one.mentions
        },
        dates={one.start: one.end for one in dates},
    )
