"""The engine: one article in, its brief out."""

from __future__ import annotations

from dataclasses import replace

from mujaz import __version__
from mujaz.article import Article
from mujaz.brief import Brief, Digest, MadeBy, Statement, Verdict
from mujaz.digest.embedded import candidates, digest_of
from mujaz.digest.select import Candidate
from mujaz.fact import Facts
from mujaz.facts import dates, quantities
from mujaz.language import sentences
from mujaz.models.ranker import Ranker, shipped_ranker
from mujaz.settings import Settings
from mujaz.verify.source import Source
from mujaz.verify.verdict import judge


def brief_of(
    article: Article, settings: Settings | None = None, *, ranker: Ranker | None = None
) -> Brief:
    """Return the brief of an article: the digest verified, what was withheld, and the facts.

    Deterministic: the same article, version and settings give the same brief. Every published
    statement is `supported`; one that is not is withheld with its reason and another takes its
    place, where the article has one.
    """
    settings = settings or Settings()
    chosen = ranker if ranker is not None else shipped_ranker()
    article = replace(article, sentences=sentences.split(article.body))
    digest, withheld = _verified(article, candidates(article, chosen), settings)
    return Brief(
        article=article,
        digest=digest,
        withheld=withheld,
        facts=Facts(
            dates=dates.find(article.body, published=article.published),
            quantities=quantities.find(article.body, published=article.published),
        ),
        made_by=MadeBy(mujaz=__version__, models={"ranker": chosen.name}, settings=settings),
    )


def _verified(
    article: Article, some: tuple[Candidate, ...], settings: Settings
) -> tuple[Digest, tuple[Statement, ...]]:
    """Choose, judge, and choose again without what was refused, until nothing is refused."""
    source = Source(article=article)
    withheld: dict[str, Statement] = {}
    while True:
        drafted = digest_of(article, some, settings, refused=withheld)
        summary = tuple(judge(statement, source) for statement in drafted.summary)
        points = tuple(judge(statement, source) for statement in drafted.points)
        refused = [s for s in (*summary, *points) if s.verdict is not Verdict.SUPPORTED]
        if not refused:
            return Digest(summary=summary, points=points), tuple(
                sorted(withheld.values(), key=lambda statement: statement.evidence)
            )
        withheld |= {statement.text: statement for statement in refused}
