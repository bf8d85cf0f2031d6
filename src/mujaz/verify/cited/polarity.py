"""Polarity: no denial, modality or quantity word that bears on what is kept was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.brief import Statement
from mujaz.language.clauses import Clause, nesting
from mujaz.language.done import says_done
from mujaz.language.kind import CLAUSAL, Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, verb_kind
from mujaz.verify.cited.source import Kept, Source


def fault(statement: Statement, source: Source) -> str | None:
    """Return the words lost that change what the statement says, or None.

    Such a word bears on everything after it in its clause (Ryding 2005, ch. 37). It may be left
    out with all that follows it, inside brackets, or between a verb of saying and its إن.
    """
    lost = [
        word.surface
        for kept in source.kept_by(statement)
        for group in groups(kept.clauses)
        for word in _lost(group, kept)
    ]
    return f"lost: {'، '.join(lost)}" if lost else None


def groups(parts: Sequence[Clause]) -> Iterator[tuple[Word, ...]]:
    """Yield the words of each clause with its own verb, its phrases and bindings included.

    Who says so, after a comma, is no part of the clause that it follows.
    """
    group: list[Word] = []
    for part in parts:
        aside = part.kind is Kind.ATTRIBUTION and part.after_comma
        if (part.kind in CLAUSAL or aside) and group:
            yield tuple(group)
            group = []
        group.extend(part.words)
    if group:
        yield tuple(group)


def _lost(group: Sequence[Word], kept: Kept) -> Iterator[Word]:
    bearing = closed("negations", "modals", "amounts", "absolutes", "superlatives")
    positions = [index for index, word in enumerate(group) if kept.keeps(word)]
    if not positions:
        return
    for index, depth in enumerate(nesting(group)):
        word = group[index]
        if depth or kept.keeps(word) or index > positions[-1] or bare(word.form) not in bearing:
            continue
        if not (_is_done(group, index) or _is_between_saying_and_that(group, index, kept)):
            yield word


def _is_done(group: Sequence[Word], index: int) -> bool:
    """Say whether this is قد before a past verb: it happened (Ryding 2005, 37.2)."""
    following = group[index + 1].form if index + 1 < len(group) else ""
    done = bare(group[index].form) == "قد" and verb_kind(following) != "imperfect"
    return done or says_done(group, index)


def _is_between_saying_and_that(group: Sequence[Word], index: int, kept: Kept) -> bool:
    said = any(bare(w.form) in closed("saying") and kept.keeps(w) for w in group[:index])
    following = next((w for w in group[index:] if kept.keeps(w)), None)
    return said and following is not None and _opens_speech(following, group)


def _opens_speech(word: Word, group: Sequence[Word]) -> bool:
    if bare(word.form) in closed("complementisers"):
        return True
    position = group.index(word)
    after = group[position + 1] if position + 1 < len(group) else None
    return after is not None and after.form in closed("complementisers")
