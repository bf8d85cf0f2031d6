"""Dashes: whether a statement holds a part of an aside, or ends before one it goes on after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.language.clauses import DASHES
from mujaz.language.words import Word, conjunction, is_definite


def breaks_an_aside(words: Sequence[Word], sentence: Sequence[Word]) -> bool:
    """Say whether words begin within an aside between dashes, or end where it begins.

    «زار الوزير المستشفى- حيث يرقد الجرحى- والمحافظ»: after the second dash the clause goes on.
    """
    for opens, closes in pairwise(_set_off(sentence)):
        first, last = sentence[opens].start, sentence[closes].start
        if first < words[0].start < last <= words[-1].start:
            return True
        ends = [word for word in words if not word.is_mark][-1:]
        cut = any(word.start == sentence[opens - 1].start for word in ends)
        if cut and _goes_on(sentence[closes + 1 :]):
            return True
    return False


def _set_off(sentence: Sequence[Word]) -> list[int]:
    """Return the places of dashes with a space on one side, that follow no figure."""
    return [
        index
        for index, (before, dash, after) in enumerate(
            zip(sentence, sentence[1:], sentence[2:], strict=False), start=1
        )
        if dash.form in DASHES
        and not (before.is_number or before.is_mark)
        and not _joins_two(before, dash, after)
        and (before.end < dash.start or dash.end < after.start)
    ]


def _joins_two(before: Word, dash: Word, after: Word) -> bool:
    """Say whether a dash stands alone between two adjectives: «الأميركية - الأوروبية»."""
    alone = before.end < dash.start and dash.end < after.start
    return alone and is_definite(before.form) and is_definite(after.form)


def _goes_on(after: Sequence[Word]) -> bool:
    return bool(after) and not (after[0].is_mark or conjunction(after[0].form))
