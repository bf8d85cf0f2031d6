"""Push: one letter sent to the address of a hook, signed, and never to where it must not go."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import httpx

from mujaz import __version__
from mujaz.archive.visits import Seen
from mujaz.errors import FetchError, ForbiddenAddress
from mujaz.publish.html import box
from mujaz.publish.json import to_json
from mujaz.read.deadline import within
from mujaz.read.hop import INTERNET, Network, pinned
from mujaz.serve.hooks import Hook
from mujaz.serve.record import Record, Status
from mujaz.serve.review import empty
from mujaz.serve.signature import signed
from mujaz.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the other side said: its status, and the seconds after which it wants to be asked."""

    status: int
    after: int = 0

    @property
    def is_good(self) -> bool:
        """Say whether it has taken the brief."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a system is told: of which brief or story, at which version; a JSON document.

    `seen` is how far a story had come.
    """

    of: str
    version: int
    body: bytes
    seen: Seen | None = None


def push(
    hook: Hook, letter: Letter, settings: Settings, *, time: int, network: Network = INTERNET
) -> Answer:
    """Return what a hook's system says to a letter.

    No redirect is followed and no body read. Raises `FetchError` where nothing came back within
    `settings.timeout_seconds`, `ForbiddenAddress` for an address inside the house, unless the
    hook says so.
    """
    address = hook.push or ""
    seconds = settings.timeout_seconds
    settings = replace(settings, allow_private=hook.private)
    headers = signed(hook.secret, f"{letter.of}.{letter.version}", time, letter.body) | {
        "Content-Type": "application/json",
        "User-Agent": f"mujaz/{__version__}",
    }
    answer = within(seconds, lambda: _sent(address, letter.body, headers, settings, network))
    if answer is None:
        raise FetchError(address, f"no answer within {seconds:g} s")
    return answer


def letter_of(record: Record) -> Letter:
    """Return what a system is told: the brief's id, version, status, its box and all of it."""
    brief = empty(record.brief) if record.status is Status.WITHDRAWN else record.brief
    told = {
        "type": f"brief.{record.status}",
        "timestamp": record.changed,
        "data": {
            "id": record.id,
            "version": record.version,
            "status": record.status,
            "url": brief.article.url,
            "title": brief.article.title,
            "html": box(brief),
            "brief": json.loads(to_json(brief, indent=None)),
        },
    }
    body = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return Letter(of=record.id, version=record.version, body=body)


def _sent(
    address: str, body: bytes, headers: dict[str, str], settings: Settings, network: Network
) -> Answer:
    transport = httpx.HTTPTransport(trust_env=False, retries=0)
    with httpx.Client(
        transport=transport, trust_env=False, timeout=settings.timeout_seconds
    ) as client:
        try:
            request, _ = pinned(
                client, address, address, settings, network, headers=headers, body=body
            )
            response = client.send(request, stream=True, follow_redirects=False)
            response.close()
        except ForbiddenAddress:
            problem = "is no web address outside the house; is it inside, write private = true"
            raise ForbiddenAddress(address, problem) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            raise FetchError(address, f"did not answer ({type(error).__name__})") from None
    after = response.headers.get("retry-after", "")
    seconds = int(after) if after.isascii() and after.isdigit() and len(after) < 8 else 0
    return Answer(status=response.status_code, after=seconds)
