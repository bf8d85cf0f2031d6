"""Provenance: every word of the statement stands in its evidence."""

from __future__ import annotations

from collections import Counter

from mujaz.brief import Statement
from mujaz.language.words import words
from mujaz.verify.cited.source import Source


def fault(statement: Statement, source: Source) -> str | None:
    """Return the words that the evidence does not hold as often as the statement, or None.

    Marks are left out of the comparison; words are compared as they are written.
    """
    said = Counter(word.surface for word in words(statement.text) if not word.is_mark)
    shown = Counter(word.surface for word in source.evidence_words(statement) if not word.is_mark)
    missing = said - shown
    return f"words without evidence: {'، '.join(missing)}" if missing else None
