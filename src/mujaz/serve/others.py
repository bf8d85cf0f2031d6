"""Others: what else could be said in the place of a statement."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from mujaz.brief import Brief, Statement
from mujaz.digest.choosing.candidate import Candidate
from mujaz.digest.choosing.weigh import content_stems
from mujaz.digest.embedded import candidates
from mujaz.digest.genres.fitting import fitting
from mujaz.digest.genres.layout import unlabelled
from mujaz.digest.sentences.sentence import stems_of
from mujaz.language.words import words
from mujaz.models.ranker import shipped_ranker
from mujaz.publish.evidence import named
from mujaz.settings import Settings
from mujaz.style.house import House
from mujaz.verify.cited.source import Source
from mujaz.verify.cited.verdict import judge


def others(brief: Brief, settings: Settings, *, name: str) -> Iterator[Statement]:
    """Yield what could stand in the place of a statement of the digest, the best first.

    `name` is `s1`, `p2`; the one after the last is a place too. Each is `supported` and in the
    house's style, was neither published nor withheld, tells nothing that another statement tells,
    and leans on nothing but what those before it tell. Those as long as a point come first where a
    point is wanted.
    """
    house = House(settings=settings, article=brief.article, facts=brief.facts)
    source = Source(article=brief.article)
    said = {one.judged or one.text for _, one in named(brief)}
    beside = [
        (other, words(one.judged or one.text)) for other, one in named(brief) if other[0] != "w"
    ]
    told = [frozenset(content_stems(some)) for other, some in beside if other != name]
    before = (some for _, some in takewhile(lambda one: one[0] != name, beside))
    read = frozenset[str]().union(*map(stems_of, before))
    some = candidates(unlabelled(brief.article), shipped_ranker(), brief.facts)
    low, high = settings.point_words

    def rank(one: Candidate) -> tuple[bool, float]:
        return name[0] == "p" and not low <= one.length <= high, -one.score

    for one in sorted(fitting(some, brief.article, brief.facts), key=rank):
        if one.text in said or not one.draft.leans_on <= read:
            continue  # it is told only after what it leans on
        if any(one.tells(stems) for stems in told):
            continue
        statement = house.allowed(judge(one.draft.statement(brief.article.body), source))
        if statement.reason is None:
            told.append(one.stems)
            yield house.styled(statement)
