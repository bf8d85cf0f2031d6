"""Following: the stories of what an archive holds, kept up as articles come in.

Articles go through the stream in the order of their publication, whatever the order in which they
came. What came since the last time goes on where the stream stood, unless some of it is older than
the hour in which the stream stands: then all of it is followed anew, with the same end.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import groupby

from mujaz.archive.kept import Kept, Mark, StoryRow, Which
from mujaz.archive.standing import Standing, earlier, goes_on, standing, turn_of
from mujaz.archive.standing import keep as keep_earlier
from mujaz.archive.store import Archive
from mujaz.errors import NoSuchBrief, NoSuchStory
from mujaz.story.build import status_of, story_of, title_of
from mujaz.story.index import KEPT
from mujaz.story.story import Story
from mujaz.story.stream import Arrival, Stream
from mujaz.story.told import Told
from mujaz.story.vector import vector

_NOTE = "stories"
_WAS = "story "  # before the id of one that is no more, in the name of a note: its first article


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    """How far the stories have come: the articles read, the last one's time, and the stream."""

    through: int = 0
    at: str = ""
    memory: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """What the list of stories needs of an article: no more of it is held while many are read."""

    at: str
    title: str | None


_Read = tuple[Arrival, _Heading]


def follow(archive: Archive) -> None:
    """Bring the stories of an archive up to its articles; nothing is done where none came.

    The same articles give the same stories and ids, in whatever order they came in. An article of
    the last thirty days that came with other words leaves its story, and goes where these belong.
    """
    stand = _stand(archive)
    last, came = _came(archive, stand)
    revisions = archive.revisions(stand.revision)
    if last == stand.through and not revisions:
        return
    place = revisions[-1].place if revisions else stand.revision
    stream, base = Stream(), _goes_on_from(archive, stand, came)
    headings, taken = _read(archive, stream, base, place)
    end = max((one.at for one in headings.values()), default=stand.at)
    _write(archive, stream, headings, whole=base is None, now=when(end))
    kept = (one for one in earlier(archive) if base and one.at <= base.at)
    keep_earlier(archive, (*kept, *taken))
    told = _Stand(through=last, at=end, memory=stream.memory(), revision=place)
    archive.stories.keep_note(_NOTE, json.dumps(asdict(told)))


def mark(archive: Archive) -> Mark:
    """Return how far the stories of an archive have come."""
    stand = _stand(archive)
    return Mark(article=stand.through, revision=stand.revision)


def _stand(archive: Archive) -> _Stand:
    note = archive.stories.note(_NOTE)
    return _Stand(**json.loads(note)) if note else _Stand()


def _came(archive: Archive, stand: _Stand) -> tuple[int, list[datetime]]:
    """Return the number of the last article that came, and the times of those that are new."""
    last, came = stand.through, list[datetime]()
    for kept in archive.arrivals(stand.through):
        last, came = max(last, kept.number), [*came, when(kept.at)] if stand.at else came
    return last, came


def _goes_on_from(archive: Archive, stand: _Stand, came: Sequence[datetime]) -> Standing | None:
    """Return the last standing that what came goes on from, null where it is older than any."""
    if not stand.at:
        return None
    if goes_on(when(stand.at), came):
        rows = archive.stories.every()
        return Standing(
            at=when(stand.at),
            memory=stand.memory,
            revision=stand.revision,
            stories={json.loads(row.state)["key"]: row.articles for row in rows},
        )
    return next((one for one in reversed(earlier(archive)) if goes_on(one.at, came)), None)


def _read(
    archive: Archive, stream: Stream, base: Standing | None, place: int
) -> tuple[dict[str, _Heading], tuple[Standing, ...]]:
    """Lead the articles through the stream in the order of time.

    Return their headings, and the standings that were taken on the way.
    """
    headings, taken = dict[str, _Heading](), tuple[Standing, ...]()
    some = _arrivals(archive, base)
    if base is not None:
        window = tuple(some)
        headings = {arrival.id: heading for arrival, heading in window}
        some = _restored(archive, stream, base, window)
    last = None if base is None else base.at
    for arrival, heading in some:
        turn = turn_of(arrival.at)
        if last is not None and turn > last:
            taken = (*taken[-1:], standing(stream, turn, place))
        last = max(last or turn, turn)
        headings[arrival.id] = heading
        stream.add(arrival)
    return headings, taken


def _arrivals(archive: Archive, base: Standing | None) -> Iterator[_Read]:
    begin = None if base is None else (base.at - KEPT).date()
    for kept in _in_order(archive, Which(since=begin)):
        article = kept.brief.article
        found = vector(article.title, article.body)
        heading = _Heading(at=kept.at, title=article.title)
        yield Arrival(id=kept.id, at=when(kept.at), vector=found), heading


def _restored(
    archive: Archive, stream: Stream, base: Standing, window: Sequence[_Read]
) -> Iterator[_Read]:
    """Put the stories back into a stream; yield the articles that are still to be added.

    Those that have other words than then come last.
    """
    awake = {arrival.id for arrival, _ in window}
    keys = {article: key for key, some in base.stories.items() for article in some}
    for key, some in base.stories.items():
        if not awake.isdisjoint(some):
            stream.recall(key, [article for article in some if article not in awake])
    stream.remember(base.memory)
    revised = {one.id for one in archive.revisions(base.revision)}
    for arrival, _ in window:
        if arrival.id in keys and arrival.id not in revised:
            stream.put(arrival, keys[arrival.id])
    yield from (one for one in window if one[0].id not in keys)
    yield from (one for one in window if one[0].id in keys and one[0].id in revised)


def _in_order(archive: Archive, which: Which) -> Iterator[Kept]:
    """Yield articles by their time, those of one time by their id."""
    for _, some in groupby(archive.articles(which), key=lambda kept: kept.at):
        yield from sorted(some, key=lambda kept: kept.id)


def _write(
    archive: Archive,
    stream: Stream,
    headings: Mapping[str, _Heading],
    *,
    whole: bool,
    now: datetime,
) -> None:
    """Keep the stories, those of one article too: another may come to it."""
    stories = {key: some for key, some in stream.stories().items() if some}
    found = {id_of(key) for key in stories}
    for row in list(archive.stories.every()):
        key = json.loads(row.state)["key"]
        touched = whole or row.id in found or any(one in headings for one in row.articles)
        if touched and row.id not in found:
            archive.stories.drop(row.id)
            if len(row.articles) > 1:  # somebody may have its address
                archive.stories.keep_note(f"{_WAS}{row.id}", key)
        elif not touched and row.status != "dormant":
            _keep(archive, key, row.articles, headings, now)
    for key, some in stories.items():
        _keep(archive, key, some, headings, now)


def _keep(
    archive: Archive,
    key: str,
    some: Sequence[str],
    headings: Mapping[str, _Heading],
    now: datetime,
) -> None:
    known = {one: headings.get(one) or _heading(archive, one) for one in some}
    there = sorted(
        (one for one, heading in known.items() if heading),
        key=lambda one: (heading.at if (heading := known[one]) else "", one),
    )
    headed = [heading for one in there if (heading := known[one])]
    if not headed:
        return
    first, last = headed[0].at, headed[-1].at
    archive.stories.keep(
        StoryRow(
            id=id_of(key),
            title=title_of([(when(one.at), one.title) for one in headed]) or there[0],
            status=status_of(when(first), when(last), now),
            changed=last,
            state=json.dumps({"key": key}),
            articles=tuple(there),
        )
    )


def _heading(archive: Archive, article: str) -> _Heading | None:
    """Return the heading of an article, null where it was forgotten."""
    try:
        kept = archive.article(article)
    except NoSuchBrief:
        return None
    return _Heading(at=kept.at, title=kept.brief.article.title)


def story(
    archive: Archive, id_: str, since: datetime | None = None, seen: Mark | None = None
) -> Story:
    """Return a story of the archive, built of its articles as they stand. Raises `NoSuchStory`.

    What is new `since` is what was published since, or, where it was `seen` then, what has come.
    """
    row = known(archive, id_)
    some = tuple(_articles(archive, row.articles))
    if not some:
        raise _no_story(id_)
    return story_of(
        row.id,
        [Told(id=one.id, at=when(one.at), brief=one.brief) for one in some],
        now=when(_stand(archive).at),
        since=since,
        before=None if seen is None else _bodies(archive, some, seen),
        copies={one.id: one.copy_of for one in some if one.copy_of},
    )


def known(archive: Archive, id_: str) -> StoryRow:
    """Return a story as `row_of` does. Raises `NoSuchStory`."""
    row = row_of(archive, id_)
    if row is None:
        raise _no_story(id_)
    return row


def row_of(archive: Archive, id_: str) -> StoryRow | None:
    """Return a story as it is kept; of one that became part of another, that one."""
    row = archive.stories.get(id_)
    key = archive.stories.note(f"{_WAS}{id_}") if row is None else None
    now = key and archive.stories.of(key)
    return archive.stories.get(now) if now else row


def _no_story(id_: str) -> NoSuchStory:
    return NoSuchStory(id_, "is no story of this archive; `mujaz stories` lists them")


def _bodies(archive: Archive, some: Sequence[Kept], seen: Mark) -> dict[str, str]:
    """Return the bodies of the articles that had come by then, as they were then."""
    next_ = {one.id: one.version for one in reversed(archive.revisions(seen.revision))}
    bodies = {}
    for kept in some:
        if kept.number <= seen.article:
            later = next_.get(kept.id)
            brief = archive.versions(kept.id)[later - 2].brief if later else kept.brief
            bodies[kept.id] = brief.article.body
    return bodies


def _articles(archive: Archive, ids: Sequence[str]) -> Iterator[Kept]:
    for one in ids:
        try:
            yield archive.article(one)
        except NoSuchBrief:
            continue  # forgotten since


def id_of(key: str) -> str:
    """Return the id of the story that an article stands for: the same whoever computes it."""
    return "s" + blake2b(key.encode("utf-8"), digest_size=5).hexdigest()


def when(at: str) -> datetime:
    """Return a time of the archive in UTC; a day is its beginning."""
    found = datetime.fromisoformat(at)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
