"""Standalone: whether a reader who sees only this statement knows who and what is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from mujaz.digest.antecedent import is_bare_role
from mujaz.digest.opening import reason_not_to_open
from mujaz.digest.sentence import Sentence, inside_quotation
from mujaz.language.clauses import Kind
from mujaz.language.lexicon import closed, learned
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    is_definite,
    is_feminine,
    is_plural,
    pronoun,
    stem,
    verb_kind,
)

_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]", "{": "}"}
_CUT_SHORT = frozenset("…؟?!")
_ENDS = frozenset(".!؟?…،)")
_QUOTES = frozenset('"»”')
_LONGEST_HEADING = 14  # words
_FEWEST_CONTENT_WORDS = 4
_LONGEST_NAME = 5  # words in quotation marks
_FUNCTIONAL = (
    "prepositions", "complementisers", "relatives", "demonstratives", "times", "adverbs",
    "modals", "verb_particles",
)  # fmt: skip


def reason_not_alone(words: Sequence[Word], sentence: Sentence) -> str | None:
    """Return why these words of a sentence cannot stand alone, or None when they can."""
    if sentence.spoken and not _names_speaker(words):
        return "stands inside somebody's speech"
    judges = _OF_FORM if sentence.is_lead else (*_OF_FORM, *_OF_CONTEXT)
    if sentence.words and words and words[-1] != sentence.words[-1]:
        judges = (*judges, _reason_of_cut, _reason_of_sense)
    reason = None if sentence.is_lead else _reason_of_mention(words, sentence)
    return reason_not_to_open(words, is_lead=sentence.is_lead) or next(
        (reason for judge in judges if (reason := judge(words))), reason
    )


def _names_speaker(words: Sequence[Word]) -> bool:
    return bool(words) and bare(words[0].form) in closed("saying")


def _reason_of_form(words: Sequence[Word]) -> str | None:
    """Unbalanced marks, questions, lists cut short."""
    waiting: list[str] = []
    for word in words:
        if word.form in _PAIRS:
            waiting.append(_PAIRS[word.form])
        elif word.form in _PAIRS.values() and (not waiting or waiting.pop() != word.form):
            return "unbalanced marks"
    if waiting or sum(word.form == '"' for word in words) % 2:
        return "unbalanced marks"
    if _is_all_quoted(words):
        return "a quotation without its speaker"
    if sum(word.form == "." for word in words[:-1]) >= 2:
        return "several sentences"
    quoted = inside_quotation(words)
    if any(bare(w.form) in closed("asking") for w, q in zip(words, quoted, strict=True) if not q):
        return "a question"
    if any(
        word.form in _CUT_SHORT for word, inside in zip(words, quoted, strict=True) if not inside
    ):
        return "a question, or cut short"
    return None


def _is_all_quoted(words: Sequence[Word]) -> bool:
    """Say whether one quotation is all there is, but for the stop after it."""
    depths = inside_quotation(words)
    last = _last(words)
    return words[0].form in '«“"' and all(depths[: last + 1]) and last > _LONGEST_NAME


def _reason_of_pairs(words: Sequence[Word]) -> str | None:
    """Find «من ناحية» or «من جهة» without its second."""
    forms = [bare(word.form) for word in words]
    sides = [
        forms[i + 2 : i + 3]
        for i in range(len(forms) - 1)
        if forms[i] == "من" and forms[i + 1] in ("ناحيه", "جهه")
    ]
    return "half of a pair" if len(sides) == 1 and sides[0] != ["اخري"] else None


def _reason_of_ending(words: Sequence[Word]) -> str | None:
    after = [word.form for word in words[_last(words) + 1 :]]
    return "ends in a colon" if ":" in after else None


def _last(words: Sequence[Word]) -> int:
    """Return the position of the last word that is no mark, -1 for none."""
    return next((i for i in range(len(words) - 1, -1, -1) if not words[i].is_mark), -1)


def _reason_of_cut(words: Sequence[Word]) -> str | None:
    """Find an end, where the sentence itself does not end, that waits for more."""
    last = words[_last(words)]
    open_ended = closed(
        "prepositions", "complementisers", "relatives", "verb_particles", "unending"
    )
    if bare(last.form) in open_ended - closed("complete_prepositions"):
        return "ends without its complement"
    if verb_kind(last.form) in ("past", "imperfect") and not pronoun(last.surface):
        return "cut after a verb"
    return None


def _reason_of_speech(words: Sequence[Word]) -> str | None:
    """Find direct speech after a colon that no quotation marks set off."""
    if not any(bare(word.form) in closed("saying") for word in words[:8]):
        return None
    for index, (word, quoted) in enumerate(zip(words, inside_quotation(words), strict=True)):
        if (
            word.form == ":"
            and not quoted
            and not any(w.form in '«“"(' for w in words[index + 1 : index + 3])
            and not any(w.form in closed("complementisers") for w in words[index + 1 : index + 2])
        ):
            return "direct speech without quotation marks"
    return None


def _reason_of_person(words: Sequence[Word]) -> str | None:
    """Find the first or second person outside quotation marks: somebody's speech, not the news."""
    for index, (word, quoted) in enumerate(zip(words, inside_quotation(words), strict=True)):
        if quoted:
            continue
        form = bare(word.form)
        ours = word.surface.endswith(("كم", "نا")) and _owned(form)
        if ours or form in closed("other_persons"):
            return "first or second person"
        if index and form.startswith(("ن", "سن")) and verb_kind(form) == "imperfect":
            return "first or second person"
    return None


def _owned(form: str) -> bool:
    """Say whether a word ends in «our» or «your»: without the ending it agrees as a noun."""
    rest = form[:-2]
    lists = learned()
    known = (lists["masculine"], lists["feminine"], lists["plural"])
    return len(rest) > 2 and any(w in some for some in known for w in (rest, "ال" + rest))


def _reason_of_reference(words: Sequence[Word]) -> str | None:
    """Find words that point at the text before: «هذه الخطوة», «البيان نفسه», «قال المسؤول»."""
    seen: set[str] = set()
    for index, (word, quoted) in enumerate(zip(words, inside_quotation(words), strict=True)):
        if quoted:
            continue
        form = bare(word.form)
        following = words[index + 1] if index + 1 < len(words) else None
        if _is_demonstrative(form) and word.form != "وذلك":
            if following is None or not (
                following.form in closed("now_nouns") or stem(following.form) in seen
            ):
                return "points at the text before"
        elif form in closed("references"):
            return "points at the text before"
        elif form in closed("relative_time") and _is_open_time(words, index):
            return "a time relative to the text before"
        elif is_bare_role(words, index):
            return "names a role alone"
        if not word.is_mark:
            seen.add(stem(word.form))
    return None


def _is_demonstrative(form: str) -> bool:
    """Say whether a form is a demonstrative, a preposition before it perhaps: بهؤلاء."""
    some = closed("demonstratives")
    return form in some or (form[0] in "بلك" and form[1:] in some)


def _reason_of_mention(words: Sequence[Word], sentence: Sentence) -> str | None:
    """Find «المدينة» where the article has told which, but not in title, lead or statement."""
    seen = set(sentence.known)
    for index, (word, quoted) in enumerate(zip(words, inside_quotation(words), strict=True)):
        following = words[index + 1].form if index + 1 < len(words) else ""
        told = following in closed("relatives") or following in ("من", "(")
        before = sentence.first.get(stem(word.form), sentence.index) < sentence.index
        if before and bare(word.form) in closed("bare_places") and stem(word.form) not in seen:
            if not (quoted or told):
                return "names a place or thing by an earlier mention"
        if not word.is_mark:
            seen.add(stem(word.form))
    return None


def _is_open_time(words: Sequence[Word], index: int) -> bool:
    """Say whether «بعد ساعات» stands here with nothing after it that says from when."""
    after = [word.form for word in words[index + 1 : index + 4]]
    if not after or after[0] not in closed("periods") or after[0].startswith("ال"):
        return False
    return not any(form in ("من", "علي", "ما", "ان") for form in after[1:3])


def _reason_of_pronouns(words: Sequence[Word]) -> str | None:
    """Find a pronoun with no noun before it in the statement that it could stand for.

    The pronoun agrees with its noun in gender and number (Ryding 2005, 12.2); a noun that follows
    within the same clause («في كلمته، قال الرئيس») does not count, nor one that the pronoun's
    preposition describes («خطاب له»).
    """
    nouns: list[Word] = []
    before: Word | None = None
    for word, quoted in zip(words, inside_quotation(words), strict=True):
        ending = pronoun(word.surface) if not word.is_mark and not quoted else ""
        described = _is_particle(word) and nouns and before and nouns[-1].start == before.start
        possible = nouns[:-1] if described else nouns
        if ending and not any(_agrees(noun, ending) for noun in possible):
            return "a pronoun without its noun"
        if bare(word.form) in closed("independent_pronouns") and not nouns:
            return "a pronoun without its noun"
        if _is_noun(word.form) and not quoted and word.form not in learned()["accusative"]:
            nouns.append(replace(word, surface=word.surface + "ة") if _is_she(before) else word)
        before = word
    return None


def _is_particle(word: Word) -> bool:
    return bare(word.form) in closed("complete_prepositions")


def _is_she(before: Word | None) -> bool:
    """Say whether a verb in the feminine stands before a noun, so that the noun is feminine."""
    if before is None or verb_kind(bare(before.form)) is None:
        return False
    form = bare(before.form).removeprefix("س")
    return form.endswith("ت") or (form.startswith("ت") and verb_kind(form) == "imperfect")


@lru_cache(maxsize=65536)
def _is_noun(word_form: str) -> bool:
    """Say whether a form may be a noun that a pronoun stands for."""
    form = bare(word_form)
    if len(form) < 3 or not form[0].isalpha() or any(form in closed(n) for n in _FUNCTIONAL):
        return False
    return verb_kind(form) not in ("past", "imperfect")


def _agrees(noun: Word, ending: str) -> bool:
    if ending == "ه":
        return not (noun.surface.endswith(("ة", "ات", "ون", "ين")) or is_feminine(noun.surface))
    if ending == "ها":
        return is_feminine(noun.surface) or _may_be_feminine(noun)
    if ending == "هما":
        return noun.surface.endswith(("ان", "ين"))
    return is_plural(noun.surface) or _may_be_plural(noun)


def _may_be_feminine(noun: Word) -> bool:
    """Say whether a noun without a feminine mark may be one: names of states and cities."""
    return noun.surface.endswith(("ا", "ى")) or noun.form.removeprefix("ال") in closed("cities")


def _may_be_plural(noun: Word) -> bool:
    if noun.surface.endswith(("اء", "ان", "ى")):
        return True
    plain = noun.form.removeprefix("ال")
    return is_definite(noun.form) and len(plain) > 3 and is_common(plain)


def _reason_of_sense(words: Sequence[Word]) -> str | None:
    content = [word for word in words if _is_noun(word.form) or verb_kind(bare(word.form))]
    if len(content) < _FEWEST_CONTENT_WORDS:
        return "says too little"
    if not any(verb_kind(bare(word.form)) or word.form in ("هو", "هي", "ليس") for word in words):
        return "has no verb"
    return None


def usable(sentence: Sentence) -> Iterator[str]:
    """Yield why nothing of a sentence can be used: a heading, a caption, an invitation to read."""
    words = [word for word in sentence.words if not word.is_mark]
    if len(words) < 5:
        yield "too short"
    if len(words) < _LONGEST_HEADING and _is_unended(sentence):
        yield "a heading"
    if any(clause.kind is Kind.CONDITION for clause in sentence.clauses[:1]):
        yield "a condition"


def _is_unended(sentence: Sentence) -> bool:
    """Say whether no stop ends the sentence: a quotation ends it only where somebody speaks."""
    last = sentence.words[-1].form
    if last in _QUOTES:
        return not any(bare(w.form) in closed("saying") or w.form == ":" for w in sentence.words)
    return last not in _ENDS


# Nothing stands before the lead that it could point at, and it speaks in the outlet's own voice.
_OF_FORM = (_reason_of_form, _reason_of_pairs, _reason_of_ending, _reason_of_speech)
_OF_CONTEXT = (_reason_of_person, _reason_of_reference, _reason_of_pronouns, _reason_of_sense)
