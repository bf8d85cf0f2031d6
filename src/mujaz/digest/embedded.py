"""The embedded engine: choose, compress, make self-contained; no network, no model server."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from mujaz.article import Article
from mujaz.brief import Statement
from mujaz.digest.choosing.candidate import Candidate, candidates_of
from mujaz.digest.choosing.elsewhere import other_stories
from mujaz.digest.choosing.select import choose
from mujaz.digest.choosing.weigh import Weighed, features_of, weights_of
from mujaz.digest.cutting.compress import drafts_of
from mujaz.digest.sentences.sentence import sentences_of
from mujaz.digest.standing.leaning import standing
from mujaz.digest.standing.standalone import usable
from mujaz.fact import Facts
from mujaz.models.editor import Editor, shipped_editor
from mujaz.models.ranker import Ranker
from mujaz.read.furniture import furniture_of
from mujaz.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The statements proposed for one digest, none of them verified yet."""

    summary: tuple[Statement, ...]
    points: tuple[Statement, ...]


def candidates(
    article: Article,
    ranker: Ranker,
    facts: Facts | None = None,
    editor: Editor | None = None,
) -> tuple[Candidate, ...]:
    """Return every statement that the article's sentences can give and that can stand alone.

    By its `facts` persons and speakers are known; `editor` is the shipped one where none is handed
    in.
    """
    weighed = _weighed(article, ranker, facts)
    furniture = furniture_of(article.body)
    elsewhere = other_stories(article, weighed.sentences)
    drafts = [
        draft
        for sentence in weighed.sentences
        if not any(usable(sentence))
        and not any(span.meets(sentence.span) for span in furniture)
        and sentence.index not in elsewhere
        for draft in standing(sentence, drafts_of(sentence))
    ]
    return candidates_of(drafts, article.body, weighed, editor or shipped_editor())


def _weighed(article: Article, ranker: Ranker, facts: Facts | None = None) -> Weighed:
    sentences = sentences_of(article, facts)
    weights = weights_of(sentences, article.title)
    scores = ranker.scores(features_of(sentences, weights, article.title))
    return Weighed(sentences, weights, scores)


def digest_of(
    article: Article,
    some: Sequence[Candidate],
    settings: Settings,
    *,
    refused: Collection[str] = (),
) -> Drafted:
    """Choose a summary and points among candidates, leaving out texts that were refused.

    Where nothing could be told otherwise, what leans on something else is told all the same: the
    title stands above it.
    """
    left = [one for one in some if one.text not in refused]
    summary, points = choose(left, settings)
    if left and not summary:
        summary, points = choose([_unleaning(one) for one in left], settings)
    return Drafted(
        summary=tuple(one.draft.statement(article.body) for one in summary),
        points=tuple(one.draft.statement(article.body) for one in points),
    )


def _unleaning(one: Candidate) -> Candidate:
    return replace(one, draft=replace(one.draft, leans_on=frozenset()))


def extract(article: Article, budget: int, ranker: Ranker) -> str:
    """Return the best whole sentences in reading order, the last chosen one cut to fit exactly.

    For comparison with extractive peers at an equal budget: no compression, no guard. Its words are
    counted between white space; the article must have been split.
    """
    scores = _weighed(article, ranker).scores
    chosen: dict[int, str] = {}
    left = budget
    for index in sorted(range(len(scores)), key=lambda i: (-scores[i], i)):
        if left <= 0:
            break
        piece = article.sentences[index].of(article.body).split()[:left]
        chosen[index] = " ".join(piece)
        left -= len(piece)
    return " ".join(chosen[index] for index in sorted(chosen))
