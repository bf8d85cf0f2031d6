"""Dates measured: on hand-made gold, and on the unit tests of three assistants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from mujaz.evaluate.facts import gold, moments, ours
from mujaz.evaluate.facts.gold import plain
from mujaz.evaluate.facts.moments import Answer
from mujaz.evaluate.score import Score
from mujaz.facts import dates

_BARS = {
    "duckling_time": (92.0, 98.0),
    "recognizers_datetime": (80.0, 92.0),
    "maha_time": (None, None),
}


def scores() -> tuple[Score, ...]:
    """Return the figures of dates: gold by span and value, the rows of assistants by value.

    Of each file of rows the first figure is over all its rows; the second leaves out those that
    `data/time-rows.toml` holds to be dialect, wrong or assistants' ways; both with `ahead`, since
    that is how assistants are spoken to. The third is over all rows without it.
    """
    found = list(_gold())
    for name in _BARS:
        found += _by_value(name)
    found.append(_spans())
    found += peer()
    return tuple(found)


def _gold() -> tuple[Score, ...]:
    """Count expressions found with the labelled words and value, and with the words alone."""
    right = spans = total = proposed = 0
    examples: list[str] = []
    for article, facts in ours.labelled():
        found = [(plain(d.text), d.value) for d in facts.dates]
        wanted = [(plain(d["text"]), d["value"]) for d in article.labels["dates"]]
        missed, extra = _difference(wanted, found), _difference(found, wanted)
        right += len(wanted) - len(missed)
        spans += len(wanted) - len(_difference([w[0] for w in wanted], [f[0] for f in found]))
        total, proposed = total + len(wanted), proposed + len(found)
        examples += [f"{article.id}: missed {' = '.join(one)}" for one in missed]
        examples += [f"{article.id}: proposed {' = '.join(one)}" for one in extra]
    return (
        Score(name="dates, span and value", right=right, gold=total, proposed=proposed, bar=86,
              goal=94, examples=tuple(examples)),
        Score(name="dates, span alone", right=spans, gold=total, proposed=proposed),
    )  # fmt: skip


def _difference(one: list[Any], other: list[Any]) -> list[Any]:
    rest, missing = list(other), []
    for each in one:
        if each in rest:
            rest.remove(each)
        else:
            missing.append(each)
    return missing


# ---- rows of assistants


def _ours(text: str, spoken: datetime | None, *, ahead: bool | None = True) -> tuple[Answer, ...]:
    return tuple((d.text, d.value, d.mod) for d in dates.find(text, published=spoken, ahead=ahead))


def _by_value(name: str) -> tuple[Score, ...]:
    asked = list(moments.rows(name))
    missed = [row for row in asked if not moments.is_right(row, _ours(row.text, row.spoken))]
    apart = {*moments.set_aside(name), *moments.dialect(name)}
    kept = [row for row in asked if row.index not in apart]
    news = [row for row in asked if moments.is_right(row, _ours(row.text, row.spoken, ahead=None))]
    bar, goal = _BARS[name]
    examples = tuple(f"{name} {row.index}: missed {row.values[0]}" for row in missed)
    left = [row for row in missed if row.index not in apart]
    return (
        Score(name=f"{name}, value", right=len(asked) - len(missed), gold=len(asked), bar=bar,
              goal=goal, examples=examples),
        Score(name=f"{name}, value, without rows set aside", right=len(kept) - len(left),
              gold=len(kept), examples=tuple(f"{name} {row.index}" for row in left)),
        Score(name=f"{name}, value, not told that one speaks", right=len(news), gold=len(asked)),
    )  # fmt: skip


def _spans() -> Score:
    """Count the extractors' rows whose expression is found with exactly their words."""
    asked = [
        row for row in moments.lines("recognizers_datetime") if row["spec"].endswith("Extractor")
    ]
    right = 0
    for row in asked:
        told = row.get("reference_time")
        spoken = datetime.fromisoformat(told[:19]) if told else datetime(2016, 11, 7, tzinfo=UTC)
        found = {one[0] for one in _ours(row["input"], spoken)}
        right += row["expression"] in found if row["expression"] else not found
    return Score(name="recognizers_datetime, span", right=right, gold=len(asked))


# ---- another reader


def peer() -> tuple[Score, ...]:
    """Return dateparser's figures, none where it is not installed."""
    if not find_spec("dateparser"):
        return ()
    search = import_module("dateparser.search").search_dates
    found = [_peer_gold(search)]
    for name in _BARS:
        asked = list(moments.rows(name))
        right = sum(moments.is_right(row, _searched(search, row.text, row.spoken)) for row in asked)
        found.append(Score(name=f"dateparser: {name}, value", right=right, gold=len(asked)))
    return tuple(replace(one, peer=True) for one in found)


def _searched(
    search: Callable[..., Any], text: str, spoken: date | None, prefer: str = "future"
) -> tuple[Answer, ...]:
    settings: dict[str, Any] = {"PREFER_DATES_FROM": prefer, "PREFER_DAY_OF_MONTH": "first"}
    if spoken is not None:
        settings["RELATIVE_BASE"] = datetime(*spoken.timetuple()[:6])
    found = search(text, languages=["ar"], settings=settings) or []
    return tuple((words, _grain(moment), None) for words, moment in found)


def _grain(moment: datetime) -> str:
    exact = moment.hour or moment.minute or moment.second
    return moment.isoformat()[:19] if exact else moment.date().isoformat()


def _peer_gold(search: Callable[..., Any]) -> Score:
    right = total = proposed = 0
    for article in gold.articles():
        found = [
            (plain(w), v[:10])
            for w, v, _ in _searched(search, article.text, article.published, "past")
        ]
        wanted = [(plain(d["text"]), d["value"]) for d in article.labels["dates"]]
        right += len(wanted) - len(_difference(wanted, found))
        total, proposed = total + len(wanted), proposed + len(found)
    return Score(
        name="dateparser: dates, span and value", right=right, gold=total, proposed=proposed
    )
