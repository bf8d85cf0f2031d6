"""Poll: what is new at an address: a page, or the pages that a feed or a sitemap names.

What was seen is remembered with the article itself, in one transaction, so that a run that is
killed asks again for what it has not kept. A feed counts as seen when all of its pages are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from mujaz.archive.feed import Entry, Feed, feed_of
from mujaz.archive.input import Input, failed, hash_of, now
from mujaz.archive.kept import Failure
from mujaz.archive.polite import Visitor
from mujaz.archive.store import Archive
from mujaz.errors import MujazError
from mujaz.read.hop import Page
from mujaz.settings import Settings

_DEEPEST = 2  # indexes of sitemaps in each other


class Poll:
    """The addresses that one run asks."""

    def __init__(self, archive: Archive, visitor: Visitor, settings: Settings) -> None:
        self._archive, self._visitor, self._settings = archive, visitor, settings

    def at(self, url: str, *, depth: int = 0) -> Iterator[Input | Failure]:
        """Yield the page at a URL, or those of the feed there, that changed since they were seen.

        What can't be had is a failure, and is asked for again the next time.
        """
        try:
            page = self._page(url)
            feed = (
                None if page is None else feed_of(page.data, url=page.url, settings=self._settings)
            )
        except MujazError as error:
            yield failed(url, str(error))
            return
        if page is None:
            return
        if feed is None:
            yield _input(Entry(url=url, stamp=None, changed=None), page)
        else:
            yield from self._all(feed, _note(url, page), depth)

    def _all(self, feed: Feed, seen: tuple[str, str], depth: int) -> Iterator[Input | Failure]:
        """Yield what a feed names; the last of it says that the feed was seen, if all of it was."""
        last: Input | None = None
        whole = True
        for one in self._named(feed, depth):
            if isinstance(one, Failure):
                whole = False
                yield one
                continue
            if last is not None:
                yield last
            last = one
        if last is not None:
            yield replace(last, notes=(*last.notes, seen)) if whole else last
        elif whole:
            self._archive.stories.keep_note(*seen)

    def _named(self, feed: Feed, depth: int) -> Iterator[Input | Failure]:
        for entry in feed.entries:
            yield from self._entry(entry)
        if depth < _DEEPEST:
            for url in feed.further:
                yield from self.at(url, depth=depth + 1)

    def _entry(self, entry: Entry) -> Iterator[Input | Failure]:
        if entry.changed is not None and self._archive.done(_hash(entry)) is not None:
            return
        try:
            page = self._page(entry.url)
        except MujazError as error:
            yield failed(entry.url, str(error))
            return
        if page is not None:
            yield _input(entry, page)

    def _page(self, url: str) -> Page | None:
        seen = self._archive.stories.note(_name(url))
        return self._visitor.page(url, json.loads(seen) if seen else {})


def _input(entry: Entry, page: Page) -> Input:
    return Input(
        source=entry.url,
        data=page.data,
        hash=_hash(entry),
        at=now(),
        url=page.url,
        charset=page.charset,
        stamp=entry.stamp,
        notes=(_note(entry.url, page),) if page.validators else (),
    )


def _hash(entry: Entry) -> bytes:
    return hash_of(f"{entry.url}\n{entry.changed or ''}".encode("utf-8", "replace"))


def _note(url: str, page: Page) -> tuple[str, str]:
    return _name(url), json.dumps(dict(page.validators))


def _name(url: str) -> str:
    return f"seen {url}"
