"""Numbers: how much a text says, in figures or in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from mujaz.language import alone, letters, numerals
from mujaz.language.alone import Expression
from mujaz.language.numerals import Numeral
from mujaz.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LARGEST = 10**18  # «مليون تريليون»: nothing in the news is more
_LONGEST = 32  # numerals in one number, at most
_SMALL = frozenset({"zero", "unit", "ten", "hundred", "bound"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of a text: `value` is what it says, «45 ألفا» being 45000.

    `start` and `end` are code points of the text read, clitics left out. An ordinal's value is
    its rank. A percentage has the value printed: 45 for «45%». A relative rank has the steps from
    `anchor`: 1 from the current one for «التالي», -1 from the end for «قبل الأخير».
    """

    start: int
    end: int
    value: float
    text: str
    kind: alone.Kind = "cardinal"
    anchor: alone.Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What one scale multiplies: «خمسة وأربعون ألفا»; `scale` is 1 where there is none."""

    first: Numeral
    last: Numeral
    value: Fraction
    scale: Fraction = Fraction(1)
    kind: Literal["cardinal", "ordinal"] = "cardinal"


def find(text: str) -> tuple[Number, ...]:
    """Return the numbers of `text` in order, in figures of any script and in words.

    Every run of up to 24 digits lies in one. Left out are indefinite plurals («آلاف»), the dual of
    a counted noun («قتيلان»), «المئة» of a percentage and «الاثنين», which is Monday. A text that
    is one expression and nothing else is read as one: «١ على ٣», «10^3», «الثلاثون», «التالي».
    """
    seen = letters.view(text)
    told = _told(seen.text)
    whole = alone.read(seen.text, told)
    return tuple(_number(one, seen) for one in ((whole,) if whole else told))


def within(text: str) -> tuple[Number, ...]:
    """Return the numbers of a piece of a text, which is read as a piece however short it is."""
    seen = letters.view(text)
    return tuple(_number(one, seen) for one in _told(seen.text))


def _told(text: str) -> list[Expression]:
    parts = (part for run in _runs(numerals.read(text)) for part in _merged(_parts(run)))
    return [
        Expression(
            start=part.first.start, end=part.last.end, value=float(part.value), kind=part.kind
        )
        for part in parts
    ]


def _number(one: Expression, seen: letters.View) -> Number:
    where = seen.source(Span(one.start, one.end))
    return Number(
        start=where.start,
        end=where.end,
        value=one.value,
        text=where.of(seen.source_text),
        kind=one.kind,
        anchor=one.anchor,
    )


def _runs(found: Sequence[Numeral]) -> list[list[Numeral]]:
    runs: list[list[Numeral]] = []
    for numeral in found:
        if runs and numeral.adjacent:
            runs[-1].append(numeral)
        else:
            runs.append([numeral])
    return runs


def _parts(run: Sequence[Numeral]) -> list[_Part]:
    parts: list[_Part] = []
    at = 0
    while at < len(run):
        ahead = run[at : at + _LONGEST]
        part, used = _ordinal(ahead) or _scaled(ahead) or (None, 1)
        at += used
        if part is not None:
            parts.append(part)
    return parts


def _ordinal(run: Sequence[Numeral]) -> tuple[_Part, int] | None:
    """Read «الثالث», «الحادي عشر», «الخامسة والعشرين»."""
    first, *rest = run
    if first.role not in {"ordinal", "bound_ordinal"}:
        return None
    if rest and _makes_teen(first.value, rest[0]) | _adds_ten(first.value, rest[0]):
        value = first.value + rest[0].value
        return _Part(first=first, last=rest[0], value=value, kind="ordinal"), 2
    if first.role == "bound_ordinal":
        return None
    return _Part(first=first, last=first, value=first.value, kind="ordinal"), 1


def _makes_teen(value: Fraction, numeral: Numeral) -> bool:
    return numeral.role == "unit" and numeral.value == 10 and not numeral.joined and value < 10


def _adds_ten(value: Fraction, numeral: Numeral) -> bool:
    return numeral.role == "ten" and numeral.joined and 0 < value < 10


def _scaled(run: Sequence[Numeral]) -> tuple[_Part, int] | None:
    """Read a number up to and with the scales that multiply it: «مئة وخمسين ألفا»."""
    head = run[0]
    if head.role in {"scale", "dual"}:
        if not head.alone or (head.definite and head.role == "scale"):
            return None
        part, used = _Part(first=head, last=head, value=head.alone, scale=head.value), 1
    else:
        small = _small(run)
        if small is None:
            return None
        part, used = small
    while used < len(run) and run[used].role == "scale" and not run[used].joined:
        by = run[used].value
        if part.value * by > _LARGEST:
            break
        scale = by * (part.scale if part.scale > 100 else 1)
        part, used = replace(part, last=run[used], value=part.value * by, scale=scale), used + 1
    return part, used


def _small(run: Sequence[Numeral]) -> tuple[_Part, int] | None:
    """Read a number under a thousand, a figure or a fraction."""
    head = run[0]
    value, used, scale = head.value, 1, Fraction(1)
    if head.role == "bound":
        follows = len(run) > 1 and (_makes_teen(value, run[1]) or _adds_ten(value, run[1]))
        if not follows:
            return None
    elif head.role not in _SMALL | {"figure", "fraction"}:
        return None
    while used < len(run):
        grown = _grown(value, run[used - 1], run[used])
        if grown is None:
            break
        value, used = grown, used + 1
    if run[used - 1].role == "hundred":
        scale = Fraction(100)
    decimals = _decimals(run[used:])
    if decimals is not None:
        value, used = value + decimals[0], used + decimals[1]
    return _Part(first=head, last=run[used - 1], value=value, scale=scale), used


def _decimals(run: Sequence[Numeral]) -> tuple[Fraction, int] | None:
    """Read «فاصلة خمسة وعشرون» as 0.25, and how many numerals it takes."""
    if len(run) < 2 or run[0].role != "point" or run[1].role not in {"unit", "ten"}:
        return None
    small = _small(run[1:])
    if small is None or not 0 < small[0].value < 100:
        return None
    return small[0].value / 10 ** len(str(int(small[0].value))), small[1] + 1


def _grown(value: Fraction, last: Numeral, numeral: Numeral) -> Fraction | None:
    """Return what `value` becomes by the next numeral, or None where it does not belong."""
    if not numeral.joined:
        return _multiplied(value, last, numeral)
    fraction = numeral.role == "fraction" and last.role != "fraction"
    below_hundred = last.role == "hundred" and numeral.role in {"unit", "ten", "bound"}
    ten = last.role in {"unit", "bound"} and _adds_ten(value % 100, numeral)
    return value + numeral.value if fraction or below_hundred or ten else None


def _multiplied(value: Fraction, last: Numeral, numeral: Numeral) -> Fraction | None:
    """Read «ثلاثة أرباع», «ثلاث مئة» and, though it adds, «ثلاثة عشر»."""
    if last.role in {"unit", "ten", "figure"} and numeral.role == "share":
        mixed = last.role == "unit" and value > 100 and last.value * numeral.value < 1
        whole = value - last.value if mixed else Fraction(0)  # «مئة وثلاثة أرباع»
        return whole + (value - whole) * numeral.value
    counts = 3 <= value <= 9 or (last.role == "ten" and value < 100)
    if last.role in {"unit", "ten", "figure"} and numeral.value == 100 and counts:
        return value * 100 if numeral.role == "hundred" else None
    if last.role in {"unit", "bound"} and value % 100 and _makes_teen(value % 100, numeral):
        return value + 10
    return None


def _merged(parts: Sequence[_Part]) -> list[_Part]:
    """Add up parts of falling scale: «مليونان» and «وثلاثمئة ألف», «ثلاثة مليارات» and «ونصف»."""
    merged: list[_Part] = []
    for part in parts:
        sum_ = _sum(merged[-1], part) if merged else None
        if sum_ is None:
            merged.append(part)
        else:
            merged[-1] = sum_
    return merged


def _sum(one: _Part, other: _Part) -> _Part | None:
    hundreds = other.scale == 100 and other.first.role == "figure"  # «4 آلاف 3 مئة»
    if not (other.first.joined or hundreds) or "ordinal" in {one.kind, other.kind}:
        return None
    if other.first.role == "fraction" and other.value < 1 < one.scale:
        return replace(one, last=other.last, value=one.value + other.value * one.scale)
    if other.value >= one.scale or (
        one.scale == 100 and other.first.role not in {"figure", "dual"}
    ):
        return None
    return replace(one, last=other.last, value=one.value + other.value, scale=other.scale)
