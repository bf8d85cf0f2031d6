"""Proposal: a statement that somebody else wrote for publication, a language model above all."""

from __future__ import annotations

from mujaz.article import Article
from mujaz.brief import Statement, Verdict
from mujaz.verify.cited.verbatim import verbatim
from mujaz.verify.summary import judge, source_of

# What is to be published must be surer than what is only judged.
PUBLISHED = 0.9


def proposed(article: Article, statement: Statement) -> Statement:
    """Return the statement judged: a sentence of the article, or surely borne out by it.

    The evidence is what the verifier compared it with; where that is nothing, what it cited.
    """
    own = verbatim(article, statement)
    if own.verdict is Verdict.SUPPORTED:
        return own
    judged = judge(source_of(article), statement.text, threshold=PUBLISHED)
    return Statement(
        text=statement.text,
        evidence=judged.evidence or statement.evidence,
        verdict=judged.verdict,
        reason=judged.reason,
        checks=judged.checks,
    )
