"""Wording: the tables of words that the checks stand on."""

from __future__ import annotations

from functools import cache
from typing import Any

from mujaz.language import tables


def table(name: str) -> dict[str, Any]:
    """Return the room's table `data/<name>.toml`, read once."""
    return tables.table("verify", name)


@cache
def listed(name: str, *path: str) -> frozenset[str]:
    """Return the list of words that stands at `path` in the table `name`, normalised."""
    return tables.listed("verify", name, *path)
