"""Steps: how far a batch has come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one step of a batch brought: `counts` of the shards done in it, bytes of input `read`.

    `underway` is how many records of shards that are not done have been begun.
    """

    counts: Counter[str] = field(default_factory=Counter)
    read: int = 0
    underway: int = 0
