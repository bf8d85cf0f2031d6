"""Timed: what is put beside each other, ours and others', each a call whose time counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import trafilatura

from mujaz.article import Article
from mujaz.engine import brief_of, digested, facts_of
from mujaz.evaluate import corpora, peers
from mujaz.evaluate.page import page
from mujaz.evaluate.summaries import split
from mujaz.models.editor import shipped_editor
from mujaz.models.ranker import shipped_ranker
from mujaz.publish.json import to_json
from mujaz.read.document import articles_of
from mujaz.settings import Settings
from mujaz.style.house import House
from mujaz.verify.summary import verify

_SETTINGS = Settings()
_ENCODER = Settings(tagger="encoder")


def _text_to_brief(article: Article) -> None:
    brief_of(article, _SETTINGS)


def _facts(article: Article) -> None:
    facts_of(article, _SETTINGS)


def _by_encoder(article: Article) -> None:
    facts_of(article, _ENCODER)


def text_to_json(article: Article) -> None:
    """Make the brief of an article, and write it."""
    to_json(brief_of(article, _SETTINGS))


def _extracted(article: Article) -> Callable[[], object]:
    text = page(article)  # made before the clock starts
    return lambda: trafilatura.extract(text)


def _peer(rank: peers.Ranker) -> Callable[[Article], Callable[[], object]]:
    def prepared(article: Article) -> Callable[[], object]:
        document = corpora.Document(id=article.id, text=article.body)
        return lambda: rank(split.__wrapped__(document))  # not the remembered sentences

    return prepared


def _page_to_brief(article: Article) -> Callable[[], object]:
    data = page(article).encode()

    def read() -> None:
        for found in articles_of(data, source=article.id, settings=_SETTINGS):
            brief_of(found, _SETTINGS)

    return read


def _digest(article: Article) -> Callable[[], object]:
    told = facts_of(article, _SETTINGS)
    house = House(settings=_SETTINGS, article=told.article, facts=told.facts)
    return lambda: digested(told, house, shipped_ranker(), shipped_editor())


def _verification(article: Article) -> Callable[[], object]:
    digest = brief_of(article, _SETTINGS).digest
    lines = "\n".join(one.text for one in (*digest.summary, *digest.points))
    return lambda: verify(article, lines, threshold=_SETTINGS.verify_threshold) if lines else None


def systems() -> dict[str, Callable[[Article], Callable[[], object]]]:
    """Return what is timed, by name: from an article to the call whose time counts."""
    timed: dict[str, Callable[[Article], Callable[[], object]]] = {
        "mujaz, text to Brief": lambda article: lambda: _text_to_brief(article),
        "mujaz, text to JSON": lambda article: lambda: text_to_json(article),
        "mujaz, its page to Brief": _page_to_brief,
        "trafilatura.extract, its page": _extracted,
    }
    timed |= others()
    named = peers.installed()
    for name in ("sumy LexRank", "summa TextRank"):
        if name in named:
            timed[name] = _peer(named[name])
    return timed


def others() -> dict[str, Callable[[Article], Callable[[], object]]]:
    """Return what other packages do of it, those that are installed: they are no part of ours."""
    timed: dict[str, Callable[[Article], Callable[[], object]]] = {}
    if find_spec("newspaper") is not None:
        newspaper: Any = import_module("newspaper")
        timed["newspaper4k, its page"] = lambda article: partial(
            newspaper.article, "https://example.org/", language="ar", input_html=page(article)
        )
    if find_spec("dateparser") is not None:
        search: Any = import_module("dateparser.search")
        timed["dateparser, dates alone"] = lambda article: partial(
            search.search_dates, article.body, languages=["ar"]
        )
    return timed


def parts() -> dict[str, Callable[[Article], Callable[[], object]]]:
    """Return the parts of the line, each given what comes before it."""
    return {"mujaz, digest alone": _digest, "mujaz, verify alone": _verification}


def finders() -> dict[str, Callable[[Article], Callable[[], object]]]:
    """Return what finds all facts of an article, with each tagger that is installed."""
    timed: dict[str, Callable[[Article], Callable[[], object]]] = {
        "mujaz, all facts": lambda article: lambda: _facts(article)
    }
    if find_spec("onnxruntime") is not None:
        timed["mujaz, all facts, by the encoder"] = lambda article: lambda: _by_encoder(article)
    return timed
