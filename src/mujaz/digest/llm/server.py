"""Server: an OpenAI-compatible endpoint as a language model, patient within a time that ends."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from mujaz.digest.llm.endpoint import Endpoint
from mujaz.digest.llm.exchange import Outcome, exchange
from mujaz.digest.llm.model import Message, Reply
from mujaz.digest.llm.ways import LAXEST, request
from mujaz.settings import Settings

_FIRST_WAIT = 0.5  # seconds before asking again, doubled each time


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Asks again what failed in passing, and in a laxer way what was refused as it was asked."""

    endpoint: Endpoint
    settings: Settings
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep

    @property
    def name(self) -> str:
        """The model's name, as it is asked for."""
        return self.endpoint.model

    def reply(self, messages: tuple[Message, ...], *, seconds: float, way: int = 0) -> Reply:
        """Return the answer, or the last fault, in at most `seconds` in all."""
        until = self.now() + seconds
        calls = failures = 0
        got = Outcome(reply=Reply(fault="no time was left to ask"))
        while (left := until - self.now()) > 0:
            calls += 1
            got = self._once(messages, left, way)
            if got.refused_as_asked and way < LAXEST:
                way += 1
            elif got.may_pass and failures < self.settings.llm_retries:
                wait = got.wait if got.wait is not None else _FIRST_WAIT * 2**failures
                if wait >= until - self.now():
                    late = f"{got.reply.fault}; to ask again in {wait:.3g} s would be too late"
                    got = replace(got, reply=replace(got.reply, fault=late))
                    break
                failures += 1
                self.sleep(wait)
            else:
                break
        return replace(got.reply, calls=calls, way=way)

    def _once(self, messages: tuple[Message, ...], left: float, way: int) -> Outcome:
        body = request(self.name, messages, self.settings.llm_tokens, way)
        return exchange(self.endpoint, body, min(left, self.settings.llm_timeout_seconds))
