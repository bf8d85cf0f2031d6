"""Standalone: whether a reader who sees only this statement knows who and what is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.digest.clause.complete import tells
from mujaz.digest.clause.phrase import is_accusative, shows_object
from mujaz.digest.clause.sense import reason_of_sense
from mujaz.digest.clause.subject import NO_SUBJECT
from mujaz.digest.opening.opening import opened, reason_not_to_open
from mujaz.digest.sentences.sentence import Sentence, inside_quotation, is_heading
from mujaz.digest.standing.dashes import breaks_an_aside
from mujaz.digest.standing.ending import last_of, reason_of_cut, reason_of_ending
from mujaz.digest.standing.mainless import concedes, has_no_main_clause, waits_after_a_phrase
from mujaz.digest.standing.reference import reason_of_reference
from mujaz.digest.standing.turned import is_turned
from mujaz.language.clauses import DASHES
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed
from mujaz.language.words import (
    Word,
    bare,
    is_common,
    verb_kind,
)

_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]", "{": "}"}
_CUT_SHORT = frozenset("…؟?!")
_SEVERAL = 2  # full stops that are not in a quotation
_EARLY = 7  # words in which the colon of a heading stands
_LONGEST_NAME = 5  # words in quotation marks


def reason_not_alone(words: Sequence[Word], sentence: Sentence) -> str | None:
    """Return why these words of a sentence cannot stand alone, or None when they can."""
    if sentence.spoken and not _names_speaker(words):
        return "stands inside somebody's speech"
    is_lead = sentence.is_lead and _opens_it(words, sentence)
    reason = reason_not_to_open(words, is_lead=is_lead)
    if reason and not (reason in NO_SUBJECT and _is_told_by_whom(words, sentence)):
        return reason
    if not is_lead and _is_of_several(words):
        return "opens with a verb without its subject"
    quoted = inside_quotation(words)
    is_cut = words[-1] != sentence.words[-1]
    # Nothing stands before the lead that it could point at, and it speaks in the outlet's voice.
    return (
        _reason_of_form(words, quoted)
        or _reason_of_main_clause(words, is_lead=is_lead)
        or _reason_of_pairs(words)
        or ("unbalanced marks" if breaks_an_aside(words, sentence.words) else None)
        or reason_of_ending(words)
        or _reason_of_speech(words, quoted)
        or (None if is_lead else reason_of_reference(words, quoted, sentence))
        or (reason_of_cut(words) if is_cut else None)
        or ("taken back by the next sentence" if is_turned(words, sentence) else None)
        or (reason_of_sense(words) if is_cut or not is_lead else None)
    )


def _reason_of_main_clause(words: Sequence[Word], *, is_lead: bool) -> str | None:
    if (concedes(words) or not is_lead) and has_no_main_clause(words):
        return "a phrase without its main clause"
    return "أن without its predicate" if waits_after_a_phrase(words) else None


def _opens_it(words: Sequence[Word], sentence: Sentence) -> bool:
    """Say whether these words are the sentence's from its opening on, not a later clause of it."""
    start = opened(sentence.words)
    return bool(words and start) and words[0].start <= start[0].start


def _is_of_several(words: Sequence[Word]) -> bool:
    """Say whether a plural verb and its object open: «استضافوا مؤتمرا».

    Before its subject a verb is singular (Ryding 2005, 4.2): who did it was told before.
    """
    plural = words[0].form.endswith("وا") and not is_common(words[0].form[:-1])
    return plural and any(is_accusative(word) for word in words[1:2])


def _is_told_by_whom(words: Sequence[Word], sentence: Sentence) -> bool:
    """Say whether the speaker follows the opening verb, as the facts know: «حذر فلان من كذا»."""
    return len(words) > 1 and words[1].start == sentence.told_by


def _names_speaker(words: Sequence[Word]) -> bool:
    return bool(words) and bare(words[0].form) in closed("saying")


def _reason_of_form(words: Sequence[Word], quoted: Sequence[bool]) -> str | None:
    """Unbalanced marks, questions, lists cut short."""
    waiting: list[str] = []
    for word in words:
        if word.form in _PAIRS:
            waiting.append(_PAIRS[word.form])
        elif word.form in _PAIRS.values() and (not waiting or waiting.pop() != word.form):
            return "unbalanced marks"
    if waiting or sum(word.form == '"' for word in words) % 2 or _leaves_a_dash_open(words):
        return "unbalanced marks"
    if _is_all_quoted(words, quoted):
        return "a quotation without its speaker"
    if _is_headed(words):
        return "a heading and its text"
    if sum(_is_stop(words, i) and not quoted[i] for i in range(len(words) - 1)) >= _SEVERAL:
        return "several sentences"
    if any(_asks(word) for word, inside in zip(words, quoted, strict=True) if not inside):
        return "a question"
    if any(
        word.form in _CUT_SHORT for word, inside in zip(words, quoted, strict=True) if not inside
    ):
        return "a question, or cut short"
    return None


def _leaves_a_dash_open(words: Sequence[Word]) -> bool:
    """Say whether an aside opens with a dash that none closes: «الذئاب -التي تعيش في الجبل»."""
    opens = closes = 0
    for before, dash, after in zip(words, words[1:], [*words[2:], None], strict=False):
        if dash.form in DASHES:
            apart = before.end < dash.start
            joins = after is not None and dash.end == after.start and not after.is_mark
            opens += apart and joins
            closes += not apart and not joins
    return opens > closes


def _is_stop(words: Sequence[Word], index: int) -> bool:
    """Say whether a full stop ends a sentence here: one inside «سي.إن.إن» does not."""
    if words[index].form != ".":
        return False
    following = words[index + 1]
    return words[index].end != following.start or following.is_mark


def _asks(word: Word) -> bool:
    """Say whether a word asks: «أين», also after و, and not a name: «واين», «إين»."""
    named = "اين" in word.surface or "إين" in word.surface
    return bare(word.form) in closed("asking") and not named


def _is_headed(words: Sequence[Word]) -> bool:
    """Say whether a colon comes early with no verb before it: «قضية كذا: المركز لم يتمكن…»."""
    forms = [word.form for word in words[: 2 * _EARLY]]
    if any(forms[:n] == forms[at : at + n] for n in (2, 3) for at in range(n, n + 3)):
        return True  # «كوريا الشمالية لا تزال كوريا الشمالية…»
    colon = next((i for i, word in enumerate(words[:_EARLY]) if word.form == ":"), 0)
    told = closed("saying", "sources", "source_nouns", "named_after", "in_words", "speeches")
    before = [bare(word.form) for word in words[:colon]]
    return colon > 0 and not any(verb_kind(form) or form in told for form in before)


def _is_all_quoted(words: Sequence[Word], quoted: Sequence[bool]) -> bool:
    """Say whether one quotation is all there is, but for the stop after it."""
    last = last_of(words)
    return words[0].form in '«“"' and all(quoted[: last + 1]) and last > _LONGEST_NAME


def _reason_of_pairs(words: Sequence[Word]) -> str | None:
    """Find «من ناحية» or «من جهة» without its second."""
    forms = [bare(word.form) for word in words]
    sides = [
        forms[i + 2 : i + 3]
        for i in range(len(forms) - 1)
        if forms[i] == "من" and forms[i + 1] in ("ناحيه", "جهه")
    ]
    return "half of a pair" if len(sides) == 1 and sides[0] != ["اخري"] else None


def _reason_of_speech(words: Sequence[Word], quoted: Sequence[bool]) -> str | None:
    """Find direct speech after a colon that no quotation marks set off."""
    tell = tells(words) or any(
        is_accusative(word) and word.form not in closed("adverbs") for word in words[1:]
    )
    if not tell and (words[0].form in closed("speech_only") or _only_states(words)):
        return "names a speaker without his words"
    if not any(bare(word.form) in closed("saying") for word in words[:8]):
        return None
    for index, (word, inside) in enumerate(zip(words, quoted, strict=True)):
        if (
            word.form == ":"
            and not inside
            and not any(w.form in '«“"(' for w in words[index + 1 : index + 3])
            and not any(w.form in closed("complementisers") for w in words[index + 1 : index + 2])
        ):
            return "direct speech without quotation marks"
    return None


def _only_states(words: Sequence[Word]) -> bool:
    """Say whether all that is told is that a statement was made: «ذكر النادي في بيان نشره أمس»."""
    said = words[0].form in closed("saying") and not shows_object(words[1:])
    near = pairwise(words[1:_EARLY])
    return said and any(w.form == "في" and noun.form in closed("speeches") for w, noun in near)


def usable(sentence: Sentence) -> Iterator[str]:
    """Yield why nothing of a sentence can be used: a heading, a caption, an invitation to read."""
    words = [word for word in sentence.words if not word.is_mark]
    if len(words) < 5:
        yield "too short"
    if sentence.denied:
        yield "denied by the sentence beside it"
    if is_heading(sentence.words):
        yield "a heading"
    if any(clause.kind is Kind.CONDITION for clause in sentence.clauses[:1]):
        yield "a condition"
    if _quotes_scripture(words):
        yield "scripture"
    if any(bare(word.form) in closed("unchecked") for word in words):
        yield "what the outlet could not check"


def _quotes_scripture(words: Sequence[Word]) -> bool:
    """Say whether «قال الله تعالى» or «قال رسول الله» opens: what is quoted is no news."""
    for verb, speaker, after in zip(words[:3], words[1:], words[2:], strict=False):
        said = bare(verb.form) in closed("saying") and speaker.form in closed("in_scripture")
        if said and (speaker.form != "رسول" or after.form == "الله"):
            return True
    return False
