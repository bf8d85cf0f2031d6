"""Dateline: the place, the names and the marks before the first word of the news."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.language.clauses import COMMAS, DASHES
from mujaz.language.months import FIRST_WORDS as MONTHS
from mujaz.language.names import is_name
from mujaz.language.words import Word, bare, is_definite, is_finite


def has_dateline(sentence: Sequence[Word]) -> bool:
    """Say whether a sentence opens with «دبي (CNN) --», as an article does."""
    return len(without_dateline(tuple(sentence))) < len(sentence)


def without_dateline(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop «بغداد/ الأناضول -», «دبي (CNN) --» and «فلان - جدة:»: names and marks, no verb."""
    dashed = _after_dashes(sentence)
    if dashed:
        return dashed
    for index, word in enumerate(sentence[:12]):
        if word.form in DASHES and index:
            before = sentence[:index]
            if sentence[index - 1].is_number:
                break  # a score
            slash = any(w.form in "/(،:" for w in before if w.is_mark)
            marked = slash and not _joins_names(sentence, index)
            inside = index > 1 and _joins_names(sentence, index)  # «صافحت كيم يو-جونغ»
            named = marked or (index <= 3 and not inside)
            if named and not any(is_finite(bare(w.form)) for w in before):
                return without_marks(sentence[index:])
            break
    return sentence


def _joins_names(sentence: Sequence[Word], index: int) -> bool:
    """Say whether a dash stands between two words without a space: «طريق حلب-عفرين»."""
    if index + 1 >= len(sentence) or any(w.is_mark for w in sentence[index - 1 : index + 2 : 2]):
        return False
    before, dash, after = sentence[index - 1 : index + 2]
    return before.end == dash.start and dash.end == after.start


def _after_dashes(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return what follows a colon that ends names with dashes or a stroke between them.

    A name between such marks may have the form of a verb: «وصل- الواحة:», «عوض الحداد - الواحة:».
    """
    for index, word in enumerate(sentence[:12]):
        if word.form == ":":
            dashed = any(one.form in DASHES | {"/"} for one in sentence[:index])
            dashed = dashed and not _is_a_date(sentence[:index])
            return without_marks(sentence[index + 1 :]) if dashed else ()
        if is_finite(bare(word.form)) and not _is_between_dashes(sentence, index):
            return ()
    return ()


def _is_a_date(words: Sequence[Word]) -> bool:
    """Say whether months are what a colon ends: «11 فبراير/ شباط: تحطمت طائرة», long ago."""
    return any(word.form in MONTHS for word in words)


def _is_between_dashes(sentence: Sequence[Word], index: int) -> bool:
    """Say whether a word stands alone between dashes, or opens with a family name after it."""
    before = index == 0 or sentence[index - 1].form in DASHES
    named = index == 0 and any(is_definite(w.form) or is_name(w) for w in sentence[1:2])
    after = sentence[index + 1 : index + 2 + named]
    return before and any(word.form in DASHES | {":"} for word in after)


def without_marks(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words after the marks and the lone و that stand first."""
    start = 0
    while start < len(sentence) and (
        sentence[start].form in DASHES | COMMAS | frozenset("•*▪●.:؛") | {"و"}
    ):
        start += 1
    return sentence[start:]
