"""Generate: every edit of an article, and the material that other articles lend."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from mujaz.article import Article
from mujaz.evaluate.verify.edits import (
    added,
    amounts,
    days,
    modality,
    names,
    polarity,
    roles,
    sources,
)  # fmt: skip
from mujaz.evaluate.verify.edits.told import Change, Pool, Told, applied
from mujaz.fact import Facts
from mujaz.language.letters import normalise
from mujaz.language.words import words
from mujaz.read.furniture import furniture_of
from mujaz.span import Span

Editor = Callable[[Told], Iterator[Change]]

EDITORS: Mapping[str, Editor] = {
    "number": amounts.number,
    "unit": amounts.unit,
    "quantifier": amounts.quantifier,
    "superset": amounts.superset,
    "date": days.date,
    "place": names.place,
    "person": names.person,
    "organisation": names.organisation,
    "quote": polarity.quote,
    "negation": polarity.negation,
    "antonym": polarity.antonym,
    "speaker": sources.speaker,
    "attribution_dropped": sources.attribution_dropped,
    "modality": modality.modality,
    "direction": roles.direction,
    "cause": added.cause,
    "extra": added.extra,
}
"""Each kind of edit, under the names that the pairs use; `antonym` is `negation` there."""

_SHORTEST, _LONGEST = 7, 60  # words of a sentence worth editing


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An article, split into sentences, with its facts."""

    article: Article
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A sentence of an article with one thing changed: the article no longer supports `text`."""

    kind: str
    article: Article
    sentence: Span
    text: str
    change: str

    @property
    def before(self) -> str:
        """The sentence as it stands, spaces made one."""
        return " ".join(self.sentence.of(self.article.body).split())


def pool(some: Sequence[Read]) -> Pool:
    """Return what these articles can lend: names as they are first written, and short sentences."""
    bodies: dict[str, list[str]] = {}
    for one in some:
        for name in one.facts.organisations:
            if 2 <= len(name.text.split()) <= 4 and name.text.isprintable():
                bodies.setdefault(normalise(name.text).split()[0], []).append(name.text)
    every = [place for one in some for place in one.facts.places if place.lat is not None]
    places = {place.text for one in some for place in one.facts.places}
    men = [name.text for one in some for name in one.facts.people if _is_man(one, name.text)]
    return Pool(
        people=tuple(name for name in dict.fromkeys(men) if name not in places),
        organisations={head: tuple(dict.fromkeys(known)) for head, known in bodies.items()},
        cities=tuple(dict.fromkeys(place.text for place in every if place.kind == "city")),
        countries={p.text: p.country for p in every if p.kind == "country" and p.country},
        clauses=tuple(
            dict.fromkeys(
                clause
                for one in some
                for clause in added.clauses(one.article.body, one.article.sentences)
            )
        ),
    )


def _is_man(one: Read, name: str) -> bool:
    """Say whether a full name of two or three words is a man's, as far as its ending tells."""
    first, *rest = name.split()
    return 1 <= len(rest) <= 2 and not first.endswith(("ة", "اء", "ا", "ى")) and bool(one.facts)


def edits(read: Read, lent: Pool, kinds: Sequence[str] = tuple(EDITORS)) -> Iterator[Edit]:
    """Yield every edit of an article, sentence by sentence; the same article gives the same ones.

    No edit says what another sentence of the article says word for word.
    """
    for told in _told(read, lent):
        elsewhere = told.plain.replace(normalise(told.text), "")
        for kind in kinds:
            for change in EDITORS[kind](told):
                text = applied(told, change)
                if normalise(text).rstrip(" .") not in elsewhere and text != told.text:
                    yield Edit(
                        kind=kind,
                        article=read.article,
                        sentence=told.span,
                        text=text,
                        change="; ".join(_shown(told, change)),
                    )


def _shown(told: Told, change: Change) -> Iterator[str]:
    for span, text in change:
        yield f"{span.of(told.article.body)} -> {text}"


def _told(read: Read, lent: Pool) -> Iterator[Told]:
    plain = normalise(read.article.body)
    apart = furniture_of(read.article.body)
    for sentence in read.article.sentences:
        if any(map(sentence.meets, apart)):
            continue
        some = words(read.article.body, sentence)
        if _SHORTEST <= len(some) <= _LONGEST:
            yield Told(
                article=read.article,
                facts=read.facts,
                span=sentence,
                words=some,
                pool=lent,
                plain=plain,
                chance=Random(f"{read.article.id} {sentence.start}"),  # noqa: S311 - no secrecy
            )
