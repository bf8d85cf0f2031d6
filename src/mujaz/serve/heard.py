"""Heard: the routes by which a system tells us of an article, and looks at what it is told."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated

from fastapi import FastAPI, Header, Request, Response

from mujaz.archive.input import now
from mujaz.errors import Busy
from mujaz.serve.admitted import Admin, Desked
from mujaz.serve.asked import AskedArticle, parsed
from mujaz.serve.described import asks, gives
from mujaz.serve.given import given
from mujaz.serve.hooks import Hook, sender
from mujaz.serve.keys import Person, Role
from mujaz.serve.outbox import MOST, Delivery, Message

Signed = Annotated[str, Header(max_length=2000)]


def heard(app: FastAPI, hooks: tuple[Hook, ...]) -> None:
    """Add the routes to the app."""

    @app.post(
        "/v1/hooks/article",
        status_code=201,
        responses={**gives(200)["responses"], **gives(201)["responses"]},
        **asks(AskedArticle, "brief"),
    )
    async def article(
        request: Request,
        office: Desked,
        webhook_id: Signed = "",
        webhook_timestamp: Signed = "",
        webhook_signature: Signed = "",
    ) -> Response:
        """Hear that an article was published, and give its brief; a message counts once.

        Signed as Standard Webhooks says. The same id again gives the same brief as it stands (200).
        """
        headers = {
            "webhook-id": webhook_id,
            "webhook-timestamp": webhook_timestamp,
            "webhook-signature": webhook_signature,
        }
        body = await request.body()
        hook, id_ = sender(hooks, headers, body, time.time())
        message = Message(hook=hook.name, id=id_, push=hook.push is not None)
        before = await asyncio.to_thread(office.desk.outbox.heard, message)
        if before is not None:
            return given(await office.get(before))
        if message.push and await asyncio.to_thread(office.desk.outbox.waiting, hook.name) >= MOST:
            raise Busy(hook.name, f"has {MOST} briefs to be told of; take these first")
        asked = parsed(AskedArticle, body)
        person = Person(name=hook.name, role=Role.EDITOR)
        return given(await office.make(asked.source(), person, message), status=201)

    @app.get("/v1/deliveries")
    async def deliveries(office: Desked, _person: Admin) -> tuple[Delivery, ...]:
        """List what systems are still to be told, and what was given up (`due` null), with why."""
        return await asyncio.to_thread(office.desk.outbox.all, most=MOST)

    @app.post("/v1/deliveries/again")
    async def again(office: Desked, _person: Admin) -> dict[str, int]:
        """Try anew what was given up."""
        return {"again": await asyncio.to_thread(office.desk.outbox.again, now())}
