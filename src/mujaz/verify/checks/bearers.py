"""Bearers: what is told of one name is not the article's of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from mujaz.language.lexicon import closed
from mujaz.language.words import bare, conjunction, is_definite, verb_kind
from mujaz.verify import keys
from mujaz.verify.align import Aligned
from mujaz.verify.checks.identity import are_one, forms_of, is_office
from mujaz.verify.finding import Finding, contradicted
from mujaz.verify.lands import land_of
from mujaz.verify.reading import Reading, Term, index_of, names_of
from mujaz.verify.road import road_of
from mujaz.verify.wording import listed

_REACH = 14
_LIKE = 0.6
_FARTHER = 6.0
_CLAUSE, _TITLE, _BESIDE = 4, 2, 4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bearer:
    """A name of a text: its words, and PERS, LOC or ORG."""

    terms: tuple[Term, ...]
    kind: str


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a name whose predicate stands far from it in the article, and beside another name.

    The other is one of its kind that the statement does not have.
    """
    kinds = _kinds(aligned.article)
    mine = of_statement(aligned)
    named = {term.at for one in mine for term in one.terms}
    told = _predicate(aligned, named)
    if len(told) < 2:
        return
    road = road_of(aligned.article)
    rivals = _rivals(aligned, mine, told, kinds)
    for one in mine:
        places = _places(one, aligned)
        near = [
            (_distance(rival.terms[-1], told, road), rival.terms[0].at, rival)
            for rival in rivals
            if may_rival(one, rival, aligned) and not _is_told_by_office(rival, one, aligned)
        ]
        if not places or not near:
            continue
        distance, _, rival = min(near)
        farther = min(_distance(place, told, road) for place in places) - distance
        if farther >= _FARTHER:
            weight = min(0.9, 0.55 + farther / 40)
            yield contradicted("bearers", one.terms, rival.terms, weight)


def of_statement(aligned: Aligned) -> list[Bearer]:
    """Return the names of the statement; what names in the article names in it too."""
    return _bearers(aligned.statement, 0, _kinds(aligned.article))


@lru_cache(maxsize=16)
def of_article(article: Reading) -> tuple[Bearer, ...]:
    """Return the names of an article."""
    kinds = _titles(article, 1) | _kinds(article)
    sentences = range(len(article.sentences))
    return tuple(one for number in sentences for one in _bearers(article, number, kinds))


def may_rival(one: Bearer, rival: Bearer, aligned: Aligned) -> bool:
    """Say whether two names are of a kind: two places where something is, of the same size."""
    if one.kind != rival.kind:
        return False
    if one.kind != "LOC":
        return one.kind == "ORG" or len(rival.terms) > 1
    sizes = {any(land_of(term.form) for term in some.terms) for some in (one, rival)}
    return (
        len(sizes) == 1 and _is_where(one, aligned.statement) and _is_where(rival, aligned.article)
    )


def _is_where(one: Bearer, reading: Reading) -> bool:
    """Say whether a place is where something is: «في جوبا», «بولاية بومرداس»."""
    first = one.terms[0]
    if first.form.startswith("ب") and first.form != bare(first.form):
        return True
    before = reading.around(first.at, 2, 0)[::-1]
    if before and keys.bases(before[0].form) & listed("words", "bodies"):
        return True
    return bool(before) and bare(before[0].form) == "في"


def _predicate(aligned: Aligned, named: set[int]) -> tuple[Term, ...]:
    """Return the words of the article that the statement says of its names, the densest lot."""
    places = [
        match.term
        for at, match in aligned.matches.items()
        if at not in named and match.likeness >= _LIKE
    ]
    lots = (
        tuple(
            one
            for one in places
            if 0 <= one.at - first.at <= _REACH and one.sentence == first.sentence
        )
        for first in places
    )
    return max(lots, key=len, default=())


def _distance(place: Term, told: Sequence[Term], road: Sequence[float]) -> float:
    return median(abs(road[place.at] - road[one.at]) for one in told)


def _rivals(
    aligned: Aligned, mine: Sequence[Bearer], told: Sequence[Term], kinds: dict[str, str]
) -> list[Bearer]:
    return [
        one
        for one in _bearers(aligned.article, told[0].sentence, _titles(aligned.article, 1) | kinds)
        if not any(term.at in aligned.taken for term in one.terms)
        and not _is_in_relative(one, told, aligned.article)
        and not _is_aside(one, aligned.article)
        and not any(are_one(forms_of(some.terms), forms_of(one.terms), aligned) for some in mine)
    ]


def _is_aside(one: Bearer, article: Reading) -> bool:
    """Say whether a name stands in brackets, as an agency's does, or belongs to the one before."""
    before = article.around(one.terms[0].at, 1, 0)
    joined = one.terms[0].form.startswith("لل")
    return joined or (bool(before) and before[0].form == "(")


def _is_told_by_office(rival: Bearer, one: Bearer, aligned: Aligned) -> bool:
    """Say whether the statement has the office of the article's name, apart from its own name."""
    before = {term.at for term in aligned.article.around(rival.terms[0].at, _BESIDE, 0)}
    here = [
        at
        for at, match in aligned.matches.items()
        if match.term.at in before and is_office(match.term.form)
    ]
    return bool(here) and all(abs(at - one.terms[0].at) > _BESIDE + 1 for at in here)


def _is_in_relative(one: Bearer, told: Sequence[Term], article: Reading) -> bool:
    """Say whether a name stands in a relative clause that the words told are no part of."""
    opening = next(
        (
            term
            for term in article.around(one.terms[0].at, _CLAUSE, 0)[::-1]
            if term.form in closed("relatives")
        ),
        None,
    )
    return opening is not None and not any(opening.at < term.at < one.terms[0].at for term in told)


def _places(one: Bearer, aligned: Aligned) -> list[Term]:
    """Return where the article has the name, by any of its words."""
    index = index_of(aligned.article)
    return [
        aligned.article.terms[at]
        for term in one.terms
        for at in index.get(("base", bare(term.form)), ())
    ]


@lru_cache(maxsize=16)
def _kinds(article: Reading) -> dict[str, str]:
    """Return the words that name somewhere in an article, and what they name."""
    return _titles(article, 2) | {
        article.terms[at].form: kind
        for number in range(len(article.sentences))
        for at, kind in names_of(article, number).items()
        if article.terms[at].kind == "content"
    }


def _bearers(reading: Reading, sentence: int, kinds: dict[str, str]) -> list[Bearer]:
    names = names_of(reading, sentence)
    found: list[tuple[str, list[Term]]] = []
    headed = _headed(reading, sentence)
    for term in reading.of_sentence(sentence):
        kind = _kind(term, names, kinds) or headed.get(term.at)
        if term.kind != "content" or kind is None:
            continue
        if found and found[-1][0] == kind and term.at - found[-1][1][-1].at == 1:
            found[-1][1].append(term)
        else:
            found.append((kind, [term]))
    return [Bearer(terms=tuple(terms), kind=kind) for kind, terms in found]


def _kind(term: Term, names: Mapping[int, str], kinds: dict[str, str]) -> str | None:
    known = names.get(term.at) or kinds.get(term.form) or kinds.get(bare(term.form))
    return known or ("LOC" if land_of(term.form) else None)


def _titles(article: Reading, least: int) -> dict[str, str]:
    """Return the words that stand so often in short titles: «تجمع الوديان». Sayings come once."""
    counts = Counter(
        term.form
        for number in range(len(article.sentences))
        for title in _quoted(article.of_sentence(number))
        if not any(map(_is_of_a_sentence, title))
        for term in title
    )
    return {form: "ORG" for form, count in counts.items() if count >= least}


def _quoted(terms: Sequence[Term]) -> list[Sequence[Term]]:
    """Return what stands in quotation marks and is short."""
    marks = [n for n, term in enumerate(terms) if term.form in listed("words", "quotation_marks")]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return [terms[first + 1 : last] for first, last in pairs if last - first - 1 <= _TITLE]


def _headed(reading: Reading, sentence: int) -> Mapping[int, str]:
    """Return the words that name a body after what it is: «نقابة عمال الموانئ»."""
    found: dict[int, str] = {}
    for term in reading.of_sentence(sentence):
        if keys.bases(term.form) & listed("words", "acting_bodies") and not is_definite(term.form):
            for one in reading.around(term.at, 0, 2):
                if one.kind != "content" or verb_kind(bare(one.form)) in {"past", "imperfect"}:
                    break
                found[one.at] = "ORG"
    return found


def _is_of_a_sentence(term: Term) -> bool:
    return bool(conjunction(term.form)) or verb_kind(term.form) in {"past", "imperfect"}
