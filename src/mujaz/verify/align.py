"""Align: which words of an article a statement's words stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mujaz.language.words import bare
from mujaz.verify import keys
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, index_of, keys_of, names_of
from mujaz.verify.scope import chosen as chosen_scope

_NAMED = 0.78  # a name may be spelt otherwise, but is no derivation of another word
_OTHER_SENTENCE = 1.0
_FAR = 40
_SAME = 0.95
_BESIDE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A word of the article that a word of the statement stands for, and how surely, 0 to 1."""

    term: Term
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Aligned:
    """A statement beside an article: `scope` holds the article's sentences it speaks of.

    `matches` has for each word or number of the statement its word in the scope, by its place;
    `outside`, for one that has none there, its word elsewhere in the article.
    """

    statement: Reading
    article: Reading
    scope: tuple[int, ...]
    matches: Mapping[int, Match]
    outside: Mapping[int, Match]
    taken: frozenset[int]

    @property
    def told(self) -> tuple[Term, ...]:
        """The statement's words that must stand for something."""
        return tuple(term for term in self.statement.terms if term.counts)

    @property
    def main(self) -> int | None:
        """The sentence of the article that holds most of the statement."""
        return self.scope[0] if self.scope else None

    @property
    def sentences(self) -> tuple[Term, ...]:
        """The words of the scope."""
        return tuple(
            term for number in sorted(self.scope) for term in self.article.of_sentence(number)
        )

    def place(self, term: Term) -> Term | None:
        """Return the word of the scope that a word of the statement stands for."""
        match = self.matches.get(term.at)
        return None if match is None else match.term

    def places(self, terms: Iterable[Term]) -> tuple[Term, ...]:
        """Return the words of the scope that some words of the statement stand for."""
        return tuple(place for term in terms if (place := self.place(term)) is not None)

    def is_in_main(self, term: Term) -> bool:
        """Say whether a word of the statement stands for one of the main sentence."""
        place = self.place(term)
        return place is not None and place.sentence == self.main

    @property
    def missing(self) -> tuple[Term, ...]:
        """The words of content that stand for nothing in the scope, and complete nothing there."""
        return tuple(
            term
            for term in self.told
            if term.kind == "content" and term.at not in self.matches and not self.completes(term)
        )

    def completes(self, term: Term) -> bool:
        """Say whether a word stands beside its neighbour elsewhere: «ستيف أدكوك», then «أدكوك»."""
        if term.at not in self.outside:
            return False
        places = index_of(self.article).get(("base", bare(term.form)), ())
        for step in (-1, 1):
            beside = self.matches.get(term.at + step)
            if beside is not None and beside.likeness >= _SAME:
                its = index_of(self.article).get(("base", bare(beside.term.form)), ())
                if {at + step for at in places} & set(its):
                    return True
        return False


def align(statement: Reading, article: Reading) -> Aligned:
    """Return the alignment that covers most of the statement with fewest sentences."""
    told = [term for term in statement.terms if term.counts]
    names = names_of(statement, 0)
    found = {term.at: candidates(term, article, names.get(term.at)) for term in told}
    gains: dict[int, dict[int, float]] = {}
    for at, some in found.items():
        for match in some:
            row = gains.setdefault(match.term.sentence, {})
            row[at] = max(row.get(at, 0.0), match.likeness)
    scope = chosen_scope(gains, statement, article)
    inside = {at: [one for one in some if one.term.sentence in scope] for at, some in found.items()}
    path = _path({at: some for at, some in inside.items() if some}, scope)
    borne = {at: _borne_out(at, path, inside[at]) for at in path}
    matches = {at: match for at, match in borne.items() if match is not None}
    return Aligned(
        statement=statement,
        article=article,
        scope=scope,
        matches=matches,
        outside={
            at: max(some, key=lambda one: one.likeness)
            for at, some in found.items()
            if some and at not in matches and not inside[at]
        },
        taken=frozenset(match.term.at for match in matches.values()),
    )


def candidates(term: Term, article: Reading, name: str | None = None) -> tuple[Match, ...]:
    """Return the words of the article that a word may stand for; a name is no mere derivation."""
    index = index_of(article)
    places = {at for key in keys_of(term) for at in index.get(key, ())}
    some = (
        Match(term=article.terms[at], likeness=_likeness(term, article.terms[at]))
        for at in sorted(places)
    )
    least = 0.0 if name is None else _NAMED
    return tuple(
        one
        for one in some
        if one.likeness > least and not (name == "PERS" and _is_sense(term, one))
    )


def _is_sense(term: Term, match: Match) -> bool:
    """Say whether a match is of sense alone, which says nothing of who bears a name."""
    phrased = term.phrases & (match.term.phrases | keys.groups(match.term.form))
    return match.likeness == keys.SAME_SENSE and not phrased


def _likeness(one: Term, other: Term) -> float:
    if one.kind == "number" or other.kind == "number":
        return 1.0 if one.value is not None and one.value == other.value else 0.0
    found = keys.likeness(one.form, other.form)
    if found < keys.SAME_SENSE and (one.phrases or other.phrases):
        mine, its = one.phrases | keys.groups(one.form), other.phrases | keys.groups(other.form)
        found = keys.SAME_SENSE if mine & its else found
    if found < keys.SAME_LAND and (land := land_of(one.form)) and land == land_of(other.form):
        return keys.SAME_LAND
    return found


def _path(rows: Mapping[int, Sequence[Match]], scope: Sequence[int]) -> dict[int, Match]:
    """Choose for each word one of its places: the likest, near its neighbours' (Viterbi)."""
    order = list(rows)
    if not order:
        return {}
    scores = [[_own(match, scope) for match in rows[order[0]]]]
    back: list[list[int]] = []
    for before, at in pairwise(order):
        steps = [_best(match, rows[before], scores[-1]) for match in rows[at]]
        back.append([step for step, _ in steps])
        scores.append(
            [_own(match, scope) + score for match, (_, score) in zip(rows[at], steps, strict=True)]
        )
    last = max(range(len(scores[-1])), key=scores[-1].__getitem__)
    chosen = {order[-1]: rows[order[-1]][last]}
    for number in range(len(back) - 1, -1, -1):
        last = back[number][last]
        chosen[order[number]] = rows[order[number]][last]
    return chosen


def _borne_out(at: int, path: Mapping[int, Match], some: Sequence[Match]) -> Match | None:
    """Return the match chosen for a word if it is the same word, or stands near its neighbours'.

    A synonym or a derivation far from what the words beside it stand for is another word's: then
    one of the same sense that stands near goes for it.
    """
    chosen = path[at]
    if chosen.likeness >= _SAME or chosen.likeness == keys.SAME_LAND:
        return chosen
    beside = [path[one].term for one in range(at - 4, at + 5) if one in path and one != at]
    likest = sorted(some, key=lambda one: -one.likeness)
    others = (one for one in likest if one.likeness >= keys.SAME_SENSE)
    return next(
        (
            one
            for one in (chosen, *others)
            if any(abs(near.at - one.term.at) <= _BESIDE for near in beside)
        ),
        None,
    )


def _own(match: Match, scope: Sequence[int]) -> float:
    return 3 * match.likeness - 0.15 * scope.index(match.term.sentence)


def _best(match: Match, before: Sequence[Match], scores: Sequence[float]) -> tuple[int, float]:
    """Return from which of the places before one comes best, and with what score."""
    found = [
        score - _distance(one.term, match.term) for one, score in zip(before, scores, strict=True)
    ]
    best = max(range(len(found)), key=found.__getitem__)
    return best, found[best]


def _distance(one: Term, other: Term) -> float:
    if one.at == other.at:
        return 0.5
    if one.sentence != other.sentence:
        return _OTHER_SENTENCE
    return min(abs(one.at - other.at), _FAR / 2) / _FAR
