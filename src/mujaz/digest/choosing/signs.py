"""Signs: what can be counted of a statement, by which an editor's judgement is foreseen."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set

from mujaz.digest.choosing.weigh import Weighed, content_stems
from mujaz.digest.draft import Draft
from mujaz.digest.sentences.sentence import Sentence, inside_quotation
from mujaz.language.clauses import COMMAS
from mujaz.language.kind import Kind
from mujaz.language.names import is_name
from mujaz.language.words import Word, bare, is_definite, is_finite, stem, verb_kind
from mujaz.models.editor import Signs

_FAR, _LONG, _MANY, _NAMED = 3.0, 30, 3, 5  # log of sentences, words, verbs and numbers, names
_SHORT = 7  # words, fewer than these
_FIRST = 3  # words that open a statement
_BORNE = ("لل", "بال")


def signs_of(draft: Draft, content: Set[str], weighed: Weighed) -> Signs:
    """Return what is counted of a draft with its content stems, its article having been weighed."""
    sentence = weighed.sentences[draft.sentence]
    spoken = [word for word in draft.words if not word.is_mark]
    whole = [word for word in sentence.words if not word.is_mark]
    span = sentence.span
    own = [word for word in spoken if span.start <= word.start < span.end]
    stems = [stem(word.form) for word in spoken]
    after = _after(own, sentence)
    comma = bool(after) and after[0].form in COMMAS
    left = any(not word.is_mark for word in after)
    mine = {word.start for word in own}
    return Signs(
        down=min(1.0, math.log1p(sentence.index) / _FAR),
        kept=len(own) / len(whole),
        opened=float(bool(own) and sum(word.start < own[0].start for word in whole) > 1),
        closed=float(left and comma),
        cut=float(left and not comma),
        brought=float(len(own) < len(spoken)),
        length=min(1.0, len(spoken) / _LONG),
        verbs=min(1.0, sum(is_finite(bare(word.form)) for word in spoken) / _MANY),
        bare=float(_opens_with_any(spoken[0])),
        leaning=float(bool(draft.leans_on)),
        named=float(_has_an_earlier_name(draft.words, sentence)),
        titled=sum(one in sentence.titled for one in stems) / len(stems),
        known=sum(one in sentence.known for one in stems) / len(stems),
        numbers=min(1.0, sum(word.is_number for word in spoken) / _MANY),
        names=min(1.0, sum(map(is_name, spoken)) / _NAMED),
        halved=float(_is_halved(sentence, mine)),
        described=float(_lacks_relative(sentence, mine)),
        quoted=_quoted(draft.words) / len(spoken),
        short=float(len(spoken) < _SHORT),
        central=max((weighed.weights.get(one, 0.0) for one in content), default=0.0) / 2,
        backward=float(any(_is_told_since_the_lead(word, sentence) for word in spoken[:_FIRST])),
        continued=len((content & _before(weighed, sentence)) - sentence.known)
        / max(1, len(content)),
    )


def _is_halved(sentence: Sentence, mine: Set[int]) -> bool:
    """Say whether the first part of a sentence lost some of its words, and not all."""
    kept = [word.start in mine for word in sentence.clauses[0].words if not word.is_mark]
    return any(kept) and not all(kept)


def _lacks_relative(sentence: Sentence, mine: Set[int]) -> bool:
    """Say whether a relative clause of a sentence was cut whole."""
    return any(
        clause.kind is Kind.RELATIVE and not any(word.start in mine for word in clause.words)
        for clause in sentence.clauses
    )


def _quoted(some: Sequence[Word]) -> int:
    """Return how many words stand inside quotation marks or brackets."""
    pairs = zip(some, inside_quotation(some), strict=True)
    return sum(is_inside and not word.is_mark for word, is_inside in pairs)


def _is_told_since_the_lead(word: Word, sentence: Sentence) -> bool:
    """Say whether a word is a noun with ال that an earlier sentence has, title and lead not."""
    plain = bare(word.form)
    if not (is_definite(plain) or plain.startswith(_BORNE)):
        return False
    kind = stem(word.form)
    return kind not in sentence.known and sentence.first.get(kind, sentence.index) < sentence.index


def _before(weighed: Weighed, sentence: Sentence) -> Set[str]:
    """Return the content stems of the sentence before."""
    if not sentence.index:
        return frozenset()
    return frozenset(content_stems(weighed.sentences[sentence.index - 1].words))


def _after(own: Sequence[Word], sentence: Sentence) -> Sequence[Word]:
    """Return what its sentence has after the last of its own words."""
    last = own[-1].start if own else sentence.span.end
    return [word for word in sentence.words if word.start > last]


def _opens_with_any(first: Word) -> bool:
    """Say whether an indefinite noun opens a statement: «مصادر», «خبير»."""
    return verb_kind(bare(first.form)) is None and not (is_definite(first.form) or is_name(first))


def _has_an_earlier_name(some: Sequence[Word], sentence: Sentence) -> bool:
    """Say whether a name outside quotations is one that an earlier sentence first told."""
    for word, quoted in zip(some, inside_quotation(some), strict=True):
        if not quoted and is_name(word):
            kind = stem(word.form)
            earlier = sentence.first.get(kind, sentence.index) < sentence.index
            if earlier and kind not in sentence.known:
                return True
    return False
