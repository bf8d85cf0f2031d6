"""Fetch: one page from the network, bounded in time and size, and never from a private address.

Every hop is resolved here, checked, and connected to by the very address that was checked, so a
name that resolves differently the second time (DNS rebinding) gains nothing. TLS still verifies
the certificate against the host's name.
"""

from __future__ import annotations

import zlib

from mujaz.errors import FetchError
from mujaz.read.deadline import within
from mujaz.read.hop import INTERNET, PLAIN, Network, Page, Wish, hop
from mujaz.settings import Settings

_MOST_REDIRECTS = 5


def is_url(source: str) -> bool:
    """Say whether `source` is written as a URL of any scheme."""
    scheme, found, _ = source.partition("://")
    return bool(found) and scheme.isascii() and scheme.replace("+", "").isalnum()


def fetch(url: str, settings: Settings, *, network: Network = INTERNET, wish: Wish = PLAIN) -> Page:
    """Return the page at `url`, its redirects followed, within `settings.timeout_seconds` in all.

    Raises `ForbiddenAddress` for what is not http(s) or leads to a private address (unless
    `settings.allow_private`), `TooLarge` beyond `settings.max_bytes` after decompression, and
    `FetchError` for all else, a status among them that `wish` does not have.
    """
    seconds = settings.timeout_seconds
    page = within(seconds, lambda: _follow(url, settings, network, wish))
    if page is None:
        raise FetchError(
            url, f"no whole answer within {seconds:g} s; try again or raise timeout_seconds"
        )
    return page


def _follow(url: str, settings: Settings, network: Network, wish: Wish) -> Page:
    # Not at the top: a file or standard input needs no HTTP client.
    import httpx  # noqa: PLC0415

    transport = httpx.HTTPTransport(trust_env=False, retries=0)
    with httpx.Client(
        transport=transport, trust_env=False, timeout=settings.timeout_seconds
    ) as client:
        here = url
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                onward = hop(client, here, url, settings, network, wish)
            except (
                httpx.HTTPError,
                httpx.InvalidURL,
                httpx.CookieConflict,
                zlib.error,
                OSError,
                ValueError,
            ) as error:
                raise FetchError(
                    url, f"did not answer ({_reason(error)}); check the address"
                ) from None
            if isinstance(onward, Page):
                return onward
            here = onward
    raise FetchError(
        url, f"redirects more than {_MOST_REDIRECTS} times; give the address it ends at"
    )


def _reason(error: Exception) -> str:
    return str(error)[:120] or type(error).__name__
