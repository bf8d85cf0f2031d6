"""Candidate: a draft that may be published, with what it tells and what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.digest.choosing.signs import signs_of
from mujaz.digest.choosing.weigh import (
    Weighed,
    content_stems,
    looks_ahead,
    tells_what_stands,
    told_stems,
    weight_of,
)
from mujaz.digest.draft import Draft
from mujaz.language.lexicon import closed
from mujaz.models.editor import Editor, Signs

SAME = 0.4
"""The share of the shorter one's stems from which two statements tell the same fact."""

_FIGURE, _MOST_FIGURES = 0.4, 3  # what a figure or a date adds to a statement, and up to how many
_AHEAD = 0.4  # what it adds to say what is planned or expected
_OPENING, _ALIKE = 5, 0.3  # words in which two open that tell the same, and what they share
_STANDING = 0.6  # what it takes away to say what is always so: it is background to news
_KEPT, _KEPT_OF_LEAD = 0.5, 0.9  # powers of the share kept: what the lead loses costs more


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A draft that may be published, with its stems and what it is worth.

    `told` are the stems by which it is held against the other statements of its list.
    """

    draft: Draft
    text: str
    stems: frozenset[str]
    told: frozenset[str]
    length: int  # words between white space
    score: float
    signs: Signs
    chance: float  # that an editor would print it

    def repeats(self, other: Candidate, most: float = SAME) -> bool:
        """Say whether the two share `most` of the shorter one's stems: the same fact."""
        return self.tells(other.stems, most)

    def tells_most_of(self, other: Candidate) -> bool:
        """Say whether the two share more than half of what the shorter one tells."""
        shorter = min(len(self.told), len(other.told))
        return 2 * len(self.told & other.told) > shorter

    def opens_like(self, other: Candidate) -> bool:
        """Say whether the two open with the same words: who did what is told once.

        Of who speaks it is told again: «قال الرئيس فلان الفلاني».
        """
        first, second = ([w.form for w in one.draft.words[:_OPENING]] for one in (self, other))
        said = first[0] in closed("saying")
        return first == second and not said and self.repeats(other, _ALIKE)

    def tells(self, stems: frozenset[str], most: float = SAME) -> bool:
        """Say whether it shares `most` of the shorter one's stems with those of other words."""
        shorter = min(len(self.stems), len(stems))
        return len(self.stems & stems) >= most * shorter


def candidates_of(
    drafts: Sequence[Draft], body: str, weighed: Weighed, editor: Editor
) -> tuple[Candidate, ...]:
    """Return a candidate for each draft: its sentence's score, by the share of weight it keeps.

    Figures and dates add to it, and what lies ahead: they are what a reader of news looks for. What
    always stands takes away. It counts by the chance that an editor would print it.
    """
    fullest: dict[int, float] = {}
    stems = [frozenset(content_stems(draft.words)) for draft in drafts]
    texts = [draft.text(body) for draft in drafts]
    own = [frozenset(content_stems(draft.short or draft.words)) for draft in drafts]
    held = [weight_of(some, weighed.weights) for some in own]
    for draft, weight in zip(drafts, held, strict=True):
        fullest[draft.sentence] = max(fullest.get(draft.sentence, 0.0), weight)
    signs = [signs_of(draft, some, weighed) for draft, some in zip(drafts, stems, strict=True)]
    return tuple(
        Candidate(
            draft=draft,
            text=text,
            stems=some,
            told=told_stems(draft.words),
            length=len(text.split()),
            score=lessened(
                _kept(weighed, draft.sentence, weight / (fullest[draft.sentence] or 1.0))
                + _added(draft),
                chance,
            ),
            signs=counted,
            chance=chance,
        )
        for draft, text, some, weight, counted, chance in zip(
            drafts, texts, stems, held, signs, editor.chances(signs), strict=True
        )
    )


def _added(draft: Draft) -> float:
    """Return what figures, what lies ahead and what always stands add to a score."""
    figures = min(_MOST_FIGURES, sum(word.is_number for word in draft.words))
    ahead, standing = looks_ahead(draft.words), tells_what_stands(draft.words)
    return _FIGURE * figures + _AHEAD * ahead - _STANDING * standing


def _kept(weighed: Weighed, sentence: int, share: float) -> float:
    """Return the score of a sentence of which a share is kept: the lead's end is news too."""
    power = _KEPT_OF_LEAD if weighed.sentences[sentence].is_lead else _KEPT
    return lessened(weighed.scores[sentence], share**power)


def lessened(score: float, share: float) -> float:
    """Return a score of which only a share is kept; one below zero gets worse by as much."""
    return score - abs(score) * (1 - share)
