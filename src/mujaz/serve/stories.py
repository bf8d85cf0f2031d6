"""Stories: the routes by which a newsroom follows what its archive tells."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import Annotated, Literal

from fastapi import FastAPI, Path, Query, Request, Response

from mujaz import __version__
from mujaz.archive.following import known, mark, row_of, when
from mujaz.archive.kept import Listing
from mujaz.archive.store import Archive
from mujaz.archive.visits import Visit, paid
from mujaz.errors import Malformed, NoKey
from mujaz.publish.story_page import POLICY
from mujaz.serve.admitted import Desked, Reader
from mujaz.serve.described import texts
from mujaz.serve.feeds import Feed, Feeds
from mujaz.serve.forms import name_of
from mujaz.serve.given import allowed
from mujaz.serve.keys import Keys
from mujaz.serve.office import Office
from mujaz.serve.telling import EVERYTHING, FEEDS, FORMS, Look
from mujaz.story.story import Status, Story

_MEDIA = {200: {"model": Story, "content": {form.media: {} for form in FORMS.values()}}}
Id = Annotated[str | None, Query(max_length=40)]
As = Annotated[str | None, Query(alias="as", max_length=20)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A story in the list; `unseen`: something came since you opened it, null: you never did."""

    id: str
    title: str
    status: Status
    changed: str
    articles: int
    unseen: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a feed reader finds a story's feed: who knows it reads that, and nothing else."""

    address: str


def telling(app: FastAPI, archive: Archive | None, where: str | None) -> None:
    """Add the routes to the app where there is an archive; `where` workers open it too."""
    if archive is None or where is None:
        return
    _list(app, archive)
    _story(app, archive, where)
    _feeds(app, archive, where)
    _addresses(app, archive)


def _list(app: FastAPI, archive: Archive) -> None:
    @app.get("/v1/stories")
    async def stories(  # noqa: PLR0913, PLR0917 - what a list may ask, one thing each
        office: Desked,
        person: Reader,
        status: Literal["new", "active", "dormant"] | None = None,
        fewest: Annotated[int, Query(ge=1, le=1000)] = 2,
        most: Annotated[int, Query(ge=1, le=200)] = 50,
        after: Id = None,
    ) -> tuple[Running, ...]:
        """List stories, the last changed first; `after` is the id of the last one seen.

        A story has two articles at least, unless `fewest` says otherwise.
        """

        def listed() -> tuple[Running, ...]:
            found = archive.stories.listed(status, fewest=fewest, most=most, after=after)
            seen = office.desk.visits.all_of(person.name, [one.id for one in found])
            return tuple(_running(one, seen.get(one.id)) for one in found)

        return await asyncio.to_thread(listed)


def _running(one: Listing, visit: Visit | None) -> Running:
    unseen = None
    if visit is not None:
        seen, latest = visit.last.mark, one.latest
        unseen = latest.article > seen.article or latest.revision > seen.revision
    return Running(
        id=one.id,
        title=one.title,
        status=one.status,  # type: ignore[arg-type]
        changed=one.changed,
        articles=one.articles,
        unseen=unseen,
    )


def _story(app: FastAPI, archive: Archive, where: str) -> None:
    @app.get("/v1/stories/{id_}", responses=_MEDIA)  # type: ignore[arg-type]
    async def story(  # noqa: PLR0913, PLR0917 - what may be asked, one thing each
        id_: str,
        request: Request,
        office: Desked,
        person: Reader,
        since: Annotated[str | None, Query(max_length=40)] = None,
        form: As = None,
    ) -> Response:
        """Tell a story in the form that `Accept` or `as` names: json, page, map.

        `since` a time (ISO 8601) `news` is what was published after it; since `last`, what came
        after you last asked for it so: the server keeps when that was. Looks less than half an
        hour apart are one.
        """
        name = name_of(form, request.headers.get("accept"), FORMS)
        if since != "last":
            return await _told(office, where, id_, name, _since(since))
        earlier = partial(office.desk.visits.all_of, person.name)
        now, visit = await asyncio.to_thread(paid, archive, id_, earlier)
        before = visit.before
        look = Look(since=before.at, seen=before.mark) if before else Look()
        answer = await _told(office, where, id_, name, look)
        await asyncio.to_thread(office.desk.visits.keep, person.name, now, visit)
        return answer


def _feeds(app: FastAPI, archive: Archive, where: str) -> None:
    @app.get("/v1/stories/{id_}/feed", **texts(*(form.media for form in FEEDS.values())))
    async def feed(
        id_: str, request: Request, office: Desked, _person: Reader, form: As = None
    ) -> Response:
        """Give what is new in a story as a feed, the newest first: atom, rss, jsonfeed."""
        return await fed(id_, request, office, form)

    @app.get("/v1/feeds/{secret}", **texts(*(form.media for form in FEEDS.values())))
    async def read(
        secret: Annotated[str, Path(max_length=100)],
        request: Request,
        office: Desked,
        form: As = None,
    ) -> Response:
        """Give the feed of the story that an address reads; the address is the key."""
        found = await asyncio.to_thread(office.desk.feeds.of, secret)
        keys: Keys = request.app.state.keys
        if found is None or not keys.has(found.who):
            problem = "reads no feed, or no more; ask for another by POST /v1/stories/ID/feed"
            raise NoKey("the address", problem)
        return await fed(found.story, request, office, form)

    async def fed(id_: str, request: Request, office: Office, form: str | None) -> Response:
        """Return the feed, or, to a reader that has it as it is, that nothing came (304)."""
        name = name_of(form, request.headers.get("accept"), FEEDS)
        tag = await asyncio.to_thread(_tag, archive, id_, name)
        kept = {"ETag": tag, "Vary": "Accept", "Cache-Control": "private, no-cache"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=kept)
        answer = await _told(office, where, id_, name, EVERYTHING)
        answer.headers.update(kept)
        return answer


def _addresses(app: FastAPI, archive: Archive) -> None:
    @app.post("/v1/stories/{id_}/feed", status_code=201)
    async def opened(id_: str, office: Desked, person: Reader) -> Address:
        """Make an address of the feed for a reader that can send no key: shown this once.

        The one that was made for you before reads no more.
        """

        def made() -> str:
            row = known(archive, id_)
            _end(archive, office.desk.feeds, Feed(who=person.name, story=row.id))
            return office.desk.feeds.make(Feed(who=person.name, story=row.id))

        return Address(address=f"/v1/feeds/{await asyncio.to_thread(made)}")

    @app.delete("/v1/stories/{id_}/feed", status_code=204)
    async def ended(id_: str, office: Desked, person: Reader) -> None:
        """Let the address that was made for you read no more."""

        def end() -> None:
            row = known(archive, id_)
            _end(archive, office.desk.feeds, Feed(who=person.name, story=row.id))

        await asyncio.to_thread(end)


def _end(archive: Archive, feeds: Feeds, feed: Feed) -> None:
    """End somebody's addresses of a story, made of what became part of it too."""
    for story in feeds.stories(feed.who):
        now = row_of(archive, story)
        if now is not None and now.id == feed.story:
            feeds.end(Feed(who=feed.who, story=story))


def _tag(archive: Archive, id_: str, name: str) -> str:
    """Return the ETag of a story's feed: another where articles or new versions came.

    Raises `NoSuchStory`.
    """
    row, revision = known(archive, id_), mark(archive).revision
    state = json.dumps([name, __version__, row.id, row.title, row.changed, row.articles, revision])
    return f'"{blake2b(state.encode(), digest_size=12).hexdigest()}"'


async def _told(office: Office, where: str, id_: str, name: str, look: Look) -> Response:
    text = await office.pool.do("story", where, id_, name, look)
    headers = {"Vary": "Accept"} | (allowed(POLICY) if name == "page" else {})
    return Response(text, media_type=(FORMS | FEEDS)[name].media, headers=headers)


def _since(text: str | None) -> Look:
    try:
        return Look(since=when(text).isoformat() if text else None)
    except (ValueError, OverflowError):
        problem = "is no time; give 2026-11-26, 2026-11-26T08:00+00:00 or last"
        raise Malformed("since", problem) from None
