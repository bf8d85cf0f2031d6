"""Described: what OpenAPI is told of bodies that routes read themselves, with Arabic examples."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Response
from fastapi.openapi.utils import get_openapi

from mujaz.brief import Brief
from mujaz.serve.asked import ADAPTERS
from mujaz.serve.forms import FORMS

DESCRIPTION = (
    "Digests of Arabic news articles, every word of them pointing at the words of the article:"
    " made, verified, edited, approved, withdrawn, and logged."
)
_EXAMPLES: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("data").joinpath("examples.toml").read_text(encoding="utf-8")
)
_EXAMPLES["verify"]["article"] = _EXAMPLES["brief"]
_PROBLEM = {
    "title": "Problem",
    "description": "What went wrong, RFC 9457",
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string"},
    },
}
_REFUSED = {
    "description": "Refused, or gone wrong: the status says how, the detail what to do",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


def asks(kind: type, example: str, *, raw: bool = False) -> dict[str, Any]:
    """Return what a route says of a JSON body; with `raw`, that it takes a page or a text too."""
    made = ADAPTERS[kind].json_schema()
    content: dict[str, Any] = {
        "application/json": {"schema": _inlined(made), "example": _EXAMPLES[example]}
    }
    if raw:
        plain = {"schema": {"type": "string", "minLength": 1}}
        content |= {"text/html": plain, "text/plain": plain}
    return {"openapi_extra": {"requestBody": {"required": True, "content": content}}}


def gives(
    status: int,
    *,
    forms: bool = False,
    model: Any = Brief,  # noqa: ANN401 - any type that pydantic knows
    refused: Any = None,  # noqa: ANN401
) -> dict[str, Any]:
    """Return what a route says of the brief, or of another `model`, that it answers with.

    `refused` is what it answers with 409 to words that the article does not bear out.
    """
    told: dict[str, Any] = {"model": model}
    if forms:
        text = {"schema": {"type": "string"}}
        told["content"] = {
            form.media.partition(";")[0]: text for name, form in FORMS.items() if name != "json"
        }
    answers: dict[int | str, Any] = {status: told}
    if refused:
        answers[409] = {"model": refused, "content": _REFUSED["content"], "description": "Refused"}
    return {"responses": answers}


def texts(*media: str) -> dict[str, Any]:
    """Return what a route says that answers with text of some media types."""
    content = {one: {"schema": {"type": "string"}} for one in media}
    return {"responses": {200: {"content": content}}, "response_class": Response}


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


def openapi_of(app: FastAPI) -> dict[str, Any]:
    """Return the description, made once: every refusal is problem details, whatever its status."""
    if app.openapi_schema is None:
        told = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
        )
        parts = told.setdefault("components", {})
        parts["schemas"] = {
            name: one for name, one in parts["schemas"].items() if not name.endswith("Error")
        } | {"Problem": _PROBLEM}
        parts["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        for path, operations in told["paths"].items():
            for operation in operations.values():
                operation["responses"].pop("422", None)
                operation["responses"]["default"] = _REFUSED
                if path.startswith("/v1/"):
                    operation["security"] = [{"key": []}, {}]
        app.openapi_schema = told
    return app.openapi_schema
