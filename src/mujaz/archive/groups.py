"""Groups: an original and its copies, whatever the order in which they came.

A group is what resemblance connects; its original is what was published first, of those the one
that came first. Forgetting one, or a new version of it, leaves the others together.
"""

from __future__ import annotations

from datetime import date, timedelta

from mujaz.archive.database import Database
from mujaz.archive.packed import Packed
from mujaz.archive.sketch import ALIKE, ALIKE_WITHIN, DAYS, keys_of, resemblance

_FIRST = "SELECT number FROM articles WHERE original = ? ORDER BY at, number LIMIT 1"


def join(db: Database, number: int, packed: Packed) -> int | None:
    """Put an article with what it resembles; return its group's original, null where alone."""
    day = str(db.rows("SELECT day FROM articles WHERE number = ?", (number,))[0][0])
    groups = _alike(db, packed, day) - {number}
    db.many(
        "INSERT INTO sketches (hash, day, number) VALUES (?, ?, ?)",
        [(key, day, number) for key in keys_of(packed.sketch)],
    )
    if not groups:
        return None
    marks = ", ".join("?" * len(groups))
    numbers = (number, *sorted(groups))
    db.rows(
        "UPDATE articles SET original = ? WHERE number = ?"  # noqa: S608 - question marks
        f" OR original IN ({marks}) OR number IN ({marks})",
        (number, *numbers, *numbers[1:]),
    )
    return _elect(db, number)


def leave(db: Database, number: int) -> None:
    """Take an article out of its group and out of what is compared; another may be the original."""
    ((sketch, day, original),) = db.rows(
        "SELECT sketch, day, original FROM articles WHERE number = ?", (number,)
    )
    db.many(
        "DELETE FROM sketches WHERE hash = ? AND day = ? AND number = ?",
        [(key, day, number) for key in keys_of(bytes(sketch))],
    )
    db.rows("UPDATE articles SET original = NULL WHERE number = ?", (number,))
    if original is None:
        return
    left = db.rows("SELECT number FROM articles WHERE original = ?", (original,))
    if len(left) == 1:
        db.rows("UPDATE articles SET original = NULL WHERE original = ?", (original,))
    elif original == number:
        _elect(db, number)


def name(db: Database, number: int, original: int | None) -> str | None:
    """Return the id of the original that an article copies, null where it is none."""
    if original is None or original == number:
        return None
    return str(db.rows("SELECT id FROM articles WHERE number = ?", (original,))[0][0])


def copies(db: Database, number: int) -> tuple[str, ...]:
    """Return the ids of the copies of an original, in the order in which they came."""
    found = db.rows(
        "SELECT id FROM articles WHERE original = ? AND number <> ? ORDER BY number",
        (number, number),
    )
    return tuple(id_ for (id_,) in found)


def _elect(db: Database, called: int) -> int:
    """Give a group, called by one number so far, the number of its original; return that."""
    first = int(db.rows(_FIRST, (called,))[0][0])
    if first != called:
        db.rows("UPDATE articles SET original = ? WHERE original = ?", (first, called))
    return first


def _alike(db: Database, packed: Packed, day: str) -> set[int]:
    """Return the groups, by their original, of the articles of these days that are alike."""
    keys = keys_of(packed.sketch)
    here = date.fromisoformat(day)
    marks = ", ".join("?" * len(keys))
    found = db.rows(
        "SELECT a.number, a.original, a.sketch, a.outlet FROM articles a"  # noqa: S608 - question marks
        " WHERE a.number IN"
        f" (SELECT number FROM sketches WHERE hash IN ({marks})"
        " AND day BETWEEN ? AND ?)",
        (*keys, str(here - timedelta(days=DAYS)), str(here + timedelta(days=DAYS))),
    )
    return {
        number if original is None else original
        for number, original, sketch, outlet in found
        if resemblance(packed.sketch, bytes(sketch)) >= _least(packed.outlet_key, outlet)
    }


def _least(outlet: str | None, other: str | None) -> float:
    return ALIKE_WITHIN if outlet is not None and outlet == other else ALIKE
