"""Lands: countries that an article names by an adjective or by what they are.

«الأراضي السورية», «الجمهورية اللبنانية», and «المملكة» for Saudi Arabia.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.facts.places import placewords
from mujaz.facts.places.context import Judge
from mujaz.facts.places.gazetteer import Entry, Gazetteer
from mujaz.facts.places.mention import Mention, printed
from mujaz.facts.places.reading import Reading


def find(judge: Judge, known: Gazetteer) -> Iterator[Mention]:
    """Yield the countries that two words name, and the kingdom that one does."""
    yield from _lands(judge, known)
    yield from _kingdom(judge, known)


def _lands(judge: Judge, known: Gazetteer) -> Iterator[Mention]:
    reading = judge.reading
    for at, sign in judge.signs:
        taken = sign.land
        if taken is None or not placewords.is_of_feminine(reading.after(at + 1)):
            continue
        entry = _country(placewords.country_of(reading.forms[at + 1]) or "", known)
        if entry is not None:
            yield _mention(reading, at, at + 2, taken, entry)


def _kingdom(judge: Judge, known: Gazetteer) -> Iterator[Mention]:
    """Yield «المملكة» where the article names Saudi Arabia and no other Arab kingdom."""
    entry = _country("SA", known)
    if entry is None or "SA" not in judge.countries or judge.countries & {"BH", "JO", "MA"}:
        return
    reading = judge.reading
    for at, form in enumerate(reading.forms):
        taken, rest = placewords.definite(form)
        if rest == placewords.KINGDOM and not _goes_on(reading.after(at + 1)):
            yield _mention(reading, at, at + 1, taken, entry)


def _goes_on(following: str) -> bool:
    """Say whether «المملكة» is the first word of a longer name."""
    return following in placewords.KINGDOMS or placewords.country_of(following) is not None


def _mention(reading: Reading, first: int, last: int, taken: int, entry: Entry) -> Mention:
    span = reading.span(first, last, taken)
    return Mention(span=span, entry=entry, bare=True, text=printed(span, reading, first, taken))


def _country(code: str, known: Gazetteer) -> Entry | None:
    return next(iter(known.country(code)), None)
