"""Where: something is, or happened, in the place that the article names for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mujaz.facts.places.gazetteer import shipped
from mujaz.language.words import bare, is_common, is_definite, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.identity import is_title
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.frames import frame_of
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, names_of
from mujaz.verify.wording import listed

_CLEAR, _SOME = 0.2, 0.1
_SHORT = 3


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each place whose words the article has around another place, and not around it."""
    mine = places_of(aligned.statement, 0)
    sentences = range(len(aligned.article.sentences))
    others = [one for number in sentences for one in places_of(aligned.article, number)]
    for term in mine:
        sites = [one for one in aligned.article.terms if _are_one(term, one)]
        frame = frame_of([term], aligned, without=mine) if sites else None
        if frame is None:
            continue
        rivals = [one for one in others if not any(_are_one(told, one) for told in mine)]
        own, _ = frame.best([one] for one in sites)
        share, rival = frame.best([one] for one in rivals)
        if rival is not None and share - own >= _SOME and not _holds(term, rival[0]):
            of_a_size = (land_of(term.form) is None) == (land_of(rival[0].form) is None)
            clear = share - own >= _CLEAR and of_a_size
            yield contradicted("named", [term], rival, 0.9 if clear else 0.5)


def places_of(reading: Reading, sentence: int) -> list[Term]:
    """Return the places of a sentence where something is, or from or to which it goes."""
    return [one for one in reading.of_sentence(sentence) if _is_where(one, reading)]


def _is_where(term: Term, reading: Reading) -> bool:
    if term.kind != "content" or not _names_place(term, reading):
        return False
    if term.form not in _gazetteer() and term.form.startswith(("ب", "ل")):
        return True
    for one in reading.around(term.at, 3, 0)[::-1]:
        heads = keys.bases(bare(one.form))
        if bare(one.form) in listed("words", "where") or heads & listed("words", "settlements"):
            return True
        if not heads & (listed("words", "bodies") | listed("words", "stretches")):
            return False
        if bare(one.form).startswith(("ب", "ل")):
            return True
    return False


def _names_place(term: Term, reading: Reading) -> bool:
    """Say whether a word names a place; after «في» also one that is no word of the language."""
    tag = names_of(reading, term.sentence).get(term.at)
    if tag == "LOC" or (tag is None and land_of(term.form)):
        return True
    if tag == "PERS" or is_title(term.form) or len(term.form) <= _SHORT:
        return False
    if keys.bases(bare(term.form)) & _gazetteer():
        return not is_common(bare(term.form).removeprefix("ب"))  # بواسطة
    before = reading.around(term.at, 1, 0)
    unknown = bool(before) and bare(before[0].form) == "في" and verb_kind(term.form) is None
    return unknown and is_definite(term.form)


def _are_one(term: Term, other: Term) -> bool:
    if other.kind != "content":
        return False
    land = land_of(term.form)
    alike = keys.likeness(term.form, other.form) >= keys.SAME_SENSE
    return alike or (land is not None and land == land_of(other.form))


def _holds(term: Term, other: Term) -> bool:
    """Say whether a country is told for a town, which is less exact and no rival of it."""
    return land_of(term.form) is not None and land_of(other.form) is None


@cache
def _gazetteer() -> frozenset[str]:
    """Return the names of places, of one word each."""
    names = (row.split("\t", 1)[0] for row in shipped().rows)
    return frozenset(name for name in names if " " not in name and len(name) > 3)
