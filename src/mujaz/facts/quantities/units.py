"""Units: what a number counts, with the words that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from mujaz.facts import wording
from mujaz.facts.wording import any_of, by_word
from mujaz.language import letters, words
from mujaz.language.lexicon import closed
from mujaz.span import Span

_TABLE = wording.table("units")
_QUANTITIES = wording.table("quantities")
_NAMES = by_word(_TABLE["money"]) | by_word(_TABLE["measure"]) | by_word(_TABLE["percent"])
_MONEY = frozenset(by_word(_TABLE["money"]).values())
_NOT_UNITS = frozenset(map(letters.fold, _QUANTITIES["not_units"]["words"])) | closed(
    *("prepositions", "complementisers", "relatives", "demonstratives", "verb_particles"),
    *("conditions", "subordinators", "clause_openers", "connectives", "negations"),
)
_TIMES = frozenset(map(letters.fold, _QUANTITIES["not_units"]["times"]))
_NO_ADJECTIVES = frozenset(map(letters.fold, _QUANTITIES["not_units"]["no_adjectives"]))
_HOMES = frozenset(map(letters.fold, _QUANTITIES["not_units"]["homes"]))
_YEARS = frozenset(map(letters.fold, _QUANTITIES["ages"]["years"]))
_SIGNS = tuple(name for name in _NAMES if len(name) == 1 and not name.isalpha())
_LETTERED = tuple(name for name in _NAMES if name not in _SIGNS)

_SIGN = re.compile(rf"\s{{0,2}}(?P<word>[{''.join(map(re.escape, _SIGNS))}])")
_KNOWN = re.compile(rf"\s{{0,4}}(?P<word>{any_of(_LETTERED)})(?!\w)")
_QUALIFIER = re.compile(
    rf"\s{{1,4}}(?P<word>{any_of(_TABLE['qualifiers']['words'])})(?:\s{{1,4}}(?:مربع|مكعب)ا?)?(?!\w)"
)
_QUALIFIERS = {letters.fold(word): word for word in _TABLE["qualifiers"]["words"]}
DUALS = {
    word: name
    for word, name in _NAMES.items()
    if word.endswith(("ين", "ان")) and any(word[:-2] in (w, w[:-1] + "ت") for w in _NAMES)
}
"""Normalised dual of a unit to the unit's name: «دولارين», «درجتين»."""

SIGN_BEFORE = re.compile(rf"(?P<word>[{''.join(map(re.escape, _SIGNS))}])\s?$")
_WORD = re.compile(r"\s{1,4}(?P<word>[ء-ي]+)(?!\w)")
_AMONG = re.compile(r"\s{1,4}من\s{1,4}(?P<first>[ء-ي]+)(?:\s{1,4}(?P<second>[ء-ي]+))?")
_NISBA = ("ي", "يا", "يه", "يين", "يون")

Kind = Literal["count", "money", "percent", "measure", "age"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What is counted, at `[start, end)` of a normalised text.

    `name` is set where the unit has one whatever its form, «دولار» for `$`; `time` says that it
    makes a duration.
    """

    start: int
    end: int
    name: str | None = None
    kind: Kind = "count"
    time: bool = False


def named(word: str, start: int, end: int) -> Unit:
    """Return the unit of money, measure or per cent that a sign or word stands for."""
    name = _NAMES[re.sub(r"\s+", " ", word)]
    kind: Kind = "percent" if name == "%" else "money" if name in _MONEY else "measure"
    return Unit(start=start, end=end, name=name, kind=kind)


def is_known(text: str, end: int) -> bool:
    """Say whether a unit of money or measure stands at `end`."""
    return _KNOWN.match(text, end) is not None


def after(text: str, end: int, *, definite: bool = False, few: bool = False) -> Unit | None:
    """Return the unit of the number that ends at `end`.

    The noun is indefinite unless the number is `definite` («الـ5 الكبار», «مئات الأشخاص»). An
    adjective of origin belongs to it («موظف مدني»), a second noun where the number is one of the
    `few` that take a plural («سبع عمليات دهم»), and a second noun joined («شرطي ودركي»).
    """
    known = _SIGN.match(text, end) or _KNOWN.match(text, end)
    if known is not None:
        return _qualified(named(known["word"], known.start("word"), known.end()), text)
    noun = _WORD.match(text, end)
    if noun is not None and noun["word"] in _TIMES:
        kind: Kind = "age" if noun["word"] in _YEARS else "count"
        return Unit(start=noun.start("word"), end=noun.end(), kind=kind, time=True)
    if noun is None or not _may_be_counted(noun["word"], definite=definite):
        return None
    last = noun.end() if definite else _grown(text, noun, few=few)
    return Unit(start=noun.start("word"), end=last)


def among(text: str, end: int) -> Unit | None:
    """Return what a number is a part of: «5 من الأحفاد», «الآلاف من أنصاره»."""
    found = _AMONG.match(text, end)
    if found is None:
        return None
    first, second = found["first"], found["second"] or ""
    if first in _TIMES | _NOT_UNITS | _HOMES:
        return None
    if words.is_definite(first):
        nisba = second.startswith("ال") and second.endswith(("ييه", "يه")) and len(second) > 5
        closed = nisba and words.is_common(second[2:])
        last = found.end("second") if closed and first.endswith(("ات", "ير", "ام")) else 0
        last = last or (found.end("second") if closed else found.end("first"))
        return Unit(start=found.start("first"), end=last)
    if words.is_definite(second) and (words.is_common(first) or _is_construct_plural(first)):
        return Unit(start=found.start("first"), end=found.end("second"))
    if _bears_pronoun(first):
        return Unit(start=found.start("first"), end=found.end("first"))
    return None


def _is_construct_plural(word: str) -> bool:
    """Say whether a word is a plural of persons before another noun: «مقاتلي الفصيل»."""
    return word.endswith("ي") and words.is_common(word + "ن")


def of_all(text: str, end: int) -> Unit | None:
    """Return what a fraction is of: «نصف السكان», «نصف قيمته», «نصف مساحة المنطقة»."""
    noun = _WORD.match(text, end)
    if noun is None or noun["word"] in _TIMES or not _may_be_counted(noun["word"], definite=True):
        return None
    last = noun.end()
    if not (words.is_definite(noun["word"]) or _bears_pronoun(noun["word"])):
        second = _WORD.match(text, noun.end())
        if second is None or not words.is_definite(second["word"]):
            return None
        last = second.end()
    return Unit(start=noun.start("word"), end=last, name="%", kind="percent")


def before(word: str, start: int) -> Unit:
    """Return the noun that stands before its number as the unit."""
    time = word in _TIMES or word.removeprefix("ال") in _TIMES
    return Unit(start=start, end=start + len(word), time=time)


def _qualified(unit: Unit, text: str) -> Unit:
    more = _QUALIFIER.match(text, unit.end) if unit.kind in {"money", "measure"} else None
    if more is None or unit.name is None:
        return unit
    plain = more["word"].removesuffix("ا")
    word = _QUALIFIERS.get(plain) or _QUALIFIERS[re.sub(r"\s+", " ", more["word"])]
    return Unit(start=unit.start, end=more.end(), name=f"{unit.name} {word}", kind=unit.kind)


def _may_be_counted(word: str, *, definite: bool) -> bool:
    if word in _NOT_UNITS or len(word) < 2 or _is_verb(word):
        return False
    if (
        words.conjunction(word)
        or words.borne_preposition(word)
        or word.startswith(("لل", "بال", "كال"))
    ):
        return False
    if words.may_bear_preposition(word) and not words.is_common(word):
        return False  # «لمصر»
    if word.endswith("ت") and not word.endswith("ات") and words.verb_kind(word):
        return False  # «ارتفعت»
    return definite or not word.startswith("ال")


def _is_verb(word: str) -> bool:
    """Say whether a word is a verb; «سيدة» has a future's shape."""
    noun = words.is_common(word) and word.startswith("س") and word.endswith("ه")
    return words.is_finite(words.bare(word)) and not noun


def _grown(text: str, noun: re.Match[str], *, few: bool) -> int:
    """Return where the counted noun ends with what belongs to it."""
    following = _WORD.match(text, noun.end())
    if following is None:
        return noun.end()
    word, second = noun["word"], following["word"]
    if second[0] == "و" and second[1:] and _like(word, second[1:]):
        return following.end()
    if (
        second in _NO_ADJECTIVES
        or not words.is_common(second)
        or not _may_be_counted(second, definite=False)
    ):
        return noun.end()
    nisba = second.endswith(_NISBA) and not second.endswith("ايه")  # «عناية» is a noun
    adjective = nisba and len(second) > 3 and _agrees(word, second)
    idafa = few and len(second) == 3 and word.endswith("ات") and not words.verb_kind(second)
    return following.end() if adjective or idafa else noun.end()


def _like(word: str, other: str) -> bool:
    """Say whether two nouns stand in one case: «قتيلا وجريحا», «شرطي ودركي»."""
    case = word[-1] == other[-1] and word[-1] in "اي" and len(other) > 3
    return case and not words.is_finite(other) and not words.preposition(other)


def _agrees(word: str, adjective: str) -> bool:
    accusative = word.endswith("ا") and not word.endswith(("يا", "را"))
    if adjective.endswith("يا"):
        return word.endswith("ا")
    if adjective.endswith("يه"):
        return word.endswith(("ه", "ات")) or not accusative
    return not word.endswith(("ه", "ات")) and not (accusative and adjective.endswith("ي"))


def _bears_pronoun(word: str) -> bool:
    if word.endswith(("هم", "ها", "هن")):
        return words.is_common(word[:-2])
    return word.endswith("ه") and words.is_common(word[:-1]) and not words.is_common(word)


def of_many(text: str, end: int) -> Unit | None:
    """Return what an indefinite plural counts: «مئات الأشخاص», «مئات عناصر الشرطة»."""
    noun = _WORD.match(text, end)
    if noun is None or not _may_be_counted(noun["word"], definite=True):
        return None
    if words.is_definite(noun["word"]):
        return Unit(start=noun.start("word"), end=noun.end(), time=noun["word"] in _TIMES)
    second = _WORD.match(text, noun.end())
    if second is None or not words.is_definite(second["word"]):
        return None
    return Unit(start=noun.start("word"), end=second.end())


def of_dual(text: str, span: Span) -> Unit:
    """Return the unit of a dual, which is its own noun."""
    word = span.of(text)
    if word in DUALS:
        return named(word, span.start, span.end)
    return Unit(start=span.start, end=span.end)
