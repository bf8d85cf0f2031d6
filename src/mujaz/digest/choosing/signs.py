"""Signs: what can be counted of a statement, by which an editor's judgement is foreseen."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mujaz.digest.draft import Draft
from mujaz.digest.sentences.sentence import Sentence, inside_quotation
from mujaz.language.clauses import COMMAS
from mujaz.language.names import is_name
from mujaz.language.words import Word, bare, is_definite, is_finite, stem, verb_kind
from mujaz.models.editor import Signs

_FAR, _LONG, _MANY = 3.0, 30, 3  # log of sentences, words, verbs and numbers


def signs_of(draft: Draft, sentence: Sentence) -> Signs:
    """Return what is counted of a draft of a sentence."""
    spoken = [word for word in draft.words if not word.is_mark]
    whole = [word for word in sentence.words if not word.is_mark]
    span = sentence.span
    own = [word for word in spoken if span.start <= word.start < span.end]
    stems = [stem(word.form) for word in spoken]
    after = _after(own, sentence)
    comma = bool(after) and after[0].form in COMMAS
    left = any(not word.is_mark for word in after)
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
    )


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
