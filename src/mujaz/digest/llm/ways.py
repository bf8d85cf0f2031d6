"""Ways: how an answer is asked for, from the strictest that a server may take to the laxest."""

from __future__ import annotations

from typing import Any

from mujaz.digest.llm.model import Message

_SEED = 1

_STATEMENTS: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "maxItems": 6,
    "items": {
        "type": "object",
        "properties": {
            # First what it rests on, then what it says: a model writes in this order.
            "sentences": {"type": "array", "items": {"type": "integer"}, "maxItems": 8},
            "text": {"type": "string"},
        },
        "required": ["sentences", "text"],
        "additionalProperties": False,
    },
}
_ANSWER: dict[str, Any] = {
    "type": "object",
    "properties": {"summary": _STATEMENTS, "points": _STATEMENTS},
    "required": ["summary", "points"],
    "additionalProperties": False,
}
_SCHEMA = {"name": "digest", "strict": True, "schema": _ANSWER}
# What a server refuses with a 400, another takes: the schema, the JSON mode, the seed, all of it.
_WAYS: tuple[dict[str, Any], ...] = (
    {"response_format": {"type": "json_schema", "json_schema": _SCHEMA}, "seed": _SEED},
    {"response_format": {"type": "json_object"}, "seed": _SEED},
    {"seed": _SEED},
)
LAXEST = len(_WAYS)


def request(model: str, messages: tuple[Message, ...], tokens: int, way: int) -> dict[str, Any]:
    """Return the body of a request: always at temperature 0, but in the laxest way, which is bare.

    Some models take neither a temperature nor a limit of tokens under its old name.
    """
    bare = {"model": model, "messages": list(messages), "stream": False}
    if way >= LAXEST:
        return bare
    return {**bare, "temperature": 0, "max_tokens": tokens, **_WAYS[way]}
