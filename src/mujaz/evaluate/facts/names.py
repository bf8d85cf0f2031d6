"""Names measured: the tagger on held-out sentences of ANERcorp, an article's names on gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from mujaz.evaluate import conll, corpora
from mujaz.evaluate.facts.gold import Labelled, articles
from mujaz.evaluate.score import Score
from mujaz.facts import names, places
from mujaz.facts.names.naming import naming, words_of
from mujaz.language import sentences
from mujaz.language.letters import normalise
from mujaz.language.words import words
from mujaz.models.crf import shipped_tagger
from mujaz.models.tagger import Tagger
from mujaz.span import Span

_BAR, _GOAL = 80, 86
_TAGS = ("PERS", "LOC", "ORG")
_KINDS = ("people", "organisations", "places")
_TAGGED = "tagged places"
_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tally:
    """What was right, labelled and proposed so far, by kind."""

    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    proposed: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, source: str, kind: str, found: Set[str], labels: Set[str]) -> None:
        self.right[kind] += len(found & labels)
        self.gold[kind] += len(labels)
        self.proposed[kind] += len(found)
        self.examples.extend(f"{source}missed {kind} {one}" for one in sorted(labels - found))
        self.examples.extend(f"{source}proposed {kind} {one}" for one in sorted(found - labels))

    def score(self, name: str, *kinds: str, barred: bool = False) -> Score:
        """Return the figures of some kinds together, with bar and goal where they are held to."""
        return Score(
            name=name,
            right=sum(self.right[kind] for kind in kinds),
            gold=sum(self.gold[kind] for kind in kinds),
            proposed=sum(self.proposed[kind] for kind in kinds),
            bar=_BAR if barred else None,
            goal=_GOAL if barred else None,
            examples=tuple(self.examples[:_SHOWN]) if barred else (),
        )


def scores(tagger: Tagger | None = None) -> tuple[Score, ...]:
    """Measure a tagger, the shipped one unless another is handed in."""
    tagger = tagger or shipped_tagger()
    return (*held_out(tagger), *on_gold(tagger))


def held_out(tagger: Tagger) -> tuple[Score, ...]:
    """Count names of exact words and kind, as conlleval does (Tjong Kim Sang & Buchholz 2000)."""
    tally = _Tally()
    for sentence in conll.read(corpora.folder() / "names/anercorp_train.conll"):
        if conll.held_out(sentence):
            found, labels = _tagged(sentence, tagger), sentence.names()
            for tag in _TAGS:
                tally.add("", tag, _shown(sentence, found, tag), _shown(sentence, labels, tag))
    whole = tally.score("names: ANERcorp, held-out tenth", *_TAGS, barred=True)
    return (whole, *(tally.score(f"names: ANERcorp, {tag}", tag) for tag in _TAGS))


def _shown(sentence: conll.Tagged, some: Iterable[tuple[int, int, str]], tag: str) -> set[str]:
    """Return the names of one kind, each told by where it stands and its words."""
    return {
        f"{' '.join(sentence.tokens[first : last + 1])} ({first})"
        for first, last, kind in some
        if kind == tag
    }


def _tagged(sentence: conll.Tagged, tagger: Tagger) -> frozenset[tuple[int, int, str]]:
    """Return the names found, by their first and last token."""
    token: list[int] = []
    for at, one in enumerate(sentence.tokens):
        token += [at] * (len(one) + 1)
    found = tagger.entities(sentence.text, (Span(0, len(sentence.text)),))
    return frozenset((token[e.span.start], token[e.span.end - 1], e.kind) for e in found)


def on_gold(tagger: Tagger) -> tuple[Score, ...]:
    """Compare what each article names with its labels, as sets of normalised texts.

    The places are those that `facts.places` finds with the tagger's help; what the tagger's own
    give instead stands beside it.
    """
    tally = _Tally()
    for article in articles():
        found = _named(article, tagger)
        for kind in (*_KINDS, _TAGGED):
            tally.add(f"{article.id}: ", kind, found[kind], _labels(article, kind))
    return (
        tally.score("names: gold", *_KINDS, barred=True),
        *(tally.score(f"names: gold, {kind}", kind) for kind in _KINDS),
        tally.score("names: gold, places as tagged", "people", "organisations", _TAGGED),
    )


def _named(article: Labelled, tagger: Tagger) -> dict[str, set[str]]:
    within = sentences.split(article.text)
    entities = tagger.entities(article.text, within)
    text = article.text
    where = places.find(text, entities=entities)
    mentions = [span for place in where for span in place.mentions]
    found = names.find(text, entities, sentences=within, places=mentions)
    tagged = [
        naming(text, some).text
        for sentence in within
        for entity in entities
        if entity.kind == "LOC" and (some := words_of(entity, words(text, sentence)))
    ]
    return {
        "people": _texts(name.text for name in found.people),
        "organisations": _texts(name.text for name in found.organisations),
        "places": _texts(place.text for place in where),
        _TAGGED: _texts(tagged),
    }


def _labels(article: Labelled, kind: str) -> set[str]:
    labels = article.labels["places" if kind == _TAGGED else kind]
    return _texts(one["text"] if isinstance(one, dict) else one for one in labels)


def _texts(some: Iterable[str]) -> set[str]:
    return {normalise(one) for one in some}
