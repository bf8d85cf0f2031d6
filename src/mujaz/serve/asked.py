"""Asked: what the bodies of requests hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from mujaz.errors import Malformed
from mujaz.serve.work import Source

Text = Annotated[str, Field(min_length=1)]
Asked = TypeVar("Asked")
NAME = r"^[sp][1-9][0-9]?$"
MOST_VERSIONS = 1_000_000  # of one brief; what a number column of a database surely holds
Name = Annotated[str, Field(pattern=NAME)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedArticle:
    """An article: exactly one of its page, its text and its address; `url` is where it stands."""

    html: Text | None = None
    text: Text | None = None
    address: Annotated[str, Field(max_length=2000)] | None = None
    url: Annotated[str, Field(max_length=2000)] | None = None
    published: date | None = None

    def source(self) -> Source:
        """Return what a worker reads. Raises `Malformed` where not exactly one is given."""
        if sum(one is not None for one in (self.html, self.text, self.address)) != 1:
            raise Malformed("the article", "give one of html, text and address")
        data = (self.html or self.text or "").encode("utf-8", "replace")
        return Source(data=data, address=self.address, url=self.url, published=self.published)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedVerification:
    """An article and a summary of it, one statement a line."""

    article: AskedArticle
    summary: Annotated[str, Field(min_length=1, max_length=50_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedEdit:
    """New words for a statement (`s1`, `p2`), or null to take it out; `version` is the one read.

    The name after the last (`p4` where there are three points) adds one.
    """

    statement: Name
    text: Annotated[str, Field(min_length=1, max_length=2000)] | None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOrder:
    """The names of all statements of a digest, each once, in the order that is wanted."""

    summary: Annotated[tuple[Name, ...], Field(max_length=99)]
    points: Annotated[tuple[Name, ...], Field(max_length=99)]
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRestoration:
    """The earlier version to go back to; `version` is the one read."""

    to: Annotated[int, Field(ge=1, le=MOST_VERSIONS)]
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCheck:
    """Words to be judged by the article of a brief, before anything is changed."""

    text: Annotated[str, Field(min_length=1, max_length=2000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedApproval:
    """The version that was read and is approved."""

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWithdrawal:
    """Why a brief is taken back."""

    reason: Annotated[str, Field(min_length=1, max_length=1000)]
    version: int | None = None


# Made once: making an adapter costs a hundred times what using it does.
ADAPTERS: Mapping[type, TypeAdapter[Any]] = {
    kind: TypeAdapter(kind)
    for kind in (
        *(AskedArticle, AskedVerification, AskedEdit, AskedOrder, AskedRestoration),
        *(AskedCheck, AskedApproval, AskedWithdrawal),
    )
}


def parsed(kind: type[Asked], body: bytes) -> Asked:
    """Return what a JSON body holds. Raises `Malformed`, which names the place."""
    try:
        asked: Asked = ADAPTERS[kind].validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise Malformed("the body", f"at {where}: {first['msg']}") from None
    return asked
