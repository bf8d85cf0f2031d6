"""Statements to be judged: over a body of our own, or the engine's own over our examples."""

from functools import cache
from pathlib import Path

from invented_news import LEADS, SENTENCES, article
from mujaz.brief import Statement, Verdict
from mujaz.digest.embedded import candidates
from mujaz.language import sentences
from mujaz.models.ranker import shipped_ranker
from mujaz.read.source import open_source
from mujaz.settings import Settings
from mujaz.span import Span
from mujaz.verify.cited.source import Source
from mujaz.verify.cited.verdict import judge

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def spans_of(body, runs):
    """Return where each run stands in the body, each after the one before."""
    found, at = [], 0
    for run in runs:
        at = body.index(run, at)
        found.append(Span(at, at + len(run)))
        at += len(run)
    return tuple(found)


def keeping(body, *runs, text=None):
    """Return the judged statement that keeps these runs of the body, in order."""
    told = " ".join(runs) + "." if text is None else text
    statement = Statement(text=told, evidence=spans_of(body, runs))
    return judge(statement, Source(article=article(body)))


def faults(body, *runs, text=None):
    """Return the names of the checks that the statement fails."""
    return {name for name, passed in keeping(body, *runs, text=text).checks.items() if not passed}


@cache
def own_statements():
    """Return (source, statement) for every supported statement of the engine's over our texts."""
    bodies = [
        one.body
        for path in sorted(EXAMPLES.iterdir())
        if path.name != "README.md"
        for one in open_source(str(path), Settings())
    ]
    bodies += ["\n\n".join((lead, *SENTENCES[at::6])) for at, lead in enumerate(LEADS)]
    found = []
    for body in bodies:
        news = article(body)
        assert news.sentences == sentences.split(body)
        source = Source(article=news)
        for one in candidates(news, shipped_ranker()):
            statement = judge(one.draft.statement(body), source)
            if statement.verdict is Verdict.SUPPORTED:
                found.append((source, statement))
    return tuple(found)
