"""A brief as JSON and back: the contract, version 1, and its JSON Schema.

The classes are the nouns themselves; nothing is declared a second time here.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from mujaz.brief import Brief
from mujaz.errors import Malformed
from mujaz.story.story import Story
from mujaz.verification import Verification

_BRIEF = TypeAdapter(Brief)
_VERIFICATION = TypeAdapter(Verification)
_STORY = TypeAdapter(Story)


def to_json(brief: Brief, *, indent: int | None = 2) -> str:
    """Return the brief under the contract's keys: an absent value is null, never missing.

    The same brief gives the same characters. `indent=None` puts it on one line.
    """
    return _BRIEF.dump_json(brief, indent=indent).decode("utf-8")


def from_json(text: str) -> Brief:
    """Return the brief that `to_json` wrote. Raises `Malformed` when it is not one."""
    try:
        return _BRIEF.validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        problem = f"not a brief of version 1; at {where}: {first['msg']}"
        raise Malformed("brief", problem) from error


def verification_to_json(verification: Verification, *, indent: int | None = 2) -> str:
    """Return the judgements of a summary under the contract's keys, null never missing."""
    return _VERIFICATION.dump_json(verification, indent=indent).decode("utf-8")


def verification_from_json(text: str) -> Verification:
    """Return the judgements that `verification_to_json` wrote."""
    return _VERIFICATION.validate_json(text)


def story_to_json(story: Story, *, indent: int | None = 2) -> str:
    """Return a story under the contract's keys, null never missing."""
    return _STORY.dump_json(story, indent=indent).decode("utf-8")


class _Contract(GenerateJsonSchema):
    """Every key is required and none has a default: the contract says null, not absence."""

    def field_is_required(self, *_args: object, **_options: object) -> bool:
        return True

    def field_title_should_be_set(self, *_args: object) -> bool:
        return False

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def schema() -> dict[str, Any]:
    """Return the contract as JSON Schema 2020-12, what no Python type says (bounds) added."""
    made = _BRIEF.json_schema(schema_generator=_Contract, mode="serialization")
    parts = made["$defs"]
    parts["Span"]["properties"]["start"]["minimum"] = 0
    parts["Span"]["properties"]["end"]["minimum"] = 1
    parts["Statement"]["properties"]["evidence"]["minItems"] = 1
    return {"$schema": GenerateJsonSchema.schema_dialect, **made, "title": "mujaz/brief/1"}


def schema_of_verification() -> dict[str, Any]:
    """Return what `verification_to_json` writes as JSON Schema 2020-12."""
    made = _VERIFICATION.json_schema(schema_generator=_Contract, mode="serialization")
    parts = made["$defs"]
    parts["Span"]["properties"]["start"]["minimum"] = 0
    parts["Span"]["properties"]["end"]["minimum"] = 1
    return {"$schema": GenerateJsonSchema.schema_dialect, **made, "title": "mujaz/verification/1"}


def schema_of_story() -> dict[str, Any]:
    """Return what `story_to_json` writes as JSON Schema 2020-12."""
    made = _STORY.json_schema(schema_generator=_Contract, mode="serialization")
    parts = made["$defs"]
    parts["Cited"]["properties"]["start"]["minimum"] = 0
    parts["Cited"]["properties"]["end"]["minimum"] = 1
    for part in ("Line", "Happening", "Promise"):
        parts[part]["properties"]["evidence"]["minItems"] = 1
    return {"$schema": GenerateJsonSchema.schema_dialect, **made, "title": "mujaz/story/1"}
