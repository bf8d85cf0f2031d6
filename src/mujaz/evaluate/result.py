"""Result: what one suite found, ready to print and to hold against its floors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of figures under one heading; a row is a system and its figure for each column."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float, ...]], ...]
    unit: str = ".1f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One suite's tables; `figures` are our own, in per cent, and what the gate holds."""

    suite: str
    corpus: str
    documents: int
    tables: tuple[Table, ...]
    figures: Mapping[str, float]
    notes: tuple[str, ...] = field(default=())
    examples: tuple[str, ...] = field(default=())
