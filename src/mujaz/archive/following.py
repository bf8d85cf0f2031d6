"""Following: the stories of what an archive holds, kept up as articles come in.

Articles go through the stream in the order of their publication, whatever the order in which they
came. What came since the last time goes on where the stream stood, unless some of it is older than
the hour in which the stream stands: then all of it is followed anew, with the same end.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from itertools import groupby

from mujaz.archive.kept import Kept, Mark, StoryRow, Which
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
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    """How far the stories have come: the articles read, the last one's time, and the stream."""

    through: int = 0
    at: str = ""
    memory: str = ""
    revision: int = 0

    def goes_on(self, came: Sequence[str]) -> bool:
        """Say whether articles published at these times come after what was read."""
        return bool(self.at) and all(when(one) >= _hour(self.at) for one in came)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """What the list of stories needs of an article: no more of it is held while many are read."""

    at: str
    title: str | None


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
    stream = Stream()
    if not stand.goes_on(came):
        stand = _Stand()
    headings = _read(archive, stream, stand, {one.id for one in revisions})
    end = max((one.at for one in headings.values()), default=stand.at)
    _write(archive, stream, headings, whole=not stand.at, now=when(end))
    told = _Stand(through=last, at=end, memory=stream.memory(), revision=place)
    archive.stories.keep_note(_NOTE, json.dumps(asdict(told)))


def mark(archive: Archive) -> Mark:
    """Return how far the stories of an archive have come."""
    stand = _stand(archive)
    return Mark(article=stand.through, revision=stand.revision)


def _stand(archive: Archive) -> _Stand:
    note = archive.stories.note(_NOTE)
    return _Stand(**json.loads(note)) if note else _Stand()


def _came(archive: Archive, stand: _Stand) -> tuple[int, list[str]]:
    """Return the number of the last article that came, and the times of those that are new."""
    last, came = stand.through, list[str]()
    for kept in archive.arrivals(stand.through):
        last, came = max(last, kept.number), [*came, kept.at] if stand.at else came
    return last, came


def _read(
    archive: Archive, stream: Stream, stand: _Stand, revised: Collection[str]
) -> dict[str, _Heading]:
    """Lead the articles through the stream in the order of time; return their headings.

    Those that were read already are put where they were; with other words, last, where they belong.
    """
    begin = when(stand.at) - KEPT if stand.at else None
    found = {
        kept.id: _arrival(kept) for kept in _in_order(archive, Which(since=begin and begin.date()))
    }
    before = _restored(archive, stream, stand, found.keys())
    known = before.keys() - set(revised)
    for one, (arrival, _) in found.items():
        if one in known:
            stream.put(arrival, before[one])
        elif one not in before:
            stream.add(arrival)
    for one, (arrival, _) in found.items():
        if one in before and one not in known:
            stream.add(arrival)
    return {one: heading for one, (_, heading) in found.items()}


def _arrival(kept: Kept) -> tuple[Arrival, _Heading]:
    article = kept.brief.article
    arrival = Arrival(id=kept.id, at=when(kept.at), vector=vector(article.title, article.body))
    return arrival, _Heading(at=kept.at, title=article.title)


def _restored(
    archive: Archive, stream: Stream, stand: _Stand, awake: Collection[str]
) -> dict[str, str]:
    """Put the stories back into a stream; return the key of each article that is in one."""
    if not stand.at:
        return {}
    keys: dict[str, str] = {}
    for row in archive.stories.every():
        key = json.loads(row.state)["key"]
        keys |= dict.fromkeys(row.articles, key)
        if not set(awake).isdisjoint(row.articles):
            stream.recall(key, [one for one in row.articles if one not in awake])
    stream.remember(stand.memory)
    return keys


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
            title=title_of([one.title for one in headed]) or there[0],
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
    row = row_of(archive, id_)
    some = tuple(_articles(archive, row.articles)) if row else ()
    if row is None or not some:
        raise NoSuchStory(id_, "is no story of this archive; `mujaz stories` lists them")
    return story_of(
        row.id,
        [Told(id=one.id, at=when(one.at), brief=one.brief) for one in some],
        now=when(_stand(archive).at),
        since=since,
        before=None if seen is None else _bodies(archive, some, seen),
        copies={one.id: one.copy_of for one in some if one.copy_of},
    )


def row_of(archive: Archive, id_: str) -> StoryRow | None:
    """Return a story as it is kept; of one that became part of another, that one."""
    row = archive.stories.get(id_)
    key = archive.stories.note(f"{_WAS}{id_}") if row is None else None
    now = key and archive.stories.of(key)
    return archive.stories.get(now) if now else row


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


def _hour(at: str) -> datetime:
    return when(at).replace(minute=0, second=0, microsecond=0)
