"""Opening: how a statement may begin when nothing stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mujaz.language.lexicon import closed, learned, phrases
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_definite,
    is_feminine,
    is_masculine,
    preposition,
    pronoun,
    verb_kind,
)

_COMMAS = frozenset("،,")
_DASHES = frozenset("-–—")


def opened(sentence: Sequence[Word]) -> tuple[Word, ...]:
    """Return the sentence without dateline, link words and the conjunction before its first word.

    What is left may still not stand alone; `reason_not_to_open` judges that.
    """
    left = _without_dateline(tuple(sentence))
    for _ in range(4):
        shorter = _without_reminder(_without_link(_without_bullet(left)))
        if len(shorter) == len(left):
            break
        left = shorter
    return _without_conjunction(left)


def _without_dateline(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop «بغداد/ الأناضول -» and «دبي (CNN) --»: names and marks up to a dash, no verb."""
    for index, word in enumerate(sentence[:12]):
        if word.form in _DASHES and index:
            before = sentence[:index]
            if sentence[index - 1].is_number:
                break  # a score
            named = any(w.form in "/(،:" for w in before if w.is_mark) or index <= 3
            if named and not any(verb_kind(bare(w.form)) in ("past", "imperfect") for w in before):
                return _without_marks(sentence[index:])
            break
    return sentence


def _without_marks(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    start = 0
    while start < len(sentence) and (
        sentence[start].form in _DASHES | _COMMAS | frozenset("•*▪●.:؛") | {"و"}
    ):
        start += 1
    return sentence[start:]


def _without_bullet(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop a bullet, or a number that counts items: «1-», «2.2»."""
    numbered = len(sentence) > 2 and sentence[0].is_number
    if numbered and ("." in sentence[0].form or sentence[1].form in frozenset("-–.)")):
        return _without_marks(sentence[1:])
    return _without_marks(sentence)


def _match(sentence: Sequence[Word], name: str) -> int:
    """Return how many words of one of the openers stand at the start, 0 for none."""
    if not sentence:
        return 0
    for first in dict.fromkeys((sentence[0].form, bare(sentence[0].form))):
        for phrase in phrases("openers", name).get(first, ()):
            if tuple(w.form for w in sentence[1 : len(phrase)]) == phrase[1:]:
                return len(phrase)
    return 0


def _without_link(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    length = _match(sentence, "link") or _is_done(sentence)
    if not length or length >= len(sentence):
        return sentence
    if bare(sentence[0].form) in closed("governing_links") and _shows_accusative(sentence[length]):
        return sentence
    return _without_marks(sentence[length:])


def _without_reminder(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop «يذكر أن», unless the noun that أن governed shows its accusative."""
    length = _match(sentence, "reminder")
    if not length or length >= len(sentence):
        return sentence
    following = sentence[length]
    if _shows_accusative(following) or pronoun(following.surface):
        return sentence
    if preposition(following.form) or following.form[0] in "لب":
        return sentence  # the predicate comes first, and its subject is accusative
    return sentence[length:]


def _is_done(sentence: Sequence[Word]) -> int:
    """Return 1 where قد stands before a past verb: it adds nothing to what is told."""
    if len(sentence) < 2 or bare(sentence[0].form) != "قد":
        return 0
    return int(verb_kind(sentence[1].form) != "imperfect")


def _shows_accusative(noun: Word) -> bool:
    """Say whether a noun that أن or لكن governs would bear the wrong ending without it."""
    if noun.surface.endswith("ين") or noun.form in learned()["accusative"]:
        return True
    return noun.surface.endswith("ي") and not noun.form.startswith("ال")


def _without_conjunction(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    if not sentence:
        return sentence
    return (without_conjunction(sentence[0]), *sentence[1:])


def without_conjunction(word: Word) -> Word:
    """Return the word without the و or ف before it; its span shrinks with it."""
    cut = len(conjunction(word.form))
    if not cut:
        return word
    return replace(word, start=word.start + 1, surface=word.surface[1:], form=word.form[1:])


def reason_not_to_open(sentence: Sequence[Word], *, is_lead: bool) -> str | None:
    """Return why these words cannot begin a statement, or None when they can."""
    if not sentence:
        return "empty"
    first = sentence[0]
    if first.is_mark and first.form not in '«“"':
        return "opens with a mark"
    if not is_lead and first.form in closed("subordinators"):
        return "opens with a connective"
    if len(first.form) == 1 and first.form.isalpha():
        return "opens with a fragment"
    if conjunction(first.form) or first.form in closed("connectives") or _match(sentence, "link"):
        return "opens with a connective"
    if first.form[0] == "و" and verb_kind(first.form[1:]) in ("past", "imperfect"):
        return "opens with a connective"  # وردت: came, or and replied
    if first.form[0] == "ف" and not _is_own_letter(first.form):
        return "opens with a connective"
    if first.form in closed("independent_pronouns", "relatives"):
        return "opens with a pronoun"
    if first.form in closed("demonstratives"):
        return "opens with a demonstrative"
    if first.form in closed("complementisers"):
        return "opens with a complementiser"
    if pronoun(first.surface) and not is_lead:
        return "opens with a dangling pronoun"
    return _hidden_subject(sentence, is_lead=is_lead)


def _is_own_letter(form: str) -> bool:
    """Say whether a first ف is known to belong to the word."""
    if form in learned()["radical"] or form in closed("never_split"):
        return True
    return verb_kind(form) is not None


def _hidden_subject(sentence: Sequence[Word], *, is_lead: bool) -> str | None:
    """Say whether the opening verb's subject stands in an earlier sentence.

    Arabic drops the pronoun that is subject. The verb shows its own when the next phrase is a noun
    that agrees with it in gender (Ryding 2005, 4.2) and is not marked as its object.
    """
    start = _verb_position(sentence)
    if start >= len(sentence):
        return "no words"
    verb = sentence[start]
    kind = verb_kind(verb.form)
    if kind is None or (kind == "either" and verb.form.startswith("ال")):
        return None
    if verb.form in closed("impersonal"):
        return None
    following = _subject_position(sentence[start + 1 :])
    if following and following.form == "في" and verb.form in closed("reporting_texts"):
        return None
    if following is None or following.form in closed("complementisers"):
        return "opens with a verb without its subject"
    if is_lead:
        return None
    if not _may_be_subject(verb, following):
        return "opens with a verb without its subject"
    certain = shows_object(sentence[start + 1 :]) or _is_plural_subject(following)
    if (verb.form in closed("addressing") and not certain) or not _agrees(verb, following):
        return "opens with a verb whose subject is not certain"
    return None


def _verb_position(sentence: Sequence[Word]) -> int:
    """Return where the clause's first word is, after a fronted phrase, particles and adverbs."""
    start = _after_fronted(sentence)
    while start < len(sentence) and (
        sentence[start].form in closed("verb_particles")
        or sentence[start].form in learned()["accusative"]
    ):
        start += 1
    return start


def _may_be_subject(verb: Word, following: Word) -> bool:
    """Say whether the word after a verb may be its subject, the verb's ending being none."""
    if verb.form.endswith(("وا", "ون")) and len(verb.form) > 3:
        return False  # the ending is the subject
    if following.is_number or following.is_mark:
        return False
    if verb_kind(following.form) in ("past", "imperfect"):
        return False  # كانت أعلنت: one verb with its auxiliary
    if following.form in closed("prepositions", "independent_pronouns"):
        return False
    return not (verb.form in closed("saying") and _bears_preposition(following))


def _is_plural_subject(noun: Word) -> bool:
    """Say whether a noun shows the nominative plural: محللون."""
    return (
        noun.form.endswith("ون") and not noun.form.startswith("ال") and verb_kind(noun.form) is None
    )


def _after_fronted(sentence: Sequence[Word]) -> int:
    """Return where the clause begins after a phrase of time or place and its comma, 0 if none."""
    if not sentence or sentence[0].form not in closed("prepositions"):
        return 0
    for index, word in enumerate(sentence[:12]):
        if word.form in _COMMAS:
            return index + 1
    return 0


def _bears_preposition(word: Word) -> bool:
    """Say whether a word bears ل or ب: «قال لمراسلنا» names whom he told, not who."""
    return word.form[0] in "لب" and len(word.form) > 3 and word.form not in learned()["radical"]


def _subject_position(rest: Sequence[Word]) -> Word | None:
    """Return the word where the subject is due: after adverbs of time, and marks around them."""
    index = 0
    while index < len(rest) and (
        rest[index].form in closed("times", "adverbs")
        or (rest[index].is_number and index > 0)
        or rest[index].form in _COMMAS
    ):
        index += 1
    return rest[index] if index < len(rest) else None


def _agrees(verb: Word, noun: Word) -> bool:
    """Say whether nothing speaks against this noun being the subject of the verb before it.

    A verb agrees with a subject that follows in gender alone; an indefinite accusative is object.
    """
    if is_accusative(noun):
        return False
    if verb.form.startswith("ت") and not verb.form.endswith("ت"):
        return True  # تواصل: he continued, or she continues
    past = verb.form.endswith("ت") and len(verb.form) > 2
    present = verb.form.startswith("ست") and verb_kind(verb.form) == "imperfect"
    if past or present:
        return not is_masculine(noun.surface)
    if is_definite(noun.form):
        return not noun.surface.endswith(("ة", "ات"))  # البلدان may be a dual
    return not is_feminine(noun.surface)


def shows_object(after: Sequence[Word]) -> bool:
    """Say whether the words after a verb hold a second noun, a marked object or a clause with أن.

    A noun phrase ends in its definite noun and adjectives: a noun without ال after one with it
    begins another phrase (Ryding 2005, ch. 8).
    """
    for before, word in pairwise(after):
        if word.form in closed("complementisers") or is_accusative(word):
            return True
        if word.is_mark or preposition(word.form) or word.form in closed("prepositions"):
            return False
        if word.is_number:
            continue
        definite = (
            is_definite(before.form) and not is_definite(word.form)
        )
        functional = conjunction(word.form) or word.form in closed("relatives", "times")
        if definite and not functional and not verb_kind(word.form):
            return True
    return False


def is_accusative(noun: Word) -> bool:
    """Say whether a noun shows that it is an indefinite object: فوزا."""
    return noun.form in learned()["accusative"]
