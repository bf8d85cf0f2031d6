"""Ours: the facts of a labelled article, as `mujaz facts` gives them."""

from __future__ import annotations

from functools import cache

from mujaz.article import Article
from mujaz.engine import facts_of
from mujaz.evaluate.facts.gold import Labelled, articles
from mujaz.fact import Facts


@cache
def labelled() -> tuple[tuple[Labelled, Facts], ...]:
    """Return every labelled article with its facts. Raises `NoSuchSource` where there are none."""
    return tuple((one, _facts(one)) for one in articles())


def _facts(one: Labelled) -> Facts:
    article = Article(id=one.id, body=one.text, published=one.published)
    return facts_of(article).facts
