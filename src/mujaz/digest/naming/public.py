"""Public: whom a reader of news knows without being told who they are.

`data/public.toml` was counted by `scripts/public-people`, which says how.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

_DATA = files("mujaz.digest.naming") / "data"


def is_public(name: Sequence[str]) -> bool:
    """Say whether somebody is known by his name, normalised words, or by its last word alone."""
    if len(name) == 1:
        return name[0] in _last_names()
    return bool(name) and (name[0], name[-1]) in _people()


@cache
def _people() -> frozenset[tuple[str, str]]:
    """Return the first and the last word of each name."""
    table = tomllib.loads((_DATA / "public.toml").read_text(encoding="utf-8"))
    return frozenset((name.split()[0], name.split()[-1]) for name in table["people"])


@cache
def _last_names() -> frozenset[str]:
    return frozenset(last for _, last in _people())
