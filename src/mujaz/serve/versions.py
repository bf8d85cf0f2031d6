"""Versions: the routes by which an earlier version is read, and put back."""

from __future__ import annotations

from typing import Annotated

from fastapi import FastAPI, Path, Request, Response

from mujaz.publish.json import to_json
from mujaz.serve.admitted import Desked, Editor
from mujaz.serve.asked import MOST_VERSIONS, AskedRestoration, parsed
from mujaz.serve.described import asks, gives
from mujaz.serve.given import given


def versions(app: FastAPI) -> None:
    """Add the routes to the app."""

    @app.get("/v1/briefs/{id_}/versions/{version}", **gives(200))
    async def earlier(
        id_: str,
        version: Annotated[int, Path(ge=1, le=MOST_VERSIONS)],
        office: Desked,
        _person: Editor,
    ) -> Response:
        """Give a brief as it was at a version; the log says which versions there are."""
        text = to_json(await office.earlier(id_, version), indent=None)
        return Response(text, media_type="application/json")

    @app.post("/v1/briefs/{id_}/restore", **asks(AskedRestoration, "restore"), **gives(200))
    async def restore(id_: str, request: Request, office: Desked, person: Editor) -> Response:
        """Put the digest back as it was at an earlier version: a new version, not yet approved."""
        asked = parsed(AskedRestoration, await request.body())
        return given(await office.restore(id_, asked.to, asked.version, person))
