"""Adding: one article more, a new version of one that is known, or nothing new."""

from __future__ import annotations

from mujaz.archive import groups
from mujaz.archive.database import Database, Row
from mujaz.archive.kept import Added, Failure, Outcome
from mujaz.archive.packed import Packed, kept_text
from mujaz.archive.stories import keep_note
from mujaz.read.draft import stable_id


def add(db: Database, packed: Packed | Failure) -> Added:
    """Keep an article or why there is none, and that its input is done; within `writing`."""
    for name, text in packed.notes:
        keep_note(db, name, text)
    if isinstance(packed, Failure):
        _done(db, packed.input, packed.source, packed.at, packed.reason)
        return Added(id=packed.source, outcome=Outcome.FAILED, reason=packed.reason)
    if packed.input is not None:
        _done(db, packed.input, packed.fetched.source, packed.fetched.at, None)
    known = _known(db, packed)
    if known is None:
        return _first(db, packed)
    number, id_, version, words, original = known
    if bytes(words) == packed.words:
        kept = groups.name(db, number, original)
        return Added(id=id_, outcome=Outcome.SAME, version=version, copy_of=kept)
    return _next(db, packed, known)


def _known(db: Database, packed: Packed) -> Row | None:
    """Return the article of the same URL, or of the same id where one of the two has no URL."""
    known = "SELECT number, id, version, words, original FROM articles"
    if packed.url is not None:
        found = db.rows(f"{known} WHERE url = ?", (packed.url,))
        if not found:
            found = db.rows(f"{known} WHERE id = ? AND url IS NULL", (packed.id,))
    else:
        found = db.rows(f"{known} WHERE id = ?", (packed.id,))
    return found[0] if found else None


def _first(db: Database, packed: Packed) -> Added:
    number = db.rows("SELECT coalesce(max(number), 0) + 1 FROM articles")[0][0]
    taken = db.rows("SELECT 1 FROM articles WHERE id = ?", (packed.id,))
    # Two outlets may both call one of theirs «1»; the addresses tell them apart.
    id_ = stable_id(packed.url) if taken and packed.url else packed.id
    db.rows(
        "INSERT INTO articles (number, id, url, outlet, day, at, fetched, version, words, sketch)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
        (
            *(number, id_, packed.url, packed.outlet_key, packed.day, packed.at),
            packed.fetched.at,
            *(packed.words, packed.sketch),
        ),
    )
    _version(db, packed, number, 1)
    original = groups.join(db, number, packed)
    copy_of = groups.name(db, number, original)
    return Added(id=id_, outcome=Outcome.NEW, copy_of=copy_of)


def _next(db: Database, packed: Packed, known: Row) -> Added:
    number, id_, version = known[0], known[1], known[2] + 1
    groups.leave(db, number)
    # The day on which it was first published stays that of the article.
    db.rows(
        "UPDATE articles SET version = ?, words = ?, sketch = ?, url = coalesce(url, ?),"
        " outlet = coalesce(?, outlet), fetched = ?, original = NULL WHERE number = ?",
        (
            *(version, packed.words, packed.sketch, packed.url, packed.outlet_key),
            *(packed.fetched.at, number),
        ),
    )
    _version(db, packed, number, version)
    db.rows(
        "INSERT INTO revisions (place, number, version)"
        " SELECT coalesce(max(place), 0) + 1, ?, ? FROM revisions",
        (number, version),
    )
    original = groups.join(db, number, packed)
    copy_of = groups.name(db, number, original)
    return Added(id=id_, outcome=Outcome.VERSION, version=version, copy_of=copy_of)


def _version(db: Database, packed: Packed, number: int, version: int) -> None:
    db.rows(
        "INSERT INTO article_versions (number, version, fetched, source, brief)"
        " VALUES (?, ?, ?, ?, ?)",
        (number, version, packed.fetched.at, kept_text(packed.fetched.source), packed.brief),
    )
    db.index(number, packed.columns)


def _done(db: Database, input_: bytes, source: str, at: str, reason: str | None) -> None:
    db.rows(
        "INSERT INTO inputs (hash, source, at, reason) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (hash) DO UPDATE SET at = excluded.at, reason = excluded.reason",
        (input_, kept_text(source), at, None if reason is None else kept_text(reason)),
    )
