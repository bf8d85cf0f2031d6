"""Stated: the clause that a source without a verb stands after, before or inside of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.content import closes, stripped
from mujaz.facts.claims.cues import listed
from mujaz.facts.claims.ending import is_that
from mujaz.facts.claims.teller import AGAINST, COMMAS
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, conjunction, verb_kind

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


def clause(p: Passage, at: int) -> tuple[int, int]:
    """Return the range of the clause before `at`, to which an attribution there belongs."""
    first = p.first[at]
    for index in range(at - 1, first + 1, -1):
        if p.inside[index] or p.form(index - 1) not in COMMAS:
            continue
        form = p.form(index)
        many = form.endswith(("ون", "وا"))  # its subject stands before the comma
        joined = conjunction(form) and verb_kind(bare(form)) is not None and not many
        if joined and _has_no_subject(p, index):
            continue
        if joined or form in ("بينما", "فيما"):
            return stripped(p, index, at)
        if form in ("لكن", "ولكن"):
            return stripped(p, index + 1, at)
        if form == "وقد" and verb_kind(p.form(index + 1)) == "past":
            return stripped(p, index + 1, at)
    return stripped(p, _after_links(p, first, at), at)


def _has_no_subject(p: Passage, at: int) -> bool:
    """Say whether a pronoun follows a verb that و joins: «سحب القائد جنوده، ودفع بهم إلى الجبل»."""
    return p.form(at + 1) in _WITH_THEM and p.form(at + 2) in closed("prepositions")


_WITH_THEM = frozenset(("به", "بها", "بهم", "بهما", "له", "لها", "لهم", "لهما"))
_LINKS = frozenset(("كما", "لكن", "ولكن", "وقد", "فقد", "قد", "فيما", "بينما"))


def _after_dateline(p: Passage, first: int, at: int) -> int:
    """Return where the sentence begins after «دبي (CNN)--» or «الرياض - »."""
    if verb_kind(bare(p.form(first))) in ("past", "imperfect"):
        return first
    for index in range(first + 1, min(at, first + 12)):
        if p.form(index) in "-–" and (p.form(index - 1) == ")" or index - first < 6):
            return _after_dateline(p, index, at)
        if verb_kind(p.form(index)) in ("past", "imperfect"):
            break
    return first


def _after_links(p: Passage, first: int, at: int) -> int:
    first = _after_dateline(p, first, at)
    while first < at and ((p.is_mark(first) and first not in p.quotes) or p.form(first) in _LINKS):
        first += 1
    if p.form(first) in AGAINST and p.form(first + 1) == "ان":
        first += 2
    if bare(p.form(first)) in listed("impersonal") and is_that(p, first + 1):
        first += 2  # «يذكر أن»
    if p.form(first) in ("من", "ومن") and p.form(first + 1) in (
        "جهته",
        "جهتها",
        "جانبه",
        "جانبها",
        "جهتهم",
    ):
        first += 2 + (p.form(first + 2) in COMMAS)
    return first


def letters_to_skip(p: Passage, at: int) -> int:
    """Return 1 where a conjunction before a verb or a noun opens the clause, which drops it."""
    return len(conjunction(p.form(at)))


def after(p: Passage, end: int) -> int:
    """Return where the clause begins that an attribution before it introduces: «…، فإن»."""
    while end < len(p.words) and p.form(end) in COMMAS:
        end += 1
    return end + (
        p.form(end) == "فقد" or p.form(end).removeprefix("ف") in closed("complementisers")
    )


def goes_on(p: Passage, end: int) -> bool:
    """Say whether the clause that an attribution interrupts goes on after it: «، وفق المرصد، 8»."""
    if p.form(end) not in COMMAS | {"-", "–"} or end + 1 >= p.last[end]:
        return False
    form = p.form(end + 1)
    if end + 1 in p.people or form.removeprefix("ال") in closed("offices"):
        return False  # the source goes on: «بحسب المدير، فلان»
    opens = (
        form in closed("relatives", "connectives") or conjunction(form) or form in ("حيث", "بعد")
    )
    return not opens and not closes(p, end + 1) and not verb_kind(form)
