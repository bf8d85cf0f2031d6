"""Knowledge: the tables under `data/`, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return `data/<name>.toml` as it stands; callers do not alter it."""
    source = files("mujaz.read").joinpath(f"data/{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
