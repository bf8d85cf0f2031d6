"""Months and weekdays: their Arabic names, in every calendar and region."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mujaz.language import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_KNOWLEDGE: dict[str, Any] = tomllib.loads(
    files("mujaz.language").joinpath("data/months.toml").read_text(encoding="utf-8")
)


def _numbered(table: Mapping[str, Iterable[str]]) -> dict[str, int]:
    return {letters.fold(name): int(number) for number, names in table.items() for name in names}


GREGORIAN = _numbered(_KNOWLEDGE["gregorian"])
"""Normalised name of a month to its number, 1 to 12: Egyptian, Levantine and Maghrebi names."""

HIJRI = _numbered(_KNOWLEDGE["hijri"])
"""Normalised name of a Hijri month to its number, 1 to 12."""

FIRST_WORDS = frozenset(name.split()[0] for name in (*GREGORIAN, *HIJRI))
"""The first word of each month's name."""

WEEKDAYS = _numbered(_KNOWLEDGE["weekdays"])
"""Normalised name of a weekday, with its article, to its number: Monday is 0."""

AMBIGUOUS = frozenset(map(letters.normalise, _KNOWLEDGE["ambiguous"]["names"]))
"""Normalised names that are other words too: months only in a month's company."""


def alternation(names: Iterable[str]) -> str:
    """Return a regular expression for any of the names, longest first, spaces bounded."""
    ordered = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(r"\s{1,4}".join(map(re.escape, name.split())) for name in ordered) + ")"
