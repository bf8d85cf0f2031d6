"""The vectors of an archive's articles in the tables of its database."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.archive.database import Database
from mujaz.archive.kept import Lacking
from mujaz.archive.packed import unpack


class MeaningTables:
    """The `Meanings` over a database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def lacking(self, most: int) -> tuple[Lacking, ...]:
        """Return articles of whose latest version there is no vector, in the order they came."""
        found = self._db.rows(
            "SELECT a.number, a.version, v.brief FROM articles a"
            " JOIN article_versions v ON v.number = a.number AND v.version = a.version"
            " LEFT JOIN meanings m ON m.number = a.number AND m.version = a.version"
            " WHERE m.number IS NULL ORDER BY a.number LIMIT ?",
            (most,),
        )
        return tuple(
            Lacking(number=number, version=version, article=unpack(brief).article)
            for number, version, brief in found
        )

    def keep(self, some: Sequence[Lacking], vectors: Sequence[bytes]) -> None:
        """Keep the vectors of articles, instead of those of earlier versions."""
        rows = [
            (one.number, one.version, vector) for one, vector in zip(some, vectors, strict=True)
        ]
        with self._db.writing():
            self._db.many(
                "INSERT INTO meanings (number, version, vector) VALUES (?, ?, ?)"
                " ON CONFLICT (number) DO UPDATE"
                " SET version = excluded.version, vector = excluded.vector",
                rows,
            )

    def every(self) -> tuple[tuple[int, ...], bytes]:
        """Return the numbers of the articles that have a vector, and all vectors, end to end."""
        found = self._db.rows("SELECT number, vector FROM meanings ORDER BY number")
        return tuple(int(number) for number, _ in found), b"".join(bytes(one) for _, one in found)
