"""Described: what OpenAPI is told of bodies that routes read themselves, with Arabic examples."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from mujaz.brief import Brief
from mujaz.serve.forms import FORMS

DESCRIPTION = (
    "Digests of Arabic news articles, every word of them pointing at the words of the article:"
    " made, verified, edited, approved, withdrawn, and logged."
)
_EXAMPLES: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("data").joinpath("examples.toml").read_text(encoding="utf-8")
)
_EXAMPLES["verify"]["article"] = _EXAMPLES["brief"]


def asks(kind: type, example: str, *, raw: bool = False) -> dict[str, Any]:
    """Return what a route says of a JSON body; with `raw`, that it takes a page or a text too."""
    made = TypeAdapter(kind).json_schema()
    content: dict[str, Any] = {
        "application/json": {"schema": _inlined(made), "example": _EXAMPLES[example]}
    }
    if raw:
        plain = {"schema": {"type": "string", "minLength": 1}}
        content |= {"text/html": plain, "text/plain": plain}
    return {"openapi_extra": {"requestBody": {"required": True, "content": content}}}


def gives(status: int, *, forms: bool = False, model: Any = Brief) -> dict[str, Any]:  # noqa: ANN401
    """Return what a route says of the brief, or of another `model`, that it answers with."""
    told: dict[str, Any] = {"model": model}
    if forms:
        text = {"schema": {"type": "string"}}
        told["content"] = {
            form.media.partition(";")[0]: text for name, form in FORMS.items() if name != "json"
        }
    return {"responses": {status: told}}


def _inlined(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with its definitions put where they are named: OpenAPI knows no `$defs`."""
    parts = schema.pop("$defs", {})

    def put(value: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, dict):
            name = str(value.get("$ref", "")).rpartition("/")[2]
            if name in parts:
                return put(parts[name])
            return {key: put(one) for key, one in value.items()}
        return [put(one) for one in value] if isinstance(value, list) else value

    inlined: dict[str, Any] = put(schema)
    return inlined
