"""What a desk keeps: a brief as it stands, and who did what to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from mujaz.brief import Brief


class Status(StrEnum):
    """How far a brief has come."""

    DRAFT = "draft"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """What was done to a brief. A wording that the article does not bear out is `refused`."""

    MADE = "made"
    EDITED = "edited"
    ADDED = "added"
    REFUSED = "refused"
    REMOVED = "removed"
    ORDERED = "ordered"
    RESTORED = "restored"
    APPROVED = "approved"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A brief with its version, 1 at first, and its times, ISO 8601 in UTC."""

    id: str
    version: int
    status: Status
    created: str
    changed: str
    brief: Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log: who did what when, and the words and verdicts before and after."""

    brief: str
    version: int
    at: str
    by: str
    action: Action
    detail: Mapping[str, Any] = field(default_factory=dict)
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A brief in the queue: enough to choose it by."""

    id: str
    version: int
    status: Status
    created: str
    changed: str
    title: str | None
    outlet: str | None
