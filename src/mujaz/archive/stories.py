"""The stories of an archive in the tables of its database."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.archive.database import Database, Row
from mujaz.archive.kept import StoryRow
from mujaz.archive.packed import kept_text

_STORY = "SELECT id, title, status, changed, state FROM stories"


class StoryTables:
    """The `Stories` over a database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def keep(self, row: StoryRow) -> None:
        """Keep a story as it is now; its articles leave the stories they were in."""
        members = [(article, row.id, place) for place, article in enumerate(row.articles)]
        with self._db.writing():
            self._db.rows(
                "INSERT INTO stories (id, title, status, changed, state) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
                " status = excluded.status, changed = excluded.changed, state = excluded.state",
                (row.id, kept_text(row.title), row.status, row.changed, kept_text(row.state)),
            )
            self._db.rows("DELETE FROM members WHERE story = ?", (row.id,))
            self._db.many(
                "INSERT INTO members (article, story, place) VALUES (?, ?, ?)"
                " ON CONFLICT (article) DO UPDATE SET story = excluded.story,"
                " place = excluded.place",
                members,
            )

    def drop(self, id_: str) -> None:
        """Forget a story that was merged into another; nothing is done where there is none."""
        with self._db.writing():
            self._db.rows("DELETE FROM members WHERE story = ?", (id_,))
            self._db.rows("DELETE FROM stories WHERE id = ?", (id_,))

    def get(self, id_: str) -> StoryRow | None:
        """Return a story, or null."""
        found = self._db.rows(f"{_STORY} WHERE id = ?", (kept_text(id_),))
        return self._row(found[0]) if found else None

    def every(self, *, status: str | None = None) -> Iterator[StoryRow]:
        """Yield the stories of a status or all, the last changed first."""
        chosen, values = (" WHERE status = ?", (status,)) if status else ("", ())
        for row in self._db.rows(f"{_STORY}{chosen} ORDER BY changed DESC, id", values):
            yield self._row(row)

    def of(self, article: str) -> str | None:
        """Return the id of the story that an article is in, or null."""
        found = self._db.rows("SELECT story FROM members WHERE article = ?", (article,))
        return str(found[0][0]) if found else None

    def note(self, name: str) -> str | None:
        """Return the text kept under a name."""
        found = self._db.rows("SELECT text FROM notes WHERE name = ?", (kept_text(name),))
        return str(found[0][0]) if found else None

    def keep_note(self, name: str, text: str) -> None:
        """Keep a text under a name, instead of the one before."""
        with self._db.writing():
            keep_note(self._db, name, text)

    def _row(self, row: Row) -> StoryRow:
        id_, title, status, changed, state = row
        members = self._db.rows(
            "SELECT article FROM members WHERE story = ? ORDER BY place", (id_,)
        )
        return StoryRow(
            id=id_,
            title=title,
            status=status,
            changed=changed,
            state=state,
            articles=tuple(article for (article,) in members),
        )


def keep_note(db: Database, name: str, text: str) -> None:
    """Keep a text under a name, instead of the one before; within `writing`."""
    db.rows(
        "INSERT INTO notes (name, text) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET text = excluded.text",
        (kept_text(name), kept_text(text)),
    )
