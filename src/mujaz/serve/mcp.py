"""Tools for assistants, over the Model Context Protocol: digest, facts, verify.

They read and judge, and change nothing: no file of this machine is opened, an address is fetched
under the same guard as everywhere. Work runs in a process of its own, and is given up in time.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Annotated, Any, Literal

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from mujaz import __version__
from mujaz.brief import Brief
from mujaz.errors import MujazError
from mujaz.publish.json import from_json, verification_from_json
from mujaz.serve import told
from mujaz.serve.asked import AskedArticle
from mujaz.serve.pool import Pool
from mujaz.settings import Settings

LONGEST = 500_000  # characters of an article: a hundred times a long one
INSTRUCTIONS = (
    "For Arabic news articles. `digest` gives a summary and key points in the article's own words,"
    " each with the words that support it; `facts` gives who, when, where, how many, who said it"
    " and whether it has happened; `verify` judges any summary, yours too, statement by statement."
    " Give an article as text, as HTML or by its address, never as the path of a file."
)
Text = Annotated[
    str | None, Field(max_length=LONGEST, description="The article: its text, or its HTML page.")
]
Address = Annotated[
    str | None, Field(max_length=2000, description="Or its http(s) address, to be fetched.")
]
Published = Annotated[
    date | None, Field(description="When it was published, where it does not say: 2026-11-15.")
]
Summary = Annotated[
    str, Field(min_length=1, max_length=20_000, description="What is judged, a statement a line.")
]
Kind = Literal[
    "dates",
    "events",
    "claims",
    "places",
    "people",
    "organisations",
    "quantities",
    "movements",
]
Kinds = Annotated[
    tuple[Kind, ...], Field(max_length=8, description="Only facts of these kinds; all without it.")
]
_READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=True
)


def server_of(settings: Settings) -> MCPServer:
    """Return the server; its worker starts and ends with it."""
    pool = Pool(settings, workers=1, waiting=8, seconds=settings.timeout_seconds + 10)

    @asynccontextmanager
    async def lifespan(_server: MCPServer) -> AsyncIterator[None]:
        async with pool.open():
            yield

    server = MCPServer(
        "mujaz",
        title="Mujaz · موجز",
        version=__version__,
        instructions=INSTRUCTIONS,
        lifespan=lifespan,
        log_level="WARNING",
    )
    tools = _Tools(pool, settings)
    for tool in (tools.digest, tools.facts, tools.verify):
        server.tool(annotations=_READS)(tool)
    return server


class _Tools:
    """What each tool answers, or why it can't."""

    def __init__(self, pool: Pool, settings: Settings) -> None:
        self._pool, self._settings = pool, settings

    async def digest(
        self, article: Text = None, address: Address = None, published: Published = None
    ) -> dict[str, Any]:
        """Give the summary and key points of an Arabic news article, with their evidence.

        Nothing is said that the article does not say; what was withheld is there with its reason.
        Keep `label` beside what you show to readers.
        """
        return told.digest(await self._brief(article, address, published))

    async def facts(
        self,
        article: Text = None,
        address: Address = None,
        published: Published = None,
        kinds: Kinds = (),
    ) -> dict[str, Any]:
        """Give the facts of an Arabic news article: dates, events, claims, places, people, figures.

        `start` and `end` are characters of the article's body. An event's `status` says whether
        it has happened, is planned, expected, denied or conditional.
        """
        return told.facts(await self._brief(article, address, published), kinds)

    async def verify(
        self,
        summary: Summary,
        article: Text = None,
        address: Address = None,
        published: Published = None,
    ) -> dict[str, Any]:
        """Judge a summary of an Arabic news article, statement by statement.

        Each is supported, unsupported or contradicted; for what is wrong, the words at fault stand
        beside the article's.
        """
        source = AskedArticle(text=article, address=address, published=published)
        judged = await self._do("verification", source, summary)
        return told.verification(verification_from_json(judged))

    async def _brief(
        self, article: str | None, address: str | None, published: date | None
    ) -> Brief:
        asked = AskedArticle(text=article, address=address, published=published)
        return from_json(await self._do("brief", asked))

    async def _do(self, job: str, asked: AskedArticle, *more: str) -> str:
        if (asked.text is None) == (asked.address is None):
            raise ToolError("give one of article and address")
        try:
            return await self._pool.do(job, asked.source(), *more, self._settings)
        except MujazError as error:
            raise ToolError(str(error)) from error
