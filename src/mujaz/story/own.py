"""Own: an article without the leads of other articles at its foot, and without their facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from mujaz.brief import Statement
from mujaz.fact import Facts, Name, Place
from mujaz.story.foot import foot
from mujaz.story.told import Told

Named = TypeVar("Named", Name, Place)


def own_part(told: Told) -> Told:
    """Return an article as far as it tells its own story; its body stays as it is."""
    brief = told.brief
    article, digest = brief.article, brief.digest
    end = foot(article.title, article.body)
    if end == len(article.body):
        return told
    sentences = tuple(one for one in article.sentences if one.start < end)
    digest = replace(
        digest,
        summary=_statements(digest.summary, end),
        points=_statements(digest.points, end),
    )
    return replace(
        told,
        brief=replace(
            brief,
            article=replace(article, sentences=sentences),
            digest=digest,
            facts=_facts(brief.facts, end),
        ),
    )


def _statements(some: Sequence[Statement], end: int) -> tuple[Statement, ...]:
    return tuple(one for one in some if all(span.start < end for span in one.evidence))


def _facts(facts: Facts, end: int) -> Facts:
    """Return the facts that stand before a place of the body."""
    return replace(
        facts,
        dates=tuple(one for one in facts.dates if one.start < end),
        events=tuple(one for one in facts.events if one.start < end),
        claims=tuple(one for one in facts.claims if one.start < end),
        quantities=tuple(one for one in facts.quantities if one.start < end),
        places=_named(facts.places, end),
        people=_named(facts.people, end),
        organisations=_named(facts.organisations, end),
    )


def _named(some: Sequence[Named], end: int) -> tuple[Named, ...]:
    """Return names with those of their mentions that stand before a place of the body."""
    cut = (replace(one, mentions=tuple(m for m in one.mentions if m.start < end)) for one in some)
    return tuple(one for one in cut if one.mentions)
