"""The guard: what holds of every request before any route sees it, as ASGI middleware."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from mujaz.errors import MujazError, NotAllowed, NotText, TooLarge, TooSlow
from mujaz.publish.plain import one_line
from mujaz.serve.counts import Counts

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOG = logging.getLogger("mujaz.serve")
_LARGEST_HEAD = 32_768  # bytes
# Nothing of an article may run, be framed or send anything anywhere.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
        " frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a body may be: bytes, and seconds until all of it has come."""

    most: int
    seconds: float


class Guard:
    """Bounds bodies in size and time, names each request, logs it and counts it.

    With `hosts`, a request must name one of them and come from no other site: a server without
    keys trusts whoever is on this machine, not the pages that they have open.
    The log holds no word of an article: method, route, status, milliseconds, request id.
    """

    def __init__(
        self, app: App, *, bounds: Bounds, counts: Counts, hosts: frozenset[str] | None
    ) -> None:
        self._app, self._bounds, self._counts, self._hosts = app, bounds, counts, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, name = time.monotonic(), uuid4().hex
        scope.setdefault("state", {})["request"] = name
        status = 500
        started = False

        async def sent(message: Message) -> None:
            nonlocal status, started
            if message["type"] == "http.response.start":
                status, started = message["status"], True
                message["headers"] = _with(message.get("headers", []), name)
            await send(message)

        try:
            self._admit(scope)
            data = await self._body(scope, receive)
            await self._app(scope, _given(data, receive), sent)
        except MujazError as error:
            if not started:
                await _refuse(sent, error)
        finally:
            self._tell(scope, status, time.monotonic() - begun, name)

    def _admit(self, scope: Scope) -> None:
        headers = dict(scope["headers"])
        if sum(len(name) + len(value) for name, value in scope["headers"]) > _LARGEST_HEAD:
            raise TooLarge("the head", f"has more than {_LARGEST_HEAD} bytes")
        if self._hosts is None:
            return
        host = headers.get(b"host", b"").decode("latin-1").lower()
        if host.rpartition(":")[0] not in self._hosts and host not in self._hosts:
            raise NotAllowed("Host", "names another machine; a server without keys serves its own")
        site = headers.get(b"sec-fetch-site", b"none")
        if scope["method"] not in {"GET", "HEAD"} and site not in {b"none", b"same-origin"}:
            raise NotAllowed("the request", "comes from another site")

    async def _body(self, scope: Scope, receive: Receive) -> bytes:
        headers = dict(scope["headers"])
        if headers.get(b"content-encoding", b"identity").lower() != b"identity":
            raise NotText("the body", "is compressed; send it as it is")
        declared = headers.get(b"content-length", b"0")
        if declared.isdigit() and int(declared[:20]) > self._bounds.most:
            raise self._too_large()
        try:
            return await asyncio.wait_for(self._whole(receive), self._bounds.seconds)
        except TimeoutError:
            problem = f"did not come within {self._bounds.seconds:g} s"
            raise TooSlow("the body", problem) from None

    async def _whole(self, receive: Receive) -> bytes:
        data = bytearray()
        while True:
            message = await receive()
            data += message.get("body", b"")
            if len(data) > self._bounds.most:
                raise self._too_large()
            if message["type"] != "http.request" or not message.get("more_body", False):
                return bytes(data)

    def _too_large(self) -> TooLarge:
        return TooLarge("the body", f"has more than {self._bounds.most} bytes")

    def _tell(self, scope: Scope, status: int, seconds: float, name: str) -> None:
        route = getattr(scope.get("route"), "path", "other")
        self._counts.request(scope["method"], route, status, seconds)
        line = {
            "request": name,
            "method": one_line(scope["method"]),
            "route": route,
            "status": status,
            "ms": round(1000 * seconds, 1),
        }
        LOG.info(json.dumps(line))


def _given(data: bytes, receive: Receive) -> Receive:
    """Return what hands the body on in one piece, then waits for the client to go."""
    told = False

    async def given() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": data, "more_body": False}

    return given


def _with(headers: Iterable[tuple[bytes, bytes]], name: str) -> list[tuple[bytes, bytes]]:
    there = {key.lower() for key, _ in headers}
    own = {**HEADERS, "x-request-id": name}
    return [
        *headers,
        *((k.encode(), v.encode()) for k, v in own.items() if k.encode() not in there),
    ]


def problem(error: MujazError) -> dict[str, Any]:
    """Return an error as problem details, RFC 9457."""
    return {
        "type": "about:blank",
        "title": type(error).__name__,
        "status": error.status,
        "detail": one_line(str(error)),
    }


async def _refuse(send: Send, error: MujazError) -> None:
    body = json.dumps(problem(error), ensure_ascii=False).encode("utf-8", "replace")
    headers = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
