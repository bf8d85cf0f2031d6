"""Addressee: whom one accuses, urges or describes, between the speaker and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.facts.claims.cues import listed, plain
from mujaz.facts.claims.ending import follows_name, is_own, is_that
from mujaz.facts.claims.nation import is_of_nation
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import is_common, is_definite

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage

_FARTHEST = 16


def second(p: Passage, start: int, end: int) -> int | None:
    """Return where the addressee begins in the range that the speaker opens, or None.

    After a person's name or a comma; at an accusative, or at a noun of bodies and peoples, a
    country or «الصحفيين» after a word that can close the speaker's own phrase.
    """
    for at in range(start + 1, end):
        if p.is_mark(at) or p.inside[at]:
            continue
        if follows_name(p, at, start) or _is_apart(p, at, start) or _begins(p, at):
            return at
        if at in p.people.values() and is_definite(p.form(at)) and not is_of_nation(p.form(at)):
            return at  # «اتهم سمير الحداد الروس»
    return None


def _is_apart(p: Passage, at: int, start: int) -> bool:
    """Say whether a noun stands after a calling, its bearer and a comma: «الوزير فلان، القرار»."""
    form = p.form(at)
    if p.form(at - 1) != "،":
        return False
    if plain(form) in closed("offices"):
        definite = any(is_definite(p.form(i)) for i in (start, start + 1))
        return is_common(p.form(start)) and not definite and _has_bearer(p, at)
    named = any(start < first < past == at - 1 for first, past in p.people.items())
    return named and (is_definite(form) or at in p.bodies)


def _has_bearer(p: Passage, at: int) -> bool:
    """Say whether a calling has its bearer's name: no other words for «باحث سعودي»."""
    return p.names_person(at + 1, at + _CALLING)


_CALLING = 5


def _begins(p: Passage, at: int) -> bool:
    form, before = p.form(at), p.form(at - 1)
    if before in closed("prepositions", "relatives") or before == "باسم":
        return False
    if form in learned()["accusative"] and form.endswith("ا") and form not in closed("adverbs"):
        return not p.is_mark(at - 1)
    after_comma = before == "،" and form not in closed("times", "prepositions", "relatives")
    land = before in closed("cities")
    closes = land or before.startswith("ال") or before.endswith("ون") or not is_common(before)
    named = form in listed("addressed") or form in closed("cities") or _is_kin(form, before)
    named = named or (at in p.bodies and land)  # «حثت فرنسا سيمنز»
    oblique = form.startswith("ال") and form.endswith("ين") and before.startswith("ال")
    if after_comma:
        return named or at in p.bodies
    return closes and (named or (oblique and not before.endswith("ين")))


def _is_kin(form: str, before: str) -> bool:
    """Say whether a noun is the speaker's own, after the name of a land: «فرنسا جارتها»."""
    own = is_own(form) and form not in listed("same") and not is_definite(before)
    return own and (before in closed("cities") or not is_common(before))


def marker(p: Passage, at: int) -> tuple[int, int, int] | None:
    """Return the ب or ك that brings in what the one after the cue at `at` is called.

    Its word, the word where what is said begins, and the letters to skip there.
    """
    for index in range(at + 1, min(p.last[at], at + _FARTHEST)):
        form = p.form(index)
        if is_that(p, index):
            return (index, index + 1, 0) if form.startswith("بان") else None
        if p.inside[index]:
            continue
        if form in ("ب", "ك") and index + 1 < p.last[at]:
            return index, index + 1, 0
        if index > at + 1 and form.startswith("بال") and len(form) > 5:
            return index, index, 1
    return None
