"""Following: the stories of what an archive holds, kept up as articles come in.

Articles go through the stream in the order of their publication, whatever the order in which they
came. What came since the last time goes on where the stream stood, unless some of it is older than
the hour in which the stream stands: then all of it is followed anew, with the same end.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from itertools import groupby

from mujaz.archive.kept import Kept, StoryRow, Which
from mujaz.archive.store import Archive
from mujaz.errors import NoSuchBrief, NoSuchStory
from mujaz.story.build import status_of, story_of, title_of
from mujaz.story.index import KEPT
from mujaz.story.story import Story
from mujaz.story.stream import Arrival, Stream
from mujaz.story.told import Told
from mujaz.story.vector import vector

_NOTE = "stories"
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    """How far the stories have come: the articles read, the last one's time, and the stream."""

    through: int = 0
    at: str = ""
    memory: str = ""

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

    The same articles give the same stories and ids, in whatever order they came in.
    """
    stand = _stand(archive)
    last, came = stand.through, list[str]()
    for kept in archive.arrivals(stand.through):
        last, came = max(last, kept.number), [*came, kept.at] if stand.at else came
    if last == stand.through:
        return
    stream, before = Stream(), dict[str, str]()
    if stand.goes_on(came):
        before = _restored(archive, stream, stand)
    else:
        stand = _Stand()
    headings = _read(archive, stream, stand, before)
    end = max((one.at for one in headings.values()), default=stand.at)
    _write(archive, stream, headings, whole=not stand.at, now=when(end))
    told = {"through": last, "at": end, "memory": stream.memory()}
    archive.stories.keep_note(_NOTE, json.dumps(told))


def _stand(archive: Archive) -> _Stand:
    note = archive.stories.note(_NOTE)
    return _Stand(**json.loads(note)) if note else _Stand()


def _restored(archive: Archive, stream: Stream, stand: _Stand) -> dict[str, str]:
    """Put the stories back into a stream; return the key of each article that is in one."""
    begin = when(stand.at) - KEPT
    keys: dict[str, str] = {}
    awake = {kept.id for kept in archive.articles(Which(since=begin.date()))}
    for row in archive.stories.every():
        key = json.loads(row.state)["key"]
        keys |= dict.fromkeys(row.articles, key)
        if awake & set(row.articles):
            stream.recall(key, [one for one in row.articles if one not in awake])
    stream.remember(stand.memory)
    return keys


def _read(
    archive: Archive, stream: Stream, stand: _Stand, before: Mapping[str, str]
) -> dict[str, _Heading]:
    """Lead the articles through the stream in the order of time; return their headings.

    Those that were read already are put where they were.
    """
    begin = (when(stand.at) - KEPT).date() if stand.at else None
    headings = {}
    for kept in _in_order(archive, Which(since=begin)):
        article = kept.brief.article
        arrival = Arrival(id=kept.id, at=when(kept.at), vector=vector(article.title, article.body))
        if kept.number <= stand.through:
            stream.put(arrival, before.get(kept.id, kept.id))
        else:
            stream.add(arrival)
        headings[kept.id] = _Heading(at=kept.at, title=article.title)
    return headings


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
    found = {id_of(key): (key, some) for key, some in stream.stories().items()}
    for row in list(archive.stories.every()):
        key = json.loads(row.state)["key"]
        touched = whole or key in stream.stories() or any(one in headings for one in row.articles)
        if touched and row.id not in found:
            archive.stories.drop(row.id)
        elif not touched and row.status != "dormant":
            _keep(archive, key, row.articles, headings, now)
    for key, some in found.values():
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


def story(archive: Archive, id_: str, since: datetime | None = None) -> Story:
    """Return a story of the archive, built of its articles as they stand. Raises `NoSuchStory`."""
    row = archive.stories.get(id_)
    some = tuple(_articles(archive, row.articles)) if row else ()
    if not some:
        raise NoSuchStory(id_, "is no story of this archive; `mujaz stories` lists them")
    copies = {one.id: one.copy_of for one in some if one.copy_of}
    return story_of(
        id_,
        [Told(id=one.id, at=when(one.at), brief=one.brief) for one in some],
        now=when(_stand(archive).at),
        since=since,
        copies=copies,
    )


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
