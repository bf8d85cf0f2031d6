"""Hop: one request to a checked address, and what came back: a page, or where to go on."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.errors import FetchError, ForbiddenAddress, TooLarge
from mujaz.read.address import Resolve, is_public, resolve
from mujaz.settings import Settings

if TYPE_CHECKING:
    import httpx

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
_HEADER = 500  # characters of a header that are kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What came back, from the URL where the redirects ended; `charset` as the header has it.

    `status` is 200 unless a `Wish` asked for others. `validators` are the headers by which the
    page can be asked for again if it has changed (RFC 9110, 8.8); `later` is in how many seconds
    a busy server wants to be asked again, null where it does not say.
    """

    data: bytes
    url: str
    charset: str | None = None
    status: int = 200
    validators: Mapping[str, str] = field(default_factory=dict)
    later: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a request asks beside a page: headers of its own, and which statuses are an answer."""

    headers: Mapping[str, str] = field(default_factory=dict)
    statuses: frozenset[int] = frozenset({200})


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How names become addresses, and which addresses may be read from: the seam of the tests."""

    resolve: Resolve = resolve
    allowed: Callable[[str], bool] = is_public


INTERNET = Network()
"""The network as it is, private addresses left out."""

PLAIN = Wish()
"""A page and nothing else."""


def hop(  # noqa: PLR0913, PLR0917 - one step of `fetch`, with all that it knows
    client: httpx.Client, here: str, url: str, settings: Settings, network: Network, wish: Wish
) -> Page | str:
    """Return the page at `here`, or the address it redirects to."""
    request, target = pinned(client, here, url, settings, network)
    request.headers.update(wish.headers)
    response = client.send(request, stream=True, follow_redirects=False)
    try:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return str(target.join(response.headers["location"]))
        if response.status_code not in wish.statuses:
            raise FetchError(
                url,
                f"answered {response.status_code}; check the address, or save the page as a file",
            )
        return Page(
            data=_body(response, url, settings),
            url=str(target.copy_with(fragment=None)),
            charset=response.charset_encoding,
            status=response.status_code,
            validators=_validators(response.headers),
            later=_seconds(response.headers.get("retry-after")),
        )
    finally:
        response.close()
        client.cookies.clear()


def _validators(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers of the next request that say what was seen."""
    told = {"If-None-Match": headers.get("etag"), "If-Modified-Since": headers.get("last-modified")}
    return {name: value for name, value in told.items() if value and len(value) <= _HEADER}


def _seconds(value: str | None) -> float | None:
    """Return a number of seconds; a date is left to the caller's own patience."""
    return float(value) if value and value.isascii() and value.isdigit() else None


def pinned(  # noqa: PLR0913 - what a request is made of, one thing each
    client: httpx.Client,
    here: str,
    url: str,
    settings: Settings,
    network: Network,
    *,
    headers: Mapping[str, str] = _HEADERS,
    body: bytes | None = None,
) -> tuple[httpx.Request, httpx.URL]:
    """Return a request to a checked address, under the host's own name, and the named URL.

    With a body it is a POST. Raises `ForbiddenAddress`, and `FetchError` where there is none.
    """
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
        "GET" if body is None else "POST",
        target.copy_with(host=addresses[0], username=None, password=None),
        content=body,
        headers={**headers, "Host": target.netloc.decode("ascii").rpartition("@")[2]},
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
