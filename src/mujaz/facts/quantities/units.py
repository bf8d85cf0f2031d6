"""Units: what a number counts, with the words that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import Literal

from mujaz.facts import wording
from mujaz.facts.wording import any_of, by_word
from mujaz.language import letters, words
from mujaz.language.lexicon import closed, learned
from mujaz.models.wordclass import class_of
from mujaz.span import Span

_TABLE = wording.table("units")
_QUANTITIES = wording.table("quantities")
_SPELLED = tuple(product(_TABLE["multiples"].items(), _TABLE["multiplied"].items()))
# «جيجا هيرتز», «ميغابكسل»: how much of it is written apart or onto the unit.
_MULTIPLES = {
    letters.fold(many + gap + one): name + unit
    for (name, much), (unit, forms) in _SPELLED
    for many, one, gap in product(much, forms, ("", " "))
}
_NAMES = (
    _MULTIPLES | by_word(_TABLE["money"]) | by_word(_TABLE["measure"]) | by_word(_TABLE["percent"])
)
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
_WORD = re.compile(r"(?:\s{1,4}|(?<=\d))(?P<word>[ء-ي]+)(?!\w)")
_PLURAL_OF_LAM = re.compile(r"ال[ء-ي]ا[ء-ي]")  # أفعال of a root that ل opens: ألقاب، ألوان
_AMONG = re.compile(r"\s{1,4}من\s{1,4}(?P<first>[ء-ي]+)(?:\s{1,4}(?P<second>[ء-ي]+))?")
_AGENT = re.compile(r"[ء-ي]ا[ء-ي]{2}")
_OF_PERSONS = re.compile(r"م[ء-ي]{3,}ي$")  # participles with م have this plural: «منسوبي»
_NO_COMPLEMENT = ("ه", "ا", "ي", "ات", "ين", "ون", "ان")  # ends of adjectives and adverbs
_CONSTRUCT = 3  # nouns of a whole, the last of them definite: «نصف عدد سكان المنطقة»
_NISBA = ("ي", "يا", "يه", "يين", "يون")

Kind = Literal["count", "money", "percent", "measure", "age"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What is counted, at `[start, end)` of a normalised text.

    `name` is set where the unit has one whatever its form, «دولار» for `$`; `time` says that it
    makes a duration; `elided` that the alef of its article is not written: «للقادة».
    """

    start: int
    end: int
    name: str | None = None
    kind: Kind = "count"
    time: bool = False
    elided: bool = False


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
    adjective of origin belongs to it («موظف مدني»), a second noun in construct («سبع عمليات دهم»)
    or joined («شرطي ودركي»). The `few` that take a plural take «ألقاب» too.
    """
    known = _SIGN.match(text, end) or _KNOWN.match(text, end)
    if known is not None:
        return _qualified(named(known["word"], known.start("word"), known.end()), text)
    noun = _WORD.match(text, end)
    if noun is not None and noun["word"] in _TIMES:
        kind: Kind = "age" if noun["word"] in _YEARS else "count"
        return Unit(start=noun.start("word"), end=noun.end(), kind=kind, time=True)
    if noun is None or not (
        _is_agent(text, noun) or _may_be_counted(noun["word"], definite=definite, few=few)
    ):
        return None
    last = noun.end() if definite else _grown(text, noun)
    return Unit(start=noun.start("word"), end=last)


def _is_agent(text: str, noun: re.Match[str]) -> bool:
    """Say whether a participle that is a verb too has an adjective of origin: «طالب كويتي»."""
    after = _WORD.match(text, noun.end()) if _AGENT.fullmatch(noun["word"]) else None
    return after is not None and after["word"].endswith("ي") and words.is_common(after["word"])


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
    if _bears_pronoun(first):
        return Unit(start=found.start("first"), end=found.end("first"))
    if not (words.is_common(first) or _is_construct_plural(first)):
        return None
    last = _construct_end(text, found.end("first"))
    return Unit(start=found.start("first"), end=last) if last else None


def _construct_end(text: str, at: int) -> int:
    """Return where the nouns in construct with the one that ends at `at` end, the last definite.

    «عناصر قوات الأمن», «أفراد أسرته»; 0 where there is none.
    """
    for _ in range(_CONSTRUCT - 1):
        noun = _WORD.match(text, at)
        if noun is None or not _may_be_counted(noun["word"], definite=True):
            return 0
        if noun["word"] in closed("name_particles"):
            return 0  # «قبائل آل فلان»
        at, word = noun.end(), noun["word"]
        if words.is_definite(word) or _bears_pronoun(word) or class_of(word).place:
            return at
        if not (words.is_common(word) or _is_construct_plural(word)):
            return 0
    return 0


def _is_construct_plural(word: str) -> bool:
    """Say whether a word is a plural of persons before another noun: «مقاتلي الفصيل»."""
    return word.endswith("ي") and (words.is_common(word + "ن") or bool(_OF_PERSONS.match(word)))


def of_all(text: str, end: int) -> Unit | None:
    """Return what a fraction is of: «نصف السكان», «نصف قيمته», «نصف عدد سكان المنطقة»."""
    noun = _WORD.match(text, end)
    if noun is None or noun["word"] in _TIMES:
        return None
    if not _may_be_counted(noun["word"], definite=True):
        return None
    whole = words.is_definite(noun["word"]) or _bears_pronoun(noun["word"])
    last = noun.end() if whole else _construct_end(text, noun.end())
    return Unit(start=noun.start("word"), end=last, name="%", kind="percent") if last else None


def before(word: str, start: int, *, end: int = 0, elided: bool = False) -> Unit:
    """Return the noun that stands before its number as the unit, up to `end` with its adjective."""
    plain = word[1:] if elided else word.removeprefix("ال")
    time = word in _TIMES or plain in _TIMES or f"ال{plain}" in _TIMES
    return Unit(start=start, end=end or start + len(word), time=time, elided=elided)


def _qualified(unit: Unit, text: str) -> Unit:
    more = _QUALIFIER.match(text, unit.end) if unit.kind in {"money", "measure"} else None
    if more is None or unit.name is None:
        return unit
    plain = more["word"].removesuffix("ا")
    word = _QUALIFIERS.get(plain) or _QUALIFIERS[re.sub(r"\s+", " ", more["word"])]
    return Unit(start=unit.start, end=more.end(), name=f"{unit.name} {word}", kind=unit.kind)


def _may_be_counted(word: str, *, definite: bool, few: bool = False) -> bool:
    if word in _NOT_UNITS or len(word) < 2 or _is_verb(word):
        return False
    if not definite and _bears(word):
        return False
    if (
        (words.conjunction(word) and word not in learned()["accusative"])
        or words.borne_preposition(word)
        or (word[0] in "لب" and words.is_verbal_noun(word[1:]) and not words.is_common(word))
        or word.startswith(("لل", "بال", "كال"))
    ):
        return False
    if words.may_bear_preposition(word) and not words.is_common(word):
        return False  # «لمصر»
    if word.endswith("ت") and not word.endswith("ات") and words.verb_kind(word):
        return False  # «ارتفعت»
    return definite or not word.startswith("ال") or (few and bool(_PLURAL_OF_LAM.fullmatch(word)))


def _bears(word: str) -> bool:
    """Say whether a word is a preposition or verb with its pronoun, which nothing counts: «ضده»."""
    stem = words.without_pronoun(word)
    certain = word.endswith(("ها", "هم", "هن", "هما")) or stem in closed("prepositions")
    return certain and stem != word and not words.is_common(word) and not words.is_common(stem)


def _is_verb(word: str) -> bool:
    """Say whether a word is a verb; «سيدة» has a future's shape."""
    noun = words.is_common(word) and word.startswith("س") and word.endswith("ه")
    return words.is_finite(words.bare(word)) and not noun


def _grown(text: str, noun: re.Match[str]) -> int:
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
    return following.end() if adjective or _is_complement(word, second) else noun.end()


def _is_complement(word: str, second: str) -> bool:
    """Say whether a feminine is in construct with a noun: «حالة طلاق», «عمليات دهم».

    Its adjective would end in ة, which a noun need not.
    """
    feminine = word.endswith(("ه", "ات"))
    return feminine and not (second.endswith(_NO_COMPLEMENT) or words.verb_kind(second))


def _like(word: str, other: str) -> bool:
    """Say whether two nouns stand in one case: «قتيلا وجريحا», «شرطي ودركي», «طفلا وطفلة»."""
    if other == word.removesuffix("ا") + "ه":
        return True
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
    stem = words.without_pronoun(word)
    feminine = stem.endswith("ت") and words.is_common(stem[:-1] + "ه")  # قيمته، of قيمة
    return stem != word and (feminine or words.is_common(stem) or _is_construct_plural(stem))


def of_many(text: str, end: int) -> Unit | None:
    """Return what an indefinite plural counts: «مئات الأشخاص», «مئات عناصر الشرطة»."""
    noun = _WORD.match(text, end)
    if noun is None or not _may_be_counted(noun["word"], definite=True):
        return None
    if words.is_definite(noun["word"]):
        if (plain := noun["word"][2:]) in _NAMES:  # «ملايين الدولارات»
            return _qualified(named(plain, noun.start("word"), noun.end()), text)
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
