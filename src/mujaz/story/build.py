"""Build: many briefs in, one story out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mujaz.language.letters import fold
from mujaz.language.tables import table
from mujaz.story.bearers import bearers
from mujaz.story.disagreements import disagreements
from mujaz.story.happenings import happenings, occurrences
from mujaz.story.ledger import ledgers
from mujaz.story.lines import lines
from mujaz.story.news import news
from mujaz.story.own import own_part
from mujaz.story.promises import promises
from mujaz.story.speakers import speakers
from mujaz.story.story import Cited, Source, Spot, Status, Story
from mujaz.story.told import Told
from mujaz.story.vector import cosine, vector

_NEW = timedelta(hours=24)
_DORMANT = timedelta(hours=72)
_LATE, _LATEST = timedelta(days=3), 10  # from a story's last title back, and how many at least
_WORDS = 4  # of a title that names an event
_EVIDENCE = 5  # mentions of a place that are kept


def story_of(  # noqa: PLR0913 - what a story is made of, one thing each
    id_: str,
    some: Iterable[Told],
    *,
    now: datetime,
    since: datetime | None = None,
    before: Mapping[str, str] | None = None,
    copies: Mapping[str, str] | None = None,
) -> Story:
    """Return the story that some articles tell, `now` being the time of the last one anywhere.

    Deterministic, and no article's order of arrival counts: they are read by their time. `copies`
    names the original of each article that copies another; a copy tells nothing of its own.
    What is new `since` a time is what the bodies `before` it did not tell, by the articles' ids: of
    those published by then, where nothing else is known.
    Raises `ValueError` without an article.
    """
    every = tuple(sorted(some, key=lambda one: (one.at, one.id)))
    if not every:
        raise ValueError(f"a story needs an article: {id_}")
    own = {one.id for one in every}
    copied = {one: of for one, of in (copies or {}).items() if of in own}
    told = tuple(own_part(one) for one in every if one.id not in copied)
    happened, counted = occurrences(told), ledgers(told)
    people = bearers(told, "person")
    made = Story(
        id=id_,
        title=title_of([(one.at, one.brief.article.title) for one in told]) or told[0].id,
        status=status_of(every[0].at, every[-1].at, now),
        first=every[0].at,
        last=every[-1].at,
        label=told[0].brief.digest.disclosure.label,
        articles=tuple(_source(one, copied.get(one.id)) for one in every),
        digest=lines(told, people),
        timeline=happenings(happened),
        promises=promises(told, happened),
        ledgers=counted,
        disagreements=disagreements(told, counted),
        speakers=speakers(told, people),
        bearers=(*people, *bearers(told, "organisation")),
        places=_spots(told),
        since=since,
        news=(),
    )
    if since is None:
        return made
    published = {one.id: one.brief.article.body for one in every if one.at <= since}
    return replace(made, news=news(made, published if before is None else before))


def status_of(first: datetime, last: datetime, now: datetime) -> Status:
    """Return whether a story is of the last day, told in the last three, or told no more."""
    if now - last > _DORMANT:
        return "dormant"
    return "new" if now - first < _NEW else "active"


def title_of(titles: Sequence[tuple[datetime, str | None]]) -> str | None:
    """Return the late title that has most in common with the other late ones and names an event.

    Late are the titles of a story's last three days, and its last ten: what goes on is not called
    by what it began with. `titles` are in the order of time.
    """
    some = [(at, title) for at, title in titles if title]
    late = [title for at, title in some if some[-1][0] - at <= _LATE]
    late = max(late, [title for _, title in some[-_LATEST:]], key=len)
    vectors = {title: vector(title, "") for title in late}
    whole: dict[str, float] = defaultdict(float)
    for stem, weight in (pair for title in late for pair in vectors[title].items()):
        whole[stem] += weight
    return max(
        vectors,
        key=lambda one: (_names_event(one), round(cosine(vectors[one], whole), 9), one),
        default=None,
    )


def _names_event(title: str) -> bool:
    said = [word.strip(":.،«»\"'") for word in title.split()]
    openers = {fold(word) for word in table("story", "titles")["openers"]}
    return len(said) >= _WORDS and fold(said[0]) not in openers and not title.rstrip().endswith("؟")


def _source(told: Told, copy_of: str | None) -> Source:
    article = told.brief.article
    return Source(
        id=told.id,
        at=told.at,
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        copy_of=copy_of,
    )


def _spots(some: Sequence[Told]) -> tuple[Spot, ...]:
    """Return the places that have coordinates, those of most articles first."""
    found: dict[tuple[float, float], list[tuple[Spot, Cited]]] = defaultdict(list)
    for told in some:
        for place in told.brief.facts.places:
            if place.lat is not None and place.lon is not None:
                mention = place.mentions[0]
                spot = Spot(
                    name=place.text,
                    kind=place.kind,
                    country=place.country,
                    lat=place.lat,
                    lon=place.lon,
                    articles=1,
                    evidence=(),
                )
                found[place.lat, place.lon].append((spot, told.cited(mention.start, mention.end)))
    made = (
        replace(
            group[0][0],
            articles=len({cited.article for _, cited in group}),
            evidence=tuple(cited for _, cited in group[:_EVIDENCE]),
        )
        for group in found.values()
    )
    return tuple(sorted(made, key=lambda one: (-one.articles, one.name)))
