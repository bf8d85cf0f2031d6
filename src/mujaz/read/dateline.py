"""Dateline: the day of publication on a line of its own, or at the head of the lead."""

from __future__ import annotations

import re
from datetime import date

from mujaz.language.letters import normalise
from mujaz.language.months import HIJRI, WEEKDAYS
from mujaz.read.dates import LONGEST, first_date, gregorian, hijri
from mujaz.read.knowledge import table
from mujaz.read.wording import folded, phrases

_AROUND = phrases([*table("dates")["printed"]["around"], *WEEKDAYS, *HIJRI]).pattern
_IDLE = re.compile(rf"(?<!\w)(?:\d+|{_AROUND})(?!\w)")
_AGENCIES = frozenset(map(folded, table("bylines")["desks"]))
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?")
_DATE = "\0"  # stands for a date that was found
# No colon: «الافتتاح: 7 يوليو 2026» says what happened then.
_APART = re.compile(r"\s+[-–—ـ]+\s*|[-–—]+\s+|[،,/|()]")
_PLACE_WORDS = 3
_LEAD = re.compile(r"[^.؟!:]{4,80}?\s[–—-]{1,2}\s")
_LEAD_WORDS = 12


def printed_date(line: str) -> date | None:
    """Return the date of a line that is nothing but a date, or a date with a place or an agency.

    A weekday, a clock and words such as «نشر في» may be with it. The place has at most three words
    and is set off by a dash, a comma, a slash or a bracket, unless an agency signs.
    """
    if len(line) > LONGEST:
        return None
    plain = normalise(line).replace(_DATE, " ")
    for found in sorted([*gregorian(plain), *hijri(plain)], reverse=True):
        plain = f"{plain[: found.start]}{_DATE}{plain[found.end :]}"
    if _DATE not in plain:
        return None
    beside: list[str] = []  # words with no mark between them and the date
    others: list[str] = []
    for part in _APART.split(_CLOCK.sub(" ", plain)):
        if words := " ".join(_IDLE.sub(" ", folded(part.replace(_DATE, " "))).split()):
            (beside if _DATE in part else others).append(words)
    places = [words for words in (*beside, *others) if words not in _AGENCIES]
    signed = len(places) < len(beside) + len(others) or any(map(_is_signed, places))
    fits = len(places) <= 1 and all(len(words.split()) <= _PLACE_WORDS for words in places)
    return first_date(line) if fits and (signed or not beside) else None


def _is_signed(words: str) -> bool:
    """Say whether an agency stands at the end: «الرياض 10 أغسطس 2015 م واس»."""
    return words.rsplit(maxsplit=1)[-1] in _AGENCIES


def dateline_date(paragraph: str) -> date | None:
    """Return the full date inside a dateline: «القاهرة، 3 مارس 2024 (وام) -- …».

    Agencies print there the day of filing; a date after the dash is one the news speaks of.
    """
    lead = _LEAD.match(normalise(paragraph[:120]))
    if lead is None:
        return None
    found = [*gregorian(lead[0])]
    return found[0].day if len(found) == 1 and len(lead[0].split()) <= _LEAD_WORDS else None
