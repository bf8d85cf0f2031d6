"""Found: a time expression on its way to becoming a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A time expression at `[start, end)` of a normalised text; of two, the higher rank tells."""

    start: int
    end: int
    value: str
    rank: int
    kind: Literal["date", "time", "duration", "set"] = "date"


UNRESOLVED = "XXXX-XX-XX"
"""The value of a day that only the day of publication would tell."""

WITH_YEAR, CONVERTED, WITHOUT_YEAR, FROM_TODAY, WEEKDAY = 5, 4, 3, 2, 1
