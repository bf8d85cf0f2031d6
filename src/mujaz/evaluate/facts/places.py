"""Places, measured on gold: whether they are found, and stand where they are."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from mujaz.evaluate.facts import ours
from mujaz.evaluate.score import Score
from mujaz.fact import Place
from mujaz.language.letters import normalise

_NEAR_KM = 50.0
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A place of the gold and ours of the same text, in one article."""

    article: str
    label: dict[str, Any]
    place: Place


def scores() -> tuple[Score, ...]:
    """Return F1 of the places found and the share of these that stand in the right spot.

    A place is found whose normalised text is the label's. It stands right in the same country
    within 50 km; for a country its ISO code is enough, since its middle is a convention, and a
    label without coordinates or country asks for none. The strict figure measures countries too.
    """
    pairs: list[_Pair] = []
    misses: list[str] = []
    labelled = proposed = 0
    for article, facts in ours.labelled():
        labels = {_key(label["text"]): label for label in article.labels["places"]}
        found = {_key(place.text): place for place in facts.places}
        labelled, proposed = labelled + len(labels), proposed + len(found)
        for key, label in labels.items():
            if key in found:
                pairs.append(_Pair(article=article.id, label=label, place=found[key]))
            else:
                misses.append(f"{article.id}: missed {label['text']}")
        misses += [f"{article.id}: proposed {p.text}" for k, p in found.items() if k not in labels]
    return (
        Score(
            name="places found", right=len(pairs), gold=labelled, proposed=proposed,
            bar=82, goal=92, examples=tuple(misses),
        ),
        _located("places in the right spot", pairs, strict=False, bar=90, goal=97),
        _located("places in the right spot, countries within 50 km too", pairs, strict=True),
    )  # fmt: skip


def _key(text: str) -> str:
    return " ".join(normalise(text).split())


def _located(
    name: str,
    pairs: list[_Pair],
    *,
    strict: bool,
    bar: float | None = None,
    goal: float | None = None,
) -> Score:
    wrong = [pair for pair in pairs if not _is_right(pair, strict=strict)]
    examples = tuple(
        f"{pair.article}: {pair.place.text} proposed {pair.place.country} {pair.place.lat} "
        f"{pair.place.lon}, gold {pair.label['country']} {pair.label['lat']} {pair.label['lon']}"
        for pair in wrong
    )
    right = len(pairs) - len(wrong)
    return Score(name=name, right=right, gold=len(pairs), bar=bar, goal=goal, examples=examples)


def _is_right(pair: _Pair, *, strict: bool) -> bool:
    label, place = pair.label, pair.place
    if (label["country"] or None) != place.country:
        return False
    if label["lat"] is None or (label["kind"] == "country" and not strict):
        return True
    if place.lat is None or place.lon is None:
        return False
    return _km(label["lat"], label["lon"], place.lat, place.lon) <= _NEAR_KM


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the way between two points on the globe in kilometres (haversine)."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))
