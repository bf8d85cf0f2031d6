"""The words Mujaz itself writes around an article, and dates written out in them."""

from __future__ import annotations

import tomllib
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.brief import Digest, Verdict
    from mujaz.verification import Verification

_INTERFACE = tomllib.loads(
    Path(__file__).with_name("data").joinpath("interface.toml").read_text(encoding="utf-8")
)
WORDS: dict[str, str] = _INTERFACE["words"]
MAP: dict[str, str] = _INTERFACE["map"]
FACTS: dict[str, dict[str, str]] = _INTERFACE["facts"]
VERIFIED: dict[str, str] = _INTERFACE["verified"]
STORY: dict[str, dict[str, str]] = _INTERFACE["story"]


def written(day: date) -> str:
    """Return the day as a newspaper prints it: «الخميس 21 أغسطس 2025»."""
    calendar = _INTERFACE["calendar"]
    weekday, month = calendar["weekdays"][day.weekday()], calendar["months"][day.month - 1]
    return f"{weekday} {day.day} {month} {day.year}"


def period(first: date, last: date | None) -> str:
    """Return days as a newspaper prints them: «2014», «سبتمبر 2025», «من … إلى …», «بعد …»."""
    words = FACTS["period"]
    if last is None:
        return words["after"].format(day=written(first - timedelta(days=1)))
    if first == last:
        return written(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = words["years"].format(first=first.year, last=last.year)
        return years if first.year < last.year else str(first.year)
    if first.day == 1 and first.replace(day=monthrange(first.year, first.month)[1]) == last:
        return f"{_INTERFACE['calendar']['months'][first.month - 1]} {first.year}"
    return words["from_to"].format(first=written(first), last=written(last))


def verdict_word(verdict: Verdict) -> str:
    """Return the verdict in Arabic."""
    word: str = _INTERFACE["verdicts"][verdict.value]
    return word


def tally(verification: Verification) -> str:
    """Return how many statements are supported, of how many."""
    every = len(verification.statements)
    good = sum(one.verdict.value == "supported" for one in verification.statements)
    return VERIFIED["tally"].format(good=good, every=every)


def how_made(digest: Digest, *, links: bool) -> str:
    """Return what a reader is told of who wrote the digest, who checked it and where to look."""
    made = _INTERFACE["made"]
    said = [made[kind]] if (kind := digest.engine.partition(":")[0]) in ("embedded", "llm") else []
    if digest.disclosure.reviewed_by:
        said.append(WORDS["reviewed"].format(name=digest.disclosure.reviewed_by))
    if links:
        said.append(made["links"])
    return " ".join(said)
