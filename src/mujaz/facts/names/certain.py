"""Certain: which names of an article are sure enough to be told, and by which of their forms."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from math import prod

from mujaz.facts.names.lists import listed
from mujaz.facts.names.naming import Forms, Naming, is_given, is_given_or_family
from mujaz.language.lexicon import closed
from mujaz.language.words import is_common, is_verbal_noun
from mujaz.models.wordclass import class_of
from mujaz.span import Span

_PERSON, _BODY, _PROPER, _SHAPED = 0.75, 0.7, 0.5, 0.3
"""Below these the tagger errs in two names of five, on news that it has not seen. A name of several
words that a given name or a kind of body opens needs least.
"""
_WHOLE = 0.95
"""How sure it is of names that are rightly cut."""
_TOGETHER = 0.9
"""How sure it is, by all mentions together, of a full name that is told twice."""
_LEADING = ("ل", "ب")
_THEN = re.compile("ف[^اويه]{3}")  # a verb of three letters after ف, «فضحك»
_BEST_KNOWN = ("2country", "2city")  # as places are trusted
_PAIR = 2
_GAP = re.compile(r"\s+")


def certain_people(groups: Sequence[list[Naming]]) -> list[list[Naming]]:
    """Leave out who is nowhere named surely, or by one word alone that is a noun as well."""
    return [
        group
        for group in groups
        if (
            any(not is_doubtful(one, _PERSON) and not _is_noun(one.forms) for one in group)
            or _is_told_twice(group)
        )
        and not all(_is_place(one.forms) for one in group)
    ]


def _is_told_twice(group: Sequence[Naming]) -> bool:
    """Say whether a full name is found twice, each time rather than not: two doubts are less."""
    full = [one for one in group if len(one.forms) > 1 and one.sure >= _SHAPED]
    doubt = prod(1 - one.sure for one in full)
    return len(full) > 1 and len({one.forms for one in full}) == 1 and doubt <= 1 - _TOGETHER


def _is_place(name: Forms) -> bool:
    """Say whether a name is that of one country or city: «كندا»."""
    return len(name) == 1 and class_of(name[0]).place in _BEST_KNOWN and not is_given(name[0])


def is_doubtful(one: Naming, alone: float) -> bool:
    """Say whether the tagger is less sure of a name than one of its shape needs."""
    first, *rest = one.forms
    if not rest:
        return one.sure < alone
    plain = first.removeprefix("ال")
    if plain in listed("kinds", "words") or first in listed("definite", "words"):
        return one.sure < _SHAPED
    opens = is_given(first) or first in closed("name_particles")
    if opens and not any(is_common(form) and not is_given(form) for form in rest):
        return one.sure < _SHAPED
    return one.sure < alone


def _is_noun(name: Forms) -> bool:
    """Say whether a name is one common noun: «سيرك», «اليهود»."""
    if len(name) != 1:
        return False
    return name[0] in listed("generic", "words") or (is_common(name[0]) and not is_given(name[0]))


def certain_bodies(groups: Sequence[list[Naming]]) -> list[list[Naming]]:
    """Leave out what may be none: what is nowhere sure, a paraphrase alone, a country's team.

    «المنظمة الدولية» may be any; a country alone is its government or its eleven.
    """
    vague = listed("certain", "names")
    return [
        group
        for group in groups
        if any(
            not (is_doubtful(one, _BODY) or _is_country(one.forms))
            and " ".join(one.forms) not in vague
            for one in group
        )
    ]


def _is_country(name: Forms) -> bool:
    return len(name) == 1 and class_of(name[0]).place.endswith("country")


def told_apart(people: Sequence[Naming], text: str) -> list[Naming]:
    """Return the people, each without the noun before that another's name shows to be none of his.

    «أغاني كاظم», where the article knows «كاظم الساهر»; «خليفة رونالدو» beside «كريستيانو رونالدو».
    """
    full = {one.forms for one in people if len(one.forms) > 1}
    people = [_without_end(one, people, text) for one in people]
    return [
        _without_noun(one, text)
        if _leads(one.forms, people)
        else _without_noun(one, text)
        if _owns(one.forms, full)
        and (one.sure < _WHOLE or is_verbal_noun(one.forms[0].lstrip("لب")))
        else one
        for one in people
    ]


def _leads(name: Forms, people: Sequence[Naming]) -> bool:
    """Say whether kin, a successor or a verb stands before one named elsewhere: «صهر فلان»."""
    first, rest = name[0], name[1:]
    if not rest or not any(one.forms == rest for one in people):
        return False
    kin = first in listed("titles", "relations") or first in closed("kin")
    kin &= not is_given_or_family(first)  # «خليفة حفتر»
    verb = bool(_THEN.fullmatch(first)) and not class_of(first).fine
    return (kin or verb) and not is_given(rest[0], surely=True)


def _without_end(one: Naming, people: Sequence[Naming], text: str) -> Naming:
    """Return a name without another's that ب leads in, or what one known alone does or is.

    «أشاد مارتن بغريتا», where the article knows «غريتا»; «درس مارتن الفيزياء».
    """
    for at, form in enumerate(one.forms[1:], 1):
        alone = at == 1 and any(other.forms == one.forms[:1] for other in people)
        lent = form[0] == "ب" and any(form[1:] in other.forms for other in people)
        lent &= not any(form in other.forms for other in people if other.forms != one.forms)
        word = alone and at == len(one.forms) - 1 and _is_word(form)
        if lent or (word and not is_given(one.forms[0])):
            return _first(one, at, text)
    return one


def _is_word(form: str) -> bool:
    """Say whether a word is a noun and no name: «الفيزياء», «فرح»."""
    return is_common(form.removeprefix("ال")) and not is_given(form)


def _first(one: Naming, words: int, text: str) -> Naming:
    """Return a name of so many of its words."""
    end = one.span.start
    for at in range(words):
        gap = _GAP.search(text, end + 1, one.span.end)
        if gap is None:
            return one
        end = gap.start() if at == words - 1 else gap.end()
    span = Span(one.span.start, end)
    cut = len(one.text) - (one.span.end - end)
    return replace(one, span=span, text=one.text[:cut], forms=one.forms[:words])


def _owns(name: Forms, full: Set[Forms]) -> bool:
    """Say whether a name is a noun before the name of one whom the article names otherwise."""
    first, rest = name[0], name[1:]
    aim = first[0] in _LEADING and is_verbal_noun(first[1:])
    noun = aim or ((is_common(first) or is_verbal_noun(first)) and not is_given(first))
    noun &= first not in closed("name_particles")
    others = full - {name}
    if len(name) > _PAIR and not is_given(first) and rest in others:
        return True
    if len(name) > _PAIR and is_given(rest[0]) and any(first == other[-1] for other in others):
        return True  # «يشارك صلاح هاري كين»
    if not rest or not (noun or first in listed("titles", "relations")):
        return False
    last = any(other[-1:] == rest and other[:1] != name[:1] for other in others)
    return rest in others or last or any(other[:1] == rest for other in others)


def _without_noun(one: Naming, text: str) -> Naming:
    gap = _GAP.search(text, one.span.start, one.span.end)
    if gap is None:
        return one
    span = Span(gap.end(), one.span.end)
    return replace(one, span=span, text=span.of(text), forms=one.forms[1:])


def fullest(group: Sequence[Naming]) -> Naming:
    """Return the naming that tells the most, of those that are sure the first."""
    vague = listed("certain", "names")
    return max(
        group,
        key=lambda one: (
            not (" ".join(one.forms) in vague or _is_country(one.forms)),
            not 0 < one.sure < _PROPER,
            len(one.forms),
            -one.span.start,
        ),
    )
