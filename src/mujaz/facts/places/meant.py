"""Meant: which of the places of one name an article means, طرابلس in Lebanon or in Libya."""

from __future__ import annotations

import math

from mujaz.facts.places import placewords
from mujaz.facts.places.context import Judge
from mujaz.facts.places.gazetted import Named
from mujaz.facts.places.gazetteer import Entry
from mujaz.facts.places.otherwords import container
from mujaz.facts.places.reading import Reading

_WORLD_CITY = 1000
"""Thousands of people from which a city is known far from its country."""


def meant(named: Named, beside: list[Named], judge: Judge) -> Entry:
    """Return which of the places of one name is meant."""
    if len(named.entries) == 1:
        return named.entries[0]
    near = _near(named, beside, judge.reading)
    return max(
        named.entries,
        key=lambda entry: _likelihood(entry, named, beside, judge) + _by(near, entry),
    )


def _by(near: str | None, entry: Entry) -> int:
    """Weigh the country that stands by a name."""
    return 5 if near is not None and entry.country == near else 0


def _is_among_countries(named: Named, beside: list[Named], reading: Reading) -> bool:
    """Say whether «و» joins a name to countries: «لبنان وعمان والهند», not «عمان، الأردن»."""
    before = [n for n in beside if n.last == named.first and named.bears("و", reading)]
    after = [n for n in beside if n.first == named.last and n.bears("و", reading)]
    joined = before + after
    return bool(joined) and all(n.entries[0].kind == "country" for n in joined)


def _likelihood(entry: Entry, named: Named, beside: list[Named], judge: Judge) -> float:
    """Weigh a place: how many people know it, what the article is about, what it is listed with."""
    weight = math.log10(entry.weight + 1) + entry.trust + (entry.weight >= _WORLD_CITY)
    if entry.country in judge.countries:  # the US names its towns after the world's
        weight += 0.5 if entry.country == "US" and entry.kind == "city" else 2
    wanted = named.kind.kind if named.kind else None
    if wanted == entry.kind:
        weight += 6
    elif entry.kind == "country" and _is_among_countries(named, beside, judge.reading):
        weight += 5
    elif wanted is None and entry.kind != "region":
        weight += 1.5
    return weight


def _near(named: Named, beside: list[Named], reading: Reading) -> str | None:
    """Return the country of an adjective or of a place that follows closely: «طرابلس، لبنان»."""
    if code := container(reading, named.last):
        return code
    for other in beside:
        if named.last <= other.first <= named.last + 4:
            between = reading.forms[named.last : other.first]
            led = all(
                placewords.is_among(form, placewords.LEADING) or placewords.kind_of(form)[1]
                for form in between
            )
            if led and not other.bears("و", reading):
                return other.country
    return None
