"""Scope: a clause is kept with the condition or exception that binds it, and with its head."""

from __future__ import annotations

from mujaz.brief import Statement
from mujaz.language.kind import BINDING, CLAUSAL, Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import bare
from mujaz.verify.cited.source import Kept, Source


def fault(statement: Statement, source: Source) -> str | None:
    """Return what was cut from the scope that it governs, or None."""
    for kept in source.kept_by(statement):
        lost = _lost_binding(kept) or _lost_head(kept)
        if lost:
            return f"cut out of its scope: {lost}"
    return None


def _lost_binding(kept: Kept) -> str | None:
    """Return a condition or exception left out while its clause is kept."""
    clause_kept = False
    for part in kept.clauses:
        if part.kind in CLAUSAL or part.kind is Kind.MAIN:
            clause_kept = False
        any_kept = any(kept.keeps(word) for word in part.words)
        if part.kind in BINDING and clause_kept and not any_kept:
            return part.words[0].surface
        clause_kept = clause_kept or any_kept
    return None


def _lost_head(kept: Kept) -> str | None:
    """Return the modality or denial that opens the sentence, left out of what it governs."""
    governing = closed("modals", "negations")
    head = kept.clauses[0]
    if any(kept.keeps(word) for word in head.words):
        return None
    for word in head.words[:4]:
        if bare(word.form) in governing:
            return word.surface
    return None
