"""A client of the server: briefs made, judged, edited, approved, withdrawn and given out.

Its errors are those of the server, by name: `OutOfDate` here is the `OutOfDate` there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import httpx
from pydantic import TypeAdapter

from mujaz import __version__, errors
from mujaz.brief import Brief
from mujaz.errors import FetchError, Malformed, MujazError
from mujaz.publish.json import from_json, verification_from_json
from mujaz.serve.record import Row, Status
from mujaz.verification import Verification

_QUEUE = TypeAdapter(tuple[Row, ...])
_SECONDS = 60.0
_ERRORS: dict[str, type[MujazError]] = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, MujazError)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A brief as the server keeps it; a withdrawn one says nothing."""

    id: str
    version: int
    status: Status
    brief: Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What the article says of new words: the brief has them where it bears them out."""

    kept: Kept
    verification: Verification


class Client:
    """Speaks to one server, as the person whose key it has. Close it, or use it with `with`.

    Raises the server's errors, and `FetchError` where it does not answer within `seconds`.
    """

    def __init__(
        self,
        address: str,
        *,
        key: str | None = None,
        seconds: float = _SECONDS,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        headers = {"User-Agent": f"mujaz/{__version__}"}
        if key is not None:
            headers["Authorization"] = f"Bearer {key}"
        self._http = httpx.Client(
            base_url=address, headers=headers, timeout=seconds, transport=transport
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def make(
        self,
        *,
        html: str | None = None,
        text: str | None = None,
        address: str | None = None,
        url: str | None = None,
        published: date | None = None,
    ) -> Kept:
        """Return the brief of an article: its page, its text, or the address to fetch it from."""
        asked = _article(html=html, text=text, address=address, url=url, published=published)
        return _kept(self._ask("POST", "/v1/briefs", asked))

    def get(self, id_: str) -> Kept:
        """Return a brief as it stands."""
        return _kept(self._ask("GET", _path(id_)))

    def form(self, id_: str, form: str) -> str:
        """Return a brief in one of its forms: `box`, `page`, `jsonld`, `ninjs`, `markdown`."""
        return self._ask("GET", _path(id_), params={"as": form}).text

    def queue(
        self, status: Status | None = None, *, most: int = 50, before: str | None = None
    ) -> tuple[Row, ...]:
        """Return the briefs of a status, the last changed first."""
        asked = {"status": status, "most": most, "before": before}
        given = {name: value for name, value in asked.items() if value is not None}
        return _QUEUE.validate_json(self._ask("GET", "/v1/briefs", params=given).content)

    def log(self, id_: str) -> tuple[Mapping[str, Any], ...]:
        """Return who did what to a brief, as the lines of `mujaz log`."""
        return tuple(self._ask("GET", _path(id_, "log")).json())

    def verify(
        self,
        summary: str,
        *,
        html: str | None = None,
        text: str | None = None,
        address: str | None = None,
        published: date | None = None,
    ) -> Verification:
        """Return what an article says of a summary, one statement a line; nothing is kept."""
        article = _article(html=html, text=text, address=address, published=published)
        answer = self._ask("POST", "/v1/verify", {"article": article, "summary": summary})
        return verification_from_json(answer.text)

    def edit(self, kept: Kept, statement: str, text: str) -> Edited:
        """Give a statement (`s1`, `p2`) other words. They count where the article bears them out.

        Raises `OutOfDate` where somebody else was faster.
        """
        asked = {"statement": statement, "text": text, "version": kept.version}
        answer = self._ask("POST", _path(kept.id, "edits"), asked, judged=True)
        return Edited(kept=self.get(kept.id), verification=verification_from_json(answer.text))

    def remove(self, kept: Kept, statement: str) -> Kept:
        """Take a statement out. Raises `OutOfDate`."""
        asked = {"statement": statement, "text": None, "version": kept.version}
        return _kept(self._ask("POST", _path(kept.id, "edits"), asked))

    def restore(self, kept: Kept, to: int) -> Kept:
        """Put the digest back as it was at an earlier version. Raises `OutOfDate`."""
        asked = {"to": to, "version": kept.version}
        return _kept(self._ask("POST", _path(kept.id, "restore"), asked))

    def approve(self, kept: Kept) -> Kept:
        """Answer for a brief at the version that was read. Raises `OutOfDate`."""
        return _kept(self._ask("POST", _path(kept.id, "approve"), {"version": kept.version}))

    def withdraw(self, kept: Kept, reason: str) -> Kept:
        """Take a brief back, and say why. Raises `OutOfDate`."""
        asked = {"reason": reason, "version": kept.version}
        return _kept(self._ask("POST", _path(kept.id, "withdraw"), asked))

    def _ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        *,
        params: Mapping[str, Any] | None = None,
        judged: bool = False,
    ) -> httpx.Response:
        """Return the answer, raise the error; what was judged and failed is an answer too."""
        try:
            answer = self._http.request(method, path, json=body, params=params)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            said = str(error) or type(error).__name__
            raise FetchError(str(self._http.base_url), f"did not answer ({said})") from error
        if answer.is_success or (judged and "problem" not in answer.headers["content-type"]):
            return answer
        raise _error(answer)


def _path(id_: str, *more: str) -> str:
    return "/".join(("/v1/briefs", quote(id_, safe=""), *more))


def _article(**given: object) -> dict[str, object]:
    published = given.get("published")
    if isinstance(published, date):
        given["published"] = published.isoformat()
    return {name: value for name, value in given.items() if value is not None}


def _kept(answer: httpx.Response) -> Kept:
    try:
        return Kept(
            id=answer.headers["x-mujaz-brief"],
            version=int(answer.headers["x-mujaz-version"]),
            status=Status(answer.headers["x-mujaz-status"]),
            brief=from_json(answer.text),
        )
    except (KeyError, ValueError) as error:
        problem = "answered, but with no brief; is it a server of Mujaz?"
        raise Malformed(str(answer.url), problem) from error


def _error(answer: httpx.Response) -> MujazError:
    """Return the error that the server named, else one that says what came back."""
    try:
        told = answer.json()
        kind = _ERRORS[told["title"]]
        source, _, problem = str(told["detail"]).partition(": ")
    except (ValueError, KeyError, TypeError):
        problem = f"answered {answer.status_code}, which is no error of Mujaz"
        return FetchError(str(answer.url), problem)
    return kind(source, problem)
