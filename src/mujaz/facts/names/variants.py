"""Variants: whether two names of one article are names of the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from mujaz.facts import wording
from mujaz.facts.names.lists import listed, nations
from mujaz.facts.names.naming import Forms, Naming
from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.language.words import is_common, is_definite, verb_kind
from mujaz.models.wordclass import class_of

Same = Callable[[Forms, Forms], bool]

# One foreign sound in several letters: g is غ or ج, t is ت or ط; vowels are written or not.
_SOUNDS = str.maketrans({"ج": "غ", "ط": "ت", "ث": "ت"})
_VOWELS = re.compile(r"(?<=.)(?:[او]|ي(?!$))|(?<=..[اوي])ه$")  # «خالد» is not «الخالدي»
_SHORTEST = 4  # letters of a word that may be spelled in two ways
_LONG = 5  # words of a name whose kind is part of it
_PARTICLES = frozenset(("بن", "ابن", "ال", "بنت"))
_SERVANT = "عبد"
_SITE = "موقع"
_BANK, _OTHER_BANK = "بنك", "مصرف"
_PAIR = 2
_FORCES = "قوات"
_SON = frozenset(("بن", "ابن", "بنت"))


def groups(mentions: Sequence[Naming], same: Same) -> list[list[Naming]]:
    """Return the mentions of one bearer together, in reading order, the fullest name first found.

    A short name goes to the fuller one that it fits; where it fits several, to the one named last
    before it.
    """
    by_name: dict[Forms, list[Naming]] = {}
    for one in mentions:
        by_name.setdefault(one.forms, []).append(one)
    found: list[list[Naming]] = []
    for name in sorted(by_name, key=lambda n: (-len(n), by_name[n][0].span.start)):
        fitting = [group for group in found if same(name, group[0].forms)]
        if fitting:
            _nearest(fitting, by_name[name][0]).extend(by_name[name])
        else:
            found.append(by_name[name])
    return found


def _nearest(fitting: Sequence[list[Naming]], one: Naming) -> list[Naming]:
    def distance(group: list[Naming]) -> tuple[bool, bool, int]:
        gaps = [one.span.start - other.span.start for other in group]
        before = [gap for gap in gaps if gap > 0]
        aside = len(one.forms) == 1 and any(other.kin for other in group)
        return (aside, not before, min(before) if before else -max(gaps))

    return min(fitting, key=distance)


def same_person(short: Forms, full: Forms) -> bool:
    """Say whether all words of `short` stand in `full` in that order; «بن» and ال don't count.

    Two names of two words and more that differ in one word are two people, and a father is not
    his son: neither «سلمان» nor «سلمان بن عبدالعزيز» is of «محمد بن سلمان بن عبدالعزيز».
    """
    if _joined(short) == _joined(full):
        return True
    if _generation(short) != _generation(full) and (len(short) > 1 or _generation(full)):
        return False  # «فلان الابن» is not «فلان»
    short, full = _servants(short), _servants(full)
    if len(short) == 1:
        family = full[-1] == short[0] and full[-2:-1] and full[-2] in _SON
        if short[0] == _joined(full[-2:]) or (family and not class_of(short[0]).fine):
            return True  # «بن ريحان»; what news knows would be the father
        full = own(full)
    elif any(_alike(short[0], word) for word in full) and not any(
        _alike(short[0], word) for word in own(full)
    ):
        return False
    rest = iter(word for word in full if word not in _PARTICLES)
    return all(any(_alike(one, other) for other in rest) for one in short if one not in _PARTICLES)


def _generation(name: Forms) -> str:
    return name[-1] if name[-1] in listed("titles", "generations") else ""


def _servants(name: Forms) -> Forms:
    """Return a name with «عبد العزيز» as one word, as it is written as well."""
    found: list[str] = []
    for word in name:
        if found and found[-1] == _SERVANT:
            found[-1] += word
        else:
            found.append(word)
    return tuple(found)


def own(name: Forms) -> Forms:
    """Return a person's own names, without the father's after «بن»."""
    before = ("", *name)
    return tuple(word for word, last in zip(name, before, strict=False) if last not in _SON)


def _joined(name: Forms) -> str:
    return "".join(name)


@lru_cache(maxsize=1 << 14)
def _alike(one: str, other: str) -> bool:
    one, other = one.removeprefix("ال"), other.removeprefix("ال")
    if one == other:
        return True
    if {one, other} <= listed("variants", "apart"):
        return False
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return _sound(one) == _sound(other) and min(len(one), len(other)) >= _SHORTEST
    return _sound(one) == _sound(other)


@remembered()
def _sound(word: str) -> str:
    return _VOWELS.sub("", word.translate(_SOUNDS))


def same_body(short: Forms, full: Forms) -> bool:
    """Say whether two names are of one body.

    They are where one is known by the other (`same` in names.toml), where they differ in the word
    of kind alone («حركة حماس»), where `full` begins with `short` («مجلس الأمن الدولي»), or where
    it has all that `short` tells («اتحاد القدم» of «الاتحاد السعودي لكرة القدم»).
    """
    known, fuller = _known(short), _known(full)
    if known or fuller:
        opens = not known and len(short) > 1 and full[: len(short)] == short
        return opens or known == fuller  # «الاتحاد الدولي» of the federation of football
    if _are_apart(short, full):
        return False
    mine, theirs = _without_kind(short), _without_kind(full)
    if mine in (theirs, full) or short == theirs or _joined(mine) == _joined(theirs):
        return True
    if len(mine) == 1 and short[0] in listed("kinds", "firms") and full[:1] == mine:
        return not (is_common(mine[0]) or is_definite(mine[0]))  # «مجموعة غولدمان»
    if (mine == short and _is_last_of(mine, theirs, full)) or _ends(short, full):
        return True
    if sorted(map(_plain, short)) == sorted(map(_plain, full)) or _is_spelled(short, full):
        return True
    return len(short) > 1 and (full[: len(short)] == short or _is_within(short, full))


def _is_spelled(one: Forms, other: Forms) -> bool:
    """Say whether a proper name is spelled in two ways: «تشلسي» and «تشيلسي»."""
    if len(one) != len(other):
        return False
    pairs = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(pairs) == 1 and len(one) > _PAIR and _is_gendered(*pairs[0]):
        return True
    words = any(is_common(word) or is_definite(word) for pair in pairs for word in pair)
    return len(pairs) == 1 and not words and _alike(*pairs[0])


def _is_gendered(one: str, other: str) -> bool:
    """Say whether two words are one adjective: «مجموعة العمل المالي» and «المالية»."""
    return is_definite(one) and (one + "ه" == other or other + "ه" == one)


def _are_apart(short: Forms, full: Forms) -> bool:
    """Say whether two kinds part what bears one name: «وزارة التجارة» and «لجنة التجارة».

    An office of a body or its site is not the body: «مكتب رويترز».
    """
    first, second = short[0], full[0]
    ruling = listed("kinds", "ruling")
    if first != second and first in ruling and second in ruling:
        return True
    site = second == _SITE and " ".join(short) in listed("clubs", "names")
    part = site or second in listed("kinds", "parts")
    return len(short) < len(full) and part and short == full[1:]


def _ends(short: Forms, full: Forms) -> bool:
    """Say whether a club's full name ends with its short one: «سان جيرمان», but for its nation."""
    while len(full) > len(short) and full[-1] in nations():
        full = full[:-1]
    kind = full[0] in listed("kinds", "words") and full[0] not in listed("kinds", "owned")
    named = not (is_common(short[0]) or is_definite(short[0]) or verb_kind(short[0]))
    head = kind if is_common(full[0]) else not is_definite(full[0])
    return len(short) > 1 and named and head and full[-len(short) :] == short


def _is_within(short: Forms, full: Forms) -> bool:
    """Say whether `full` opens as `short` does and has its other words in their order."""
    branches = listed("definite", "branches").intersection(full)
    if _plain(full[0]) == _FORCES and not branches.issubset(short):
        return False  # «القوات السعودية» are more than «القوات البحرية السعودية»
    rest = iter(map(_plain, full[1:]))
    same_head = _plain(short[0]) == _plain(full[0])
    if same_head and len(short) > _PAIR and short[-1] in nations():
        return set(map(_plain, short)) <= set(map(_plain, full))  # «اتحاد الكرة السعودي»
    return same_head and all(any(_plain(one) == other for other in rest) for one in short[1:])


def _is_last_of(short: Forms, rest: Forms, full: Forms) -> bool:
    """Say whether one name is a club's or an agency's: «سيتي», «رويترز»; not of «مكتبة X»."""
    if len(short) != 1:
        return False
    if is_common(full[0]) and rest == full:
        proper = len(full) > 1 and not (is_common(full[1]) or is_definite(full[1]))
        return proper and short == full[:1]  # «ريال» of «ريال مدريد»
    return _plain(short[0]) in map(_plain, rest)


@remembered()
def _plain(word: str) -> str:
    """Return a word of a body's name without ل and the article: «لكرة»، «القدم»; a bank is one."""
    word = "ال" + word[2:] if word.startswith("لل") else word
    plain = word.removeprefix("ال")
    plain = plain[1:] if plain.startswith("ل") and is_common(plain[1:]) else plain
    return _BANK if plain == _OTHER_BANK else plain


def _without_kind(name: Forms) -> Forms:
    rest = name[1:]
    kind = name[0] in listed("kinds", "words") and name[0] not in listed("kinds", "owned")
    within = name[0] in listed("kinds", "within") and len(name) > 1
    other = within and name[1] in listed("definite", "words")
    return rest if rest and kind and not other and len(name) < _LONG else name


@cache
def _names() -> dict[Forms, str]:
    table = wording.table("names")["same"]
    return {tuple(fold(n).split()): key for key, names in table.items() for n in names}


def _known(name: Forms) -> str:
    return _names().get(name, "")
