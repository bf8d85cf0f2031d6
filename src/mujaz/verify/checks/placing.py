"""Placing: whether a word of a statement stands for the very word of the article that it should."""

from __future__ import annotations

from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned, Match
from mujaz.verify.reading import Term

_REACH, _BESIDE, _FAR = 7, 4, 16
_SAME, _VERB = 0.98, 0.9


def nearer(term: Term, place: Term, aligned: Aligned) -> Term:
    """Return the place of a verb beside what the words after it stand for, if the article has one.

    «أعلنت خططا»: not the «أعلنت» of another sentence, but the «لم تعلن» before «خطط».
    """
    after = aligned.places(one for one in aligned.told if 0 < one.at - term.at <= _REACH)
    if len(after) < 2 or verb_kind(bare(term.form)) is None:
        return place
    later = [one for one in after if one.sentence != place.sentence]
    if len(later) <= len(after) / 2:
        return place
    before = aligned.article.around(min(one.at for one in later), _REACH, 0)
    like = [one for one in before if keys.likeness(term.form, one.form) >= _VERB]
    return like[-1] if like else place


def stands_alone(term: Term, match: Match, aligned: Aligned) -> bool:
    """Say whether a word stands for one that is not beside what its neighbours stand for."""
    if match.likeness >= _SAME:
        return False
    near = aligned.places(aligned.statement.around(term.at, _BESIDE, _REACH))
    return not any(abs(one.at - match.term.at) <= _FAR for one in near)
