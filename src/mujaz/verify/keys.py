"""Keys: what two words share when one may stand for the other."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mujaz.facts.places.gazetteer import TRUSTED, shipped
from mujaz.language.letters import fold
from mujaz.language.remembered import remembered
from mujaz.language.words import bare, conjunction, is_common, verb_kind
from mujaz.verify.senses import words_of_senses
from mujaz.verify.wording import table

SAME_LAND, SAME_SENSE = 0.85, 0.9
_AFFIXES = table("affixes")
_PREFIXES = tuple(_AFFIXES["prefixes"])
_NOUNS = frozenset(_AFFIXES["short_nouns"])
_SUFFIXES = tuple(map(fold, _AFFIXES["suffixes"]))
_WEAK = re.compile("[اويهء]")
_DOUBLED = re.compile(r"(.)\1+")
_HOLLOW = re.compile("([^اويهء])[اويء]+([^اويهء])")  # قال، قول؛ زار، زيارة
_LAST = re.compile("([^اويهء]{2})[اوي]ء?")  # إخفاء، مخفي
_DEFINITE = ("ال", "بال", "كال", "لل")
# What a final اء, ة or ى becomes before a pronoun, folded; «اه» may be the ending of قناة.
_PRONOUN = re.compile("(..+?)(?:(اي|او|ت)(?:ه|ها|هم|هما|هن|نا|كم)|ا(?:ها|هم|هما|هن|نا))")
_ENDINGS = {"اي": "اء", "او": "اء", "ت": "ه", None: "ي"}
# What derived verbs and their nouns begin with (Badawi, Carter & Gully 2016, 1.5): انسحب، استقبال.
_SHAPES = re.compile("(?:س?[يتنا]ست|مست|س?[يتن]ن|ان|من|س?[يتن]ت|مت|س?[ينت]|م|ا)?")


@remembered()
def bases(form: str) -> frozenset[str]:
    """Return what a normalised word may be without its clitics and endings, itself among them.

    The name of a place has none to lose: فيينا.
    """
    heads = {form}
    if form in _whole():
        return frozenset({form, form.removeprefix("ال")})
    for prefix in _PREFIXES:
        rest = form.removeprefix(prefix)
        if rest != form and (len(rest) >= 3 or rest in _NOUNS):
            heads.add(rest)
    if conjunction(form) == "ف":
        heads.add(form[1:])
    heads |= {head[1:] for head in tuple(heads) if _is_future(head)}
    found = set(heads)
    for head in heads - _whole():
        found |= {head[: -len(suffix)] for suffix in _SUFFIXES if _ends(head, suffix, form)}
        found |= _before_pronoun(head)
    return frozenset(found)


def _before_pronoun(head: str) -> frozenset[str]:
    """Return a noun in ء, ة or ى that a pronoun has changed: إلغائه، إدانتهم، مبناها."""
    met = _PRONOUN.fullmatch(head)
    return frozenset() if met is None else frozenset({met[1] + _ENDINGS[met[2]]})


def _ends(head: str, suffix: str, form: str) -> bool:
    """Say whether an ending may be cut off: a noun with the article bears no pronoun (الطلبة)."""
    left = len(head) - len(suffix)
    least = 4 if suffix == "ه" and is_definite(form) else 3
    return head.endswith(suffix) and (left >= least or head[:left] in _NOUNS)


@remembered()
def is_definite(form: str) -> bool:
    """Say whether a word bears the article, so that it can be no verb."""
    rest = bare(form)
    return rest.startswith(_DEFINITE) and len(form) >= 5 and verb_kind(rest) != "past"


@cache
def _whole() -> frozenset[str]:
    """Return the names of places that are no other word, of one word each."""
    cells = (row.split("\t") for row in shipped().rows)
    return frozenset(
        one[0] for one in cells if one[-1] == str(TRUSTED) and " " not in one[0] and len(one[0]) > 3
    )


def _is_future(form: str) -> bool:
    return len(form) >= 5 and form[0] == "س" and form[1] in "يتنا"


@remembered()
def verbs(form: str) -> frozenset[str]:
    """Return the past-tense verbs that a form may belong to: ينسحب -> انسحب، اجرت -> اجري."""
    found: set[str] = set()
    for base in () if is_definite(form) else bases(form):
        if base[0] in "يتن" and (len(base) >= 4 or _is_short_verb(base)):
            found |= _pasts(base[1:])
        if base[-1] == "ت" and len(base) == 3 and verb_kind(base) and not is_common(base):
            found.add(base[:-1])  # شنت
        if base[-1] == "ت" and len(base) >= 4:
            found |= {base[:-1], base[:-1] + "ي", base[:-1] + "ا"}
        if base.endswith("وا") and len(base) >= 5:
            found |= {base[:-2], base[:-2] + "ي"}
    return frozenset(found)


def _is_short_verb(base: str) -> bool:
    """Say whether three letters are an imperfect: يصل، نحث; not نصف, a noun."""
    return verb_kind("ي" + base[1:]) == "imperfect" and not is_common(base)


def _pasts(rest: str) -> frozenset[str]:
    """Return the past of an imperfect that has lost its first letter (Ryding 2005, ch. 22-25).

    A first radical و comes back (يضع: وضع), a weak middle or last one may be ا (يزور، يدعو); two
    letters may also be of a doubled root (يحث).
    """
    if len(rest) == 2:
        return frozenset({rest, "و" + rest})
    found = {rest, "ا" + rest}
    if rest[-1] in "يو":
        found.add(rest[:-1] + "ا")
    if len(rest) == 3 and rest[1] in "وي":
        found |= {rest[0] + "ا" + rest[2], "ا" + rest[0] + "ا" + rest[2]}
    if rest[-2] == "ي" and len(rest) == 5 and rest[:2] == "ست":
        found.add("ا" + rest[:-2] + "ا" + rest[-1])
    return frozenset(found)


@remembered()
def skeletons(form: str) -> frozenset[str]:
    """Return the consonants that a word's root may have, three at least."""
    found = set()
    for base in (one for one in bases(form) if not is_definite(one)):
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


@remembered()
def hollows(form: str) -> frozenset[str]:
    """Return the roots that a word may have whose middle radical is weak: قال، قول، يقول."""
    found = set()
    for base in bases(form):
        rests = {base, base[1:] if base[0] in "متاين" else base, base.removeprefix("است")}
        ends = {rest[:-1] if rest[-1:] == "ه" else rest for rest in rests}
        found |= {"".join(met.groups()) for end in ends if (met := _HOLLOW.fullmatch(end))}
        found |= {
            met[1] + "ي" for end in ends for cut in _cuts(end) if (met := _LAST.fullmatch(cut))
        }
    return frozenset(found)


def _cuts(end: str) -> tuple[str, ...]:
    """Return a word without what it is derived by, as it is and without the ت within: اختفى."""
    shape = _SHAPES.match(end)
    rest = end[shape.end() :] if shape else end
    return (rest, rest[0] + rest[2:]) if len(rest) >= 4 and rest[1] == "ت" else (rest,)


@remembered()
def groups(form: str) -> frozenset[int]:
    """Return the groups of words of one sense that a word may belong to."""
    known = words_of_senses()
    return frozenset(number for base in bases(form) | verbs(form) for number in known.get(base, ()))


@lru_cache(maxsize=1 << 14)
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
        return SAME_SENSE
    if _sounds_like(one, other):
        return 0.8
    if skeletons(one) & skeletons(other):
        return 0.75
    return 0.7 if hollows(one) & hollows(other) else 0.0


def _sounds_like(one: str, other: str) -> bool:
    """Say whether two spellings of a foreign name differ in their vowels alone."""
    one, other = one.removeprefix("ال"), other.removeprefix("ال")
    if min(len(one), len(other)) < 4:
        return False
    bones = _bones(one)
    return len(bones) >= 3 and one[0] == other[0] and bones == _bones(other)


def _bones(form: str) -> str:
    return _DOUBLED.sub(r"\1", _WEAK.sub("", form))
