"""Compose: one digest of what the model wrote, and the embedded engine's words where it failed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mujaz.brief import COMPOSITE_MEDIA, TRAINED_MEDIA, Digest, Disclosure, Statement
from mujaz.digest.llm.answer import Part
from mujaz.digest.llm.fitness import repeats
from mujaz.digest.llm.judged import Judged
from mujaz.settings import Settings


def composed(fit: Sequence[Judged], embedded: Digest, settings: Settings, *, model: str) -> Digest:
    """Return the digest; it is the embedded one, as it came, where nothing of the model's is fit.

    Its label says which: all of it the model's, or put together with the article's own words.
    """
    summary = _summary(_of("summary", fit), embedded.summary, settings)
    points = _points(_of("points", fit), summary, embedded, settings)
    own = {one.text for one in fit}
    said = [*summary, *points]
    if not any(one.text in own for one in said):
        return embedded
    mixed = any(one.text not in own for one in said)
    return Digest(
        summary=summary,
        points=points,
        engine=f"llm:{model}",
        disclosure=Disclosure(digital_source_type=COMPOSITE_MEDIA if mixed else TRAINED_MEDIA),
    )


def _of(part: Part, fit: Iterable[Judged]) -> list[Statement]:
    return [one.statement for one in fit if one.part == part]


def _summary(
    fit: Sequence[Statement], embedded: Sequence[Statement], settings: Settings
) -> tuple[Statement, ...]:
    """Return the summary in reading order: the model's, filled up where it is too short."""
    (fewest, most), (low, high) = settings.summary_statements, settings.summary_words
    chosen: list[Statement] = []
    for one in fit:
        if len(chosen) < most and _words([*chosen, one]) <= high:
            chosen.append(one)
    for one in embedded:
        is_enough = len(chosen) >= fewest and _words(chosen) >= low
        if is_enough or len(chosen) == most:
            break
        if _words([*chosen, one]) <= high and not repeats(one.text, _texts(chosen)):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.evidence))


def _points(
    fit: Sequence[Statement], summary: Sequence[Statement], embedded: Digest, settings: Settings
) -> tuple[Statement, ...]:
    """Return the key points: the model's, then the embedded engine's, none told twice."""
    chosen = list(fit[: settings.points])
    for one in embedded.points:
        told = repeats(one.text, _texts(chosen)) or repeats(one.text, _texts(summary), across=True)
        if len(chosen) < settings.points and not told:
            chosen.append(one)
    return tuple(chosen)


def _texts(some: Iterable[Statement]) -> list[str]:
    return [one.text for one in some]


def _words(some: Iterable[Statement]) -> int:
    return sum(len(one.text.split()) for one in some)
