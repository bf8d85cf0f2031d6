"""Database: what the archive asks of SQLite or PostgreSQL, and the tables it keeps there."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

from mujaz.archive.packed import Columns
from mujaz.archive.query import Clause

Row = tuple[Any, ...]

TABLES = """
CREATE TABLE IF NOT EXISTS articles (
  number {integer} PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT UNIQUE, outlet TEXT,
  day TEXT NOT NULL, at TEXT NOT NULL, fetched TEXT NOT NULL, version {integer} NOT NULL,
  words {bytes} NOT NULL, sketch {bytes} NOT NULL, original {integer});
CREATE INDEX IF NOT EXISTS articles_at ON articles (at, number);
CREATE INDEX IF NOT EXISTS articles_day ON articles (day);
CREATE INDEX IF NOT EXISTS articles_original ON articles (original);
CREATE TABLE IF NOT EXISTS article_versions (
  number {integer} NOT NULL, version {integer} NOT NULL, fetched TEXT NOT NULL,
  source TEXT NOT NULL, brief {bytes} NOT NULL, PRIMARY KEY (number, version));
CREATE TABLE IF NOT EXISTS revisions (
  place {integer} PRIMARY KEY, number {integer} NOT NULL, version {integer} NOT NULL);
CREATE TABLE IF NOT EXISTS sketches (
  hash {integer} NOT NULL, day TEXT NOT NULL, number {integer} NOT NULL,
  PRIMARY KEY (hash, day, number)) {clustered};
CREATE TABLE IF NOT EXISTS inputs (
  hash {bytes} PRIMARY KEY, source TEXT NOT NULL, at TEXT NOT NULL, reason TEXT) {clustered};
CREATE TABLE IF NOT EXISTS stories (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, status TEXT NOT NULL, changed TEXT NOT NULL,
  state TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS members (
  article TEXT PRIMARY KEY, story TEXT NOT NULL, place {integer} NOT NULL);
CREATE INDEX IF NOT EXISTS members_story ON members (story, place);
CREATE TABLE IF NOT EXISTS meanings (
  number {integer} PRIMARY KEY, version {integer} NOT NULL, vector {bytes} NOT NULL);
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, text TEXT NOT NULL)
"""


class Found(NamedTuple):
    """How to ask for clauses in SQL: a table, its column of article numbers, condition, order.

    What is empty asks for nothing; without a table the numbers are those of the articles, `a`.
    """

    table: str
    number: str
    condition: str
    order: str
    values: tuple[object, ...]
    order_values: tuple[object, ...]


class Database(Protocol):
    """A connection. SQL has `?` for each value; what is written is written within `writing`."""

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a statement, none of one that gives none."""

    def many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """Do a statement once for each of the values."""

    def writing(self) -> AbstractContextManager[None]:
        """Hold one transaction, alone: all of it is kept, or, after an error, nothing."""

    def index(self, number: int, columns: Columns) -> None:
        """Make an article findable by its terms, and by no others."""

    def unindex(self, number: int) -> None:
        """Make an article unfindable."""

    def found(self, clauses: tuple[Clause, ...]) -> Found:
        """Return how to ask for the articles that the clauses find, the best first."""

    def close(self) -> None:
        """Let go of the file or the connection."""
