"""Lengths: how long a length of time is, and what lies between two dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

_LENGTH = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?",
    re.ASCII,
)
_DAYS = (365.25, 30.44, 7.0, 1.0, 1 / 24, 1 / 1440, 1 / 86400)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_YEARS = re.compile(r"(\d{4})-01-01/(\d{4})-12-31", re.ASCII)  # «بين عامي 2004 و2007»
_YEAR, _MONTH = 365.25, 30.44
_SLACK = 0.03  # two months are 60 days
_ABOUT = 0.1  # «ثلاث سنوات» of what began in May and ended in March


def days(value: str) -> float | None:
    """Return how many days a TIMEX3 length has, 0.5 for PT12H; None for any other value."""
    met = _LENGTH.fullmatch(value)
    if met is None or not any(met.groups()):
        return None
    return sum(int(part or 0) * size for part, size in zip(met.groups(), _DAYS, strict=True))


def is_as_long(mine: str, its: str) -> bool:
    """Say whether two lengths of time are one: 24 months are two years, 48 hours two days."""
    one, other = days(mine), days(its)
    return mine == its or (one is not None and other is not None and _are_near(one, other, _SLACK))


def lies_between(length: str, dates: Iterable[str]) -> bool:
    """Say whether a length of time lies between two dates, as far as these are told."""
    wanted = days(length)
    if wanted is None or wanted < _MONTH - 1:
        return False
    ends = (part for one in dates for part in _YEARS.sub(r"\1/\2", one).split("/"))
    known = [found for part in ends if (found := _day_of(part))]
    gaps = ((abs(one - other), max(a, b)) for (one, a), (other, b) in combinations(known, 2))
    return any(abs(gap - wanted) <= max(blur / 2, wanted * _ABOUT) for gap, blur in gaps)


def _day_of(value: str) -> tuple[float, float] | None:
    """Return about which day a date is, counted in days, and how exact that is."""
    met = _DATE.match(value)
    if met is None:
        return None
    year, month, day = met.groups()
    blur = 1.0 if day else _MONTH if month else _YEAR
    found = int(year) * _YEAR + (int(month or 1) - 1) * _MONTH + int(day or 1)
    return found + (blur - 1) / 2, blur


def _are_near(one: float, other: float, slack: float) -> bool:
    return abs(one - other) <= max(one, other) * slack
