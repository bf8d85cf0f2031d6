"""Titled: what quotation marks give as a name and not as speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_definite, is_finite


def named(clause: Sequence[Word]) -> Iterator[int]:
    """Yield the places of what quotation marks give as a name, and of the marks.

    It follows a noun that is so named («جماعة "كذا"»), or it is short, opens with no verb and
    follows a definite noun or a kind of place: «الصندوق الأميركي "كذا"», «منطقة "كذا"».
    """
    start = 0
    while start < len(clause):
        closing = _CLOSING.get(clause[start].form)
        end = _place(clause, closing, start + 1) if closing else None
        if closing and start and _is_named(clause, start, end):
            yield from range(start, (end or start) + 1)
        start = (end or start) + 1


_LONGEST_NAME = 5  # words in quotation marks
_CLOSING = {"«": "»", "“": "”", '"': '"'}


def _place(clause: Sequence[Word], form: str | None, start: int) -> int | None:
    return next((i for i in range(start, len(clause)) if clause[i].form == form), None)


def _without_preposition(form: str) -> str:
    """Return a noun without the ل or ب that it bears: «لبرنامج "كذا"»."""
    return form[1:] if form[:1] in ("ل", "ب") else form


def _is_named(clause: Sequence[Word], start: int, end: int | None) -> bool:
    before = bare(clause[start - 1].form)
    if before in closed("named_after") or _without_preposition(before) in closed("named_after"):
        return True
    inside = [word for word in clause[start + 1 : end or start] if not word.is_mark]
    short = 0 < len(inside) <= _LONGEST_NAME
    owned = is_definite(before) or before in closed("kinds_of_place", "prepositions")
    return short and owned and not is_finite(bare(inside[0].form))
