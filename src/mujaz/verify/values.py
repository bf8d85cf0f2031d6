"""Values: when one TIMEX3 value says no more than another."""

from __future__ import annotations


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
