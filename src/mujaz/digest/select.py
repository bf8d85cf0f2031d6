"""Select: which of the drafts make the summary and the key points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from mujaz.digest.draft import Draft
from mujaz.digest.weigh import content_stems
from mujaz.settings import Settings

_MOST_CONSIDERED = 14
_FIGURE, _MOST_FIGURES = 0.4, 3  # what a figure or a date adds to a statement, and up to how many
_SAME_FACT = 0.4  # share of the shorter one's stems; above it two statements tell the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A draft that may be published, with its stems and what it is worth."""

    draft: Draft
    text: str
    stems: frozenset[str]
    length: int  # words between white space
    score: float

    def repeats(self, other: Candidate) -> bool:
        """Say whether the two tell the same fact."""
        shorter = min(len(self.stems), len(other.stems))
        return len(self.stems & other.stems) > _SAME_FACT * shorter


def candidates_of(
    drafts: Sequence[Draft], body: str, scores: Sequence[float], weights: Mapping[str, float]
) -> tuple[Candidate, ...]:
    """Return a candidate for each draft: its sentence's score, by the share of weight it keeps.

    Figures and dates add to it: they are what a reader of news looks for.
    """
    fullest: dict[int, float] = {}
    stems = [frozenset(content_stems(draft.words)) for draft in drafts]
    texts = [draft.text(body) for draft in drafts]
    held = [sum(weights.get(stem, 0.0) for stem in some) for some in stems]
    for draft, weight in zip(drafts, held, strict=True):
        fullest[draft.sentence] = max(fullest.get(draft.sentence, 0.0), weight)
    return tuple(
        Candidate(
            draft=draft,
            text=text,
            stems=some,
            length=len(text.split()),
            score=scores[draft.sentence] * (weight / (fullest[draft.sentence] or 1.0)) ** 0.5
            + _FIGURE * min(_MOST_FIGURES, sum(word.is_number for word in draft.words)),
        )
        for draft, text, some, weight in zip(drafts, texts, stems, held, strict=True)
    )


def choose_summary(candidates: Sequence[Candidate], settings: Settings) -> tuple[Candidate, ...]:
    """Return the statements of the summary in reading order.

    Of all sets within the bounds of `settings` that repeat nothing, the one of the highest score;
    where no set reaches the least number of words, the longest that stays below the most.
    """
    low, high = settings.summary_words
    fewest, most = settings.summary_statements
    best = sorted(candidates, key=_rank)[:_MOST_CONSIDERED]
    sets = [
        some
        for size in range(most, 0, -1)
        for some in combinations(best, size)
        if _fits(some, high)
    ]
    within = [s for s in sets if len(s) >= fewest and _words(s) >= low]
    chosen = max(within, key=_worth, default=None) or max(
        sets, key=lambda s: (min(len(s), fewest), min(_words(s), low), _worth(s)), default=()
    )
    return tuple(sorted(chosen, key=lambda one: one.draft.words[0].start))


def choose_points(
    candidates: Sequence[Candidate], summary: Sequence[Candidate], settings: Settings
) -> tuple[Candidate, ...]:
    """Return the key points, most telling first, none telling what another point tells.

    What the summary does not tell comes first; its facts are told again only to reach the number.
    """
    low, high = settings.point_words
    fitting = sorted((one for one in candidates if low <= one.length <= high), key=_rank)
    fresh = [one for one in fitting if not any(one.repeats(told) for told in summary)]
    chosen: list[Candidate] = []
    for one in (*fresh, *fitting):
        if len(chosen) == settings.points:
            break
        if not any(one.repeats(other) for other in chosen):
            chosen.append(one)
    return tuple(sorted(chosen, key=_rank))


def within_words(candidates: Sequence[Candidate], budget: int) -> tuple[Candidate, ...]:
    """Return the best candidates whose words reach a budget, in reading order."""
    chosen: list[Candidate] = []
    for one in sorted(candidates, key=_rank):
        if sum(other.length for other in chosen) >= budget:
            break
        if not any(one.repeats(other) for other in chosen):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.draft.words[0].start))


def _rank(one: Candidate) -> tuple[float, int]:
    return (-one.score, one.draft.words[0].start)


def _words(some: Sequence[Candidate]) -> int:
    return sum(one.length for one in some)


def _worth(some: Sequence[Candidate]) -> float:
    return sum(one.score for one in some)


def _fits(some: Sequence[Candidate], most_words: int) -> bool:
    if _words(some) > most_words:
        return False
    return not any(one.repeats(other) for one, other in combinations(some, 2))
