"""Feeds: addresses that each bear a secret of their own, since feed readers can send no key.

An address reads the feed of one story and nothing else, in the name of whom it was made for, as
long as she has a key here. Of the secret its hash alone is kept, as of a key.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from mujaz.serve.database import Database

_NAME, _SECRET = 8, 32  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Whom an address was made for, and the story that it reads."""

    who: str
    story: str


class Feeds:
    """The addresses that a desk keeps: one for each reader and story."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def make(self, feed: Feed) -> str:
        """Return the secret of a new address, shown this once; the one before reads no more."""
        name, secret = secrets.token_hex(_NAME), secrets.token_urlsafe(_SECRET)
        self._db.write(
            lambda run: run(
                "INSERT INTO feeds (who, story, name, hash) VALUES (:who, :story, :name, :hash)"
                " ON CONFLICT (who, story)"
                " DO UPDATE SET name = excluded.name, hash = excluded.hash",
                who=feed.who,
                story=feed.story,
                name=name,
                hash=_hash(secret),
            )
        )
        return f"{name}.{secret}"

    def of(self, given: str) -> Feed | None:
        """Return the feed that a secret reads, null where none does.

        The name finds the row, the rest is compared in constant time.
        """
        name, _, secret = given.partition(".")
        rows = self._db.read("SELECT who, story, hash FROM feeds WHERE name = :name", name=name)
        for who, story, kept in rows:
            if hmac.compare_digest(_hash(secret), kept):
                return Feed(who=who, story=story)
        return None

    def stories(self, who: str) -> tuple[str, ...]:
        """Return the stories of which somebody has an address."""
        rows = self._db.read("SELECT story FROM feeds WHERE who = :who ORDER BY story", who=who)
        return tuple(story for (story,) in rows)

    def end(self, feed: Feed) -> None:
        """Let an address read no more."""
        self._db.write(
            lambda run: run(
                "DELETE FROM feeds WHERE who = :who AND story = :story",
                who=feed.who,
                story=feed.story,
            )
        )


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
