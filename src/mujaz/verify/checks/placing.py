"""Placing: whether a word of a statement stands for the very word of the article that it should."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mujaz.language.words import bare, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned, Match
from mujaz.verify.reading import Term

_REACH, _BESIDE, _FAR = 7, 4, 16
_SAME, _VERB = 0.98, 0.9
_NEIGHBOURS, _ALIKE = 2, 0.88
_DECIDES, _LEANS = 0.9, 0.65


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


def is_in_place(words: Sequence[Term], aligned: Aligned) -> bool:
    """Say whether the words about some words are the article's own, or synonyms of them.

    Two before and two after: elsewhere the statement is told so freely that no word of the article
    stands in the place of another.
    """
    before = [one for one in aligned.told if one.at < words[0].at][-_NEIGHBOURS:]
    after = [one for one in aligned.told if one.at > words[-1].at][:_NEIGHBOURS]
    return all(
        one.at in aligned.matches and aligned.matches[one.at].likeness >= _ALIKE
        for one in (*before, *after)
    )


def weight_of_place(
    words: Sequence[Term],
    sites: Iterable[Sequence[Term]],
    rival: Sequence[Term],
    aligned: Aligned,
) -> float:
    """Return how surely a rival in a clearly better place is the one meant.

    It decides alone only where the words about the statement's are the article's, and where the
    main sentence does not have what is told while the rival stands in another one.
    """
    here = any(site[0].sentence == aligned.main for site in sites)
    is_elsewhere = here and rival[0].sentence != aligned.main
    return _DECIDES if is_in_place(words, aligned) and not is_elsewhere else _LEANS
