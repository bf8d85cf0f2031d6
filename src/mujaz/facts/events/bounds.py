"""Bounds: where a clause begins and ends, without links, labels and marks that stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.facts.events import listed, predicate
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_definite

OPENING = {"«": "»", "“": "”", '"': '"', "‹": "›"}
CLOSING = frozenset('»”")]')
_BYLINE = 10  # words of a writer's name and place before the text
_LABEL = 4  # words of a label before its colon, or of «على صعيد مختلف» after its first


def balanced(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Take off a quotation mark or bracket at either end that has no other."""
    if words and words[-1].form in CLOSING and not _pairs(words, words[-1].form):
        words = words[:-1]
    if words and words[0].form in OPENING and words[0].form != '"':
        return words if any(w.form == OPENING[words[0].form] for w in words) else words[1:]
    return words[1:] if words and words[0].form == '"' and _odd(words) else words


def after_comma(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words after the last comma, all where none stands."""
    last = next((at for at in reversed(range(len(words))) if words[at].form in "،,"), -1)
    return words[last + 1 :]


def is_closed(words: Sequence[Word]) -> bool:
    """Say whether every mark that closes something in `words` has its opening there."""
    marks = {word.form for word in words if word.is_mark and word.form in CLOSING}
    return all(_pairs(words, mark) for mark in marks)


def _odd(words: Sequence[Word]) -> bool:
    return sum(word.form == '"' for word in words) % 2 == 1


def _pairs(words: Sequence[Word], closing: str) -> bool:
    if closing == '"':
        return not _odd(words)
    opening = {"»": "«", "”": "“", ")": "(", "]": "["}[closing]
    return sum(w.form == opening for w in words) >= sum(w.form == closing for w in words)


def _after_byline(words: Sequence[Word]) -> int:
    """Return where the text begins after «فلان - الرياض:», 0 without it."""
    forms = [word.form for word in words[:_BYLINE]]
    colon = forms.index(":") if ":" in forms else 0
    return colon + 1 if "-" in forms[:colon] else 0


def _after_label(words: Sequence[Word]) -> int:
    """Return where the text begins after «الادعاء:», 0 without a label."""
    for at, word in enumerate(words[: _LABEL + 1]):
        if word.form == ":":
            return at + 1 if predicate.find(words[:at]) is None else 0
        if word.is_mark:
            return 0
    return 0


def _aside_at(words: Sequence[Word], at: int) -> int:
    """Return how many words of «على صعيد آخر،» stand at `at`, its comma last."""
    if at + 2 >= len(words) or bare(words[at].form) not in ("علي", "من", "في"):
        return 0
    if words[at + 1].form not in listed.words_of("leading", "sides"):
        return 0
    commas = (n for n, w in enumerate(words[at + 2 : at + 2 + _LABEL]) if w.form in "،,")
    return next((n + 3 for n in commas), 0)


def heading_before(words: Sequence[Word], verb: int) -> int:
    """Return how many words of a heading without a mark stand before the clause, its link too.

    «اجتماع ومتابعة وفيما عقدت اللجنة …», «هدوء حذر على صعيد آخر، أعلنت الشركة …».
    """
    for at in range(1, min(verb, _LABEL + 1)):
        if words[at].is_mark:
            return 0
        linked = words[at].form in ("وفيما", "وبينما") and at + 1 == verb
        if linked or (at + _aside_at(words, at) == verb):
            return verb
    return 0


def _is_done(words: Sequence[Word], at: int) -> bool:
    """Say whether this is قد before a past verb: no more than that it happened."""
    if bare(words[at].form) not in ("قد", "لقد") or at + 1 >= len(words):
        return False
    return predicate.tense_of(words[at + 1].form, opens=True) == "past"


def _points_at(words: Sequence[Word], at: int) -> bool:
    """Say whether «هذا» points at the noun after it («هذا النوع»), and is no link."""
    pointed = bare(words[at].form) == "هذا" and at + 1 < len(words)
    return pointed and is_definite(words[at + 1].form)


def start_of(words: Sequence[Word]) -> int:
    """Return where a clause begins after links, marks and a dateline's dashes."""
    start = 0
    for at in range(min(len(words) - 1, 12)):
        dashed = words[at].form in ("-", ")") and words[at + 1].form == "-"  # «(CNN)-أعلنت»
        if dashed or words[at].form in "—–":
            start = at + 1 + (words[at].form == ")")
    start = max(start, _after_byline(words), _after_label(words))
    if start < len(words) and bare(words[start].form) in closed("sources"):
        commas = (at for at, word in enumerate(words) if word.form in "،,")
        start = next(commas, start)
    while start < len(words):
        link = listed.length_at(words, start, "leading", "words") or _is_done(words, start)
        link = 0 if _points_at(words, start) else link
        link = link or _aside_at(words, start)
        if not link and not (words[start].is_mark and words[start].form not in OPENING):
            break
        start += link or 1
    return start
