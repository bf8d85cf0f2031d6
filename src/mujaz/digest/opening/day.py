"""Day: the day of the news, where a sentence can do without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.digest.clause.speech import ordinals
from mujaz.language.clauses import nesting
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    conjunction,
    is_common,
    is_definite,
    verb_kind,
)

_COMMAS = frozenset("،,")


def free_days(words: Sequence[Word]) -> Iterator[int]:
    """Yield «الخميس», «مساء أمس الخميس», «يوم الخميس الماضي» that no preposition governs."""
    if any(_bounds(word) for word in words):
        return
    depths = nesting(words)
    index = 1
    while index < len(words):
        end = index
        while end < len(words) and words[end].form in closed("days_of_news") and not depths[end]:
            end += 1
        if end > index and _is_free_day(words, index, end):
            yield from range(index, end + _leaves_a_comma(words, index, end))
        index = end + 1


def _leaves_a_comma(words: Sequence[Word], start: int, end: int) -> bool:
    """Say whether the comma after a day goes with it: «أعلنت الوزارة [الخميس،] أن…»."""
    closes = sum(word.form in _COMMAS for word in words[:start]) % 2 == 1
    comma = [word.form in _COMMAS for word in words[end : end + 1]] == [True]
    that = any(word.form in closed("complementisers") for word in words[end + 1 : end + 2])
    return comma and that and not closes


def _is_free_day(words: Sequence[Word], start: int, end: int) -> bool:
    before = words[start - 1]
    after = words[end] if end < len(words) else None
    if not any(word.form in closed("weekdays") for word in words[start:end]):
        return False
    governed = bare(before.form) in closed("prepositions", "periods", "counting", "days_of_news")
    ends_date = after is not None and (after.is_number or _continues_date(after.form))
    joined = (
        after is not None and conjunction(after.form) and bare(after.form) in closed("weekdays")
    )
    hour = any(word.form == "الساعه" for word in words[max(0, start - 2) : start])
    owned = _is_owned_by_day(words, start) or hour or bare(before.form) in closed("of_times")
    return not (governed or owned or before.is_number or before.is_mark or ends_date or joined)


def _continues_date(form: str) -> bool:
    """Say whether a word goes on with a date: «الأربعاء الماضي», «فجر الأربعاء بالتوقيت المحلي»."""
    return form in closed("times", "clocks") or form.removeprefix("ال") in ordinals()


def _is_owned_by_day(words: Sequence[Word], start: int) -> bool:
    """Say whether the noun before a day may be completed by it: «قمة الجمعة»."""
    form = bare(words[start - 1].form)
    form = form[len(borne_preposition(form)) :]
    counted = start > 1 and words[start - 2].is_number
    return is_common(form) and not is_definite(form) and not counted and verb_kind(form) is None


def _bounds(word: Word) -> bool:
    form = bare(word.form)
    return form in closed("negations", "absolutes", "superlatives", "amounts")
