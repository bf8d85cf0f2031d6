"""Gather: every kind of fact of one article, each found with the help of those before it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from mujaz.article import Article
from mujaz.fact import Facts, Name, Place
from mujaz.facts import claims, dates, events, movements, names, places, quantities
from mujaz.facts.claims.alone import alone
from mujaz.facts.names.lists import listed
from mujaz.facts.places.gazetteer import Gazetteer
from mujaz.language.letters import normalise
from mujaz.models.tagger import Tagger
from mujaz.read.furniture import furniture_of
from mujaz.span import Span


class _Fact(Protocol):
    """A fact that stands in one place of the body."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_BEFORE = 16  # characters before a name in which the word that leads it in is looked for
_Found = TypeVar("_Found", bound=_Fact)
_Named = TypeVar("_Named", Name, Place)


def gather(
    article: Article, *, tagger: Tagger, gazetteer: Gazetteer, elsewhere: Collection[Span] = ()
) -> Facts:
    """Return the facts of an article that has been split into sentences.

    What the page prints around its article («اقرأ أيضا») is no part of it: no fact stands there. In
    the sentences `elsewhere`, which are of other stories, no event does.
    """
    body, apart = article.body, furniture_of(article.body)
    told = tuple(one for one in article.sentences if not any(map(one.meets, apart)))
    entities = tagger.entities(body, told)
    placed = _mentioned(places.find(body, entities=entities, gazetteer=gazetteer), apart)
    where = [span for place in placed for span in place.mentions]
    named = names.find(body, entities, sentences=told, places=where)
    placed = _without_clubs(placed, named.organisations, body)
    dated = _within(dates.find(body, published=article.published), apart)
    counted = _within(quantities.find(body, published=article.published), apart)
    said = claims.find(body, sentences=told, people=named.people, organisations=named.organisations)
    happened = events.find(
        body,
        sentences=tuple(one for one in told if one not in elsewhere),
        dates=dated,
        claims=said,
        places=placed,
        people=named.people,
        organisations=named.organisations,
        quantities=counted,
        title=article.title,
        published=article.published,
    )
    return Facts(
        dates=dated,
        events=happened,
        claims=alone(body, said),
        places=placed,
        people=named.people,
        organisations=named.organisations,
        quantities=counted,
        movements=movements.find(body, sentences=told, places=placed),
    )


def _without_clubs(
    placed: tuple[Place, ...], bodies: Sequence[Name], body: str
) -> tuple[Place, ...]:
    """Leave out mentions of a place that are of a club called after it: «مشاركته مع الخليج».

    Those that a word of place leads in («في الخليج») stay.
    """
    clubs = {
        name
        for one in bodies
        for kind, _, name in [normalise(one.text).partition(" ")]
        if kind in listed("kinds", "clubs")
    }
    kept = []
    for one in placed:
        if normalise(one.text) in clubs:
            mentions = tuple(m for m in one.mentions if _is_led(body, m))
            kept += [replace(one, mentions=mentions)] if mentions else []
        else:
            kept.append(one)
    return tuple(kept)


def _is_led(body: str, mention: Span) -> bool:
    """Say whether a word of place leads in a mention."""
    before = normalise(body[max(0, mention.start - _BEFORE) : mention.start]).split()
    return bool(before) and before[-1].removeprefix("و") in listed("kinds", "of_place")


def _within(found: Sequence[_Found], apart: Sequence[Span]) -> tuple[_Found, ...]:
    if not apart:
        return tuple(found)
    return tuple(one for one in found if not any(map(Span(one.start, one.end).meets, apart)))


def _mentioned(found: Sequence[_Named], apart: Sequence[Span]) -> tuple[_Named, ...]:
    """Return what is mentioned in the article itself, with those mentions."""
    if not apart:
        return tuple(found)
    kept = (
        replace(one, mentions=tuple(m for m in one.mentions if not any(map(m.meets, apart))))
        for one in found
    )
    return tuple(one for one in kept if one.mentions)
