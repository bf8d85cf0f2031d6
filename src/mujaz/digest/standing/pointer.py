"""Pointer: words that point at the text before a statement: «هذه الخطوة», «البيان نفسه»."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from mujaz.digest.opening.backward import is_answered, looks_back, needs_pointing
from mujaz.digest.sentences.sentence import Sentence
from mujaz.digest.standing.here import is_of_a_state, is_of_a_time_told, is_told_here
from mujaz.digest.standing.others import tells_of_others
from mujaz.language.antecedent import is_bare_role
from mujaz.language.lexicon import closed
from mujaz.language.mentions import noun as key_of
from mujaz.language.names import is_name
from mujaz.language.pronouns import is_noun
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_finite,
    stem,
    verb_kind,
)

POINTS, SOURCE_ALONE = "points at the text before", "names a source alone"
ROLE_ALONE = "names a role alone"
_OPENING = 4  # words: before them nothing was told of which this is another
_ALSO = frozenset(("ايضا", "كذلك"))
_BEGUN = 2  # nouns shared with title or lead, and what is added is added to that
_SPEECH_OPENING = 5  # words, the mark that opens it among them
_TELLS_NEXT = frozenset("!:")
_DESCRIBES = frozenset(("المتعلقه", "الخاصه", "الوارده", "المستخدمه", "الصادره"))
_TIME_DONE = frozenset(("مره", "المره", "للمره"))
_OFTEN = 2  # words before a time in which it is said how often in it
_EARLY = 2  # words before which no noun of the statement can be meant


def reason_of_pointer(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    """Find words that point at the text before: «هذه الخطوة», «البيان نفسه», «قال المسؤول»."""
    alone = _says_that_alone(words, quoted) or looks_back(words, quoted)
    alone = alone or _opens_speech(words, quoted)
    if alone or tells_of_others(words, quoted, sentence.known):
        return POINTS
    if not any(_may_point(word.form) for word in words):
        return None
    return _reason_of_words(words, quoted, sentence)


def _reason_of_words(
    words: Sequence[Word], quoted: Sequence[bool], sentence: Sentence
) -> str | None:
    known, seen = sentence.known, set[str]()
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        if inside:
            continue
        form = bare(word.form)
        following = words[index + 1] if index + 1 < len(words) else None
        if _is_demonstrative(form) and not _points_at_nothing(words, index):
            if following is None or not _is_known(words, index, seen, sentence):
                return POINTS
        elif (form in _ALSO and index and not _adds(words, index, known)) or (
            form in closed("references") and not is_told_here(words, index)
        ):
            return POINTS
        elif _is_another(form) and index < _OPENING and not _is_the_last(words, index):
            return POINTS  # «في احتمال آخر», «هبطت عملات أخرى»
        elif form in closed("relative_time") and _is_open_time(words, index):
            return "a time relative to the text before"
        elif is_bare_role(words, index) and not _is_role_known(word.form, sentence):
            return ROLE_ALONE
        elif _is_source_alone(words, index) and stem(form) not in seen | known:
            return SOURCE_ALONE
        if not word.is_mark:
            seen.add(stem(word.form))
    return None


def _is_known(words: Sequence[Word], index: int, seen: Set[str], sentence: Sentence) -> bool:
    """Say whether «هذا» points at a time, at what was just told, or has to stay before its noun.

    What title or lead tell is not meant where the text has told of others since.
    """
    noun = words[index + 1]
    kind = stem(noun.form)
    if noun.form in closed("now_nouns") or kind in seen or is_of_a_time_told(words, index):
        return True
    if noun.form in closed("called_lands") and any(map(is_of_a_state, words[:index])):
        return True  # «قال إن إيران كذا، وإن ذلك البلد»
    attributive = index > 0 and is_definite(noun.form) and is_common(noun.form[2:])
    stays = words[index].form not in closed("demonstratives") or needs_pointing(words, index)
    told = kind in sentence.known and not _is_told_of_another(noun, sentence)
    return attributive and stays and told


def _is_told_of_another(noun: Word, sentence: Sentence) -> bool:
    """Say whether another of the kind of which title or lead tell was told of since."""
    mentions = sentence.later.get(key_of(noun.surface, noun.form), ())
    return any(one.is_another and one.sentence < sentence.index for one in mentions)


def _is_role_known(role: str, sentence: Sentence) -> bool:
    """Say whether title or lead tell of a role, and the text of no second one: «النادي».

    Its fuller words, where the text has them, are then theirs too; a source may be another one
    wherever one was told of since.
    """
    fuller = sentence.roles.get(role, None)
    since = sentence.again.get(stem(role), sentence.index) < sentence.index
    if since and role.removeprefix("ال") in closed("source_nouns"):
        return False
    one = fuller != () and all(stem(word.form) in sentence.known for word in fuller or ())
    return stem(role) in sentence.known and one and role not in closed("ordinal_roles")


def _is_the_last(words: Sequence[Word], index: int) -> bool:
    """Say whether «آخر فيلم» stands here, the last of its kind, and no «فيلم آخر»."""
    before, after = words[:index][-1:], words[index + 1 : index + 2]
    noun = any(is_common(bare(word.form)) and not verb_kind(word.form) for word in before)
    return not noun and any(is_common(word.form) or word.is_number for word in after)


def _adds(words: Sequence[Word], index: int, known: Set[str]) -> bool:
    """Say whether «أيضا» adds to what the same words tell, or to a story that was begun."""
    begun = {stem(word.form) for word in words if is_noun(word.form)}
    return _joins(words, index) or is_answered(words, index) or len(begun & known) >= _BEGUN


def _joins(words: Sequence[Word], index: int) -> bool:
    """Say whether «وكذلك» joins two nouns: «التقى الطبيب وكذلك رئيس الاتحاد»."""
    after = words[index + 1 : index + 2]
    noun = any(not (is_finite(word.form) or verb_kind(word.form)) for word in after)
    return words[index].form == "وكذلك" and noun


def _is_outlet_borne(words: Sequence[Word], index: int) -> bool:
    """Say whether «للوكالة» stands here, with no word after it that tells which one."""
    form = words[index].form
    if not form.startswith("لل") or form[2:] not in closed("outlets"):
        return False
    times = closed("periods", "times", "weekdays")
    after = (w for w in words[index + 1 : index + 2] if w.form not in times)
    return not any(is_definite(w.form) or is_name(w) or w.form in '«"(' for w in after)


def _says_that_alone(words: Sequence[Word], quoted: Sequence[bool]) -> bool:
    """Say whether a quotation opens with what it points at outside: «سنفعل ذلك», «لم يحدث هذا».

    Not before its noun: «ننفذ هذا القرار».
    """
    start = next((i for i, inside in enumerate(quoted) if inside), len(words))
    said = words[start : start + _OPENING + 2]
    return any(
        pointer.form in ("ذلك", "هذا")
        and verb_kind(bare(verb.form)) is not None
        and not any(is_definite(noun.form) for noun in said[at + 2 : at + 3])
        for at, (verb, pointer) in enumerate(pairwise(said[: _OPENING + 1]))
    )


def _opens_speech(words: Sequence[Word], quoted: Sequence[bool]) -> bool:
    """Say whether what somebody is quoted with opens by pointing: «قال فلان: «هذا يثبت…»».

    Alone, «هذا» and «ذلك» stand for what was said before it; with a noun they may be of what is
    told outside.
    """
    if bare(words[0].form) not in closed("saying"):
        return False
    start = next((i for i, inside in enumerate(quoted) if inside), len(words))
    return any(
        word.form not in _ALSO
        and _is_demonstrative(word.form)
        and not _stands_before_noun(words, start + at)
        for at, word in enumerate(words[start : start + _SPEECH_OPENING])
        if quoted[start + at]
    )


def _stands_before_noun(words: Sequence[Word], index: int) -> bool:
    """Say whether «هذا» stands before its noun, or for what comes next: «قلت ذلك! …»."""
    two = words[index].form.endswith(("ان", "ين"))  # «هاتان مباراتان»: of their noun
    after = words[index + 1 : index + 2]
    told = closed("relatives") | _TELLS_NEXT
    return two or any(is_definite(w.form) or w.form in told for w in after)


def _points_at_nothing(words: Sequence[Word], index: int) -> bool:
    """Say whether «وذلك», «كذلك», «بما في ذلك» or «تلك التي» stands here."""
    before = [word.form for word in words[:index]][-2:]
    fixed = words[index].form == "وذلك" or before == ["بما", "في"]
    fixed = fixed or bare(words[index].form) in _ALSO
    return fixed or _heads_a_relative(words, index)


def _heads_a_relative(words: Sequence[Word], index: int) -> bool:
    """Say whether «تلك التي» stands for a noun of the statement: «صور مثل تلك التي…»."""
    following = words[index + 1 : index + 2]
    described = closed("relatives") | _DESCRIBES
    return index > _EARLY and any(word.form in described for word in following)


def _is_source_alone(words: Sequence[Word], index: int) -> bool:
    """Say whether «حسبما نقلت الصحيفة» or «وفقا للوكالة» ends a clause: which was told before."""
    if _is_outlet_borne(words, index):
        return True
    opens = index == 1 and words[0].form in closed("sources")
    if (index < 2 and not opens) or bare(words[index - 1].form) not in closed("saying", "sources"):
        return False
    definite = is_definite(words[index].form)
    source = definite and words[index].form.removeprefix("ال") in closed("source_nouns")
    ends = (word.is_mark or word.form.startswith("فان") for word in words[index + 1 : index + 2])
    return source and all(ends)


@remembered()
def _may_point(word_form: str) -> bool:
    form = bare(word_form)
    pointing = closed("references", "relative_time", "bare_roles")
    source = form.removeprefix("ال") in closed("source_nouns") or form[2:] in closed("outlets")
    return form in pointing | _ALSO or source or _is_another(form) or _is_demonstrative(form)


def _is_another(form: str) -> bool:
    return form in ("اخر", "اخري", "اخران", "اخريان")


def _is_demonstrative(form: str) -> bool:
    """Say whether a form is a demonstrative, a preposition before it perhaps: بهؤلاء."""
    some = closed("demonstratives")
    return form in some or (form[0] in "بلك" and form[1:] in some)


def _is_open_time(words: Sequence[Word], index: int) -> bool:
    """Say whether «بعد ساعات» stands here with nothing after it that says from when."""
    after = [word.form for word in words[index + 1 : index + 4]]
    if any(word.form in _TIME_DONE for word in words[max(0, index - _OFTEN) : index]):
        return False  # «للمرة الثالثة خلال أسبوع»
    if not after or after[0] not in closed("periods") or after[0].startswith("ال"):
        return False
    if any(is_definite(form) for form in after[1:2]):
        return False  # «قبل نهاية الصيف»
    return not any(form in ("من", "علي", "ما", "ان") for form in after[1:3])
