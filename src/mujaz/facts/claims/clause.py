"""Clause: whether the words before a verb leave it to be one: its setting, or its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import listed, plain
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.speaker import before
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, is_common

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


def follows_setting(p: Passage, at: int) -> bool:
    """Say whether nothing but «في» and its noun stands before a verb: «في دعوة جديدة حث الوزير»."""
    first = p.first[at]
    short = 2 <= at - first <= _SETTING_LONGEST and not any(p.is_mark(i) for i in range(first, at))
    known = plain(p.form(at + 1)) in closed("offices") or p.is_name(at + 1)
    return short and bare(p.form(first)) == "في" and known and is_common(p.form(first + 1))


_SETTING_LONGEST = 4


def follows_subject(p: Passage, at: int) -> bool:
    """Say whether the subject stands before a verb with أن: «لكن سمير كشف لاحقا أن»."""
    near = any(is_that(p, i) for i in range(at + 1, min(p.last[at], at + _BESIDE)))
    named = before(p, at) if near else None
    return named is not None and p.form(named[0] - 1) in listed("links")


_BESIDE = 4
