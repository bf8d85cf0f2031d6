"""Suites: what `mujaz evaluate` can measure, each name with its corpus and its engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.digest.embedded import candidates, extract
from mujaz.engine import brief_of, facts_of
from mujaz.evaluate import corpora, form, grammar, peers, printable, summaries, units
from mujaz.evaluate.corpora import Corpus, Document
from mujaz.evaluate.facts import claims, dates, events, names, places, quantities, read
from mujaz.evaluate.facts.suite import Scores, measure
from mujaz.evaluate.result import Result
from mujaz.evaluate.stories import suite as stories
from mujaz.evaluate.verify import digests, edited, suite
from mujaz.evaluate.verify import peers as checkers
from mujaz.language import sentences
from mujaz.models.ranker import shipped_ranker
from mujaz.settings import Settings
from mujaz.verification import Judgement
from mujaz.verify.summary import verify

DEFAULT = Settings()
REPEATING = Settings(points_repeat=True)
# A standfirst is one statement; no key points are asked for, and none are paid for.
ONE_STATEMENT = Settings(summary_statements=(1, 1), summary_words=(5, 60), points=0)


def brief(document: Document) -> Brief:
    """Return the document's brief under the default settings, a printed box beside it."""
    return brief_of(form.article_with_box(document), DEFAULT)


def brief_repeating(document: Document) -> Brief:
    """Return the same with points that may tell what the summary tells."""
    return brief_of(form.article_with_box(document), REPEATING)


def summary(document: Document, words: int | None) -> str:
    """Return our summary: one statement, or the engine's own choice of `words` words."""
    article = summaries.article_of(document)
    if words is not None:
        split = replace(article, sentences=sentences.split(article.body))
        return extract(split, words, shipped_ranker())
    made = brief_of(article, ONE_STATEMENT).digest.summary
    return made[0].text if made else ""


def _easc(_: int, rankers: Mapping[str, peers.Ranker]) -> Result:
    return summaries.extracts(corpora.easc(), summary, rankers)


def _bbc(_: int, rankers: Mapping[str, peers.Ranker]) -> Result:
    return summaries.standfirsts(corpora.bbc(), summary, rankers)


def digest(document: Document) -> tuple[str, ...]:
    """Return the statements of the document's digest, the summary's first."""
    made = brief_of(summaries.article_of(document), DEFAULT).digest
    return tuple(statement.text for statement in (*made.summary, *made.points))


def statements(document: Document) -> tuple[str, ...]:
    """Return every statement that the embedded engine could put in the document's digest."""
    told = facts_of(summaries.article_of(document))
    some = candidates(told.article, shipped_ranker(), told.facts)
    return tuple(one.text for one in some)


def _units(_: int, rankers: Mapping[str, peers.Ranker]) -> Result:
    return units.measure(digest, rankers, statements)


def _form(read: Callable[[], Corpus]) -> Suite:
    return lambda sample, _: form.form(read(), (brief, brief_repeating), DEFAULT, sample)


KINDS: dict[str, Scores] = {
    "dates": dates.scores,
    "names": names.scores,
    "places": places.scores,
    "quantities": quantities.scores,
    "claims": claims.scores,
    "events": events.scores,
}


def _judged(article: Article, text: str) -> tuple[Judgement, ...]:
    return verify(article, text).statements


def _verify(_: int, rankers: Mapping[str, peers.Ranker]) -> Result:
    return suite.measure(_judged, checkers.installed() if len(rankers) > 1 else {})


def _unread(_: int, rankers: Mapping[str, peers.Ranker]) -> Result:
    return suite.unread(_judged, checkers.installed() if len(rankers) > 1 else {})


def _edits(_: int, rankers: Mapping[str, peers.Ranker]) -> Result:
    return edited.measure(_judged, checkers.installed() if len(rankers) > 1 else {})


def _digests(sample: int, _: Mapping[str, peers.Ranker]) -> Result:
    return digests.measure(_judged, brief, sample)


def _grammar(_: int, __: Mapping[str, peers.Ranker]) -> Result:
    return grammar.measure()


def _printable(_: int, __: Mapping[str, peers.Ranker]) -> Result:
    return printable.measure(statements, digest)


def _facts(_: int, __: Mapping[str, peers.Ranker]) -> Result:
    return measure("facts", KINDS)


def _read(_: int, __: Mapping[str, peers.Ranker]) -> Result:
    return read.measure()


def _stories(_: int, rankers: Mapping[str, peers.Ranker]) -> Result:
    return stories.measure(with_peers=len(rankers) > 1)


# From the number of documents to sample and the peers to measure beside us.
Suite = Callable[[int, Mapping[str, peers.Ranker]], Result]

SUITES: dict[str, Suite] = {
    "easc": _easc,
    "bbc": _bbc,
    "units": _units,
    "form": _form(corpora.ant),
    "form:saudi": _form(corpora.saudi),
    "form:bbc": _form(corpora.bbc),
    "grammar": _grammar,
    "digest:read": _printable,
    "facts": _facts,
    "facts:read": _read,
    "verify": _verify,
    "verify:unread": _unread,
    "verify:edits": _edits,
    "verify:digests": _digests,
    "stories": _stories,
}
GATED = ("easc", "bbc", "units", "form", "grammar", "facts", "verify", "stories")
