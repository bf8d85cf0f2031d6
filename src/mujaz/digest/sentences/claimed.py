"""Claimed: who speaks in a sentence that hides him, where the article's facts know it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from mujaz.digest.naming.whole import is_person, is_whole
from mujaz.digest.opening.opening import opened
from mujaz.fact import Claim, Event, Facts, Subject
from mujaz.language.clauses import COMMAS
from mujaz.language.lexicon import closed
from mujaz.language.names import is_name
from mujaz.language.words import (
    Word,
    bare,
    conjunction,
    is_common,
    is_definite,
    is_feminine,
    is_feminine_verb,
    is_masculine,
    words,
)

_QUOTES = frozenset('«"“')


def claimed(
    sentences: Sequence[tuple[Word, ...]], claims: Sequence[Claim]
) -> Iterator[tuple[Word, ...]]:
    """Yield the words before each sentence that name who makes the claim it opens with.

    Empty where the sentence names him itself, where only a document or somebody without a name
    speaks, and where the words are no whole phrase or do not agree with the verb.
    """
    every: list[Word] = []
    for sentence in sentences:
        yield _speaker(sentence, every, claims)
        every.extend(sentence)


def shown(sentences: Sequence[tuple[Word, ...]], facts: Facts) -> Iterator[int]:
    """Yield where the subject begins that each sentence names right after its verb, else -1.

    It is who makes a claim, or by his name does what the facts tell: «قاد سامر سيارته».
    """
    for sentence in sentences:
        one = _opening_claim(sentence, facts.claims)
        after = opened(sentence)[1:2]
        known = one is not None and one.source == "named"
        name = _last(words(one.speaker), sentence) if one and known else ()
        spoken = name[:1] == after and _tells_who(name)
        does = _acts(sentence, facts.events) or _is_person_with_object(sentence, facts)
        yield after[0].start if after and (spoken or does) else -1


def _tells_who(name: Sequence[Word]) -> bool:
    """Say whether a speaker is told by more than a noun alone, and is no adverb: «قال مخاطبا»."""
    if not name or not is_whole(name):
        return False
    form = name[0].form
    how = form[:1] == "م" and form.endswith("ا")
    return not how and (len(name) > 1 or is_name(name[0]) or form in closed("cities"))


def _is_free_name(word: Word) -> bool:
    return is_name(word) and not is_definite(word.form)


def _acts(sentence: Sequence[Word], events: Sequence[Event]) -> bool:
    """Say whether an event begins with the opening verb, and its subject, named, follows that."""
    verb, after = (*opened(sentence)[:2], None, None)[:2]
    if verb is None or after is None:
        return False
    return any(
        one.subject is not None
        and one.subject.start == after.start
        and one.start in (verb.start, after.start)
        and _names(sentence, one.subject, of_her=is_feminine_verb(bare(verb.form)))
        for one in events
    )


def _is_person_with_object(sentence: Sequence[Word], facts: Facts) -> bool:
    """Say whether a person's name, a noun elsewhere, has an object after it: «واجه راضي اتهامات».

    He is known by his fuller name.
    """
    starts = {mention.start for one in facts.people if " " in one.text for mention in one.mentions}
    name, after = (*opened(sentence)[1:3], None, None)[:2]
    if name is None or after is None:
        return False
    return name.start in starts and is_common(after.form) and not is_definite(after.form)


def _names(sentence: Sequence[Word], subject: Subject, *, of_her: bool) -> bool:
    """Say whether a subject has a name or is counted: any other noun might be the object.

    So might a man's name after a verb in the feminine: «التقت فلانا».
    """
    own = [word for word in sentence if subject.start <= word.start < subject.end]
    counted = closed("round_numbers")
    return own[0].form in _QUOTES | counted or (not of_her and any(map(_is_free_name, own)))


def _opening_claim(sentence: Sequence[Word], claims: Sequence[Claim]) -> Claim | None:
    """Return the claim whose cue is the verb that opens a sentence."""
    opening = opened(sentence)[:1]
    start, end = sentence[0].start, sentence[-1].end
    one = next((claim for claim in claims if start <= claim.start < end), None)
    same = one and opening and bare(words(one.cue)[0].form) == bare(opening[0].form)
    return one if same else None


def _speaker(
    sentence: Sequence[Word], before: Sequence[Word], claims: Sequence[Claim]
) -> tuple[Word, ...]:
    one = _opening_claim(sentence, claims)
    if one is None or one.source != "named" or _last(words(one.speaker), sentence):
        return ()
    for told in (one.speaker_in_full, one.speaker):
        name = _called(_last(_name_alone(words(told), one.speaker), before)) if told else ()
        if name and is_whole(name) and _agree(opened(sentence)[0], name[0]):
            return name
    return ()


def _name_alone(whole: Sequence[Word], speaker: str) -> Sequence[Word]:
    """Return a person's name without his calling where he is called by name: «سمير الحداد»."""
    own = {word.form for word in words(speaker)}
    parts = groupby(whole, key=lambda word: word.form in own or is_name(word))
    runs = (tuple(part) for named, part in parts if named)
    fitting = (run for run in runs if len(run) > 1 and own <= {word.form for word in run})
    return next(fitting, whole)


def _last(some: Sequence[Word], among: Sequence[Word]) -> tuple[Word, ...]:
    """Return the last run of words that has the forms of `some`, empty where none has."""
    forms = [word.form for word in some]
    for at in range(len(among) - len(forms), -1, -1):
        first = among[at]
        rest = [word.form for word in among[at + 1 : at + len(forms)]]
        if first.form == forms[0] and rest == forms[1:]:
            return tuple(among[at : at + len(forms)])
    return ()


def _called(told: Sequence[Word]) -> tuple[Word, ...]:
    """Return a speaker without the comma before his name, and without what one sets off after it.

    «وزير الصحة، فلان» is one phrase, of «فلان، وزير الصحة» the name is.
    """
    first = tuple(takewhile(lambda word: word.form not in COMMAS, told))
    rest = tuple(told[len(first) + 1 :])
    office = bool(first) and is_person(first[0].form)
    return (*first, *rest) if rest and office and all(map(is_name, rest)) else first


def _agree(verb: Word, noun: Word) -> bool:
    """Say whether a verb may be of a noun: not «قالت» of «الوزير», nor «قال» of «الوزيرة»."""
    if conjunction(noun.form):
        return False
    of_her = is_feminine_verb(bare(verb.form))
    if of_her:
        return not (is_masculine(noun.surface) or is_person(noun.form)) or is_feminine(noun.surface)
    return not noun.surface.endswith("ة") or is_name(noun)
