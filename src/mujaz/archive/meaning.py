"""Search by meaning: the articles whose matter is nearest to some words, whatever words they have.

A vector stands for the title and the first words, which tell what an article is about. All of them
are read and compared each time: 0.2 seconds for 30,000.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from mujaz.archive.hit import Results, hit_of
from mujaz.archive.query import Query
from mujaz.archive.store import Archive
from mujaz.article import Article
from mujaz.errors import NoSuchSource
from mujaz.models.meaning import LENGTH, vectors

_AT_ONCE = 32
_LETTERS = 300  # of the body
_LEAST = 0.2  # a lower cosine is that of words that have nothing to do with each other


def learn(archive: Archive, tell: Callable[[int], None] = lambda _count: None) -> int:
    """Give each article that lacks one its vector, and return how many did.

    `tell` is told how many were done, a few at a time; what was done stays when it is stopped.
    Raises `NotInstalled` without the extra `mujaz[meaning]`.
    """
    done = 0
    while some := archive.meanings.lacking(_AT_ONCE):
        made = vectors([_text(one.article) for one in some]).astype("<f2")
        archive.meanings.keep(some, [row.tobytes() for row in made])
        done += len(some)
        tell(done)
    return done


def search_by_meaning(archive: Archive, query: Query, most: int = 20) -> Results:
    """Return the articles nearest in meaning to the words of a query, of those its filters choose.

    Raises `NoSuchSource` where no article has a vector, `NotInstalled` without the extra.
    """
    numbers, packed = archive.meanings.every()
    if not numbers:
        raise NoSuchSource("the archive", "has no vectors; run `mujaz archive learn`")
    if not query.text.strip():
        return Results(query=query, hits=())
    wanted = vectors([query.text])[0]
    numpy = import_module("numpy")
    every = numpy.frombuffer(packed, dtype="<f2").reshape(len(numbers), LENGTH)
    near = every.astype(numpy.float32) @ wanted
    filters = replace(query, text="")
    may = None if filters == Query() else set(archive.chosen(filters))
    best = [
        numbers[at]
        for at in numpy.argsort(-near, kind="stable")
        if near[at] >= _LEAST and (may is None or numbers[at] in may)
    ]
    return Results(
        query=query, hits=tuple(hit_of(one, query) for one in archive.numbered(best[:most]))
    )


def _text(article: Article) -> str:
    return (
        f"{article.title}. {article.body[:_LETTERS]}" if article.title else article.body[:_LETTERS]
    )
