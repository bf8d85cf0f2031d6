"""Editor: how likely an editor would print a statement, from what can be counted about it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from operator import attrgetter
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What is counted of one statement; every figure lies between 0 and 1."""

    down: float  # how far down its sentence stands: log(1 + sentences before it) / 3, at most 1
    kept: float  # share of its sentence's words that it has
    opened: float  # 1 where it begins later than its sentence
    closed: float  # 1 where a comma stands before what was cut off its end
    cut: float  # 1 where words were cut off its end and no comma stands there
    brought: float  # 1 where it has words from elsewhere
    length: float  # words / 30, at most 1
    verbs: float  # finite verbs / 3, at most 1
    bare: float  # 1 where an indefinite noun opens it
    leaning: float  # 1 where another statement must be told before it
    named: float  # 1 where it has a name that an earlier sentence has, and neither title nor lead
    titled: float  # share of its stems that the title has
    known: float  # share of its stems that title or lead has
    numbers: float  # numbers / 3, at most 1
    names: float  # names / 5, at most 1
    halved: float  # 1 where its sentence's first part lost some of its words
    described: float  # 1 where a relative clause of its sentence was cut
    quoted: float  # share of its words inside quotation marks or brackets
    short: float  # 1 where it has less than seven words
    central: float  # half of what the weightiest of its stems weighs in the article
    backward: float  # 1 where it opens with a noun with ال that was told since the lead
    continued: float  # share of its content stems that the sentence before has, and the lead not


_COUNTED = attrgetter(*(field.name for field in fields(Signs)))


class Editor(Protocol):
    """Anything that says how likely an editor would print statements."""

    @property
    def name(self) -> str:
        """Name the model and its version, for `made_by`."""
        ...

    def chances(self, statements: Sequence[Signs]) -> tuple[float, ...]:
        """Return for each statement, in the same order, how likely it is fit to print, 0 to 1."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LogisticEditor:
    """A logistic regression: a constant and one weight a sign."""

    name: str
    constant: float
    weights: tuple[float, ...]

    def chances(self, statements: Sequence[Signs]) -> tuple[float, ...]:
        """Return for each statement, in the same order, how likely it is fit to print, 0 to 1."""
        return tuple(
            1 / (1 + math.exp(-self.constant - math.fsum(map(float.__mul__, self.weights, some))))
            for some in map(_COUNTED, statements)
        )


@cache
def shipped_editor() -> Editor:
    """Return the editor whose weights the package ships (`weights/editor.json`)."""
    data = json.loads((files("mujaz.models") / "weights/editor.json").read_text(encoding="utf-8"))
    weights = data["weights"]
    return LogisticEditor(
        name=data["name"],
        constant=weights["constant"],
        weights=tuple(weights[field.name] for field in fields(Signs)),
    )
