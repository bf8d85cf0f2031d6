"""Values: when one TIMEX3 value says no more than another."""

from __future__ import annotations

import re
from collections.abc import Collection

_YEARS = re.compile(r"(\d{4})-01-01/(\d{4})-12-31", re.ASCII)
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?", re.ASCII)


def is_given(mine: str, others: Collection[str]) -> bool:
    """Say whether one of some values is this one; of a range of years, either end may be listed."""
    ends = _YEARS.fullmatch(mine)
    if ends is None:
        return any(agrees(mine, other) for other in others)
    return any(agrees(mine, other) for other in others) or all(
        any(agrees(end, other) for other in others) for end in ends.groups()
    )


def months(value: str) -> int | None:
    """Return how many months a length of years and months has: 18 for P1Y6M."""
    met = _LENGTH.fullmatch(value)
    return 12 * int(met[1] or 0) + int(met[2] or 0) if met and any(met.groups()) else None


def agrees(mine: str, other: str) -> bool:
    """Say whether a value is the other, or less exact than it: 2018-06 for 2018-06-12."""
    mine, other = mine.partition("T")[0] or mine, other.partition("T")[0] or other
    if other.startswith(mine):
        return True
    if "/" in mine:
        return any(part and agrees(part, other) for part in mine.split("/"))
    if "/" in other:
        first, _, last = other.partition("/")
        return mine in {first, last} or (bool(first and last) and first <= mine <= last)
    if "X" in mine + other and len(mine) == len(other):
        return all(a == b or "X" in {a, b} for a, b in zip(mine, other, strict=True))
    return False
