"""Wording: the tables of words that the checks stand on."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from mujaz.language.letters import fold


@cache
def table(name: str) -> dict[str, Any]:
    """Return the room's table `data/<name>.toml`, read once."""
    path = files("mujaz.verify").joinpath(f"data/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def listed(name: str, *path: str) -> frozenset[str]:
    """Return the list of words that stands at `path` in the table `name`, normalised."""
    found: Any = table(name)
    for key in path:
        found = found[key]
    return frozenset(map(fold, found))
