"""What a digest tells as plain text, and JSON without what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mujaz.publish.plain import one_line

if TYPE_CHECKING:
    from mujaz.brief import Digest


def summary_of(digest: Digest) -> str:
    """Return the summary on one line, the points where it has none; empty where nothing is said."""
    return " ".join(one_line(one.text) for one in digest.summary or digest.points)


def absent(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return JSON without members that are null or empty, for formats that know no null."""
    if isinstance(value, dict):
        held = {name: absent(one) for name, one in value.items()}
        return {name: one for name, one in held.items() if one not in (None, "", [], {})}
    if isinstance(value, list):
        return [absent(one) for one in value]
    return value
