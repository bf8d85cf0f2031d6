"""Proposal: a statement that somebody else wrote for publication, a language model above all."""

from __future__ import annotations

from mujaz.article import Article
from mujaz.brief import Statement, Verdict
from mujaz.verify.cited.verbatim import verbatim
from mujaz.verify.summary import judge, source_of

# What is to be published must be surer than what is only judged.
PUBLISHED = 0.9


def judged(article: Article, proposed: Statement) -> Statement:
    """Return the statement judged: a sentence of the article, or surely borne out by it.

    The evidence is what the verifier compared it with; where that is nothing, what it cited.
    """
    own = verbatim(article, proposed)
    if own.verdict is Verdict.SUPPORTED:
        return own
    found = judge(source_of(article), proposed.text, threshold=PUBLISHED)
    return Statement(
        text=proposed.text,
        evidence=found.evidence or proposed.evidence,
        verdict=found.verdict,
        reason=found.reason,
        checks=found.checks,
    )
