"""Telling: what a worker does for the stories of an archive, which it opens for itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache

from mujaz.archive import following
from mujaz.archive.following import when
from mujaz.archive.kept import Mark
from mujaz.archive.open import open_archive
from mujaz.archive.store import Archive
from mujaz.publish.json import story_to_json
from mujaz.publish.story_feed import story_to_atom, story_to_json_feed, story_to_rss
from mujaz.publish.story_map import story_to_svg
from mujaz.publish.story_page import story_page
from mujaz.serve.forms import Form
from mujaz.story.story import Story

_MOST = 50  # news that a system is sent at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Since when things are new (ISO 8601, null: nothing is), and what had been `seen` then."""

    since: str | None = None
    seen: Mark | None = None


EVERYTHING = Look(since="1970-01-01T00:00:00+00:00")


FORMS: dict[str, Form] = {
    "json": Form(media="application/json", made=lambda told: story_to_json(told, indent=None)),
    "page": Form(media="text/html", made=story_page),
    "map": Form(media="image/svg+xml", made=story_to_svg),
}
FEEDS: dict[str, Form] = {
    "atom": Form(media="application/atom+xml", made=story_to_atom),
    "rss": Form(media="application/rss+xml", made=story_to_rss),
    "jsonfeed": Form(media="application/feed+json", made=story_to_json_feed),
}


def story(where: str, id_: str, form: str, look: Look) -> str:
    """Return a story of the archive at `where` in a form. Raises `NoSuchStory`."""
    return (FORMS | FEEDS)[form].made(_built(_opened(where), id_, look))


def news(where: str, id_: str, look: Look) -> str:
    """Return what a system is told of a story, and how far the stories have come, as JSON."""
    archive = _opened(where)
    mark = following.mark(archive)  # before it is read: what comes meanwhile is told again
    told = _letter(_built(archive, id_, look))
    return json.dumps({"mark": asdict(mark), "told": told}, ensure_ascii=False)


def follow(where: str, before: Mark | None) -> str:
    """Bring the stories up to the articles; return how far they are, and those that went on."""
    archive = _opened(where)
    following.follow(archive)
    mark = following.mark(archive)
    went_on = archive.stories.touched(before) if before and before != mark else ()
    return json.dumps({"mark": asdict(mark), "stories": went_on})


def _built(archive: Archive, id_: str, look: Look) -> Story:
    since = when(look.since) if look.since else None
    return following.story(archive, id_, since, look.seen)


def _letter(told: Story) -> dict[str, object]:
    whole = json.loads(story_to_json(told, indent=None))
    kept = ("id", "title", "status", "first", "last", "label", "since")
    latest = whole["news"][-_MOST:]
    data = {name: whole[name] for name in kept} | {"news": latest}
    sources = {cited["article"] for one in latest for cited in one["evidence"]}
    articles = [one for one in whole["articles"] if one["id"] in sources]
    return {"type": "story.news", "data": data | {"articles": articles}}


@cache
def _opened(where: str) -> Archive:
    return open_archive(where, there=True)
