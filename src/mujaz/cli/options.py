"""Options: what several commands take, and how their help is laid out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mujaz.settings import Settings
from mujaz.style.file import settings_of


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


class Table(StrEnum):
    """A form in which the log of a desk is exported."""

    JSONL = "jsonl"
    CSV = "csv"


class Wording(StrEnum):
    """In whose words a language model's statements may be published."""

    VERBATIM = "verbatim"
    OWN = "own"


class Contract(StrEnum):
    """What has a JSON Schema."""

    BRIEF = "brief"
    VERIFICATION = "verification"
    STORY = "story"


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
    Wording | None,
    typer.Option(help="What of it may be published: sentences of the article, or its own words."),
]
Db = Annotated[
    str,
    typer.Option(
        *("--db", "--desk"),
        metavar="DESK",
        envvar="MUJAZ_DB",
        show_envvar=False,
        help="Where briefs and their log are kept: a file, or postgresql://… ($MUJAZ_DB).",
    ),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from private addresses too.")
]
House = Annotated[
    Path | None,
    typer.Option("--settings", metavar="FILE", help="A TOML of settings: lengths, style, words."),
]
ArchiveDb = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="ARCHIVE",
        envvar="MUJAZ_ARCHIVE",
        show_envvar=False,
        help="The archive: a file, or postgresql://… ($MUJAZ_ARCHIVE).",
    ),
]
BesideTitle = Annotated[
    bool | None,
    typer.Option(
        "--beside-title/--with-title",
        help="Leave out, or keep, what only repeats the title; left out on the page by default.",
    ),
]


def settled(file: Path | None, **given: object) -> Settings:
    """Return the settings of a file, or those by default, with what the command line gives.

    What is null or false was not given.
    """
    settings = Settings() if file is None else settings_of(file)
    told = {name: value for name, value in given.items() if value not in {None, False}}
    return replace(settings, **told)  # type: ignore[arg-type]


def titled(settings: Settings, beside: bool | None, *, page: bool) -> Settings:
    """Return the settings that say whether the digest stands beside its title.

    The command line goes before the file; where neither says it, the page has the title above.
    """
    told = settings.beside_title if beside is None else beside
    return replace(settings, beside_title=page if told is None else told)


def examples(*lines: str) -> str:
    """Return what stands under a command's help, its lines kept as they are."""
    return "\b\n" + "\n".join(("Example:", *(f"  {line}" for line in lines)))
