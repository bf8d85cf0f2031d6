"""Leaning: what of the lead a statement leans on, so that it stands alone only after the lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mujaz.digest.draft import Draft
from mujaz.digest.names import in_full, missing_names
from mujaz.digest.reference import reason_of_reference
from mujaz.digest.sentence import Sentence, inside_quotation
from mujaz.language.words import Word, stem


def told_alone(draft: Draft, sentence: Sentence) -> Iterator[Draft]:
    """Yield a draft with its persons named in full, and as it is where something else names them.

    `leans_on` of each holds what must have been told before it: «أضاف فارادكار أن…» is known to him
    who has read of «رئيس الوزراء ليو فارادكار».
    """
    on_lead = _leans_on_lead(draft.words, sentence)
    people = sentence.people
    named = (
        in_full(draft, people, sentence.titled),
        in_full(draft, people, sentence.titled, roles=False),
        in_full(draft, people, sentence.known, roles=False),
    )
    for one in dict.fromkeys(named):
        names = missing_names(one.words, people, sentence.titled)
        yield replace(one, leans_on=on_lead.union(names))


def _leans_on_lead(words: Sequence[Word], sentence: Sentence) -> frozenset[str]:
    """Return the stems that the lead tells of what is meant here, and neither title nor words do.

    Empty where the title tells it, or nothing is missing.
    """
    from_lead = frozenset([stem(word.form) for word in words]) & (sentence.known - sentence.titled)
    if sentence.is_lead or not from_lead:
        return frozenset()
    quoted = inside_quotation(words)

    def lacks(known: frozenset[str]) -> bool:
        return reason_of_reference(words, quoted, replace(sentence, known=known)) is not None

    if not lacks(sentence.titled):
        return frozenset()
    return frozenset([one for one in from_lead if lacks(sentence.known - {one})]) or from_lead
