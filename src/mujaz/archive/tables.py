"""The archive in the tables of a database, SQLite's and PostgreSQL's alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mujaz.archive import groups
from mujaz.archive.adding import add
from mujaz.archive.database import Database, Row
from mujaz.archive.difference import changes, stale
from mujaz.archive.kept import (
    Added,
    Failure,
    Fetched,
    Kept,
    Outcome,
    Revision,
    Version,
    Which,
)
from mujaz.archive.meanings import MeaningTables
from mujaz.archive.packed import Packed, kept_text, outlet_key, pack, unpack
from mujaz.archive.query import Query, clauses_of, is_void
from mujaz.archive.stories import StoryTables
from mujaz.brief import Brief
from mujaz.errors import NoSuchBrief

_KEPT = (
    "SELECT a.number, a.id, a.version, a.at, a.fetched, o.id, v.brief FROM articles a"
    " JOIN article_versions v ON v.number = a.number AND v.version = a.version"
    " LEFT JOIN articles o ON o.number = a.original AND o.number <> a.number"
)
_PAGE = 200  # articles read at a time
_ALL = 1 << 31


class Tables:
    """An `Archive` over a database."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.stories, self.meanings = StoryTables(database), MeaningTables(database)

    # ---- articles

    def add(self, brief: Brief, fetched: Fetched) -> Added:
        """Keep a brief: as a new article, as a new version of a known one, or not at all."""
        return self.add_all([pack(brief, fetched)])[0]

    def add_all(self, packed: Iterable[Packed | Failure]) -> tuple[Added, ...]:
        """Keep all of them in one transaction, and that their inputs are done."""
        with self._db.writing():
            return tuple(add(self._db, one) for one in packed)

    def articles(self, which: Which | None = None) -> Iterator[Kept]:
        """Yield the articles by the time of publication, then in the order they came."""
        condition, values = _chosen(which or Which())
        at, number = "", 0
        while True:
            found = self._db.rows(
                f"{_KEPT} WHERE (a.at > ? OR (a.at = ? AND a.number > ?)){condition}"
                " ORDER BY a.at, a.number LIMIT ?",
                (at, at, number, *values, _PAGE),
            )
            yield from map(_kept, found)
            if len(found) < _PAGE:
                return
            number, at = found[-1][0], found[-1][3]

    def arrivals(self, after: int = 0) -> Iterator[Kept]:
        """Yield the articles that came after a `Kept.number`, in the order in which they came."""
        while True:
            found = self._db.rows(
                f"{_KEPT} WHERE a.number > ? ORDER BY a.number LIMIT ?", (after, _PAGE)
            )
            yield from map(_kept, found)
            if len(found) < _PAGE:
                return
            after = found[-1][0]

    def revisions(self, after: int = 0) -> tuple[Revision, ...]:
        """Return the new versions that came after a `Revision.place`, in order."""
        found = self._db.rows(
            "SELECT r.place, a.id, r.version FROM revisions r"
            " JOIN articles a ON a.number = r.number WHERE r.place > ? ORDER BY r.place",
            (after,),
        )
        return tuple(Revision(place=place, id=id_, version=n) for place, id_, n in found)

    def article(self, id_: str) -> Kept:
        """Return an article as it stands. Raises `NoSuchBrief`."""
        found = self._db.rows(f"{_KEPT} WHERE a.id = ?", (kept_text(id_),))
        if not found:
            raise NoSuchBrief(id_, "is no article of this archive")
        return _kept(found[0])

    def brief(self, id_: str) -> Brief:
        """Return the brief of an article as it stands. Raises `NoSuchBrief`."""
        return self.article(id_).brief

    def versions(self, id_: str) -> tuple[Version, ...]:
        """Return every version of an article, the oldest first. Raises `NoSuchBrief`."""
        number = self.article(id_).number
        found = self._db.rows(
            "SELECT version, fetched, brief FROM article_versions"
            " WHERE number = ? ORDER BY version",
            (number,),
        )
        made: list[Version] = []
        for version, fetched, packed in found:
            brief = unpack(packed)
            before = made[-1].brief if made else brief
            made.append(
                Version(
                    number=version,
                    fetched=fetched,
                    brief=brief,
                    changes=changes(before.article.body, brief.article.body),
                    stale=stale(before, brief),
                )
            )
        return tuple(made)

    def copies(self, id_: str) -> tuple[str, ...]:
        """Return the ids of the articles that copy this original, in the order they came."""
        return groups.copies(self._db, self.article(id_).number)

    def count(self) -> int:
        """Return how many articles are kept."""
        return int(self._db.rows("SELECT count(*) FROM articles")[0][0])

    def forget(self, before: str) -> int:
        """Forget the articles published before a day (ISO 8601); return how many."""
        with self._db.writing():
            gone = self._db.rows("SELECT number, id FROM articles WHERE day < ?", (before,))
            for number, id_ in gone:
                groups.leave(self._db, number)
                self._db.unindex(number)
                self._db.rows("DELETE FROM members WHERE article = ?", (id_,))
                self._db.rows("DELETE FROM meanings WHERE number = ?", (number,))
                self._db.rows("DELETE FROM article_versions WHERE number = ?", (number,))
                self._db.rows("DELETE FROM articles WHERE number = ?", (number,))
        return len(gone)

    # ---- search

    def search(self, query: Query, most: int = 20) -> tuple[Kept, ...]:
        """Return the articles that a query finds, the best first; of equals, the last that came."""
        return self.numbered(self._best(query, most))

    def chosen(self, query: Query) -> tuple[int, ...]:
        """Return the numbers of all articles that a query finds."""
        return self._best(query, _ALL)

    def numbered(self, numbers: Sequence[int]) -> tuple[Kept, ...]:
        """Return the articles of these numbers, in their order; one that is gone is left out."""
        kept = (self._db.rows(f"{_KEPT} WHERE a.number = ?", (number,)) for number in numbers)
        return tuple(_kept(rows[0]) for rows in kept if rows)

    def _best(self, query: Query, most: int) -> tuple[int, ...]:
        if is_void(query):
            return ()
        chosen, values = _chosen(Which(since=query.since, until=query.until, outlet=query.outlet))
        found = self._db.found(clauses_of(query))
        source, order = found.table, found.order
        if not source:
            source, order = "articles a", "a.at DESC"
        elif chosen:
            source += f" JOIN articles a ON a.number = {found.number}"
        best = self._db.rows(
            f"SELECT {found.number} FROM {source}"  # noqa: S608 - values are bound
            f" WHERE {found.condition or '1 = 1'}{chosen}"
            f" ORDER BY {order}, {found.number} DESC LIMIT ?",
            (*found.values, *values, *found.order_values, most),
        )
        return tuple(int(row[0]) for row in best)

    # ---- inputs

    def done(self, input_: bytes) -> Outcome | None:
        """Return what became of an input that was read before: `same` or `failed`, else null."""
        found = self._db.rows("SELECT reason FROM inputs WHERE hash = ?", (input_,))
        if not found:
            return None
        return Outcome.SAME if found[0][0] is None else Outcome.FAILED

    def failures(self) -> tuple[Failure, ...]:
        """Return the inputs that gave no article, in the order in which they came."""
        found = self._db.rows(
            "SELECT source, reason, at, hash FROM inputs WHERE reason IS NOT NULL"
            " ORDER BY at, source, hash"
        )
        return tuple(
            Failure(source=source, reason=reason, at=at, input=bytes(hash_))
            for source, reason, at, hash_ in found
        )

    def close(self) -> None:
        """Let go of the file or the connection."""
        self._db.close()


def _kept(row: Row) -> Kept:
    number, id_, version, at, fetched, copy_of, brief = row
    return Kept(
        number=number,
        id=id_,
        version=version,
        at=at,
        fetched=fetched,
        copy_of=copy_of,
        brief=unpack(brief),
    )


def _chosen(which: Which) -> tuple[str, tuple[object, ...]]:
    """Return the conditions of a choice in SQL, each after an AND, and their values."""
    asked: list[tuple[str, object]] = []
    if which.since:
        asked.append(("a.day >= ?", which.since.isoformat()))
    if which.until:
        asked.append(("a.day <= ?", which.until.isoformat()))
    if which.outlet:
        asked.append(("a.outlet = ?", outlet_key(which.outlet)))
    if which.after:
        asked.append(("a.number > ?", which.after))
    conditions = [condition for condition, _ in asked]
    if which.originals:
        conditions.append("(a.original IS NULL OR a.original = a.number)")
    return "".join(f" AND {one}" for one in conditions), tuple(value for _, value in asked)
