"""Ranker: how much a sentence of news tells, from what can be counted about it."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from operator import attrgetter
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What is counted of one sentence; every figure lies between 0 and 1."""

    lead: float  # 1 for the first sentence
    position: float  # 1 / (1 + sentences before it)
    order: float  # share of the article's sentences that do not come before it
    title: float  # share of the title's stems that it holds
    astray: float  # 1 where the article has a title and it holds none of them
    centrality: float  # mean weight of its stems, where a stem weighs its share of the article
    coverage: float  # share of the article's weight that it holds
    length: float  # words / 40, at most 1
    numbers: float  # numbers / 3, at most 1
    quoted: float  # share of its words inside quotation marks


_COUNTED = attrgetter(*(field.name for field in fields(Features)))


class Ranker(Protocol):
    """Anything that says how much sentences tell, higher is more."""

    @property
    def name(self) -> str:
        """Name the model and its version, for `made_by`."""
        ...

    def scores(self, sentences: tuple[Features, ...]) -> tuple[float, ...]:
        """Return one score a sentence, in the same order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearRanker:
    """A weighted sum of the features."""

    name: str
    weights: tuple[float, ...]

    def scores(self, sentences: tuple[Features, ...]) -> tuple[float, ...]:
        """Return one score a sentence, in the same order."""
        return tuple(
            sum(w * x for w, x in zip(self.weights, _COUNTED(one), strict=True))
            for one in sentences
        )


@cache
def shipped_ranker() -> Ranker:
    """Return the ranker whose weights the package ships (`weights/ranker.json`)."""
    data = json.loads((files("mujaz.models") / "weights/ranker.json").read_text(encoding="utf-8"))
    names = [field.name for field in fields(Features)]
    return LinearRanker(
        name=data["name"], weights=tuple(float(data["weights"][name]) for name in names)
    )
