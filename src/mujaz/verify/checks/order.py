"""Order: words copied from a sentence stand in an order that it, or a paraphrase, may have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported

_SAME = 1.0
_COPIED, _LEAST = 0.75, 5
_JUMPS, _SHARE = 3, 0.35


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a statement whose words are the article's, thrown together.

    Fronting, the passive and joined sentences move whole phrases and change forms: what is copied
    word for word breaks its order once or twice.
    """
    told = aligned.told
    places = [
        match.term.at
        for term in told
        if (match := aligned.matches.get(term.at)) is not None
        and match.likeness >= _SAME
        and match.term.sentence == aligned.main
    ]
    if len(places) < max(_LEAST, _COPIED * len(told)):
        return
    jumps = sum(after < before for before, after in pairwise(places))
    if jumps >= _JUMPS and jumps >= _SHARE * (len(places) - 1):
        yield unsupported("order", told, 0.8)
