"""Fetch: one page from the network, bounded in time and size, and never from a private address.

Every hop is resolved here, checked, and connected to by the very address that was checked, so a
name that resolves differently the second time (DNS rebinding) gains nothing. TLS still verifies
the certificate against the host's name.
"""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.errors import FetchError, ForbiddenAddress, MujazError, TooLarge
from mujaz.read.address import Resolve, is_public, resolve
from mujaz.settings import Settings

if TYPE_CHECKING:
    import httpx

_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; mujaz)",
    "Accept": "text/html, application/xhtml+xml, application/json, text/plain;q=0.9, */*;q=0.1",
    "Accept-Language": "ar",
    "Accept-Encoding": "gzip, deflate",
}
_INFLATED = frozenset({"gzip", "x-gzip", "deflate"})
_GZIP_OR_ZLIB = 47  # `wbits`: both headers, told apart by themselves
_CHUNK = 65536


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What came back, from the URL where the redirects ended; `charset` as the header has it."""

    data: bytes
    url: str
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How names become addresses, and which addresses may be read from: the seam of the tests."""

    resolve: Resolve = resolve
    allowed: Callable[[str], bool] = is_public


def is_url(source: str) -> bool:
    """Say whether `source` is written as a URL of any scheme."""
    scheme, found, _ = source.partition("://")
    return bool(found) and scheme.isascii() and scheme.replace("+", "").isalnum()


def fetch(url: str, settings: Settings, *, network: Network = Network()) -> Page:
    """Return the page at `url`, its redirects followed, within `settings.timeout_seconds` in all.

    Raises `ForbiddenAddress` for what is not http(s) or leads to a private address (unless
    `settings.allow_private`), `TooLarge` beyond `settings.max_bytes` after decompression, and
    `FetchError` for all else.
    """
    return _within(settings.timeout_seconds, url, lambda: _follow(url, settings, network))


def _within(seconds: float, url: str, work: Callable[[], Page]) -> Page:
    """Do `work` in at most `seconds`, name resolution and a server that drips bytes included.

    The thread that is given up on is a daemon, and its own socket time-outs end it.
    """
    answer: list[Page | MujazError] = []

    def run() -> None:
        try:
            answer.append(work())
        except MujazError as error:
            answer.append(error)

    thread = threading.Thread(target=run, daemon=True, name="mujaz-fetch")
    thread.start()
    thread.join(seconds)
    if not answer:
        raise FetchError(
            url, f"no whole answer within {seconds:g} s; try again or raise timeout_seconds"
        )
    if isinstance(answer[0], MujazError):
        raise answer[0]
    return answer[0]


def _follow(url: str, settings: Settings, network: Network) -> Page:
    # Not at the top: a file or standard input needs no HTTP client.
    import httpx  # noqa: PLC0415

    transport = httpx.HTTPTransport(trust_env=False, retries=0)
    with httpx.Client(
        transport=transport, trust_env=False, timeout=settings.timeout_seconds
    ) as client:
        here = url
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                onward = _hop(client, here, url, settings, network)
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


def _hop(
    client: httpx.Client, here: str, url: str, settings: Settings, network: Network
) -> Page | str:
    """Return the page at `here`, or the address it redirects to."""
    request, target = _pinned(client, here, url, settings, network)
    response = client.send(request, stream=True, follow_redirects=False)
    try:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return str(target.join(response.headers["location"]))
        if response.status_code != 200:
            raise FetchError(
                url,
                f"answered {response.status_code}; check the address, or save the page as a file",
            )
        return Page(
            data=_body(response, url, settings),
            url=str(target.copy_with(fragment=None)),
            charset=response.charset_encoding,
        )
    finally:
        response.close()
        client.cookies.clear()


def _pinned(
    client: httpx.Client, here: str, url: str, settings: Settings, network: Network
) -> tuple[httpx.Request, httpx.URL]:
    """Return a request to a checked address, under the host's own name, and the named URL."""
    target = client.build_request("GET", here).url
    if target.scheme not in {"http", "https"} or not target.host:
        raise ForbiddenAddress(
            url, f"«{here[:80]}» is not http or https; give the page's web address"
        )
    name = target.raw_host.decode("ascii")
    port = target.port or (443 if target.scheme == "https" else 80)
    addresses = network.resolve(name.strip("[]"), port)
    if not settings.allow_private and not all(map(network.allowed, addresses)):
        raise ForbiddenAddress(
            url, f"«{target.host}» is at a private address; use --allow-private if you mean it"
        )
    if not addresses:
        raise FetchError(url, f"«{target.host}» has no address; check its spelling")
    request = client.build_request(
        "GET",
        target.copy_with(host=addresses[0], username=None, password=None),
        headers={**_HEADERS, "Host": target.netloc.decode("ascii").rpartition("@")[2]},
        extensions={"sni_hostname": name},
    )
    return request, target


def _body(response: httpx.Response, url: str, settings: Settings) -> bytes:
    """Read the body, stopping as soon as it is too large, compressed or not."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in _INFLATED and encoding not in {"identity", ""}:
        raise FetchError(
            url, f"answered in «{encoding[:20]}», which was not asked for; save the page as a file"
        )
    inflate = zlib.decompressobj(_GZIP_OR_ZLIB) if encoding in _INFLATED else None
    most, data, raw = settings.max_bytes, bytearray(), 0
    for chunk in response.iter_raw(_CHUNK):
        raw += len(chunk)
        data += inflate.decompress(chunk, most + 1 - len(data)) if inflate else chunk
        if len(data) > most or raw > most:
            raise TooLarge(url, f"has more than {most} bytes; give one article or raise max_bytes")
    return bytes(data)


def _reason(error: Exception) -> str:
    return str(error)[:120] or type(error).__name__
