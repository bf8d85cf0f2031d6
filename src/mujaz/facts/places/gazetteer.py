"""Gazetteer: the places of the world by their Arabic names, ours and a newsroom's own.

The shipped table is `data/gazetteer.tsv` (`scripts/gazetteer` builds it and says what its columns
mean); `data/places.toml` goes before it, and a newsroom's file before both.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from mujaz.errors import Malformed, NoSuchSource
from mujaz.language.letters import normalise

KINDS = ("country", "region", "city", "district", "facility", "water", "other")
_FIELDS = frozenset(("kind", "country", "at", "also", "disputed"))
_OWN_WEIGHT = 1000
TRUSTED, UNSURE, OTHER_WORD = 2, 1, 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place under one of its names, in normalised words.

    `weight` is thousands of people: of two places of one name the weightier is likelier meant.
    `trust` says what the name alone tells: a place (2), perhaps one (1), another word (0). One
    that is not `listed` was told by a word of kind and has the coordinates of its town, if any.
    """

    name: tuple[str, ...]
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    weight: int
    trust: int
    listed: bool = True

    @property
    def place(self) -> tuple[str, str | None, float | None, float | None, str]:
        """What the names of one place share; one that no list has shares nothing but its name."""
        if not self.listed:
            return "", None, None, None, " ".join(self.name)
        name = "" if self.lat is not None else " ".join(self.name)
        return self.kind, self.country, self.lat, self.lon, name


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazetteer:
    """Places by name: sorted `rows` of the shipped table, and `own` ones that go before these.

    `countries` is the house's say on which country a name belongs to.
    """

    rows: tuple[str, ...] = ()
    own: Mapping[tuple[str, ...], tuple[Entry, ...]] = field(default_factory=dict)
    by_first: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    trusts: Mapping[str, int] = field(default_factory=dict)
    countries: Mapping[str, str | None] = field(default_factory=dict)

    def starting(self, word: str) -> tuple[Entry, ...]:
        """Return the places whose name begins with a normalised word, the longest names first."""
        return _starting(self, word)

    def country(self, code: str) -> tuple[Entry, ...]:
        """Return the names of a country by its ISO 3166-1 code."""
        return _countries(self).get(code, ())

    def with_file(self, path: Path) -> Gazetteer:
        """Return the gazetteer with the places of a TOML file, which go before those of their name.

        The file is written as data/places.toml is. Raises `NoSuchSource` where it can't be read
        and `Malformed` where it says something else.
        """
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise NoSuchSource(str(path), f"can't be read as a file of places: {error}") from error
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise Malformed(str(path), f"is no TOML: {error}") from error
        return _with_own(self, table, str(path))

    def with_countries(self, countries: Mapping[str, str | None]) -> Gazetteer:
        """Return the gazetteer in which each place named belongs to the country given, or none.

        The house's setting on disputed places: `{"القدس": "PS", "تايوان": "CN"}`.
        """
        said = {normalise(name): country for name, country in countries.items()}
        return replace(self, countries={**self.countries, **said})


@cache
def shipped() -> Gazetteer:
    """Return the gazetteer that comes with Mujaz, read once."""
    data = files("mujaz.facts") / "data"
    rows = tuple((data / "gazetteer.tsv").read_text(encoding="utf-8").splitlines())
    table = tomllib.loads((data / "places.toml").read_text(encoding="utf-8"))
    trusts = {normalise(name): TRUSTED for name in table.pop("trusted")}
    trusts |= {normalise(name): UNSURE for name in table.pop("doubted")}
    trusts |= {normalise(name): OTHER_WORD for name in table.pop("other_words")}
    return _with_own(Gazetteer(rows=rows, trusts=trusts), table, "places.toml")


@lru_cache(maxsize=1 << 14)
def _starting(gazetteer: Gazetteer, word: str) -> tuple[Entry, ...]:
    own, listed = gazetteer.by_first.get(word, ()), _listed(gazetteer, word)
    if not (own or listed):
        return ()  # most words begin no name
    found = [_settled(gazetteer, entry) for entry in own] + listed
    return tuple(sorted(found, key=lambda entry: -len(entry.name)))


@lru_cache(maxsize=8)
def _countries(gazetteer: Gazetteer) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for row in gazetteer.rows:
        name, kind, code, *_ = row.split("\t", 3)
        if kind == "country":
            entries = _starting(gazetteer, name.split()[0])
            found.setdefault(code, []).extend(
                e for e in entries if e.kind == "country" and " ".join(e.name) == name
            )
    return {code: tuple(entries) for code, entries in found.items()}


def _listed(gazetteer: Gazetteer, word: str) -> list[Entry]:
    """Return the table's places that begin with a word, settled, but for names that are ours."""
    found = []
    rows = gazetteer.rows
    at = bisect_left(rows, word + "\t")
    while at < len(rows) and rows[at].startswith((word + "\t", word + " ")):
        name, kind, country, lat, lon, weight, trust = rows[at].split("\t")
        at += 1
        words = tuple(name.split(" "))
        if words in gazetteer.own:
            continue
        found.append(
            Entry(
                name=words,
                kind=kind,
                country=gazetteer.countries.get(name, country or None),
                lat=float(lat),
                lon=float(lon),
                weight=int(weight),
                trust=gazetteer.trusts.get(name, int(trust)),
            )
        )
    return found


def _settled(gazetteer: Gazetteer, entry: Entry) -> Entry:
    """Return an entry as the lists of trust and the house's setting have it."""
    name = " ".join(entry.name)
    return replace(
        entry,
        trust=gazetteer.trusts.get(name, entry.trust),
        country=gazetteer.countries.get(name, entry.country),
    )


def _with_own(gazetteer: Gazetteer, table: Mapping[str, Any], source: str) -> Gazetteer:
    places = table.get("places")
    if not isinstance(places, dict) or set(table) - {"places"}:
        raise Malformed(source, "needs one table, [places]")
    new: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    for name, row in places.items():
        for entry in _entries(name, row, source):
            new[entry.name] = (*new.get(entry.name, ()), entry)
    own = {**gazetteer.own, **new}
    by_first: dict[str, list[Entry]] = {}
    for entries in own.values():
        by_first.setdefault(entries[0].name[0], []).extend(entries)
    return replace(gazetteer, own=own, by_first={k: tuple(v) for k, v in by_first.items()})


def _entries(name: str, row: object, source: str) -> list[Entry]:
    """Return an entry for each name of one row of a TOML file."""
    if problem := _problem(row):
        raise Malformed(source, f"{name}: {problem}")
    assert isinstance(row, dict)  # noqa: S101  (_problem says so)
    lat, lon = row.get("at", (None, None))
    names = [tuple(normalise(n).split()) for n in (name, *row.get("also", ()))]
    if not all(names):
        raise Malformed(source, f"{name}: a name has no letters")
    return [
        Entry(
            name=words, kind=row["kind"], country=row.get("country"), lat=lat, lon=lon,
            weight=_OWN_WEIGHT, trust=TRUSTED,
        )
        for words in names
    ]  # fmt: skip


def _problem(row: object) -> str:
    """Say what is wrong with a row, or nothing."""
    if not isinstance(row, dict):
        return "is no table with a kind"
    if unknown := set(row) - _FIELDS:
        return (
            f"{', '.join(sorted(unknown))}: no such field; there are {', '.join(sorted(_FIELDS))}"
        )
    if row.get("kind") not in KINDS:
        return f"its kind must be one of {', '.join(KINDS)}"
    if not _is_code(row.get("country", "XX")):
        return "its country must be two capital letters of ISO 3166-1"
    if "at" in row and not _is_point(row["at"]):
        return "at must be [latitude, longitude] in degrees"
    also = row.get("also", [])
    if not (isinstance(also, list) and all(isinstance(name, str) for name in also)):
        return "also must be a list of names"
    return ""


def _is_code(country: object) -> bool:
    return (
        isinstance(country, str) and len(country) == 2 and country.isascii() and country.isupper()
    )


def _is_point(at: object) -> bool:
    """Say whether this is a latitude and a longitude."""
    if not (isinstance(at, list) and len(at) == 2):
        return False
    numbers = all(isinstance(n, int | float) and not isinstance(n, bool) for n in at)
    return numbers and abs(at[0]) <= 90 and abs(at[1]) <= 180
