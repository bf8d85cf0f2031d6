"""Sources: whether a speaker has a name, and how the name is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mujaz.facts.claims.cues import forms, plain
from mujaz.language.words import is_common, is_definite

if TYPE_CHECKING:
    from mujaz.facts.claims.passage import Passage


def kind(
    p: Passage, start: int, end: int, skip: int = 0
) -> Literal["named", "anonymous", "document"]:
    """Return what the source in the range is.

    Anonymous are sources and witnesses whoever they are, and callings without article that no
    name follows: «مسؤول أمني», not «مسؤول الإعلام», not «الخبير فلان».
    """
    head = form_of(p, start, skip)
    many = start + 1 + (p.form(start + 1) == "من")  # «العديد من التقارير»
    some = plain(head) in forms("sources", "some")
    if plain(p.form(many) if some else head) in DOCUMENTS:
        return "document"
    if _names_some(p, start, end):
        return "named"
    if plain(head) in forms("sources", "always_anonymous"):
        return "anonymous"
    if head in forms("sources", "anonymous") and not _is_named(p, start, end):
        return "anonymous"
    return "anonymous" if _is_unknown(p, start, end) else "named"


def _names_some(p: Passage, start: int, end: int) -> bool:
    """Say whether some of many are named: «عدة شركات كبرى بينها "نوفا"»."""
    told = (i for i in range(start + 1, end - 1) if p.form(i) in forms("sources", "among"))
    return any(p.is_name(i + 1) or i + 1 in p.quotes or i + 2 in p.bodies for i in told)


def _is_unknown(p: Passage, start: int, end: int) -> bool:
    """Say whether a calling without article is of somebody without a name: «ناطقة باسم الشرطة»."""
    unknown = p.form(start) in forms("sources", "speaking_for") and p.form(start + 1) == "باسم"
    return unknown and not p.names_person(start, end)


def form_of(p: Passage, start: int, skip: int = 0) -> str:
    """Return the first word of a name without its preposition, the article given back: «للوزير»."""
    form = p.form(start)
    return "ال" + form[2:] if skip and form.startswith("لل") else form[skip:]


def is_source(form: str) -> bool:
    """Say whether a word is a kind of source, with the article or not: «تقرير», «شهود»."""
    return plain(form) in _SOURCES


DOCUMENTS = forms("sources", "documents")
_SOURCES = DOCUMENTS | forms("sources", "anonymous")


def _is_named(p: Passage, start: int, end: int) -> bool:
    """Say whether a name, or the article, follows the head of the phrase at once."""
    if p.form(start) in ("احد", "احدي", "بعض", "عدد"):
        return False
    comma = next((i for i in range(start, end) if p.form(i) == "،"), None)
    if comma is not None and comma + 1 < end:
        return not is_common(p.form(comma + 1))
    return start + 1 < end and is_definite(p.form(start + 1))


def printed(p: Passage, start: int, end: int, skip: int = 0) -> str:
    """Return a name as the article has it, without `skip` letters of a preposition.

    «للمرصد» gives back the article that ل took: «المرصد».
    """
    borne = skip and p.form(start).startswith("لل")
    span = p.source(start, end, 2 if borne else skip)
    return ("ال" if borne else "") + span.of(p.view.source_text)
