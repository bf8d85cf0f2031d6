"""Scene: where something is told of: by the places of its sentence, or of the last that has any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from mujaz.fact import Place
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.tables import listed
from mujaz.language.words import Word, bare, is_finite, words
from mujaz.span import Span
from mujaz.story.told import Told

_FAR = 100.0  # km: Gaza and Jerusalem may be of one scene, Duma and Homs are not
_DEGREE = 111.2  # km
_AND = "و"

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The places that a sentence names, countries left out: as named, by word, and on the map.

    `before` is where the last sentence was that named any, where this one names none.
    """

    named: tuple[str, ...]
    words: frozenset[str]
    points: tuple[Point, ...]
    before: tuple[Point, ...]


def scene_of(told: Told, sentence: Span) -> Scene:
    """Return where a sentence of an article is."""
    own = _places(told, sentence)
    sentences = reversed(told.brief.article.sentences)
    earlier = (_places(told, one) for one in sentences if one.start < sentence.start)
    return Scene(
        named=tuple(one.text for one in own),
        words=frozenset(_words(own)),
        points=_points(own),
        before=() if own else _points(next(filter(None, earlier), ())),
    )


def is_elsewhere(one: Scene, others: Iterable[Scene]) -> bool:
    """Say whether a sentence that names no place goes on far from where others are."""
    points = [point for other in others for point in other.points]
    return bool(one.before and points) and all(
        _distance(point, other) > _FAR for point in one.before for other in points
    )


def _distance(one: Point, other: Point) -> float:
    """Return about how many km are between two points that are not far from each other."""
    across = (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2))
    return _DEGREE * hypot(one[0] - other[0], across)


def _places(told: Told, sentence: Span) -> tuple[Place, ...]:
    said = [word for word in words(told.brief.article.body, sentence) if not word.is_mark]
    return tuple(
        place
        for place in told.brief.facts.places
        if place.kind != "country" and any(_is_at(said, span) for span in place.mentions)
    )


def _is_at(said: Sequence[Word], mention: Span) -> bool:
    """Say whether a mention is in a sentence and tells where: «قالت دمشق وموسكو» tells who.

    A place that follows a verb or «إن», or is joined to one that does, is a government.
    """
    at = next((n for n, word in enumerate(said) if word.start <= mention.start < word.end), None)
    if at is None:
        return False
    while at > 1 and said[at].form.startswith(_AND) and not _is_led(said[at - 1]):
        at -= 1
    return at == 0 or not _is_led(said[at - 1])


def _is_led(before: Word) -> bool:
    plain = bare(before.form)
    return is_finite(plain) or plain in closed("complementisers")


def _points(places: Iterable[Place]) -> tuple[Point, ...]:
    found = ((one.lat, one.lon) for one in places)
    return tuple((lat, lon) for lat, lon in found if lat is not None and lon is not None)


def _words(places: Iterable[Place]) -> Iterator[str]:
    """Yield the words of the names of places, those of kinds of places left out."""
    kinds = listed("story", "figures", "kinds_of_place")
    named = (fold(word).removeprefix("ال") for place in places for word in place.text.split())
    yield from (word for word in named if word not in kinds)
