"""Options: what several commands take, and how their help is laid out."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer


class Engine(StrEnum):
    """What can write a digest."""

    EMBEDDED = "embedded"
    LLM = "llm"


class Form(StrEnum):
    """A form in which a digest may be printed for another program or page."""

    BOX = "box"
    COMPONENT = "component"
    JSONLD = "jsonld"
    NINJS = "ninjs"
    POST = "post"
    RSS = "rss"
    ATOM = "atom"
    JSON_FEED = "jsonfeed"


class Role(StrEnum):
    """What a key of the server may do."""

    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"


class Wording(StrEnum):
    """In whose words a language model's statements may be published."""

    VERBATIM = "verbatim"
    OWN = "own"


class Contract(StrEnum):
    """What has a JSON Schema."""

    BRIEF = "brief"
    VERIFICATION = "verification"


class Tagger(StrEnum):
    """What can find the names of an article."""

    FAST = "fast"
    ENCODER = "encoder"


Source = Annotated[str, typer.Argument(metavar="SOURCE", help="A file, a URL, or - (stdin).")]
Published = Annotated[
    datetime | None,
    typer.Option(
        metavar="DATE",
        formats=["%Y-%m-%d"],
        help="When the article was published, if it does not say (2025-08-22).",
    ),
]
LlmUrl = Annotated[
    str | None,
    typer.Option(
        metavar="URL", help="With --engine llm: an OpenAI-compatible server ($MUJAZ_LLM_URL)."
    ),
]
LlmModel = Annotated[
    str | None, typer.Option(metavar="NAME", help="The model it shall use ($MUJAZ_LLM_MODEL).")
]
LlmWording = Annotated[
    Wording,
    typer.Option(help="What of it may be published: sentences of the article, or its own words."),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from private addresses too.")
]


def examples(*lines: str) -> str:
    """Return what stands under a command's help, its lines kept as they are."""
    return "\b\n" + "\n".join(("Example:", *(f"  {line}" for line in lines)))
