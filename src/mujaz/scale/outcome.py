"""Outcome: what becomes of one record: a brief, a reason to skip it, or a failure."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from mujaz.article import Article
from mujaz.brief import Brief
from mujaz.engine import brief_of
from mujaz.errors import EmptyInput, Malformed, MujazError, NotArabic, NotText, TooShort
from mujaz.read.document import articles_of
from mujaz.read.row import article_of_row
from mujaz.scale.record import Fault, Record
from mujaz.settings import Settings

# What an archive is full of and nobody has to look at.
_NO_ARTICLE = (EmptyInput, NotArabic, NotText, TooShort)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A brief, or a fault; `skipped` says that the fault is no failure."""

    brief: Brief | None = None
    fault: Fault | None = None
    skipped: bool = False


def outcome_of(record: Record, settings: Settings) -> Outcome:
    """Return what becomes of a record. Whatever goes wrong is a fault, and nothing is raised."""
    if record.fault is not None:
        return Outcome(fault=record.fault, skipped=record.passed)
    try:
        return Outcome(brief=brief_of(_article(record, settings), settings))
    except MujazError as error:
        fault = Fault(reason=type(error).__name__, detail=error.problem)
        return Outcome(fault=fault, skipped=isinstance(error, _NO_ARTICLE))
    except Exception as error:  # noqa: BLE001 - the shard loop: a fault of ours is a row
        return Outcome(fault=Fault(reason=type(error).__name__, detail=_told(error)))


def _article(record: Record, settings: Settings) -> Article:
    name = str(record.address)
    if record.row is not None:
        return article_of_row(record.row, source=name, settings=settings)
    found = articles_of(
        record.page or b"",
        source=name,
        settings=settings,
        url=record.url,
        charset=record.charset,
    )
    if len(found) > 1:
        raise Malformed(name, f"holds {len(found)} articles; give JSON Lines, one a line")
    return found[0]


def _told(error: Exception) -> str:
    """Return what an error says and the line of ours that it came from, for a report to name."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    return f"{error} ({Path(last.filename).name}, line {last.lineno}: {last.name})"
