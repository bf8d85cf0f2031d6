"""Choosing: the routes by which an editor orders statements and sees what else could be said."""

from __future__ import annotations

from typing import Annotated

from fastapi import FastAPI, Path, Query, Request, Response

from mujaz.brief import Statement
from mujaz.facts.timeline import Moment
from mujaz.facts.timeline import timeline as in_order
from mujaz.serve.admitted import Desked, Editor, Reader
from mujaz.serve.asked import NAME, AskedOrder, parsed
from mujaz.serve.described import asks, gives
from mujaz.serve.given import given


def choosing(app: FastAPI) -> None:
    """Add the routes to the app."""

    @app.post("/v1/briefs/{id_}/order", **asks(AskedOrder, "order"), **gives(200))
    async def order(id_: str, request: Request, office: Desked, person: Editor) -> Response:
        """Put the statements of a digest in another order, points into the summary too."""
        asked = parsed(AskedOrder, await request.body())
        return given(await office.order(id_, asked.summary, asked.points, asked.version, person))

    @app.get("/v1/briefs/{id_}/candidates", **gives(200, model=tuple[Statement, ...]))
    async def candidates(
        id_: Annotated[str, Path()],
        office: Desked,
        _person: Editor,
        statement: Annotated[str, Query(pattern=NAME)],
    ) -> Response:
        """Give statements that could stand in the place of one, each verified; nothing is kept.

        The best come first, five at most. To take one, send its words as an edit.
        """
        told = await office.candidates(id_, statement)
        return Response(told, media_type="application/json")

    @app.get("/v1/briefs/{id_}/timeline")
    async def timeline(id_: str, office: Desked, _person: Reader) -> tuple[Moment, ...]:
        """Give the article's events in the order of time, as far as the article tells it."""
        brief = (await office.get(id_)).brief
        return in_order(brief.facts, published=brief.article.published)
