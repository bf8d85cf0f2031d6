"""Work: what a worker does for one request, and the loop in which it waits for the next."""

from __future__ import annotations

import resource
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any

from pydantic import TypeAdapter

from mujaz.article import Article
from mujaz.brief import Statement
from mujaz.engine import brief_of
from mujaz.errors import Malformed, MujazError
from mujaz.publish.json import from_json, to_json, verification_to_json
from mujaz.read.document import articles_of
from mujaz.read.fetch import fetch
from mujaz.serve.others import others
from mujaz.serve.telling import follow, news, story
from mujaz.settings import Settings
from mujaz.verify.summary import verify

_MEMORY = 4 << 30  # bytes of address space that one worker may take
_OFFERED = 5  # candidates
_STATEMENTS = TypeAdapter(tuple[Statement, ...])


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as a request gives it: bytes with what is known of them, or an address."""

    data: bytes = b""
    address: str | None = None
    url: str | None = None
    published: date | None = None
    charset: str | None = None


def brief(source: Source, settings: Settings) -> str:
    """Return the brief of the one article of a source, as JSON."""
    return to_json(brief_of(_article(source, settings), settings), indent=None)


def verification(source: Source, summary: str, settings: Settings) -> str:
    """Return what the article says of a summary, as JSON."""
    article = _article(source, settings)
    judged = verify(article, summary, threshold=settings.verify_threshold)
    return verification_to_json(judged, indent=None)


def judgement(brief_json: str, line: str, settings: Settings) -> str:
    """Return what the article of a brief says of one line, as the JSON of a verification."""
    article = from_json(brief_json).article
    judged = verify(article, line, threshold=settings.verify_threshold)
    return verification_to_json(judged, indent=None)


def candidates(brief_json: str, name: str, settings: Settings) -> str:
    """Return the statements that could stand in the place of one, as a JSON list.

    Each is verified twice: with the words it cites, and as an edit that it would become.
    """
    brief = from_json(brief_json)
    offered = (
        one
        for one in others(brief, settings, name=name)
        if verify(brief.article, one.text, threshold=settings.verify_threshold).is_supported
    )
    return _STATEMENTS.dump_json(tuple(islice(offered, _OFFERED))).decode()


JOBS: Mapping[str, Callable[..., str]] = {
    one.__name__: one for one in (brief, verification, judgement, candidates, story, news, follow)
}


def _article(source: Source, settings: Settings) -> Article:
    if source.address is not None:
        page = fetch(source.address, settings)
        source = replace(source, data=page.data, url=page.url, charset=page.charset)
    name = source.address or "the request"
    articles = articles_of(
        source.data,
        source=name,
        settings=settings,
        url=source.url,
        published=source.published,
        charset=source.charset,
    )
    if len(articles) > 1:
        raise Malformed(name, f"holds {len(articles)} articles; give one")
    return articles[0]


def wait(pipe: Connection, settings: Settings) -> None:
    """Do one job after the other until the pipe closes. Only our own errors are answers.

    Whatever else goes wrong ends the process, with its traceback on standard error: the pool sees
    that and starts another.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends its workers itself
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    brief_of(Article(id="", body="افتتح الوزير الجسر الجديد في المدينة يوم الأحد."), settings)
    pipe.send(("ready", ""))
    while True:
        try:
            name, arguments = pipe.recv()
        except EOFError:
            return
        pipe.send(_done(name, arguments))


def _done(name: str, arguments: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "done", JOBS[name](*arguments)
    except MujazError as error:
        return "error", (type(error).__name__, error.source, error.problem)
