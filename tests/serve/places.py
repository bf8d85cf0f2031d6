"""Where a desk can be: a file of SQLite, a database of PostgreSQL; and how each goes away."""

import contextlib
import sqlite3
from dataclasses import replace

from invented_news import LEADS, SENTENCES, article
from mujaz.engine import brief_of
from mujaz.serve.postgres import PostgresDesk
from mujaz.serve.record import Action, Entry, Record, Status
from mujaz.serve.sqlite import SqliteDesk

BRIEF = brief_of(article("\n\n".join((LEADS[0], *SENTENCES[:3]))))


def record(id_, version=1, *, status=Status.DRAFT, brief=BRIEF):
    at = f"2026-11-15T10:{version // 60:02}:{version % 60:02}+00:00"
    return Record(id=id_, version=version, status=status, created=at, changed=at, brief=brief)


def entry(of, action=Action.MADE, **detail):
    return Entry(
        brief=of.id, version=of.version, at=of.changed, by="ليلى", action=action, detail=detail
    )


def titled(title):
    """Return the brief of an article with another title."""
    return replace(BRIEF, article=replace(BRIEF.article, title=title))


class InSqlite:
    """A desk in a file."""

    def __init__(self, folder):
        self.where = str(folder / "mujaz.db")

    def open(self):
        return SqliteDesk(self.where, wait=0.05)

    @contextlib.contextmanager
    def unwritable(self):
        """Let another program hold the file for longer than it is waited for."""
        other = sqlite3.connect(self.where, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
        other.close()

    def check(self):
        with contextlib.closing(sqlite3.connect(self.where)) as opened:
            assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


class InPostgres:
    """A desk in a database of its own."""

    def __init__(self, cluster, name):
        self.cluster, self.name = cluster, name
        self.where = cluster.database(name)

    def open(self):
        return PostgresDesk(self.where)

    @contextlib.contextmanager
    def unwritable(self):
        """Stop the server, as it stops when the power goes."""
        self.cluster.stop()
        yield
        self.cluster.start()

    def check(self):
        """PostgreSQL checks its own pages as it reads them."""
