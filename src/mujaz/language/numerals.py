"""Numerals: the single words and figures that numbers are made of."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from fractions import Fraction
from importlib.resources import files
from typing import Any

from mujaz.language import letters
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered

_KNOWLEDGE: dict[str, Any] = tomllib.loads(
    files("mujaz.language").joinpath("data/numbers.toml").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One word or figure of a number, at `[start, end)` of a normalised text, without clitics.

    `joined` says that «و» stands before it, `adjacent` that nothing else parts it from the
    numeral before. `alone` is the value of a scale that nothing multiplies, 0 if it has none.
    """

    start: int
    end: int
    role: str
    value: Fraction
    alone: Fraction = Fraction(0)
    joined: bool = False
    adjacent: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    role: str
    value: Fraction
    alone: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class _Known:
    entry: _Entry
    clitics: int
    joined: bool
    definite: bool


def _lexicon() -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    roles = ("zero", "unit", "bound", "ten", "hundred", "fraction", "share", "point", "ordinal")
    for role in (*roles, "bound_ordinal"):
        for value, words in _KNOWLEDGE[role].items():
            found |= {letters.fold(w): _Entry(role, Fraction(value)) for w in words}
    factors = {"singular": 1, "plural": 0, "dual": 2, "accusative": 2}
    for form, factor in factors.items():
        for value, words in _KNOWLEDGE["scale"][form].items():
            role = "dual" if form == "dual" else "scale"
            entry = _Entry(role, Fraction(value), factor * Fraction(value))
            found |= {letters.fold(w): entry for w in words}
    return found


_LEXICON = _lexicon()
_ENDINGS = frozenset(word[-2:] for word in _LEXICON)
_HOMOGRAPHS: dict[str, frozenset[str]] = {
    name: frozenset(map(letters.fold, [words] if isinstance(words, str) else words))
    for name, words in _KNOWLEDGE["homographs"].items()
}
_NEGATIVE = frozenset(map(letters.fold, _KNOWLEDGE["negative"]["words"]))
# Clitics in the order they may stand: و or ف, then ب, ل or ك, then the article (لل after ل);
# each with whether it joins and whether it is definite.
_CLITICS = {
    conjunction + preposition + article: (bool(conjunction), bool(article))
    for conjunction in ("", "و", "ف")
    for preposition in ("", "ب", "ل", "ك")
    for article in ("", "ال")
} | {conjunction + "لل": (bool(conjunction), True) for conjunction in ("", "و", "ف")}
_GROUPED = re.compile(r"\d{1,3}(?:[,٬ ]\d{3})+(?:[.٫]\d+)?")  # 1,234,567.8 and 1 234 567
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}\.000")  # 1.234.567, 10.000
# «2،5 مليون» is a decimal; elsewhere «،» between figures parts two numbers.
_ARABIC_DECIMAL = (
    r"\d+،\d{1,2}(?=\s?(?:[%٪]|مليون|مليار|ملايين|تريليون|ال[فا]|في الم[اي]|بالم[اي]))"
)
# A minus touches its figure and is parted from the word before; after a figure it is a range,
# and at the beginning of a line a bullet.
_MINUS = r"(?:(?<=[^\s\d%][ (])[-−](?=\d)|\A[-−](?=[\d.,٬٫/]+\Z))"
# Hundredths and thousandths; other figures with a stroke are days and scores, unless
# alone or, as a part, compared («أكثر من 1/2»).
_STROKE = (
    r"\d+/100?0(?![\d/])|(?:(?<=\A)|(?<=\A[-−]))\d+/[1-9]\d*\Z"
    r"|(?:(?<=اكثر من )|(?<=اقل من ))(?:1/[2-9]|2/[35]|3/[458]|4/5)(?![\d/])"
)
_TOKEN = re.compile(
    rf"(?P<word>[ء-ي]+)|(?=[\d.−-])(?P<minus>{_MINUS})?(?P<figure>{_STROKE}|{_DOTTED.pattern}(?!\d)"
    rf"|\d{{1,3}}(?:[,٬]\d{{3}})+(?:[.٫]\d+)?(?!\d)"
    rf"|(?<!\d )[1-9]\d{{0,2}}(?: \d{{3}})+(?! ?\d)|{_ARABIC_DECIMAL}"
    r"|\d+(?:[.,٫٬]\d+)?|(?<![\w.])\.\d+(?![\d.]))"
)
_LONGEST = 24  # characters of a figure; a longer run of digits counts nothing
_NEXT_WORD = re.compile(r"\s+([ء-ي]+)")


def read(text: str) -> tuple[Numeral, ...]:
    """Return the numerals of a normalised text in order: every figure, and every number word."""
    found: list[Numeral] = []
    near = -1  # where the last numeral ended, or the «و» after it; -1 once another word came
    conjunction, before = False, ""
    for token in _TOKEN.finditer(text):
        word = token["word"]
        if word == "و":
            conjunction = True
            continue
        if word is not None and _known(word) is None:
            near, conjunction, before = -1, False, word
            continue
        adjacent = near >= 0 and _parted_by_space(text[near : token.start()], conjunction)
        numeral = _numeral(token, before, joined=conjunction, adjacent=adjacent)
        if numeral is not None:
            found.append(numeral)
        near = -1 if numeral is None else token.end()
        conjunction, before = False, token[0]
    return tuple(found)


def _parted_by_space(gap: str, conjunction: bool) -> bool:
    return not (gap.replace("و", "", 1) if conjunction else gap).strip()


def _numeral(token: re.Match[str], before: str, *, joined: bool, adjacent: bool) -> Numeral | None:
    if token["figure"]:
        if len(token["figure"]) > _LONGEST:
            return None
        value, role = _value(token["figure"]), "figure"
        value = -value if token["minus"] or before.removeprefix("و") in _NEGATIVE else value
        return Numeral(
            start=token.start(), end=token.end(), role=role, value=value,
            joined=joined, adjacent=adjacent,
        )  # fmt: skip
    known = _known(token["word"])
    if known is None or _homograph(known.entry, before, token):
        return None
    sign = -1 if before.removeprefix("و") in _NEGATIVE else 1
    return Numeral(
        start=token.start() + known.clitics, end=token.end(), role=known.entry.role,
        value=sign * known.entry.value, alone=_alone(known.entry, token),
        joined=joined or known.joined, adjacent=adjacent, definite=known.definite,
    )  # fmt: skip


def _alone(entry: _Entry, token: re.Match[str]) -> Fraction:
    """Return what a scale says alone: «مليونا دولار» is two, «مليونا وثلاثمئة ألف» is one."""
    following = _NEXT_WORD.match(token.string, token.end())
    word = following[1] if following else ""
    more = _known(word) if word.startswith("و") else None
    is_one = entry.role == "scale" and more is not None and more.joined
    return min(entry.alone, entry.value) if is_one else entry.alone


def _value(figure: str) -> Fraction:
    if _GROUPED.fullmatch(figure):
        return Fraction(re.sub("[,٬ ]", "", figure).replace("٫", "."))
    if _DOTTED.fullmatch(figure):
        return Fraction(figure.replace(".", "").replace(",", "."))
    return Fraction(re.sub("[,٫٬،]", ".", figure))  # «77/100» too


@remembered()
def _known(word: str) -> _Known | None:
    """Return the number word in `word` under the shortest clitics, if there is one."""
    if word[-2:] not in _ENDINGS:
        return None
    for length in range(min(4, len(word) - 1) + 1):
        clitics = _CLITICS.get(word[:length])
        entry = None if clitics is None else _LEXICON.get(word[length:])
        if clitics is None or entry is None:
            continue
        joined, definite = clitics
        wrong = _HOMOGRAPHS["definite" if definite else "indefinite"]
        if word[length:] in wrong or word in _HOMOGRAPHS["whole"]:
            return None
        return _Known(entry, length, joined, definite)
    return None


def _homograph(entry: _Entry, before: str, token: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(token.string, token.end())
    after = following[1] if following else ""
    if entry.role == "ordinal":
        return before.endswith(tuple(_HOMOGRAPHS["after_month"]))
    if token["word"] in _HOMOGRAPHS["construct"]:
        return not after or after in closed("prepositions")
    if entry.role == "fraction":
        return after in _HOMOGRAPHS["before_final"]
    one = entry.role == "unit" and entry.value == 1
    # «واحدة من» counts nothing, and «واحد الوزراء» is «وأحد الوزراء» with its hamza folded.
    return one and (after in _HOMOGRAPHS["one_of"] or after.startswith("ال"))
