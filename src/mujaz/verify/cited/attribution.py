"""Attribution: who said it is kept with what was said."""

from __future__ import annotations

from mujaz.brief import Statement
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, phrases
from mujaz.language.words import bare, is_finite
from mujaz.verify.cited.source import Kept, Source


def fault(statement: Statement, source: Source) -> str | None:
    """Return the attribution that was lost, or None."""
    for kept in source.kept_by(statement):
        lost = _lost_before(kept) or _lost_between(kept) or _lost_after(kept)
        if lost:
            return f"attribution lost: {lost}"
    return None


def _lost_before(kept: Kept) -> str | None:
    """Return a verb of saying, left out, whose إن clause is kept."""
    if _only_reminds(kept):
        return None
    verb = None
    for word in kept.words:
        form = bare(word.form)
        if form in closed("saying") and verb is None:
            verb = word
        elif form in closed("complementisers") and verb is not None and kept.keeps(word):
            return None if kept.keeps(verb) else verb.surface
    if verb is None or kept.keeps(verb):
        return None
    heads = kept.clauses[0].words
    speech = any(bare(word.form) in closed("complementisers") for word in heads)
    later = any(kept.keeps(word) for part in kept.clauses[1:] for word in part.words)
    return verb.surface if verb in heads and speech and later else None


def _lost_between(kept: Kept) -> str | None:
    """Return the verb or participle whose أن is kept without it: «نفت …، مؤكدة أن»."""
    governor = None
    previous = None
    for word in kept.words:
        form = bare(word.form)
        if form in closed("complementisers") and kept.keeps(word):
            set_off = previous is not None and previous.form == "،"
            if governor is not None and not set_off and not kept.keeps(governor):
                return governor.surface
        if form in closed("saying", "reporting") or is_finite(form):
            governor = word
        previous = word
    return None


def _only_reminds(kept: Kept) -> bool:
    """Say whether the sentence opens with «يذكر أن», which names no speaker."""
    forms = [word.form for word in kept.words[:6] if not word.is_mark]
    if not forms:
        return False
    some = phrases("openers", "reminder").get(bare(forms[0]), ())
    return any(tuple(forms[1 : len(phrase)]) == phrase[1:] for phrase in some)


def _lost_after(kept: Kept) -> str | None:
    """Return a «بحسب …» after a comma, left out while words before it in the sentence are kept."""
    for index, part in enumerate(kept.clauses):
        if part.kind is not Kind.ATTRIBUTION or not part.after_comma:
            continue
        before = any(kept.keeps(w) for earlier in kept.clauses[:index] for w in earlier.words)
        if before and not any(kept.keeps(word) for word in part.words):
            return part.words[0].surface
    return None
