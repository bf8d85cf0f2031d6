"""Found: a time expression on its way to becoming a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Modifier = Literal["START", "MID", "END", "APPROX"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A time expression at `[start, end)` of a normalised text; of two, the higher rank tells."""

    start: int
    end: int
    value: str
    rank: int
    kind: Literal["date", "time", "duration", "set"] = "date"
    mod: Modifier | None = None


UNRESOLVED = "XXXX-XX-XX"
"""The value of a day that only the day of publication would tell."""

TOLD_BEFORE = "@"
"""What the value of an expression begins with that points back at an earlier one."""

WITH_YEAR, CONVERTED, WITHOUT_YEAR, FROM_TODAY, WEEKDAY = 5, 4, 3, 2, 1

DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)")
"""The value of one day."""


def of(match: re.Match[str], value: str, rank: int) -> Found:
    """Return a date where the group `all` of a match stands."""
    return Found(start=match.start("all"), end=match.end("all"), value=value, rank=rank)
