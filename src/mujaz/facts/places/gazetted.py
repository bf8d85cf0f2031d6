"""Gazetted: where names of the gazetteer stand in an article, whatever they mean there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from mujaz.facts.places import placewords
from mujaz.facts.places.gazetteer import TRUSTED, Entry, Gazetteer
from mujaz.facts.places.placewords import Kind
from mujaz.facts.places.reading import Reading, without_clitics
from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.language.words import is_common
from mujaz.span import Span

_COUNTRYSIDE = fold("ريف")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in the words `[first, last)` of a reading, and the places it may mean.

    `clitics` letters of the first word are no part of it; `kind` is the word of kind before it,
    which is a word of the listed name itself where that is `full`.
    """

    first: int
    last: int
    clitics: int
    entries: tuple[Entry, ...]
    kind: Kind | None = None
    kind_clitics: int = 0
    full: bool = False

    @property
    def trust(self) -> int:
        """The highest trust that one of its entries has."""
        return max((entry.trust for entry in self.entries), default=0)

    @property
    def name(self) -> str:
        """The name in normalised words."""
        return " ".join(self.entries[0].name) if self.entries else ""

    @property
    def country(self) -> str | None:
        """The country of the best known of its places, if that is far better known."""
        first, *others = sorted(self.entries, key=lambda e: (-e.trust, -e.weight))
        rivals = [e.weight for e in others if e.country != first.country and e.trust == first.trust]
        return first.country if first.weight >= 5 * max(rivals, default=0) else None

    @property
    def is_of_one_country(self) -> bool:
        """Say whether the name is a country's, or all its places lie in one."""
        kinds = {entry.kind for entry in self.entries}
        return "country" in kinds or len({entry.country for entry in self.entries}) == 1

    def bears(self, clitic: str, reading: Reading) -> bool:
        """Say whether the first word bears a clitic, و or ب."""
        return clitic in reading.forms[self.first][: self.clitics]


def names(reading: Reading, gazetteer: Gazetteer) -> tuple[Named, ...]:
    """Return the names of the gazetteer that stand in an article, the longest of each place.

    A whole that is no place (a club, a newspaper) has no entries.
    """
    found: list[Named] = []
    done = 0
    for at, beginning in enumerate(map(_beginnings(gazetteer), reading.forms)):
        best = _best(reading, at, beginning) if beginning and at >= done else None
        if best is not None:
            found.append(_with_kind(best, reading, gazetteer))
            done = best.last
    return tuple(found)


_Beginning = tuple[int, tuple[tuple[str, ...], ...], tuple[Entry, ...]]


def _best(reading: Reading, at: int, beginning: tuple[_Beginning, ...]) -> Named | None:
    """Return the longest name that begins at a word, of the same length the best trusted."""
    found: list[tuple[int, int, int, Named]] = []
    for taken, wholes, known in beginning:
        for whole in wholes:
            if _stands(whole, reading, at):
                end = at + len(whole)
                named = Named(first=at, last=end, clitics=taken, entries=())
                found.append((len(whole), 3, -taken, named))
        fitting = [entry for entry in known if _stands(entry.name, reading, at)]
        if fitting:
            size = len(fitting[0].name)
            entries = tuple(entry for entry in fitting if len(entry.name) == size)
            named = Named(first=at, last=at + size, clitics=taken, entries=entries)
            found.append((size, named.trust, -taken, named))
    return max(found, key=lambda one: one[:3])[3] if found else None


@lru_cache(maxsize=8)
def _beginnings(gazetteer: Gazetteer) -> Callable[[str], tuple[_Beginning, ...]]:
    """Return `_beginning` of one gazetteer, which is asked of every word."""
    return remembered()(partial(_beginning, gazetteer))


def _beginning(gazetteer: Gazetteer, form: str) -> tuple[_Beginning, ...]:
    """Return the names that a word may begin, by the clitics it would bear: mostly none."""
    found: list[_Beginning] = []
    for taken, first in _firsts(form):
        known = gazetteer.starting(first)
        if taken and known and is_common(form):  # بالغين: of age, not in الغين
            known = tuple(entry for entry in known if entry.trust == TRUSTED)
        wholes = placewords.wholes().get(first, ())
        if known or wholes:
            found.append((taken, wholes, known))
    return tuple(found)


def _firsts(form: str) -> tuple[tuple[int, str], ...]:
    """Return what a form may be as the first word of a name, and how many clitics it bears.

    ف and ك hardly stand before a name without ال, but begin many (فابين، كلاوس); a word of the
    language is itself, not و and a name (ولاية).
    """
    whole = is_common(form) or placewords.is_kind(form)
    return tuple(
        (taken, first)
        for taken, first in without_clitics(form)
        if not taken
        or first.startswith("ال")
        or not (whole or form[taken - 1] in "فك" or form[0] == "ف")
    )


def _stands(name: tuple[str, ...], reading: Reading, at: int) -> bool:
    """Say whether the rest of a name follows its first word; a hyphen may stand inside."""
    for index, word in enumerate(name[1:], at + 1):
        if index >= len(reading.forms) or reading.forms[index] != word:
            return False
        if reading.gaps[index] not in ("", "-"):
            return False
    return True


def _with_kind(named: Named, reading: Reading, gazetteer: Gazetteer) -> Named:
    """Return a name with the word of kind before it: «مدينة X», «العاصمة الأردنية X».

    A listed name that begins with such a word is parted the same way: «محافظة الأنبار»; not where
    the rest is no name of its own («جمهورية مصر العربية»).
    """
    if named.entries and named.last > named.first + 1:
        taken, kind = placewords.kind_of(reading.forms[named.first])
        rest = named.entries[0].name[1:]
        alone = tuple(entry for entry in gazetteer.starting(rest[0]) if entry.name == rest)
        if kind is not None and kind.word == named.entries[0].name[0] and (kind.part or alone):
            sure = (
                kind.kind == "city"
                and not kind.part
                and any(entry.trust == TRUSTED for entry in alone)
            )
            return replace(
                named, first=named.first + 1, clitics=0, kind=kind, kind_clitics=taken,
                full=not sure, entries=alone if sure else named.entries,
            )  # fmt: skip
    if named.clitics:
        return named
    at = named.first
    if placewords.is_of_feminine(reading.before(at)):
        at -= 1
    taken, kind = placewords.kind_of(reading.before(at))
    if kind is None or (at != named.first and kind.part):
        return named
    return replace(named, kind=kind, kind_clitics=taken)


def span_of(named: Named, reading: Reading) -> Span:
    """Return where a name stands, without clitics, with the word of kind that belongs to it."""
    if named.kind is not None and named.kind.part and not named.clitics:
        side = reading.after(named.last) in placewords.SIDES and named.kind.word == _COUNTRYSIDE
        return reading.span(named.first - 1, named.last + side, named.kind_clitics)
    return reading.span(named.first, named.last, named.clitics)
