"""Endpoint: which server to ask, for which model, with which key."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from mujaz.errors import NotConfigured
from mujaz.settings import Settings

URL, MODEL, KEY = "MUJAZ_LLM_URL", "MUJAZ_LLM_MODEL", "MUJAZ_LLM_KEY"
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible server: where completions are asked for, of what, with which key.

    The key is left out of its own printed form, and `redacted` takes it out of anything else.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)

    def redacted(self, text: str) -> str:
        """Return the text without the key, which servers like to repeat."""
        return text.replace(self.key, "[key]") if self.key else text


def endpoint_of(settings: Settings, environment: Mapping[str, str] | None = None) -> Endpoint:
    """Return the endpoint that settings name, or the environment where they are silent.

    Raises `NotConfigured` where address or model is missing, and where address or key can't be
    used; neither a key nor a password is ever repeated in the message.
    """
    told = os.environ if environment is None else environment
    url = settings.llm_url or told.get(URL, "")
    model = settings.llm_model or told.get(MODEL, "")
    if not url.strip():
        raise NotConfigured(URL, "not set; name the server: --llm-url http://localhost:8080/v1")
    if not model.strip():
        raise NotConfigured(MODEL, "not set; name the model that the server has: --llm-model NAME")
    return Endpoint(url=_completions(url.strip()), model=model.strip(), key=_key(told.get(KEY, "")))


def _completions(url: str) -> str:
    """Return the address of the completions under a base address, which may name them itself."""
    parts = _split(url)
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise NotConfigured(URL, f"holds more than an address; give it bare, and the key in {KEY}")
    return parts.geturl().rstrip("/").removesuffix(_PATH) + _PATH


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable or not url.isprintable() or " " in url:
        raise NotConfigured(URL, "not an http(s) address; give one like http://localhost:8080/v1")
    return parts


def _key(key: str) -> str | None:
    """Return the key, null for none.

    What no header takes is refused here: the HTTP client would repeat it in its error.
    """
    key = key.strip()
    if not (key.isascii() and key.isprintable()):
        raise NotConfigured(KEY, "holds characters that no HTTP header takes; copy the key anew")
    return key or None
