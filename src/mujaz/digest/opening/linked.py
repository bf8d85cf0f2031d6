"""Linked: what a link («كما», «بينما», «بعد ذلك») says of the words after it, so that it stays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.language.lexicon import closed
from mujaz.language.valency import particle
from mujaz.language.words import Word, bare, conjunction, is_finite, verb_kind

_COMMAS = frozenset("،,")


def is_likened(sentence: Sequence[Word], length: int) -> bool:
    """Say whether «كما» tells like what: «كما المدينة القديمة، …», «كما قال الوزير، فقد…»."""
    if bare(sentence[0].form) != "كما" or length > 1:
        return False
    if sentence[1].surface.startswith("ال") and not verb_kind(sentence[1].form):
        return True
    after = (b.form for a, b in pairwise(sentence) if a.form in _COMMAS and b.form[0] == "ف")
    return any(bare(form) == "قد" or bare(form) in closed("complementisers") for form in after)


def asks_for_more(sentence: Sequence[Word], length: int) -> bool:
    """Say whether what comes after a link is of it: «في سياق متصل بالهجرة», «فيما بعد قال»."""
    last, after = sentence[length - 1], sentence[length]
    joined = last.form == "متصل" and particle(after.form) == "ب"
    return joined or (bare(last.form) == "فيما" and after.form == "بعد")


def measure(rest: Sequence[Word]) -> int:
    """Return how many words tell how long after it was: «بعد ذلك [بوقت قصير]», «بعدها [بأيام]»."""
    time = rest[0].form[1:] if rest and rest[0].form[0] == "ب" else ""
    if time not in closed("periods", "two_periods") | {"وقت", "قليل"}:
        return 0
    return 2 if len(rest) > 2 and rest[1].form in closed("in_construct") else 1


def is_subordinate(sentence: Sequence[Word], length: int) -> bool:
    """Say whether a link opens a clause under another: «بينما كان كذا، جرى كذا», «وإذ أهدر…، …».

    After و it always does, where a comma follows.
    """
    first, rest = sentence[0], sentence[length:]
    joins = [bare(word.form) for word in sentence[:length]]
    if joins not in (["بينما"], ["فيما"], ["حين"], ["في", "حين"], ["اذ"]):
        return False
    if conjunction(first.form) == "و" and any(word.form in _COMMAS for word in rest):
        return True
    return _main_clause_follows(rest)


def _main_clause_follows(rest: Sequence[Word]) -> bool:
    """Say whether a comma and a verb, or «فإن», follow: «بينما» opens a clause of theirs."""
    for before, word in pairwise(rest):
        if before.form in _COMMAS:
            verb = is_finite(word.form)
            return verb or word.form.startswith("فان") or word.form in ("لم", "لن")
    return False
