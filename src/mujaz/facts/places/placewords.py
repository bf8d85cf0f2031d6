"""Placewords: what stands around the names of places, and the adjectives of countries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from mujaz.facts import wording
from mujaz.facts.places.reading import without_clitics
from mujaz.language.letters import normalise
from mujaz.language.remembered import remembered

_TABLE = wording.table("place_words")


def _set(section: str, name: str) -> frozenset[str]:
    return frozenset(map(normalise, _TABLE[section][name]))


DIRECTIONS = _set("around", "directions")
INTO = _set("around", "into")
LEADING = DIRECTIONS | INTO
PLURALS = _set("around", "plurals")
SIDES = _set("around", "sides")
LANDS = _set("around", "lands")
MISSIONS = _set("around", "missions")
AT = _set("around", "at")
KINGDOM = normalise(_TABLE["around"]["kingdom"])
KINGDOMS = _set("around", "kingdoms")
SITE_ENDS = _set("around", "site_ends")
NOT_NAMES = _set("around", "not_names")
OPENERS = _set("around", "openers")
SQUARES = _set("around", "squares")
NAMED_FREELY = _set("around", "named_freely")
OF_TOWNS = _set("around", "of_towns")
ORGANISATION = _set("part_of", "organisation")
PERSON = _set("part_of", "person") | _set("people", "given")
AFTER = _set("part_of", "after")
OUTLETS = _set("part_of", "outlets")
OTHER_SENSE = _set("part_of", "other_sense")
SENSES = _set("part_of", "senses")
SPORT = _set("sport", "words")
ENOUGH_SPORT = float(_TABLE["sport"]["per_hundred"]) / 100
AGAINST = _set("sport", "against")
MATCHES = _set("sport", "matches")
HOSTED = _set("sport", "hosted")
INSIDE = _set("around", "inside")
CLUBS = _set("sport", "clubs")
SEATS = _set("seats", "names")
AT_SEAT = _set("seats", "at")
OFFICE = _set("seats", "office")


class Kind(NamedTuple):
    """A word of kind: `part` says whether it belongs to the name («محافظة»، not «مدينة»)."""

    word: str
    kind: str
    part: bool


def _kinds() -> dict[str, Kind]:
    return {
        normalise(word): Kind(normalise(word), kind, section == "part")
        for section in ("apart", "part")
        for kind, words in _TABLE[section].items()
        for word in words
    }


_KINDS = _kinds()


@cache
def wholes() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names that are no place as a whole, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in _TABLE["part_of"]["whole"]:
        words = tuple(normalise(name).split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(names) for first, names in found.items()}


class Signs(NamedTuple):
    """What a form tells of places, with clitics or without.

    `kind` is what `kind_of` returns and `country` what `country_of` does; the clitics before an
    embassy's word and how many letters of them before one for land; whether only sport has it.
    """

    kind: tuple[int, Kind | None] = (0, None)
    country: str | None = None
    mission: str | None = None
    land: int | None = None
    sport: bool = False


_NO_SIGNS = Signs()


@remembered()
def signs_of(form: str) -> Signs:
    """Return what a form tells of places."""
    known = _telling()
    for _, rest in without_clitics(form):
        if rest in known or rest.removeprefix("ال") in known:
            return Signs(
                _kind(form), _country(form), _mission(form), _land(form), is_among(form, SPORT)
            )
    return _NO_SIGNS


@cache
def _telling() -> frozenset[str]:
    """Return all words that tell something, without clitics."""
    return frozenset((*_KINDS, *_nisbas(), *MISSIONS, *LANDS, *SPORT))


def signs(forms: Sequence[str]) -> tuple[tuple[int, Signs], ...]:
    """Return what the forms of an article tell, those that tell something, with their places."""
    return tuple([(at, one) for at, one in enumerate(map(signs_of, forms)) if one is not _NO_SIGNS])


def kind_of(form: str) -> tuple[int, Kind | None]:
    """Return the word of kind that a form is, and how many letters of clitics stand before it."""
    return signs_of(form).kind


def country_of(form: str) -> str | None:
    """Return the country whose adjective a form is, with the article or without: «العراقية»."""
    return signs_of(form).country


def _mission(form: str) -> str | None:
    for taken, rest in without_clitics(form):
        if rest in MISSIONS:
            return form[:taken]
    return None


def _land(form: str) -> int | None:
    taken, rest = definite(form)
    return taken if rest in LANDS else None


def definite(form: str) -> tuple[int, str]:
    """Return a form without the clitics before its article, and how many letters they are."""
    return next(
        ((taken, rest) for taken, rest in without_clitics(form) if rest.startswith("ال")), (0, "")
    )


def _kind(form: str) -> tuple[int, Kind | None]:
    for taken, rest in without_clitics(form):
        if rest in _KINDS:
            return taken, _KINDS[rest]
    return 0, None


def is_kind(form: str) -> bool:
    """Say whether a form is a word of kind and bears no clitic."""
    return form in _KINDS


def is_among(form: str, words: frozenset[str]) -> bool:
    """Say whether a form is one of the words, with clitics or without."""
    for _, rest in without_clitics(form):  # noqa: SIM110 - asked of every word: `any` costs twice
        if rest in words:
            return True
    return False


@cache
def _nisbas() -> dict[str, str]:
    table = wording.table("countries")["of"]
    return {
        normalise(word) + ending: code
        for code, words in table.items()
        for word in words
        for ending in ("", "ه", "ين", "ون")
    }


def _country(form: str) -> str | None:
    known = _nisbas()
    for _, rest in without_clitics(form):
        if code := known.get(rest.removeprefix("ال")):
            return code
    return None


def is_of_feminine(form: str) -> bool:
    """Say whether a form is a country's feminine adjective with the article, as a city takes it."""
    return form.startswith("ال") and form.endswith("ه") and country_of(form) is not None


def is_of_masculine(form: str) -> bool:
    """Say whether a form is a country's masculine adjective with the article, as clubs take it."""
    return form.startswith("ال") and form.endswith("ي") and country_of(form) is not None
