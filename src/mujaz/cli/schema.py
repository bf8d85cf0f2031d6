"""`mujaz schema`: the contract as JSON Schema."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from mujaz.cli.options import Contract
from mujaz.cli.output import say
from mujaz.publish.json import schema as schema_of_brief
from mujaz.publish.json import schema_of_verification


def schema(
    of: Annotated[
        Contract, typer.Argument(metavar="[CONTRACT]", help="brief or verification.")
    ] = Contract.BRIEF,
) -> None:
    """Print the JSON Schema (2020-12) of what `digest --json` or `verify --json` gives."""
    made = schema_of_brief() if of is Contract.BRIEF else schema_of_verification()
    say(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
