"""Where on earth a fact is: places with a position, and which place an event's words mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.language.letters import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.fact import Place


@dataclass(frozen=True, slots=True)
class Position:
    """WGS 84 degrees that exist."""

    lat: float
    lon: float


def position(place: Place | None) -> Position | None:
    """Return where a place is; null without coordinates, or with such as no place on earth has."""
    if place is None or place.lat is None or place.lon is None:
        return None
    if not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):  # false for NaN too
        return None
    return Position(place.lat, place.lon)


def named(words: str | None, places: Iterable[Place]) -> Place | None:
    """Return the place that the words name, the longest name first; null if they name none.

    «قاعدة عين الأسد» names the place «عين الأسد» where no place has all its words. A name counts
    only as whole words.
    """
    if not words:
        return None
    said = f" {normalise(words)} "
    called = [(f" {normalise(place.text)} ", place) for place in places]
    held = [(len(name), place) for name, place in called if name.strip() and name in said]
    return max(held, key=lambda pair: pair[0])[1] if held else None
