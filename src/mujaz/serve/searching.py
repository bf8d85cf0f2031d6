"""Searching: the routes by which a newsroom looks into its archive."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Annotated, Literal

from fastapi import FastAPI, Response
from fastapi import Query as Asked

from mujaz.archive.hit import Results, search
from mujaz.archive.meaning import search_by_meaning
from mujaz.archive.query import Query
from mujaz.archive.store import Archive
from mujaz.publish.json import to_json
from mujaz.serve.admitted import Reader
from mujaz.serve.described import gives

Text = Annotated[str | None, Asked(max_length=1000)]
Name = Annotated[str | None, Asked(max_length=200)]


def searching(app: FastAPI, archive: Archive | None) -> None:
    """Add the routes to the app where there is an archive."""
    if archive is None:
        return

    @app.get("/v1/archive/search")
    async def found(  # noqa: PLR0913, PLR0917 - what a search may ask, one thing each
        _person: Reader,
        q: Text = None,
        since: Annotated[date | None, Asked(alias="from")] = None,
        until: Annotated[date | None, Asked(alias="to")] = None,
        outlet: Name = None,
        place: Name = None,
        person: Name = None,
        speaker: Name = None,
        by: Literal["words", "meaning"] = "words",
        most: Annotated[int, Asked(ge=1, le=200)] = 20,
    ) -> Results:
        """Find articles of the archive: all the words, "words side by side", -without, title:word.

        Words find each other however they are written and whatever is attached to them. `marks`
        are spans of the excerpt, in code points. By meaning it finds what is about the same, of
        the articles that `mujaz archive learn` has read (404 where there are none, 501 without the
        extra).
        """
        query = Query(
            text=q or "",
            since=since,
            until=until,
            outlet=outlet,
            place=place,
            person=person,
            speaker=speaker,
        )
        look = search_by_meaning if by == "meaning" else search
        return await asyncio.to_thread(look, archive, query, most)

    @app.get("/v1/archive/articles/{id_:path}", **gives(200))
    async def article(id_: str, _person: Reader) -> Response:
        """Give the brief of an article of the archive, as it stands."""
        brief = await asyncio.to_thread(archive.brief, id_)
        return Response(to_json(brief, indent=None), media_type="application/json")
