"""Fitting: which statements the genre of an article allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mujaz.article import Article
from mujaz.brief import Digest, Statement
from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.genres import interview, live, opinion, scene
from mujaz.digest.genres.layout import phrases
from mujaz.fact import Facts
from mujaz.language import numbers
from mujaz.language.letters import normalise


def fitting(some: Sequence[Candidate], article: Article, facts: Facts) -> tuple[Candidate, ...]:
    """Return the candidates that a digest of this article may tell, in its genre's way.

    The article has been split. Whatever the genre, a toll that has been counted again is left out.
    """
    some = tuple(one for one in some if not _is_counted_again(one.text))
    asked = interview.interview_of(article.body)
    if asked is not None:
        return interview.fitting(some, article, facts, asked)
    if found := live.entries(article.body):
        return live.fitting(some, facts, found)
    if opinion.is_opinion(article):
        return opinion.fitting(some, article, facts)
    return scene.fitting(some, scene.scene_of(article, facts))


def judged_by_genre(statement: Statement, article: Article, facts: Facts) -> Statement:
    """Return a model's statement, with a reason where the article's genre does not allow it."""
    reason = _fault(statement, article, facts)
    return statement if reason is None else replace(statement, reason=reason)


def _fault(statement: Statement, article: Article, facts: Facts) -> str | None:
    if _is_counted_again(statement.text):
        return "a toll that was counted again"
    asked = interview.interview_of(article.body)
    if asked is not None:
        return interview.fault(statement, article, facts, asked)
    if found := live.entries(article.body):
        return live.fault(statement.text, statement.evidence, facts, found)
    if opinion.is_opinion(article):
        return opinion.fault(statement, article, facts)
    return None


def credited(digest: Digest, article: Article, facts: Facts) -> Digest:
    """Return a digest that says whose view it is, where the article is one's view.

    Its label says so, and what the writer says herself stands under her name.
    """
    is_told = interview.interview_of(article.body) is not None or live.entries(article.body)
    if is_told or not opinion.is_opinion(article):
        return digest
    label = opinion.label(article, digest.disclosure.label)
    return replace(
        digest,
        summary=tuple(opinion.signed(one, article, facts) for one in digest.summary),
        points=tuple(opinion.signed(one, article, facts) for one in digest.points),
        disclosure=replace(digest.disclosure, label=label),
    )


def _is_counted_again(text: str) -> bool:
    """Say whether a former toll is all that a statement counts: no number stands before it."""
    plain = normalise(text)
    found = phrases("toll", "former").search(plain)
    return found is not None and not numbers.find(plain[: found.start()])
