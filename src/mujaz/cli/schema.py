"""`mujaz schema`: the contract as JSON Schema."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from mujaz.cli.options import Contract
from mujaz.cli.output import say
from mujaz.publish.json import schema as schema_of_brief
from mujaz.publish.json import schema_of_story, schema_of_verification

_SCHEMAS = {
    Contract.BRIEF: schema_of_brief,
    Contract.VERIFICATION: schema_of_verification,
    Contract.STORY: schema_of_story,
}


def schema(
    of: Annotated[
        Contract, typer.Argument(metavar="[CONTRACT]", help="brief, verification or story.")
    ] = Contract.BRIEF,
) -> None:
    """Print the JSON Schema (2020-12) of what `digest`, `verify` or `story` gives with --json."""
    say(json.dumps(_SCHEMAS[of](), ensure_ascii=False, indent=2) + "\n")
