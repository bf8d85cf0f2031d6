"""Led: what stands before a person's name, and whether the name bears it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from mujaz.facts.names.lists import listed, nations
from mujaz.facts.names.naming import is_given, is_given_or_family
from mujaz.language.lexicon import closed
from mujaz.language.words import Word, bare, is_definite, without_pronoun
from mujaz.models.wordclass import class_of, stripped

_ON = "على"
_JOINED, _LAM = "و", "ل"


def is_led(sentence: Sequence[Word], name: Sequence[Word], taken: Set[int]) -> bool:
    """Say whether a name bears neither و nor a preposition: «قال بروس», «على واينمان».

    A verb of saying or a preposition stands before it, and no other name that ends there; and
    «كميل شمعون» is like nobody, for what ك leads in is a given name. Nor does what no news knows
    bear a و after a title or a nation: «الألماني وينفريد فلان».
    """
    at, first = sentence.index(name[0]), name[0].form
    alone = at > 0 and sentence[at - 1].end not in taken  # not «عادل إمام وفلانة»
    before = bare(sentence[at - 1].form) if alone else ""
    alike = first[0] == "ك" and len(name) > 1 and not is_given(first[1:])
    if before in closed("speech_only", "prepositions") or alike:
        return True
    title = alone and len(name) > 1 and _is_title(before)
    return _is_letter(first, after_title=title)


def _is_letter(first: str, *, after_title: bool) -> bool:
    """Say whether the first letter of a name, و or ل, is none of its clitics: «لحسن», «وورين»."""
    if first[0] == _LAM:
        return after_title and first in listed("titles", "maghreb")
    if first[0] != _JOINED or class_of(first).fine:
        return False
    if first[1:2] == _JOINED:
        return not is_given_or_family(first[1:])
    return after_title and not class_of(first[1:]).fine


def is_kin(sentence: Sequence[Word], name: Sequence[Word]) -> bool:
    """Say whether it is told whose kin somebody is: «ابنته، إيفانكا فلان»."""
    at = sentence.index(name[0]) - 1
    if at > 0 and sentence[at].form == "،":
        at -= 1
    form = without_pronoun(stripped(sentence[at].form)) if at >= 0 else ""
    return len(name) > 1 and form != sentence[at].form and form in closed("kin")


def _is_title(form: str) -> bool:
    return form in nations() or form in listed("titles", "words")


def without_leading(sentence: Sequence[Word], some: Sequence[Word]) -> Sequence[Word]:
    """Return a tagged name without the preposition or the adjective of a role that leads it in.

    «على», spelled as «علي» is by some, is a preposition before a name of abroad («يطلق على نوفاك
    فلان») but after a title; a definite adjective agrees with a role («المسؤول الإغاثي فلان»).
    """
    if len(some) <= 1:
        return some
    at = sentence.index(some[0])
    before, first = sentence[at - 1].form if at else "", some[0]
    if first.surface == _ON and not _is_title(stripped(before)):
        abroad = is_given_or_family(some[1].form) and not is_given(some[1].form, surely=True)
        return some[1:] if abroad and not is_definite(some[1].form) else some
    roles = listed("titles", "words") | closed("offices", "bare_roles")
    role = is_definite(before) and not roles.isdisjoint((before, before[2:]))
    shaped = is_definite(first.form) and first.form.endswith("ي")
    names = len(some) > len(("role", "name")) and not is_definite(some[1].form)
    unknown = not is_given_or_family(first.form)
    return some[1:] if role and shaped and names and unknown else some
