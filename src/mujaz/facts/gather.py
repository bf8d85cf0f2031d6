"""Gather: every kind of fact of one article, each found with the help of those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from mujaz.article import Article
from mujaz.fact import Facts, Name, Place
from mujaz.facts import claims, dates, events, movements, names, places, quantities
from mujaz.facts.places.gazetteer import Gazetteer
from mujaz.models.tagger import Tagger
from mujaz.read.furniture import furniture_of
from mujaz.span import Span


class _Fact(Protocol):
    """A fact that stands in one place of the body."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=_Fact)
_Named = TypeVar("_Named", Name, Place)


def gather(article: Article, *, tagger: Tagger, gazetteer: Gazetteer) -> Facts:
    """Return the facts of an article that has been split into sentences.

    What the page prints around its article («اقرأ أيضا») is no part of it: no fact stands there.
    """
    body, apart = article.body, furniture_of(article.body)
    told = tuple(one for one in article.sentences if not any(map(one.meets, apart)))
    entities = tagger.entities(body, told)
    placed = _mentioned(places.find(body, entities=entities, gazetteer=gazetteer), apart)
    where = [span for place in placed for span in place.mentions]
    named = names.find(body, entities, sentences=told, places=where)
    dated = _within(dates.find(body, published=article.published), apart)
    counted = _within(quantities.find(body, published=article.published), apart)
    said = claims.find(body, sentences=told, people=named.people, organisations=named.organisations)
    happened = events.find(
        body,
        sentences=told,
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
        claims=said,
        places=placed,
        people=named.people,
        organisations=named.organisations,
        quantities=counted,
        movements=movements.find(body, sentences=told, places=placed),
    )


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
