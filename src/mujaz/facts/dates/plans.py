"""Plans: whether the clause before a word tells of something still to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.facts import wording
from mujaz.language import letters
from mujaz.language.words import bare, is_common, is_finite, verb_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = wording.table("dates")["plans"]
_WORDS = frozenset(map(letters.fold, _TABLE["words"]))
_VERBS = frozenset(map(letters.fold, _TABLE["verbs"]))
_TERMS = frozenset(map(letters.fold, _TABLE["terms"]))
_HELD = frozenset(map(letters.fold, _TABLE["held"]))
_SETTING = frozenset(map(letters.fold, _TABLE["setting"]))
_CALLS = frozenset(map(letters.fold, _TABLE["calls"]))
_SHORT = 3  # letters of a word that may be whole without its ل
_FIRST_PERSON = 4  # letters of «سأبدأ» at the least
_CLOSE = 7  # words between a verb and its date
_WORD = re.compile(r"[^\W\d_]+|[.!?؟؛\n]")
_REACH, _MOST = 110, 14  # characters and words before a date that are looked at
_VERB_AFTER = re.compile(r"\s{0,4}[،,]?\s{1,4}(?P<word>[^\W\d_]{2,12})(?!\w)")
_AFTER = re.compile(r"\s{1,4}(?:المقبل|القادم)?\s{0,4}(?P<word>س[يتن][^\W\d_]{2,12}|سوف)(?!\w)")


def is_planned(text: str, start: int, end: int) -> bool:
    """Say whether a future cue stands before `[start, end)` in its clause, or right after it.

    The nearest finite verb decides, unless a word of planning («من المقرر») stands nearer: a
    future («ستبدأ», «سوف تبدأ») or one of a timetable («تنطلق») is a plan, a past is none.
    """
    if (after := _AFTER.match(text, end)) and _is_future(after["word"]):
        return True
    called = False  # «دعا إلى اجتماع الخميس», not «دعا المجلس الخميس إلى»
    for word in _before(text, start):
        called = called or word == "الي" or (word[0] == "ل" and len(word) > _SHORT)
        called = called and not word.startswith("التابع")  # «التابع للوزارة»: of whom, not to what
        if bare(word) in _CALLS:
            return called
        if word in _WORDS or word.removeprefix("و") in _WORDS:
            return True
        plain = bare(word)
        if plain in _VERBS or _is_future(plain):
            return True
        if is_finite(plain) and verb_kind(plain) == "past":
            return False
    return False


def is_due(text: str, start: int, end: int) -> bool:
    """Say whether a date is a deadline to come: «الرد بحلول الجمعة», «أمهلتهم حتى السبت».

    It is where a term or, before «بحلول», a verb of asking or an imperfect stands before it.
    """
    words = list(_before(text, start))
    if any(word.removeprefix("ب") in _TERMS for word in words):
        return True
    if "بحلول" not in words[:2] or is_told(text, end):
        return False
    plain = [bare(word) for word in words]
    return any(word in _SETTING or verb_kind(word) == "imperfect" for word in plain)


def is_promised(text: str, start: int) -> bool:
    """Say whether a future of the first person stands close before: «سأبدأ في الأول من يناير».

    Its third person is a known imperfect; with alef for hamza «ساعد» would be one too.
    """
    words = list(_before(text, start))[:_CLOSE]
    own = (bare(word) for word in words if len(word) > _FIRST_PERSON)
    return any(
        form.startswith("سا")
        and not (is_common(form) or verb_kind(form))
        and verb_kind(f"ي{form[2:]}") == "imperfect"
        for form in own
    )


def is_over(text: str, start: int) -> bool:
    """Say whether a verb of the past has a date close after it: «اختطفه في ديسمبر».

    Not one that asks, decides or says, nor where a noun of what is held or awaited is between.
    """
    for word in list(_before(text, start))[:_CLOSE]:
        plain = bare(word)
        if word in _HELD or plain in _HELD or word.removeprefix("ل") in _HELD:
            return False
        if is_finite(plain) and verb_kind(plain) == "past":
            return plain not in _SETTING
    return False


def is_told(text: str, end: int) -> bool:
    """Say whether a verb of the past follows a date, with a comma or without."""
    after = _VERB_AFTER.match(text, end)
    return after is not None and verb_kind(after["word"]) == "past"


def _is_future(form: str) -> bool:
    if is_common(form):
        return False  # «سيدة»
    return (
        form == "سوف"
        or (form[:2] in {"سي", "ست", "سن", "سا"} and verb_kind(form) == "imperfect")
        or (
            len(form) > 4
            and form[:2] in {"سي", "ست", "سن", "سا"}
            and verb_kind(form[1:]) == "imperfect"
        )
    )


def _before(text: str, start: int) -> Iterator[str]:
    """Yield the words before a place, nearest first, up to the end of a sentence."""
    found = _WORD.findall(text, max(0, start - _REACH), start)
    for word in found[: -_MOST - 1 : -1]:
        if not word[0].isalpha():
            return
        yield word
