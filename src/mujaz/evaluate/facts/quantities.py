"""Quantities measured: on the labelled articles, and number by number on other systems' tests."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mujaz.evaluate import corpora
from mujaz.evaluate.facts import ours
from mujaz.evaluate.facts.gold import plain
from mujaz.evaluate.score import Score
from mujaz.facts import dates, quantities
from mujaz.language import letters, numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mujaz.evaluate.facts.gold import Labelled
    from mujaz.fact import Facts, Quantity

_BAR, _GOAL = 85, 93
_ROWS_BAR, _ROWS_GOAL = 95, 99
_NEAR = 1e-6  # how far two values may differ, relative to the larger
_RELATIVE = re.compile(r"(?P<anchor>current|end)(?P<offset>[+-]\d+)")
_ISO = {"Second": "PT{}S", "Minute": "PT{}M", "Day": "P{}D", "Week": "P{}W", "Year": "P{}Y"}


def scores() -> tuple[Score, ...]:
    """Return F1 of quantities on the gold, and the share of other systems' rows read right.

    On the gold a quantity is right if its text, no-break spaces aside, and its value are those
    labelled; then with the comparator too; then with the unit, whose first word must share its
    first three consonants, so that «شخصا» and «أشخاص» are «شخص». A row of `numbers/` is right as
    `_is_right` says.
    """
    return (*_on_gold(), *_on_rows())


def _value(value: object) -> object:
    return tuple(map(float, value)) if isinstance(value, list | tuple) else value


def _unit(text: str | None) -> str:
    """Return the consonants of a unit's first word: «أطفال» and «طفل» have the same."""
    normal = letters.normalise(text or "").replace("بالميه", "%").replace("في الميه", "%")
    words = normal.removeprefix("ال").split()
    return re.sub("[اوي]", "", words[0])[:3] if words else ""


def _on_gold() -> tuple[Score, ...]:
    name = "quantities: span and value"
    return (
        _agreement(name, 2, bar=_BAR, goal=_GOAL),
        _agreement(f"{name}, comparator too", 3),
        _agreement(f"{name}, comparator and unit too", 4),
    )


def _agreement(
    name: str, parts: int, *, bar: float | None = None, goal: float | None = None
) -> Score:
    """Compare the first `parts` of text, value, comparator and unit."""
    right = wanted_all = found_all = 0
    examples: list[str] = []
    for article, facts in ours.labelled():
        wanted = Counter(one[:parts] for one in _labelled(article))
        found = Counter(one[:parts] for one in _found(facts))
        right += (wanted & found).total()
        wanted_all, found_all = wanted_all + wanted.total(), found_all + found.total()
        examples += [f"{article.id}: missed {_shown(one)}" for one in wanted - found]
        examples += [f"{article.id}: proposed {_shown(one)}" for one in found - wanted]
    return Score(
        name=name,
        right=right,
        gold=wanted_all,
        proposed=found_all,
        bar=bar,
        goal=goal,
        examples=tuple(examples),
    )


def _labelled(article: Labelled) -> list[tuple[object, ...]]:
    return [
        (plain(q["text"]), _value(q["value"]), q["comparator"], _unit(q["unit"]))
        for q in article.labels["quantities"]
    ]


def _found(facts: Facts) -> list[tuple[object, ...]]:
    return [(plain(q.text), _value(q.value), q.comparator, _unit(q.unit)) for q in facts.quantities]


def _shown(one: tuple[object, ...]) -> str:
    return " | ".join(map(str, one))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One test of another system; `reason` says why it is held to be wrong, if it is."""

    file: str
    index: int
    content: dict[str, Any]
    reason: str | None


@cache
def rows() -> tuple[Row, ...]:
    """Read all rows of `numbers/`, with the reasons of `data/number-rows.toml`."""
    table = files("mujaz.evaluate").joinpath("data/number-rows.toml").read_text(encoding="utf-8")
    held = {
        (one["file"], index): one["reason"]
        for one in tomllib.loads(table)["held"]
        for index in one["rows"]
    }
    return tuple(
        Row(file=path.stem, index=at, content=json.loads(line), reason=held.get((path.stem, at)))
        for path in corpora.files("numbers", "*.jsonl")
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines())
    )


def _on_rows() -> tuple[Score, Score]:
    wrong = [row for row in rows() if not _is_right(row.content)]
    ours = [row for row in rows() if row.reason is None]
    missed = [row for row in wrong if row.reason is None]
    examples = tuple(f"{row.file} {row.index}: {row.content['expression']}" for row in missed)
    total = len(rows())
    return (
        Score(
            name="numbers/: rows by value, strict",
            right=len(ours) - len(missed),
            gold=total,
            bar=_ROWS_BAR,
            goal=_ROWS_GOAL,
            examples=examples,
        ),
        Score(
            name="numbers/: rows by value, those held wrong left out",
            right=len(ours) - len(missed),
            gold=len(ours),
            examples=examples,
        ),
    )


def _is_right(row: dict[str, Any]) -> bool:
    """Say whether the value a row wants is read from its expression.

    A number is right if the expression has that one number alone, in a sentence or by itself; an
    ordinal likewise, a relative one with the steps and what they are counted from; a percentage,
    sum or measure if its quantity has the value, grams for kilograms being the same; a range if
    both bounds are those of the quantity or of two, or one with its comparator, whether a bound is
    itself within left aside; a duration as the finder of dates has it. A row that wants nothing is
    right if nothing of its kind is found.
    """
    kind = str(row["type"] or row["spec"]).lower()
    test = next(test for name, test in _TESTS.items() if kind.startswith(name))
    if row["expression"] is None:
        return test(row["input"], None)
    wanted = row.get("value_raw") or row["resolution"]["value"]
    return test(row["expression"], str(wanted))


def _floats(text: str) -> list[float]:
    return [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?(?:e\d+)?", text)]


def _same(one: Iterable[float], other: Iterable[float]) -> bool:
    a, b = list(one), list(other)
    return len(a) == len(b) and all(
        abs(x - y) <= _NEAR * max(1, abs(y)) for x, y in zip(a, b, strict=True)
    )


def _is_number(text: str, wanted: str | None) -> bool:
    found = [n.value for n in numbers.find(text) if n.kind == "cardinal"]
    return not found if wanted is None else _same(found, _floats(wanted))


def _is_ordinal(text: str, wanted: str | None) -> bool:
    relative = _RELATIVE.fullmatch(wanted or "")
    if relative is not None:
        steps = [(n.anchor, n.value) for n in numbers.find(text)]
        return steps == [(relative["anchor"], float(relative["offset"]))]
    found = [n for n in numbers.find(text) if n.kind == "ordinal"]
    return not found if wanted is None else _same([n.value for n in found], _floats(wanted)[:1])


def _is_percent(text: str, wanted: str | None) -> bool:
    found = [q.value for q in quantities.find(text) if q.kind == "percent"]
    return not found if wanted is None else [_value(f) for f in found] == _floats(wanted)


def _bounds(found: Iterable[Quantity]) -> list[float]:
    values = (q.value for q in found if q.value is not None)
    return [x for value in values for x in (value if isinstance(value, tuple) else (value,))]


def _is_amount(text: str, wanted: str | None) -> bool:
    found = quantities.find(text)
    if wanted is None:
        return not found
    grams = [q.value * 1000 for q in found if q.unit == "كيلوغرام" and isinstance(q.value, float)]
    return _same(grams or _bounds(found), _floats(wanted.partition("(Just")[0]))


def _is_range(text: str, wanted: str | None) -> bool:
    found = quantities.find(text)
    if wanted is None:
        return not any(q.comparator != "=" or isinstance(q.value, tuple) for q in found)
    low, high = (part.strip("[]() ") for part in wanted.split(","))
    if low and high:
        return _same(_bounds(found) * (2 if low == high else 1), [float(low), float(high)])
    signs = {">", ">="} if low else {"<", "<="}
    return _same(_bounds(found), [float(low or high)]) and {q.comparator for q in found} <= signs


def _is_duration(text: str, wanted: str | None) -> bool:
    found = dates.find(text, published=date(2018, 1, 1))
    if wanted is None:
        return not found
    _, count, unit = wanted.split()
    return [one.value for one in found] == [_ISO[unit].format(count)]


_TESTS: dict[str, Callable[[str, str | None], bool]] = {
    "numberrange": _is_range,
    "number": _is_number,
    "numeral": _is_number,
    "ordinal": _is_ordinal,
    "percent": _is_percent,
    "amount": _is_amount,
    "quantity": _is_amount,
    "duration": _is_duration,
}
