"""Rarity: how much a stem tells of what an article is about.

The counts of `data/rarity.tsv` are those of a corpus of news, as `scripts/count-stems` made them. A
fixed table, unlike counts of the stream, gives the same weights in whatever order articles come.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log

from mujaz.language.remembered import remembered


@cache
def _counts() -> tuple[int, dict[str, int]]:
    """Return the number of articles counted, and in how many of them each stem stands."""
    lines = (files("mujaz.story") / "data" / "rarity.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    counts = {stem: int(count) for stem, count in rows}
    return counts.pop("*"), counts


@remembered()
def rarity(stem: str) -> float:
    """Return the inverse document frequency of a stem; one that was never counted is rarest.

    Spärck Jones 1972.
    """
    articles, counts = _counts()
    return log((articles + 1) / (counts.get(stem, 1) + 0.5))
