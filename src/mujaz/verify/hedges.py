"""Hedges: words that deny, limit, put off, give a reason or a source for what a clause tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from mujaz.language.letters import fold
from mujaz.language.words import bare
from mujaz.verify.checks.attribution import says
from mujaz.verify.reading import Term
from mujaz.verify.wording import table

_COMING = re.compile("[وف]?س[يتن].{3,}")  # سيفتتح
# Each kind, and the lists of words.toml that hold its words.
_KINDS = {
    "denial": ("negations.particles", "negations.verbs", "negations.denying"),
    "coming": ("modality.coming", "modality.expected"),
    "possible": ("modality.possible", "modality.conditional"),
    "wanted": ("modality.asked", "modality.wished", "modality.needed"),
    "all": ("amounts.all",),
    "most": ("amounts.most",),
    "some": ("amounts.some", "amounts.half"),
    "alone": ("limits.alone", "negations.excepting"),
    "superlative": ("superlatives.forms",),
    "cause": ("links.cause", "links.reaching"),
    "aim": ("links.aim",),
    "over": ("bounds.over",),
    "under": ("bounds.under",),
    "about": ("bounds.about",),
    "source": ("saying.sourcing",),
}


def hedges(terms: Iterable[Term]) -> frozenset[str]:
    """Return the kinds of hedges among some words; `said` is any verb of saying."""
    found: set[str] = set()
    for term in terms:
        rest = bare(term.form)
        found |= _kinds().get(term.form, frozenset()) | _kinds().get(rest, frozenset())
        found |= {"coming"} if _COMING.fullmatch(term.form) else set()
        found |= {"said"} if says(term.form) else set()
    return frozenset(found)


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Return for each word the kinds of hedges that it may be."""
    found: dict[str, set[str]] = {}
    for kind, lists in _KINDS.items():
        for section, _, name in (one.partition(".") for one in lists):
            for word in table("words")[section][name]:
                found.setdefault(fold(word), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
