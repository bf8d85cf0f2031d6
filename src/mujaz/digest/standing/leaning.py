"""Leaning: what of the lead a statement leans on, so that it stands alone only after the lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mujaz.digest.draft import Draft
from mujaz.digest.naming.in_full import in_full, missing_names
from mujaz.digest.naming.kind import with_kind_named
from mujaz.digest.naming.strangers import strangers
from mujaz.digest.sentences.sentence import Sentence, inside_quotation, stems_of
from mujaz.digest.standing.reference import REASONS_OF_REFERENCE, reason_of_reference
from mujaz.digest.standing.standalone import reason_not_alone
from mujaz.digest.standing.unread import unread
from mujaz.language.words import Word

_LONGEST_POINT = 15  # words: where role or name would make more of it, it does without


def standing(sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts of a sentence that can stand alone, or after something else is told.

    `leans_on` of each holds what that is: «أضاف فارادكار أن…» is known to him who has read of
    «رئيس الوزراء ليو فارادكار». Each has its persons named in full, and as it is where another
    names them.
    """
    by_title = replace(sentence, known=sentence.titled)
    named = (one for draft in drafts for one in _of_named_kind(draft, sentence))
    for draft in named:
        reason = reason_not_alone(draft.words, by_title)
        if reason is None:
            yield from _named(draft, sentence, frozenset())
        elif reason in REASONS_OF_REFERENCE and reason_not_alone(draft.words, sentence) is None:
            yield from _named(draft, sentence, _leans_on_lead(draft.words, sentence))


def _of_named_kind(draft: Draft, sentence: Sentence) -> Iterator[Draft]:
    """Yield a draft with the name of what it calls by its kind alone, unless the title has it.

    Where the lead tells the name, or it makes too much of a key point, the draft is yielded too.
    """
    kinds = {
        kind: name
        for kind, name in sentence.kinds.items()
        if not stems_of(name[1:]) <= sentence.titled
    }
    fuller = with_kind_named(draft, kinds, sentence.words)
    yield fuller
    brought = [word for word in fuller.words if word.start < sentence.span.start]
    told = bool(brought) and stems_of(brought) <= sentence.known
    if told or _length(draft) <= _LONGEST_POINT < _length(fuller):
        yield draft


def _named(draft: Draft, sentence: Sentence, on_lead: frozenset[str]) -> Iterator[Draft]:
    people, titled = sentence.people, sentence.titled
    introduced = in_full(draft, people, sentence.known)  # with office: nobody has told of him yet
    named = [introduced, in_full(draft, people, titled)]
    for shorter in (in_full(introduced, people, titled, roles=False), draft):
        if _length(shorter) <= _LONGEST_POINT < _length(named[-1]):
            named.append(shorter)
    own = [word for word in draft.words if word.start >= sentence.span.start]
    for one in dict.fromkeys(named):
        names = missing_names(one.words, people, titled)
        persons = strangers(one.words, own, sentence.met, titled)
        leans_on = on_lead.union(names, persons, unread(one.words, sentence))
        yield replace(one, leans_on=leans_on, short=draft.short or draft.words)


def _length(draft: Draft) -> int:
    return sum(not word.is_mark for word in draft.words)


def _leans_on_lead(words: Sequence[Word], sentence: Sentence) -> frozenset[str]:
    """Return the stems that the lead tells of what is meant, and neither title nor words do."""
    from_lead = stems_of(words) & (sentence.known - sentence.titled)
    quoted = inside_quotation(words)

    def lacks(one: str) -> bool:
        known = replace(sentence, known=sentence.known - {one})
        return reason_of_reference(words, quoted, known) is not None

    return frozenset([one for one in from_lead if lacks(one)]) or from_lead
