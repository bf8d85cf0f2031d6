"""Movements: who or what goes from one of an article's places to another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from mujaz.fact import Movement, Place
from mujaz.facts import wording
from mujaz.facts.places import placewords
from mujaz.facts.places.placewords import is_among
from mujaz.facts.places.reading import Reading, read, without_clitics
from mujaz.language.letters import fold
from mujaz.language.lexicon import closed
from mujaz.language.remembered import remembered
from mujaz.language.words import bare, verb_kind, without_pronoun
from mujaz.span import Span

_TABLE = wording.table("movements")
_CUES, _LEAVING, _REACHING, _FROM, _TO, _SITES, _REST = (
    frozenset(map(fold, _TABLE[name]))
    for name in ("cues", "leaving", "reaching", "from", "to", "sites", "rest")
)
_NEXT, _ABOUT, _OWNERS, _NOUNS, _DONE, _UNDONE, _NEAR, _NAMES, _MEASURES = (
    frozenset(map(fold, _TABLE[name]))
    for name in (
        "next",
        "about",
        "owners",
        "nouns",
        "done",
        "undone",
        "near",
        "names",
        "measures",
    )
)
_START = attrgetter("start")
_DENIED = 4
"""Words before a word of motion in which a negation is its own."""
_REACH = 25
"""Words after a verb of motion within which its places stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stop:
    """A mention of a place in words: `[first, last)` and the place's text."""

    first: int
    last: int
    text: str


def find(
    text: str, *, sentences: tuple[Span, ...], places: tuple[Place, ...]
) -> tuple[Movement, ...]:
    """Return the movements of `text` between its `places`, in order, none beyond its sentence.

    A verb or noun of motion governs «من» and «إلى» before names: «نقل القوات من أ إلى ب أو ج» is a
    movement to each. «باقي» moves what is left at the origin named before. A way told again is the
    same movement, at its first words.
    """
    reading = read(text)
    stops = _stops(reading, places)
    found: list[Movement] = []
    origin: str | None = None
    for first, last in _bounds(reading, sentences):
        for cue in _cues(reading, first, last):
            for movement in _of_cue(reading, cue, last, stops, origin):
                origin = movement.origin or origin
                found.append(movement)
    return tuple(_once(found))


def _once(found: list[Movement]) -> Iterator[Movement]:
    """Yield each way once."""
    told: set[tuple[str | None, str | None]] = set()
    for one in found:
        way = (one.origin, one.destination)
        if way not in told:
            told.add(way)
            yield one


def _stops(reading: Reading, places: tuple[Place, ...]) -> dict[int, _Stop]:
    """Return the mentions of located places by the word that they begin in."""
    starts = [word.start for word in reading.words]
    found: dict[int, _Stop] = {}
    for place in (one for one in places if one.lat is not None):
        for span in place.mentions:
            first = bisect_right(starts, span.start) - 1
            if first >= 0:
                last = bisect_right(starts, span.end - 1)
                found[first] = _Stop(first=first, last=last, text=place.text)
    return found


def _bounds(reading: Reading, sentences: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """Yield the words of each sentence as `[first, last)`."""
    last = 0
    for sentence in sentences:
        first = bisect_left(reading.words, sentence.start, lo=last, key=_START)
        last = bisect_left(reading.words, sentence.end, lo=first, key=_START)
        yield first, last


def _cues(reading: Reading, first: int, last: int) -> list[int]:
    """Return the words of motion among `[first, last)`; «نقلت عن» and «وزارة النقل» are none.

    What is denied is no movement either: «لن تعود», «من غير المتصور أن يعود»; nor one that is only
    wanted, feared or decided on: «يحاول أن يصل», «قرار نقل السفارة».
    """
    return [
        at
        for at in range(first, last)
        if _is_cue(reading.forms[at])
        and _happens(reading, first, at)
        and not _ABOUT & set(reading.forms[at + 1 : at + 7])
        and not is_among(reading.before(at), _OWNERS)
    ]


def _happens(reading: Reading, first: int, at: int) -> bool:
    """Say whether a word of motion tells a way that is gone or will be.

    A noun only names it, unless something says that it begins, is over or is under way; after ل it
    is an aim.
    """
    before = {bare(form) for form in reading.forms[max(first, at - _DENIED) : at]}
    if before & (closed("negations") | _UNDONE) or _was_planned(reading, first, at):
        return False
    if reading.forms[at + 1 : at + 2] and reading.forms[at + 1] in _MEASURES:
        return False  # «تصل قيمتها إلى»
    form = bare(reading.forms[at])
    if form[0] in "يت" and before & {"قد", "ربما"}:
        return False
    if not _is_noun(form):
        return True
    return form[0] != "ل" and bool(before & _DONE)


def _was_planned(reading: Reading, first: int, at: int) -> bool:
    """Say whether «كان من المقرر أن» leads to a word of motion: it may have come to nothing."""
    before = {bare(form) for form in reading.forms[max(first, at - _DENIED - 1) : at]}
    return bool(before & {"كان", "كانت"}) and bool(before & closed("modals"))


@remembered()
def _is_noun(form: str) -> bool:
    """Say whether a word of motion is a verbal noun, in any dress."""
    bare_forms = [rest for _, rest in without_clitics(form)]
    if any(rest.startswith("ال") and len(rest) > len("الى") for rest in bare_forms):
        return True  # «بالتوجه إلى», «اللجاة»
    return any(one in _NOUNS or without_pronoun(one) in _NOUNS for one in bare_forms)


def _of_cue(
    reading: Reading, cue: int, last: int, stops: dict[int, _Stop], known: str | None
) -> list[Movement]:
    """Return the movements that one word of motion tells."""
    end = min(last, cue + _REACH)
    origins, targets = _objects(reading, cue, stops)
    for at in range(cue + 1, end):
        form = reading.forms[at]
        aims = form[:2] in ("لي", "لت") and verb_kind(form[1:]) == "imperfect"
        if aims or _is_cue(form) or ("،" in reading.gaps[at] and form.startswith("و")):
            break
        if is_among(form, _FROM) and not origins and reading.before(at) not in _NEAR:
            origins = _led(reading, at, end, stops)[:1]
        elif is_among(form, _TO) and not targets:
            targets = _led(reading, at, end, stops)
    return _movements(reading, cue, origins, targets, known)


@remembered()
def _is_cue(form: str) -> bool:
    """Say whether a form is a word of motion: not «القادم», next."""
    if form in _NEXT or form in _NAMES:
        return False
    plain = [rest.removeprefix("ال") for _, rest in without_clitics(form)]
    return not _CUES.isdisjoint((*plain, *map(without_pronoun, plain)))


def _objects(
    reading: Reading, cue: int, stops: dict[int, _Stop]
) -> tuple[list[_Stop], list[_Stop]]:
    """Return the place right after a verb that takes it as object: «غادر بغداد»."""
    stop = stops.get(cue + 1)
    if stop is None or not reading.joined(cue + 1):
        return [], []
    if is_among(reading.forms[cue], _LEAVING):
        by_itself = reading.after(stop.last).startswith("لل")  # «مغادرة بريطانيا للاتحاد»
        return ([] if by_itself else [stop]), []
    follows = {reading.form(at) for at in range(stop.last, stop.last + 6)}
    return [], [stop] if is_among(reading.forms[cue], _REACHING) and not follows & _TO else []


def _led(reading: Reading, at: int, end: int, stops: dict[int, _Stop]) -> list[_Stop]:
    """Return the places that a preposition leads in, those joined by «و» and «أو» too."""
    found: list[_Stop] = []
    index = at + 1
    while index < end and index <= at + 4 and index not in stops:
        if not _may_stand_between(reading, index, at):
            return []
        index += 1
    while index in stops and index < end:
        found.append(stops[index])
        index = _past_adjective(reading, stops[index].last)
        if reading.form(index) in ("او", "ثم", "و"):
            index += 1
        elif not reading.form(index).startswith("و") and not _comma(reading, index):
            break
    return found


def _past_adjective(reading: Reading, at: int) -> int:
    """Return the word after a country's adjective: «أربيل العراقية أو …»."""
    return at + 1 if placewords.is_of_feminine(reading.after(at)) else at


def _comma(reading: Reading, at: int) -> bool:
    return at < len(reading.gaps) and reading.gaps[at] == "،"


def _may_stand_between(reading: Reading, at: int, preposition: int) -> bool:
    """Say whether a word may stand between «إلى» and the name: «قواعد بديلة في»."""
    form = reading.forms[at]
    if not reading.joined(at):
        return False
    if (
        is_among(form, _SITES)
        or is_among(form, placewords.DIRECTIONS)
        or placewords.kind_of(form)[1]
    ):
        return True
    return at > preposition + 1 and is_among(reading.forms[preposition + 1], _SITES)


def _movements(
    reading: Reading, cue: int, origins: list[_Stop], targets: list[_Stop], known: str | None
) -> list[Movement]:
    if not origins and not targets:
        return []
    origin = origins[0].text if origins else None
    if origin is None and any(is_among(reading.form(cue + n), _REST) for n in (1, 2)):
        origin = known
    found = []
    goals: list[_Stop | None] = [*targets] or [None]
    for target in goals:
        if target is not None and target.text == origin:
            continue
        ends = [stop.last for stop in (*origins, *([target] if target else []))]
        span = reading.span(cue, max(ends))
        found.append(
            Movement(
                start=span.start,
                end=span.end,
                text=span.of(reading.text),
                origin=origin,
                destination=target.text if target else None,
            )
        )
    return found
