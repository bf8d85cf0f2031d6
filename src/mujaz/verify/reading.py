"""Reading: a text laid out for comparing it with another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Literal

from mujaz.fact import Claim, Date, Quantity
from mujaz.facts import claims, dates, quantities
from mujaz.language import numbers
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.sentences import split
from mujaz.language.words import Word, bare, verb_kind, words
from mujaz.models.crf import shipped_tagger
from mujaz.span import Span
from mujaz.verify import keys, phrases
from mujaz.verify.lands import land_of
from mujaz.verify.wording import listed

Kind = Literal["content", "light", "number", "date"]
_FINITE = {"past", "imperfect"}
Key = tuple[str, str | int | float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of a reading, `at` its index, in the sentence of that number.

    `value` is that of the number whose first word it is, which may be a rank; `phrases` are the
    senses of the phrases that it is part of.
    """

    at: int
    word: Word
    kind: Kind
    sentence: int
    value: float | None = None
    is_rank: bool = False
    phrases: frozenset[int] = frozenset()

    @property
    def form(self) -> str:
        """The word, normalised."""
        return self.word.form

    @property
    def counts(self) -> bool:
        """Say whether the word must stand for something: content, or a number."""
        return self.kind == "content" or self.value is not None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """The terms of a text, its dates and its quantities."""

    text: str
    published: date | datetime | None
    sentences: tuple[Span, ...]
    terms: tuple[Term, ...]
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]

    def sentence_at(self, start: int) -> int:
        """Return the number of the sentence that an offset lies in."""
        return max(0, bisect_right(self.sentences, start, key=lambda span: span.start) - 1)

    def of_sentence(self, number: int) -> tuple[Term, ...]:
        """Return the terms of one sentence."""
        return _by_sentence(self).get(number, ())

    def inside(self, start: int, end: int) -> tuple[Term, ...]:
        """Return the terms that lie between two offsets, in part at least."""
        return tuple(term for term in self.terms if start < term.word.end and term.word.start < end)

    def around(self, at: int, before: int, after: int) -> tuple[Term, ...]:
        """Return the terms of the same sentence so many before and after one, itself left out."""
        sentence = self.terms[at].sentence
        near = (*self.terms[max(0, at - before) : at], *self.terms[at + 1 : at + 1 + after])
        return tuple(term for term in near if term.sentence == sentence)


def read(
    text: str,
    *,
    published: date | datetime | None = None,
    sentences: Sequence[Span] | None = None,
) -> Reading:
    """Return the reading of a text; relative dates are resolved against `published`."""
    spans = tuple(sentences) if sentences else split(text)
    dated = dates.find(text, published=published)
    return Reading(
        text=text,
        published=published,
        sentences=spans,
        terms=tuple(_terms(text, spans, dated)),
        dates=dated,
        quantities=quantities.find(text, published=published),
    )


@lru_cache(maxsize=64)
def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """Return who says what in a text."""
    return claims.find(reading.text, sentences=reading.sentences)


@lru_cache(maxsize=256)
def names_of(reading: Reading, sentence: int) -> Mapping[int, str]:
    """Return the places of the words of one sentence that name, each with PERS, LOC or ORG."""
    if sentence >= len(reading.sentences):
        return {}
    found = shipped_tagger().entities(reading.text, (reading.sentences[sentence],))
    return {
        term.at: one.kind
        for term in reading.of_sentence(sentence)
        for one in found
        if one.span.start < term.word.end and term.word.start < one.span.end
    }


@lru_cache(maxsize=64)
def index_of(reading: Reading) -> Mapping[Key, tuple[int, ...]]:
    """Return the places of every key of a text."""
    found: dict[Key, list[int]] = {}
    for term in reading.terms:
        for key in keys_of(term):
            found.setdefault(key, []).append(term.at)
    return {key: tuple(places) for key, places in found.items()}


def keys_of(term: Term) -> frozenset[Key]:
    """Return what another word may share with this one; nothing for a date or a mark."""
    if term.kind == "number":
        return frozenset() if term.value is None else frozenset({("number", term.value)})
    if term.kind == "date" or term.word.is_mark:
        return frozenset()
    return _keys(term.form) | {("group", number) for number in term.phrases}


@lru_cache(maxsize=64)
def _by_sentence(reading: Reading) -> Mapping[int, tuple[Term, ...]]:
    found: dict[int, list[Term]] = {}
    for term in reading.terms:
        found.setdefault(term.sentence, []).append(term)
    return {number: tuple(terms) for number, terms in found.items()}


@remembered()
def _keys(form: str) -> frozenset[Key]:
    found: set[Key] = {("base", base) for base in keys.bases(form) | keys.verbs(form)}
    found |= {("group", number) for number in keys.groups(form)}
    found |= {("bones", bones) for bones in keys.skeletons(form)}
    found |= {("hollow", root) for root in keys.hollows(form)}
    if land := land_of(form):
        found.add(("land", land))
    return frozenset(found)


def _terms(text: str, spans: Sequence[Span], dated: Sequence[Date]) -> list[Term]:
    found_numbers = numbers.find(text)
    told = [(one.start, one.end, one.value) for one in found_numbers]
    ranks = [(one.start, one.end) for one in found_numbers if one.kind == "ordinal"]
    days = [(one.start, one.end) for one in dated if one.kind in {"date", "time"}]
    found = []
    sentence = 0
    for at, word in enumerate(words(text)):
        while sentence + 1 < len(spans) and spans[sentence + 1].start <= word.start:
            sentence += 1
        kind, value = _kind(word, told, days)
        is_rank = value is not None and _is_in(word, ranks)
        found.append(
            Term(at=at, word=word, kind=kind, sentence=sentence, value=value, is_rank=is_rank)
        )
    found = _opening(found)
    senses = phrases.find([term.form for term in found], [term.counts for term in found])
    return [replace(term, phrases=senses[term.at]) if term.at in senses else term for term in found]


def _opening(terms: list[Term]) -> list[Term]:
    """Return the terms; a first «قبل» that no verb follows is one itself: «قبل المجلس الطعن»."""
    later = (bare(one.form) for one in terms[1:])
    if not terms or terms[0].form != "قبل" or any(verb_kind(one) in _FINITE for one in later):
        return terms
    return [replace(terms[0], kind="content"), *terms[1:]]


def _kind(
    word: Word, told: Sequence[tuple[int, int, float]], days: Sequence[tuple[int, int]]
) -> tuple[Kind, float | None]:
    if _is_in(word, days):
        return "date", None
    for start, end, value in told:
        if start < word.end and word.start < end:
            return "number", value if word.start <= start else None
    if word.is_mark:
        return "light", None
    definite = _definite_number(word.form)
    if definite is not None:
        return "number", definite
    return ("light" if is_light(word.form) else "content"), None


def _is_in(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < word.end and word.start < end for start, end in spans)


@remembered()
def _definite_number(form: str) -> float | None:
    """Return the value of a numeral with the article: «الدورات الثلاث»."""
    rest = bare(form)
    if not rest.startswith("ال") or rest.endswith("ا"):
        return None
    found = numbers.within(rest[2:])
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(rest) - 2
    return found[0].value if whole and found[0].value > 1 else None


def is_light(form: str) -> bool:
    """Say whether a normalised word has no content of its own."""
    rest = bare(form)
    joined = rest[:1] in ("ب", "ل", "ك") and rest[1:] in _light() and len(rest) > 3
    return form in _light() or rest in _light() or joined or len(form) < 2


@cache
def _light() -> frozenset[str]:
    particles = closed("prepositions", "relatives", "complementisers", "demonstratives")
    return listed("words", "light") | particles | closed("independent_pronouns")
