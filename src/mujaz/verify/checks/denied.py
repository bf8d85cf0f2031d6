"""Denied: which words of a text a particle denies (Badawi, Carter & Gully 2016, ch. 2 and 3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise, zip_longest

from mujaz.language.letters import normalise
from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.checks.particles import is_particle
from mujaz.verify.reading import Reading, Term, names_of
from mujaz.verify.wording import listed

_REACH, _PREDICATE, _OBJECT, _JOINED, _GOVERNS = 3, 7, 8, 3, 16
_COMPARATIVE = re.compile("[وف]?أ.{3}")


@lru_cache(maxsize=64)
def denied(reading: Reading) -> Mapping[int, int]:
    """Map the place of each word that a particle denies to that particle's place."""
    found: dict[int, int] = {}
    for particle in reading.terms:
        if is_particle(reading, particle):
            found |= dict.fromkeys(_denied_by(reading, particle), particle.at)
    return found


@lru_cache(maxsize=64)
def denied_with_nouns(reading: Reading) -> Mapping[int, int]:
    """Return what is denied, and the noun that a denied verb has none of: «لم يصدر تعليق».

    An empty verb brings its noun; «أي» after any denied verb says that there is none.
    """
    found = dict(denied(reading))
    for at, particle in denied(reading).items():
        if bare(reading.terms[at].form) in listed("words", "negations", "empty"):
            found |= {one.at: particle for one in reading.around(at, 0, 2)[:1] if _is_bare(one)}
            if reading.terms[at].form in listed("words", "negations", "no_longer"):
                found |= {one.at: particle for one in _predicate(reading, at)}
        found |= {one.at: particle for one in _none_of(reading, at)}
    return found


def _denied_by(reading: Reading, particle: Term) -> Iterator[int]:
    """Yield the places of what a particle denies: the next word of content, and what joins it.

    «لم يكن» and «ليس» deny the predicate, not the one of whom it is denied.
    """
    after = _clause(reading, particle.at, _PREDICATE)
    if _is_copula(reading, particle):
        yield from _predicates(after, reading)
        return
    first = next((one for one in after[:_REACH] if one.kind == "content"), None)
    if first is not None:
        yield first.at
        yield from _joined(reading, first)


def _clause(reading: Reading, at: int, reach: int) -> list[Term]:
    """Return the words after a place, up to a mark."""
    found = []
    for one in reading.around(at, 0, reach):
        if one.word.is_mark:
            break
        found.append(one)
    return found


def _is_copula(reading: Reading, particle: Term) -> bool:
    copulas = listed("words", "negations", "copulas")
    after = reading.terms[particle.at + 1].form if particle.at + 1 < len(reading.terms) else ""
    return bare(particle.form) in copulas or after in copulas


def _predicates(after: list[Term], reading: Reading) -> Iterator[int]:
    """Yield the predicate among the words after «ليس»: no name, and nothing made definite."""
    names = names_of(reading, after[0].sentence) if after else {}
    for one, other in zip_longest(after, after[1:]):
        is_subject = one.at in names or keys.is_definite(one.form)
        is_construct = (
            other is not None and other.form.startswith("ال") and not one.form.endswith("ا")
        )
        if one.kind == "content" and not is_subject and not is_construct:
            yield one.at
            return


def _joined(reading: Reading, verb: Term) -> Iterator[int]:
    """Yield the verb that «أو» joins to a denied one: «لم يتسلم أو يطلع»."""
    near = reading.around(verb.at, 0, _JOINED)
    for one, other in pairwise(near):
        if one.form == "او" and verb_kind(other.form) == "imperfect":
            yield other.at


def _none_of(reading: Reading, at: int) -> list[Term]:
    """Return the noun after «أي» in the clause of a denied verb: «لم يقدم أي دليل»."""
    after = _clause(reading, at, _OBJECT)
    for one, other in pairwise(after):
        if bare(one.form) in {"اي", "ايه"} and other.kind == "content":
            return [other]
    return []


def _is_bare(term: Term) -> bool:
    return term.kind == "content" and not keys.is_definite(term.form)


def _predicate(reading: Reading, at: int) -> list[Term]:
    """Return the predicate of «لم يعد»: the next word of content without the article."""
    return [one for one in reading.around(at, 0, _PREDICATE) if _is_bare(one)][:1]


def says_when_or_of_what_rank(reading: Reading, particle: int) -> bool:
    """Say whether a denial tells when, where or of what rank something is after all.

    «لا ينتهي قبل عامين», «لم ينقض شهر حتى», «لم يعرف اعتداء أفدح من».
    """
    after = reading.around(particle, 0, _GOVERNS)
    stop = next((at for at, one in enumerate(after) if one.word.is_mark), len(after))
    clause = list(pairwise(after[:stop]))
    if bare(reading.terms[particle].form) not in {"لم", "لن", "لا"}:
        return False
    until = listed("words", "negations", "until")
    now = listed("words", "negations", "now")
    if any(one.form in until and other.form not in now for one, other in clause):
        return True
    return any(
        _is_comparative(one.word.surface) and bare(other.form) in {"من", "مما", "ممن"}
        for one, other in clause
    )


def _is_comparative(surface: str) -> bool:
    """Say whether a word has the shape of «أفدح», and only compares: «أكثر من» bounds numbers."""
    bounds = listed("words", "bounds", "over") | listed("words", "bounds", "under")
    form = normalise(surface)
    is_other = bare(form) in bounds or verb_kind(form) is not None
    return bool(_COMPARATIVE.fullmatch(surface)) and not is_other
