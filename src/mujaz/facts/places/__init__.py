"""Places: where an article's events happen, each with its kind, country and coordinates."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace

from mujaz.fact import Place
from mujaz.facts.places import context, gazetted, lands, placewords, unlisted
from mujaz.facts.places import gazetteer as gazetteers
from mujaz.facts.places.context import Judge
from mujaz.facts.places.gazetted import Named
from mujaz.facts.places.gazetteer import UNSURE, Entry, Gazetteer
from mujaz.facts.places.meant import meant
from mujaz.facts.places.mention import Mention, is_free, printed
from mujaz.facts.places.otherwords import container
from mujaz.facts.places.placewords import Kind
from mujaz.facts.places.reading import Reading, read
from mujaz.facts.places.unlisted import Unlisted
from mujaz.language.letters import fold, normalise
from mujaz.models.tagger import Entity

_PARTS_OF_TOWNS = frozenset(("district", "facility", "other"))
_GOVERNORATE, _AREA = fold("محافظة"), fold("منطقة")
_ENDS = frozenset(".\n؛")
_SMALL = frozenset(("city", "district", "facility"))
_SMALL_REGION = 300
"""Thousands of people below which a governorate is little more than its town."""
_AND = "و"
_NOT_FAR = 80
"""Words within which a name without a town belongs to the place named before."""


def find(
    text: str,
    *,
    entities: tuple[Entity, ...] | None = None,
    gazetteer: Gazetteer | None = None,
) -> tuple[Place, ...]:
    """Return the places of `text`, each once with its mentions, in order of the first.

    A place is a name of the gazetteer that its context lets be one, or a name that follows a word
    of kind («قرية كذا»), which has no coordinates but those of the town it is said to lie in.
    Left out are adjectives, and names that are part of an organisation's, a contest's or a
    person's. With `entities`, a LOC confirms a name and a PERS or ORG over it forbids it.
    """
    reading = read(text)
    known = gazetteer or gazetteers.shipped()
    found = gazetted.names(reading, known)
    judge = context.judge(reading, found, entities or ())
    accepted = _accepted(found, judge)
    mentions = [
        _mention(named, accepted[max(0, at - 1) : at + 4], judge, known)
        for at, named in enumerate(accepted)
    ]
    spans = sorted(mention.span for mention in mentions)
    mentions += [m for m in lands.find(judge, known) if is_free(m.span, spans)]
    kept = {named.first for named in accepted}
    others = [named for named in found if not named.entries or judge.is_team(named)]
    others = [named for named in others if named.first not in kept]
    refused = frozenset(named.first for named in found) - kept
    mentions += _unlisted(reading, [*accepted, *others], mentions, judge, refused)
    return _merged(sorted(mentions, key=lambda mention: mention.span))


def _accepted(found: tuple[Named, ...], judge: Judge) -> list[Named]:
    """Return the names that mean a place; what is confirmed once is known wherever it stands."""
    accepted: list[Named] = []
    for named in found:
        if judge.accepts(named, accepted[-1] if accepted else None):
            accepted.append(named)
    confirmed = frozenset(named.name for named in accepted if named.trust == UNSURE)
    if not confirmed:
        return accepted
    kept = {named.first for named in accepted}
    return [n for n in found if n.first in kept or (n.entries and judge.again(n, confirmed))]


def _mention(named: Named, beside: list[Named], judge: Judge, known: Gazetteer) -> Mention:
    reading = judge.reading
    entry = meant(named, beside, judge)
    span = gazetted.span_of(named, reading)
    part = named.kind is not None and named.kind.part and not named.clitics
    if _is_area(named, entry):
        part, span = True, reading.span(named.first - 1, named.last, named.kind_clitics)
    elif part and named.kind is not None and entry.kind != named.kind.kind and not named.full:
        entry = _of_kind(entry, named.kind, known)
        if entry.kind != named.kind.kind:
            part, span = False, reading.span(named.first, named.last, named.clitics)
    text = span.of(reading.text) if part else printed(span, reading, named.first, named.clitics)
    return Mention(span=span, entry=entry, bare=not part, text=text)


def _is_area(named: Named, entry: Entry) -> bool:
    """Say whether «منطقة» tells a region from the city of its name: «منطقة الرياض»."""
    kinds = {one.kind for one in named.entries}
    area = named.kind is not None and named.kind.word == _AREA and not named.full
    return area and entry.kind == "region" and "city" in kinds


def _of_kind(entry: Entry, kind: Kind, known: Gazetteer) -> Entry:
    """Return the place that a word of kind makes of a city: its airport, its governorate."""
    own = kind.kind == "region" or kind.word in placewords.OF_TOWNS
    if entry.kind != "city" or not own:
        return entry
    if kind.kind == "region":
        for other in known.starting(_GOVERNORATE):
            if other.name == (_GOVERNORATE, *entry.name) and other.country == entry.country:
                listed = kind.word == _GOVERNORATE
                return (
                    other if listed else replace(other, name=(kind.word, *entry.name), listed=False)
                )
    if kind.kind == "region" and entry.country == "US":  # no state bears its town's name
        return replace(entry, kind="region", lat=None, lon=None)
    return replace(entry, kind=kind.kind)


def _unlisted(
    reading: Reading,
    found: list[Named],
    mentions: list[Mention],
    judge: Judge,
    refused: frozenset[int],
) -> list[Mention]:
    """Return the names that only a word of kind tells, placed by the town that stands near.

    A town that the gazetteer knows elsewhere, a name refused, lies in none named before.
    """
    taken = {at for named in found for at in range(named.first, named.last)}
    listed = sorted(mentions, key=lambda mention: mention.span)
    spans = [mention.span for mention in listed]
    made: list[Mention] = []
    by_kind = unlisted.find(judge, frozenset(taken))
    by_tag = unlisted.tagged(reading, refused | taken, judge.entities, sport=judge.is_sport)
    for one in (*by_kind, *unlisted.missions(judge), *by_tag):
        span = reading.span(one.first, one.last, one.clitics)
        if is_free(span, spans):
            insort(spans, span)
            town = one.kind.kind == "city" and not one.kind.part
            known = town and not refused.isdisjoint(range(one.first, one.last))
            entry = _placed(one, reading, _town(one, listed, judge, near=not known))
            made.append(
                Mention(
                    span=span,
                    entry=entry,
                    bare=False,
                    text=printed(span, reading, one.first, one.clitics),
                )
            )
    return made


def _town(one: Unlisted, listed: list[Mention], judge: Judge, *, near: bool) -> Entry | None:
    """Return the place that a name lies in: the one that follows, else the one named before.

    What only the tagger knows lies where its own sentence says, or the places on both sides lie.
    """
    town = _after(one, judge.reading, listed)
    loose = one.kind.kind in _PARTS_OF_TOWNS or not one.kind.part
    if town is None and near and (loose or len(judge.countries) == 1):
        town = _before(one, judge.reading, listed)
    return town


def _placed(one: Unlisted, reading: Reading, town: Entry | None) -> Entry:
    """Return a place that lies in another, and where that does if it is a part of a town."""
    kind = one.kind.kind
    said = container(reading, one.last)
    if said is not None and town is not None and town.country != said:
        town = None  # «بلدة كذا الروسية»
    if kind == "region" and not one.kind.part and town is not None and town.kind == "city":
        kind = "district"  # «منطقة كذا شمالي دلهي»
    small = town is not None and (town.kind in _SMALL or town.weight < _SMALL_REGION)
    where = (town.lat, town.lon) if town and small and kind in _PARTS_OF_TOWNS else (None, None)
    return Entry(
        name=unlisted.name(one, reading), kind=kind, country=town.country if town else said,
        lat=where[0], lon=where[1], weight=0, trust=UNSURE,
        listed=False,
    )  # fmt: skip


def _after(one: Unlisted, reading: Reading, mentions: list[Mention]) -> Entry | None:
    """Return the place that follows a name within five words, in the same sentence."""
    start = reading.words[one.last - 1].end
    end = reading.words[min(one.last + 5, len(reading.words)) - 1].end
    for mention in mentions:
        if start <= mention.span.start < end:
            between = reading.text[start : mention.span.start]
            if between.strip() == _AND:
                return None  # «جبال قنديل وسنجار»
            return None if not _ENDS.isdisjoint(between) else mention.entry
    return None


def _before(one: Unlisted, reading: Reading, mentions: list[Mention]) -> Entry | None:
    """Return the last place named before, not far away: where the article is.

    In another sentence a site's town may be another, if the article has named several.
    """
    start = reading.words[one.first].start
    at = bisect_left(mentions, start, key=lambda mention: mention.span.end)
    if not at:
        return None
    entry, end = mentions[at - 1].entry, mentions[at - 1].span.end
    if entry.kind == "facility" and one.kind.word:
        return None  # a site lies in none named before it
    last = bisect_left(reading.words, mentions[at - 1].span.start, key=lambda word: word.start)
    alike = one.kind.word and one.kind.word in reading.forms[max(0, last - 1) : last + 1]
    if entry.kind == "facility" or alike:  # «في منطقة كذا، وفي منطقة كذا»
        entry = replace(entry, lat=None, lon=None)
    words = bisect_left(reading.words, end, key=lambda word: word.start)
    if one.first - words >= _NOT_FAR:
        return None
    if _ENDS.isdisjoint(reading.text[end:start]):
        return entry
    towns = {mention.entry.place for mention in mentions[:at] if mention.entry.kind == "city"}
    if one.kind.kind == "facility" and len(towns) > 1:
        return replace(entry, lat=None, lon=None)
    following = mentions[at].entry if at < len(mentions) else entry
    return entry if one.kind.word or following.country == entry.country else None


def _merged(mentions: list[Mention]) -> tuple[Place, ...]:
    """Return each place once, under the name without a word of kind where it has one."""
    groups: dict[object, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.entry.place, []).append(mention)
    return tuple(_place(group) for group in groups.values())


def _place(group: list[Mention]) -> Place:
    bare = [mention for mention in group if mention.bare]
    named = bare[0] if bare else max(group, key=lambda mention: len(normalise(mention.text)))
    entry = group[0].entry
    return Place(
        text=named.text,
        kind=entry.kind,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        mentions=tuple(mention.span for mention in group),
    )
