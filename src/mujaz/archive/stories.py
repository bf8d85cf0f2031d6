"""The stories of an archive in the tables of its database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mujaz.archive.database import Database, Row
from mujaz.archive.kept import Listing, Mark, StoryRow
from mujaz.archive.packed import kept_text
from mujaz.errors import NoSuchStory

_STORY = "SELECT id, title, status, changed, state FROM stories"
_LISTED = (
    "SELECT s.id, s.title, s.status, s.changed, count(DISTINCT a.number), max(a.number),"
    " coalesce(max(r.place), 0) FROM stories s JOIN members m ON m.story = s.id"
    " JOIN articles a ON a.id = m.article LEFT JOIN revisions r ON r.number = a.number"
)
_TOUCHED = (
    "SELECT s.id FROM stories s JOIN members m ON m.story = s.id"
    " WHERE s.status <> 'dormant' AND s.id IN"
    " (SELECT t.story FROM members t JOIN articles a ON a.id = t.article WHERE a.number > ?"
    " UNION SELECT t.story FROM members t JOIN articles a ON a.id = t.article"
    " JOIN revisions r ON r.number = a.number WHERE r.place > ?)"
    " GROUP BY s.id HAVING count(*) > 1 ORDER BY s.id"
)


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
        if not found:
            return None
        members = self._db.rows(
            "SELECT article FROM members WHERE story = ? ORDER BY place", (found[0][0],)
        )
        return _story(found[0], [article for (article,) in members])

    def every(self, *, status: str | None = None) -> Iterator[StoryRow]:
        """Yield the stories of a status or all, the last changed first."""
        chosen, values = (" WHERE status = ?", (status,)) if status else ("", ())
        members = defaultdict[str, list[str]](list)
        for story, article in self._db.rows("SELECT story, article FROM members ORDER BY place"):
            members[story].append(article)
        for row in self._db.rows(f"{_STORY}{chosen} ORDER BY changed DESC, id", values):
            yield _story(row, members[row[0]])

    def listed(
        self,
        status: str | None = None,
        *,
        fewest: int = 1,
        most: int = 50,
        after: str | None = None,
    ) -> tuple[Listing, ...]:
        """Return the stories of at least so many articles, the last changed first, after one's id.

        Raises `NoSuchStory` where `after` is none.
        """
        asked: list[tuple[str, tuple[object, ...]]] = [("s.status = ?", (status,))] * bool(status)
        if after is not None:
            changed = self._changed(after)
            asked.append(
                ("(s.changed < ? OR (s.changed = ? AND s.id > ?))", (changed, changed, after))
            )
        where = " AND ".join(condition for condition, _ in asked) or "1 = 1"
        found = self._db.rows(
            f"{_LISTED} WHERE {where} GROUP BY s.id, s.title, s.status, s.changed"
            " HAVING count(DISTINCT a.number) >= ? ORDER BY s.changed DESC, s.id LIMIT ?",
            (*(value for _, values in asked for value in values), fewest, most),
        )
        return tuple(map(_listing, found))

    def touched(self, mark: Mark) -> tuple[str, ...]:
        """Return the running stories that articles or new versions came to after a mark."""
        found = self._db.rows(_TOUCHED, (mark.article, mark.revision))
        return tuple(id_ for (id_,) in found)

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

    def _changed(self, id_: str) -> str:
        found = self._db.rows("SELECT changed FROM stories WHERE id = ?", (kept_text(id_),))
        if not found:
            raise NoSuchStory(id_, "is no story of this archive; begin the list again")
        return str(found[0][0])


def _story(row: Row, articles: Sequence[str]) -> StoryRow:
    id_, title, status, changed, state = row
    return StoryRow(
        id=id_,
        title=title,
        status=status,
        changed=changed,
        state=state,
        articles=tuple(articles),
    )


def _listing(row: Row) -> Listing:
    id_, title, status, changed, articles, article, revision = row
    latest = Mark(article=article, revision=revision)
    return Listing(
        id=id_, title=title, status=status, changed=changed, articles=articles, latest=latest
    )


def keep_note(db: Database, name: str, text: str) -> None:
    """Keep a text under a name, instead of the one before; within `writing`."""
    db.rows(
        "INSERT INTO notes (name, text) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET text = excluded.text",
        (kept_text(name), kept_text(text)),
    )
