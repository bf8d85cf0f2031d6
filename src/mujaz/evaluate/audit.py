"""Audit: the faults that an editor would find in one finished digest.

Written apart from the code that makes digests, and from the brief and its settings alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from mujaz.brief import Brief, Statement, Verdict
from mujaz.evaluate import endings, metrics, openings, repeats, untold
from mujaz.evaluate.attested import Attested
from mujaz.settings import Settings

# What is missing rather than wrong: an article that holds fewer statements short enough and sure
# enough gives fewer.
TOO_FEW_STATEMENTS, TOO_FEW_POINTS = "too few statements", "too few points"
SHORTER = frozenset({untold.NO_MORE, untold.OWN_VOICE})
SHORTFALLS = frozenset({TOO_FEW_STATEMENTS, TOO_FEW_POINTS}) | SHORTER

# From this many words on an article has enough in it for a whole digest.
WHOLE_ARTICLE = 80

_JOINING = openings.spellings("joining", "words")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a digest: its kind, where it stands, and the words that show it."""

    kind: str
    where: str
    shown: str


def faults(brief: Brief, settings: Settings, attested: Attested) -> tuple[Fault, ...]:
    """Return every fault of one digest, statement by statement and then of the whole."""
    placed = (
        *((f"summary {at}", statement) for at, statement in enumerate(brief.digest.summary, 1)),
        *((f"point {at}", statement) for at, statement in enumerate(brief.digest.points, 1)),
    )
    own = tuple(
        Fault(kind=kind, where=where, shown=shown)
        for where, statement in placed
        for kind, shown in _of_statement(statement, brief.article.body, attested)
    )
    return own + tuple(
        Fault(kind=kind, where=where, shown=shown)
        for kind, where, shown in (*_lengths(brief, settings, attested), *_repeated(brief))
    )


def _of_statement(statement: Statement, body: str, attested: Attested) -> Iterator[tuple[str, str]]:
    text = statement.text
    if statement.verdict is not Verdict.SUPPORTED:
        yield "not supported", f"{statement.reason}: {text}"
    if any(span.end > len(body) or not _WORD.search(span.of(body)) for span in statement.evidence):
        yield "evidence without words", text
    if strange := _strange(statement, body):
        yield "word not in evidence", f"{' '.join(strange)}: {text}"
    is_lead = bool(statement.evidence) and not _WORD.search(body[: statement.evidence[0].start])
    if opening := openings.fault(text, attested, is_lead=is_lead):
        yield opening[0], text
    if wrong := endings.fault(text):
        yield wrong, text
    if not endings.balanced(text):
        yield "unbalanced quotes or brackets", text


def _strange(statement: Statement, body: str) -> tuple[str, ...]:
    """Return the words of a statement that its evidence does not hold.

    A conjunction taken off a word of the evidence, or put between two, is no new word.
    """
    held = {
        word for span in statement.evidence for word in metrics.words(span.of(body), stems=False)
    }
    bare = {word[1:] for word in held if word[0] in "وف" and len(word) > 2}
    known = held | bare | _JOINING
    return tuple(word for word in metrics.words(statement.text, stems=False) if word not in known)


def _size(statement: Statement) -> int:
    return len(statement.text.split())


def _lengths(
    brief: Brief, settings: Settings, attested: Attested
) -> Iterator[tuple[str, str, str]]:
    summary, points = brief.digest.summary, brief.digest.points
    total = sum(map(_size, summary))
    small = len(brief.article.body.split()) < WHOLE_ARTICLE
    fewest, most = settings.summary_statements
    shortest, longest = settings.summary_words
    if len(summary) > most:
        yield "number of statements", "summary", str(len(summary))
    if len(summary) < fewest and not small:
        yield TOO_FEW_STATEMENTS, "summary", str(len(summary))
    if total > longest:
        yield "length of summary", "summary", f"{total} words"
    if total < shortest and not small:
        yield untold.kind(brief, longest - total, attested), "summary", f"{total} words"
    if len(points) > settings.points:
        yield "number of points", "points", str(len(points))
    if len(points) < settings.points and not small:
        yield TOO_FEW_POINTS, "points", str(len(points))
    low, high = settings.point_words
    for at, point in enumerate(points, 1):
        if not low <= _size(point) <= high:
            yield "length of point", f"point {at}", f"{_size(point)} words: {point.text}"


def _repeated(brief: Brief) -> Iterator[tuple[str, str, str]]:
    for kind, statements in (("point", brief.digest.points), ("statement", brief.digest.summary)):
        for one, other in combinations(statements, 2):
            if repeats.alike(one.text, other.text):
                yield f"{kind} repeats another", f"{kind}s", f"{one.text} | {other.text}"
