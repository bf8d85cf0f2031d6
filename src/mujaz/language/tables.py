"""Tables: the words that a room knows, from the TOML beside it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from mujaz.language.letters import fold


@cache
def table(room: str, name: str) -> dict[str, Any]:
    """Return `data/<name>.toml` of a room («facts»), read once."""
    path = files(f"mujaz.{room}").joinpath(f"data/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def listed(room: str, name: str, *path: str) -> frozenset[str]:
    """Return the list of words that stands at `path` in a room's table, normalised."""
    found: Any = table(room, name)
    for key in path:
        found = found[key]
    return frozenset(map(fold, found))
