"""Own: a statement in words of its own that is to be published, judged more sternly."""

from __future__ import annotations

from dataclasses import replace

from mujaz.article import Article
from mujaz.brief import Statement, Verdict
from mujaz.verify.cited.verbatim import verbatim
from mujaz.verify.summary import judge, source_of


def own_words(article: Article, proposed: Statement, *, threshold: float) -> Statement:
    """Return the statement judged: a sentence of the article, or one it surely bears out.

    What `verbatim` does not pass is judged as a stranger's is, with no note against it and with
    `threshold` (0 to 1) as the least score. The evidence is then the sentences that bear it out.
    """
    copied = verbatim(article, proposed)
    if copied.verdict is Verdict.SUPPORTED:
        return copied
    found = judge(source_of(article), proposed.text, threshold=threshold)
    doubt = next(iter((*found.notes, *found.faults)), None)
    verdict, reason = found.verdict, found.reason
    if verdict is Verdict.SUPPORTED and doubt is not None:
        verdict, reason = doubt.verdict, doubt.reason
    if not found.evidence:
        verdict, reason = Verdict.UNSUPPORTED, "the article has nothing like it"
    return replace(
        proposed,
        evidence=found.evidence or proposed.evidence,
        verdict=verdict,
        reason=reason,
        checks={**found.checks, doubt.check: False} if doubt else found.checks,
    )
