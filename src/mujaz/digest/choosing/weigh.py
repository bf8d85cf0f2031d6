"""Weigh: how much each stem and each sentence of an article tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from mujaz.digest.sentences.sentence import Sentence, inside_quotation
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import (
    Word,
    bare,
    borne_preposition,
    is_common,
    stem,
    verb_kind,
    words,
)
from mujaz.models.ranker import Features

_FUNCTIONAL = (
    "prepositions", "complementisers", "relatives", "demonstratives", "independent_pronouns",
    "connectives", "verb_particles", "negations", "amounts", "absolutes", "superlatives",
    "adverbs", "presenting",
)  # fmt: skip

_OPENING = 5  # words in which a statement's own verb stands


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sentences of an article in order, what each stem weighs, and one score a sentence."""

    sentences: Sequence[Sentence]
    weights: Mapping[str, float]
    scores: Sequence[float]


def content_stems(some: Iterable[Word]) -> list[str]:
    """Return the stems of the words that carry content, in order, repeats kept."""
    return [found for word in some if not word.is_mark and (found := _content_stem(word.form))]


@remembered()
def _content_stem(form: str) -> str:
    """Return the stem of a word, an empty string where it carries no content."""
    return "" if len(form) < 3 or _is_functional(bare(form)) else stem(form)


def told_stems(some: Iterable[Word]) -> frozenset[str]:
    """Return the stems by which what two statements tell is compared.

    Without a noun's accusative ending, «our», and the preposition that it bears: وزير and وزيرا,
    المنصب and بمنصب, فشل and فشلنا are the same.
    """
    return frozenset(found for word in some if not word.is_mark and (found := _told(word.form)))


@remembered()
def _told(form: str) -> str:
    noun = form[len(borne_preposition(form)) :]
    ending = next((one for one in ("نا", "ا") if noun.endswith(one)), "")
    plain = noun.removesuffix(ending)
    return _content_stem(plain if is_common(plain) else noun)


def looks_ahead(some: Iterable[Word]) -> bool:
    """Say whether the words tell what is planned, expected or to come."""
    return any(_is_ahead(word.form) for word in some)


@remembered()
def _is_ahead(form: str) -> bool:
    plain = bare(form)
    future = plain[:2] in ("سي", "ست") and verb_kind(plain) == "imperfect"
    return future or plain in closed("modals")


def tells_what_stands(some: Sequence[Word]) -> bool:
    """Say whether the words tell what a thing always is, owns or lies in: «تقع المدينة في…».

    A verb of standing opens them or follows the noun that they are of.
    """
    spoken = [word for word in some if not word.is_mark]
    return any(bare(word.form) in closed("standing") for word in spoken[:_OPENING])


@remembered()
def _is_functional(form: str) -> bool:
    return form in closed(*_FUNCTIONAL)


def weights_of(sentences: Sequence[Sentence], title: str | None) -> dict[str, float]:
    """Return each content stem's weight: its share of the sentences, doubled in the title.

    After SumBasic's word probability (Nenkova & Vanderwende 2005), counted once a sentence.
    """
    counts = Counter(stem_ for one in sentences for stem_ in set(content_stems(one.words)))
    titled = set(content_stems(words(title))) if title else set()
    total = max(len(sentences), 1)
    return {
        stem_: (count if count > 1 else 0.5) / total * (2 if stem_ in titled else 1)
        for stem_, count in counts.items()
    }


def weight_of(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return what stems weigh together, the same in whatever order a set gives them."""
    return fsum(weights.get(stem_, 0.0) for stem_ in stems)


def features_of(
    sentences: Sequence[Sentence], weights: Mapping[str, float], title: str | None
) -> tuple[Features, ...]:
    """Return what the ranker counts, one a sentence."""
    titled = set(content_stems(words(title))) if title else set()
    total = fsum(weights.values()) or 1.0
    return tuple(_features(one, weights, titled, total, len(sentences)) for one in sentences)


def _features(
    sentence: Sentence, weights: Mapping[str, float], titled: set[str], total: float, count: int
) -> Features:
    stems = set(content_stems(sentence.words))
    held = weight_of(stems, weights)
    spoken = [word for word in sentence.words if not word.is_mark]
    quoted = inside_quotation(sentence.words)
    told = stems & titled
    return Features(
        # without a title the first line may be it
        lead=float(sentence.is_lead if titled else sentence.index == 0),
        position=1 / (1 + sentence.index),
        order=1 - sentence.index / count,
        title=len(told) / len(titled) if titled else 0.0,
        astray=float(bool(titled) and not told),
        centrality=held / len(stems) if stems else 0.0,
        coverage=held / total,
        length=min(1.0, len(spoken) / 40),
        numbers=min(1.0, sum(word.is_number for word in spoken) / 3),
        quoted=sum(quoted) / max(len(quoted), 1),
    )
