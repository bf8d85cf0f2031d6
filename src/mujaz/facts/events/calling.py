"""Calling: the nouns by which somebody is called, and before whose names they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mujaz.facts.events import listed
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import Word, bare


def may_bear(phrase: Sequence[Word], *, named: bool, one: bool) -> bool:
    """Say whether somebody's name may follow: nothing does, or what he is called by.

    After a body or place only who is called by it bears one («مدرب النادي فلان»); after `one`
    who is named, nobody does.
    """
    if not phrase:
        return True
    if named:
        return not one and _is_person(phrase[0].form)
    return any(_is_person(word.form) for word in phrase)


@remembered()
def _is_person(form: str) -> bool:
    """Say whether a person is called by a noun: «المدرب», not «القضاء»."""
    plain = bare(form)
    return not _persons().isdisjoint((plain, plain.removeprefix("ال"), "ال" + plain))


@cache
def _persons() -> frozenset[str]:
    callings = listed.words_of("doer", "callings") | listed.words_of("doer", "persons")
    called = closed("offices", "kin", "styles", "stages_of_life")
    return called | callings | listed.words_of("fuller", "many")


def is_calling(form: str) -> bool:
    """Say whether somebody is called by a noun, with ال or without: an office, role or kin."""
    plain = form.removeprefix("ال")
    return plain in _callings() or "ال" + plain in _callings()


@cache
def _callings() -> frozenset[str]:
    return closed("offices", "bare_roles", "kin", "styles") | listed.words_of("doer", "callings")


def acts(form: str) -> bool:
    """Say whether a noun is of somebody, or of a body, who may do something: «محكمة»."""
    return is_calling(form) or is_body(form)


def is_body(form: str) -> bool:
    """Say whether a noun without ال is of a body or thing that does something: «محكمة»."""
    return bool({form, "ال" + form} & closed("institutions", "doers"))
