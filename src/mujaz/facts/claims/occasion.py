"""Occasion: words that tell when or where something is said, and no part of who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import listed, plain
from mujaz.language.lexicon import closed

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


def is_title(p: Passage, at: int) -> bool:
    """Say whether «العام» belongs to a title, or «اليوم» to a newspaper."""
    form = p.form(at)
    if form in ("العام", "عام", "الاول", "اول"):
        return not p.is_mark(at - 1) and not p.form(at + 1)[:1].isdigit()
    return False


def is_occasion(p: Passage, at: int) -> bool:
    """Say whether a time, a number or an occasion is told here: «في ختام اللقاء»."""
    form = p.form(at)
    if form in closed("times", "demonstratives") or form[:1].isdigit():
        return True
    kinds = listed("occasions")
    return any(w in kinds for w in (form, plain(form), form[:-1], form[:-2], plain(form)[:-1]))
