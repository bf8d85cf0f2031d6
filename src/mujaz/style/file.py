"""File: the settings of a house, read from a TOML."""

from __future__ import annotations

import json
import tomllib
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mujaz.errors import Malformed, NoSuchSource
from mujaz.settings import Settings
from mujaz.style.wording import fault_of

_SETTINGS = TypeAdapter(Settings)
_NAMES = tuple(one.name for one in fields(Settings))
_MOST_BYTES = 1_000_000


def settings_of(path: Path) -> Settings:
    """Return the settings that a TOML file holds; what it leaves out is as it is by default.

    Raises `NoSuchSource` where it can't be read, and `Malformed`, which names the key, where a key
    is unknown or a value is not of its type or out of bounds.
    """
    table = _table(path)
    for key in table:
        if key not in _NAMES:
            raise Malformed(str(path), f"{key}: no such setting{_perhaps(key)}")
    try:
        settings = _SETTINGS.validate_json(json.dumps(table, default=str), strict=True)
    except ValidationError as error:
        raise Malformed(str(path), _first(error)) from error
    fault = fault_of(settings)
    if fault is not None:
        raise Malformed(str(path), fault)
    return settings


def _table(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NoSuchSource(str(path), f"can't be read as settings: {error}") from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Malformed(str(path), f"is no TOML: {error}") from error


def _perhaps(key: str) -> str:
    near = get_close_matches(key, _NAMES, n=1)
    return f"; do you mean {near[0]}?" if near else "; docs/settings.md has them all"


def _first(error: ValidationError) -> str:
    """Return the first fault on one line, its key before it where that is known."""
    fault = error.errors(include_url=False)[0]
    where = ".".join(map(str, fault["loc"]))
    said = str(fault["msg"]).removeprefix("Value error, ")
    return f"{where}: {said}" if where else said
