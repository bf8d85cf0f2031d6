"""Exchange: one request to the server, and what its answer means."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from mujaz.digest.llm.endpoint import Endpoint
from mujaz.digest.llm.model import Reply
from mujaz.read.deadline import within

_MOST_BYTES = 1_000_000
_SHOWN = 160  # characters of a server's own words
_PASSING = frozenset((408, 409, 425, 429, 500, 502, 503, 504, 529))
_REFUSED_AS_ASKED = frozenset((400, 422, 501))
_WHAT_TO_DO = {
    401: "check MUJAZ_LLM_KEY",
    403: "check MUJAZ_LLM_KEY and what it may use",
    404: "check --llm-url and --llm-model",
    413: "the article is too long for it",
    429: "its rate limit is reached",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A reply, and whether to ask again: in a laxer way, or the same after so many seconds.

    `wait` is null where the server does not say how long.
    """

    reply: Reply
    may_pass: bool = False
    refused_as_asked: bool = False
    wait: float | None = None


def exchange(endpoint: Endpoint, body: Mapping[str, Any], seconds: float) -> Outcome:
    """Return what comes of one request in at most `seconds`. Redirects are not followed."""
    got = within(seconds, lambda: _exchange(endpoint, body, seconds))
    return got or Outcome(reply=Reply(fault=f"no whole answer within {seconds:.3g} s"))


def _exchange(endpoint: Endpoint, body: Mapping[str, Any], seconds: float) -> Outcome:
    # Not at the top: the embedded engine needs no HTTP client.
    import httpx  # noqa: PLC0415

    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    try:
        with (
            httpx.Client(timeout=seconds, follow_redirects=False) as client,
            client.stream("POST", endpoint.url, json=dict(body), headers=headers) as response,
        ):
            held = b""
            for chunk in response.iter_bytes():
                held += chunk
                if len(held) > _MOST_BYTES:
                    return _fault(f"answered with more than {_MOST_BYTES} bytes")
            return understood(endpoint, response.status_code, response.headers, held)
    except httpx.TimeoutException:
        return _fault(f"no whole answer within {seconds:.3g} s")
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        said = endpoint.redacted(str(error)) or type(error).__name__
        return _fault(f"can't be reached: {_shown(said)}", may_pass=True)


def understood(endpoint: Endpoint, status: int, headers: Mapping[str, str], held: bytes) -> Outcome:
    """Return what a whole answer means."""
    try:
        told = json.loads(held)
    except (ValueError, RecursionError):
        told = None
    if status == 200:
        return _answered(endpoint, told)
    if 300 <= status < 400:
        return _fault(f"HTTP {status}: it redirects; give the address it leads to as --llm-url")
    advice = _WHAT_TO_DO.get(status)
    said = _shown(endpoint.redacted(_message(told) or held.decode("utf-8", "replace")))
    return Outcome(
        reply=Reply(fault=": ".join(filter(None, (f"HTTP {status}", said, advice)))),
        may_pass=status in _PASSING,
        refused_as_asked=status in _REFUSED_AS_ASKED,
        wait=_wait(headers.get("retry-after", "")),
    )


def _answered(endpoint: Endpoint, told: object) -> Outcome:
    choices = _at(told, "choices")
    if not isinstance(choices, list) or not choices:
        return _fault("HTTP 200, but no completion: is this the address of an OpenAI-like API?")
    return Outcome(
        reply=Reply(
            text=endpoint.redacted(_content(_at(choices[0], "message", "content"))),
            is_cut=_at(choices[0], "finish_reason") == "length",
            tokens_in=_count(_at(told, "usage", "prompt_tokens")),
            tokens_out=_count(_at(told, "usage", "completion_tokens")),
        )
    )


def _fault(said: str, *, may_pass: bool = False) -> Outcome:
    return Outcome(reply=Reply(fault=said), may_pass=may_pass)


def _at(told: object, *keys: str) -> object:
    """Return what stands under these keys, each inside the one before, or null."""
    for key in keys:
        told = told.get(key) if isinstance(told, dict) else None
    return told


def _content(content: object) -> str:
    """Return the text of a message, which some servers give in parts."""
    if isinstance(content, list):
        return "".join(text for part in content if isinstance(text := _at(part, "text"), str))
    return content if isinstance(content, str) else ""


def _count(told: object) -> int | None:
    return told if isinstance(told, int) and not isinstance(told, bool) else None


def _message(told: object) -> str | None:
    """Return the server's own words on what went wrong, wherever it puts them."""
    some = (_at(told, "error", "message"), _at(told, "error"), _at(told, "message"))
    return next((one for one in (*some, _at(told, "detail")) if isinstance(one, str)), None)


def _shown(said: str) -> str:
    return re.sub(r"[^\w.,:;!?()'/\"«»-]+", " ", said[: 4 * _SHOWN]).strip()[:_SHOWN]


def _wait(told: str) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3), or null."""
    if re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", told.strip()):
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
