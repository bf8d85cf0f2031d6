"""Gold: the articles whose facts were labelled by hand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from mujaz.evaluate import corpora


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One article with its labels, a list of objects or texts under each kind of fact."""

    id: str
    text: str
    published: date
    labels: dict[str, list[Any]]


@cache
def articles() -> tuple[Labelled, ...]:
    """Read the labelled articles. Raises `NoSuchSource` where they are not."""
    found = []
    for path in corpora.files("gold", "*.json"):
        row = json.loads(path.read_text(encoding="utf-8"))
        labels = row["labels"]
        found.append(
            Labelled(
                id=row["article"]["gid"],
                text=row["article"]["text"],
                published=date.fromisoformat(labels["published"]),
                labels={key: value for key, value in labels.items() if isinstance(value, list)},
            )
        )
    return tuple(found)


def plain(text: str) -> str:
    """Return a text with a space for each no-break space: bodies have both."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
