"""Keys: what two words share when one may stand for the other."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mujaz.language.letters import fold
from mujaz.language.words import conjunction
from mujaz.verify.wording import table

SAME_LAND = 0.85
_AFFIXES = table("affixes")
_PREFIXES = tuple(_AFFIXES["prefixes"])
_SUFFIXES = tuple(map(fold, _AFFIXES["suffixes"]))
_WEAK = re.compile("[اويهء]")
_DOUBLED = re.compile(r"(.)\1+")
# What derived verbs and their nouns begin with (Badawi, Carter & Gully 2016, 1.5): انسحب، استقبال.
_SHAPES = re.compile("(?:س?[يتنا]ست|مست|س?[يتن]ن|ان|من|س?[يتن]ت|مت|س?[ينت]|م|ا)?")


@lru_cache(maxsize=1 << 16)
def bases(form: str) -> frozenset[str]:
    """Return what a normalised word may be without its clitics and endings, itself among them."""
    heads = {form}
    for prefix in _PREFIXES:
        if form.startswith(prefix) and len(form) - len(prefix) >= 3:
            heads.add(form[len(prefix) :])
    if conjunction(form) == "ف":
        heads.add(form[1:])
    heads |= {head[1:] for head in tuple(heads) if _is_future(head)}
    found = set(heads)
    for head in heads:
        for suffix in _SUFFIXES:
            if head.endswith(suffix) and len(head) - len(suffix) >= 3:
                found.add(head[: -len(suffix)])
    return frozenset(found)


def _is_future(form: str) -> bool:
    return len(form) >= 5 and form[0] == "س" and form[1] in "يتنا"


@lru_cache(maxsize=1 << 16)
def verbs(form: str) -> frozenset[str]:
    """Return the past-tense verbs that a form may belong to: ينسحب -> انسحب، اجرت -> اجري."""
    found = set()
    for base in bases(form):
        if base[0] in "يتن" and len(base) >= 4:
            rest = base[1:]
            found |= {rest, "ا" + rest}
            if rest[-1] == "ي":
                found.add(rest[:-1] + "ا")
        if base[-1] == "ت" and len(base) >= 4:
            found |= {base[:-1], base[:-1] + "ي", base[:-1] + "ا"}
        if base.endswith("وا") and len(base) >= 5:
            found |= {base[:-2], base[:-2] + "ي"}
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def skeletons(form: str) -> frozenset[str]:
    """Return the consonants that a word's root may have, three at least."""
    found = set()
    for base in bases(form):
        trimmed = base[:-1] if base[-1] == "ه" and len(base) > 3 else base
        shape = _SHAPES.match(trimmed)
        cuts = {0, shape.end() if shape else 0, 1 if trimmed[0] in "متاينس" else 0}
        for cut in cuts:
            rest = trimmed[cut:]
            kinds = {rest}
            if len(rest) >= 4 and rest[1] in "تطد":
                kinds.add(rest[0] + rest[2:])  # the ت within: اجتمع
            found |= {bones for kind in kinds if 3 <= len(bones := _bones(kind)) <= 5}
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def groups(form: str) -> frozenset[int]:
    """Return the groups of words of one sense that a word may belong to."""
    known = _groups()
    return frozenset(number for base in bases(form) | verbs(form) for number in known.get(base, ()))


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    rows = (*table("synonyms")["groups"], *table("plurals")["plurals"])
    for number, row in enumerate(rows):
        for word in row.split():
            if "_" not in word:
                found.setdefault(fold(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@lru_cache(maxsize=1 << 17)
def likeness(one: str, other: str) -> float:
    """Return how surely two normalised words stand for the same, 0 to 1.

    The same word under other clitics and endings, another form of its verb, a word of one sense
    with it, a name in another spelling, a derivation of the same root: each less sure than the one
    before.
    """
    if one == other:
        return 1.0
    mine, theirs = bases(one), bases(other)
    if mine & theirs:
        return 0.98
    if (verbs(one) & theirs) or (verbs(other) & mine) or (verbs(one) & verbs(other)):
        return 0.95
    if groups(one) & groups(other):
        return 0.9
    if _sounds_like(one, other):
        return 0.8
    return 0.75 if skeletons(one) & skeletons(other) else 0.0


def _sounds_like(one: str, other: str) -> bool:
    """Say whether two spellings of a foreign name differ in their vowels alone."""
    if min(len(one), len(other)) < 5:
        return False
    bones = _bones(one)
    return len(bones) >= 3 and bones == _bones(other)


def _bones(form: str) -> str:
    return _DOUBLED.sub(r"\1", _WEAK.sub("", form))
