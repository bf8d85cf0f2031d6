"""Backward: the small words that look back at the text before, and where they may go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.language.clauses import nesting
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_finite,
    preposition,
    stem,
)

_EARLY = 3  # words before which nothing was told that they could look at
_LIKE = frozenset(("مثل", "كمثل", "لمثل", "بمثل"))
_OF_MANY, _FEMININE = ("ات", "ون", "ين"), ("ة", "ى", "ا", "اء")
_ONLY = frozenset(("فقط", "وحده", "وحدها", "وحدهم", "مجرد"))


def droppable(
    words: Sequence[Word], titled: frozenset[str], known: frozenset[str]
) -> Iterator[int]:
    """Yield «أيضا», and «هذا» before one thing that the title, the lead or the words before have.

    Before a plural it stays, which would be told of all of its kind («52 % من هذه الجرائم»), and
    after «مثل».
    """
    if not any(w.form in closed("leaning", "plain_demonstratives") for w in words):
        return
    depths = nesting(words)
    seen = set(titled | known)
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        if depths[index]:
            continue
        if index and word.form in closed("leaning"):
            if not (is_answered(words, index) or _comes_before_object(words, index)):
                yield index
        elif word.form in closed("plain_demonstratives") and following is not None and index:
            named = stem(following.form) in seen and following.form not in closed("now_nouns")
            apart = needs_pointing(words, index) or _is_itself(words[index - 1])
            if named and is_definite(following.form) and not apart:
                yield index
        seen.add(stem(word.form))


def _comes_before_object(words: Sequence[Word], index: int) -> bool:
    """Say whether «أيضا» stands between the opening verb and a thing: «استعرض أيضا محضر الجلسة».

    It follows a subject that is told; where none is before it, the verb has its own elsewhere.
    """
    following = words[index + 1] if index + 1 < len(words) else words[index]
    thing = is_common(following.form) and not is_definite(following.form)
    who = closed("doers", "offices", "source_nouns", "counting", "round_numbers")
    return index == 1 and thing and following.form not in who and is_finite(words[0].form)


def looks_back(words: Sequence[Word], quoted: Sequence[bool]) -> bool:
    """Say whether words look at what stands before them, and cannot stand without it.

    «بعد 14 دقيقة», «بحلول الصباح», «في نفس اليوم», «الأهداف الأخرى», «نجاح مشابه», «حينئذ», and
    «ردت بكذا», to what is not said.
    """
    forms = [word.form for word in words]
    if _opens_in_untold_time(words) or forms[:2] == ["في", "نفس"] or _is_elsewhere(words):
        return True
    answers = any(
        one in closed("answering") and two[0] == "ب" for one, two in pairwise(forms[: _EARLY + 1])
    )
    return answers or any(
        not inside and _is_like_untold(words, index)
        for index, inside in enumerate(quoted)
        if words[index].form in closed("likened", "then")
    )


def _is_elsewhere(words: Sequence[Word]) -> bool:
    """Say whether words are of a day, a place or a deed told before.

    «في اليوم السابق», «تبين فيما بعد», «يهدر السائقون هناك», «جاء رد فعل كذا», to what is not said.
    """
    forms = [word.form for word in words[: 2 * _EARLY]]
    if forms[:2] == ["في", "اليوم"] and forms[2:3] in (["السابق"], ["التالي"]):
        return not any(word.form.startswith("ل") for word in words[3:4])
    if forms[1:3] == ["فيما", "بعد"]:
        return True
    if forms[1:3] == ["رد", "فعل"]:
        return not any(bare(form) in ("علي", "ازاء", "تجاه") for form in forms[3:])
    there = forms[2:3] == ["هناك"] and is_finite(forms[0])
    return there and is_definite(forms[1])


def _opens_in_untold_time(words: Sequence[Word]) -> bool:
    """Say whether a time opens that is counted from something else, or is of an untold day."""
    forms = [word.form for word in words[:4]]
    if len(forms) < _EARLY or any(word.is_number for word in words[2:4]):
        return False
    if forms[0] == "بحلول":
        return forms[1] in closed("parts_of_day")
    counted = words[1].is_number or forms[1] in closed("round_numbers")
    reckoned = any(word.form in ("من", "علي", "ما", "ان") for word in words[3:5])
    return forms[0] == "بعد" and counted and forms[2] in closed("periods") and not reckoned


def _is_like_untold(words: Sequence[Word], index: int) -> bool:
    """Say whether «الأخرى», «مشابه» or «حينئذ» stands here, and nothing it looks at."""
    word, following = words[index], words[index + 1 : index + 2]
    if word.form in closed("then"):
        return not any(one.is_number for one in words[:index])
    if is_definite(word.form):
        return index < _EARLY
    return index <= _EARLY and not any(one.form[0] == "ل" for one in following)


def is_answered(words: Sequence[Word], index: int) -> bool:
    """Say whether «أيضا» adds to what stands in the same words.

    «ليس المصنع فقط، بل أيضا الميناء», «رئيسا للوزراء ووزيرا للدفاع أيضا».
    """
    before = words[:index]
    if any(bare(word.form) in _ONLY for word in before) or bare(before[-1].form) == "بل":
        return True
    joined = next((i for i in range(index - 1, 0, -1) if _joins_a_noun(before[i])), 0)
    ends = index + 1 == len(words) or words[index + 1].is_mark
    return ends and joined > 0 and not any(is_finite(bare(w.form)) for w in before[joined:])


def _joins_a_noun(word: Word) -> bool:
    form = bare(word.form)
    noun = is_common(form) or is_definite(form) or preposition(form) != ""
    return conjunction(word.form) == "و" and noun


def needs_pointing(words: Sequence[Word], index: int) -> bool:
    """Say whether «هذا» has to stay: before a plural, a relative («تلك التي»), after «مثل».

    «هذه» before a noun that is not feminine by its ending stands before things in the plural.
    """
    noun = words[index + 1]
    plural = noun.surface.endswith(_OF_MANY) or noun.form in learned()["plural"]
    plural = plural or (words[index].form != "هذا" and not noun.surface.endswith(_FEMININE))
    return plural or noun.form in closed("relatives") or words[index - 1].form in _LIKE


def _is_itself(before: Word) -> bool:
    """Say whether «هذا» may be the subject and the noun its predicate: «كان هذا الزواج الثاني»."""
    form = bare(before.form).removeprefix("س")
    return form in closed("copulas", "went_on", "complementisers")
