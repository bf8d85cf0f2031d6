"""Review: what a person may do to a brief, and what the brief is then.

Nothing here is published that the article does not bear out: a wording that is not supported
changes nothing, and is kept in the log with its faults.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mujaz.brief import (
    COMPOSITE_MEDIA,
    TRAINED_MEDIA,
    Brief,
    Statement,
    Verdict,
)
from mujaz.errors import Malformed, NoSuchBrief, OutOfDate
from mujaz.publish.evidence import named
from mujaz.serve.record import Action, Entry, Record, Status
from mujaz.verification import Judgement

# IPTC NewsCodes: several elements put together, none of them known to be a trained generator's.
COMPOSITE = "http://cv.iptc.org/newscodes/digitalsourcetype/composite"


def place_of(brief: Brief, name: str) -> Statement | None:
    """Return the statement called `s1`, `p2`, or null for the name after the last of its kind.

    Raises `NoSuchBrief` for any other name.
    """
    part = brief.digest.summary if name[0] == "s" else brief.digest.points
    at = int(name[1:]) - 1
    if at > len(part) or name[0] not in "sp":
        raise NoSuchBrief(name, "is no statement of this brief; they are called s1, s2, p1, …")
    return part[at] if at < len(part) else None


def statement_of(brief: Brief, name: str) -> Statement:
    """Return the statement called `s1`, `p2`. Raises `NoSuchBrief`."""
    found = place_of(brief, name)
    if found is None:
        raise NoSuchBrief(name, "is no statement of this brief; they are called s1, s2, p1, …")
    return found


def reworded(
    record: Record, name: str, judged: Judgement, *, by: str, at: str
) -> tuple[Record, Entry]:
    """Return the brief with a statement in a person's words, or as it was where they fail.

    The name after the last adds a statement.

    On an approved brief it is a correction, which wants to be approved again. Raises `OutOfDate`
    on a withdrawn one.
    """
    before = place_of(record.brief, name)
    detail = {
        "statement": name,
        "before": before and _told(before),
        "after": _judged(judged),
    }
    if judged.verdict is not Verdict.SUPPORTED or not judged.evidence:
        _not_withdrawn(record)
        return record, _entry(record, Action.REFUSED, detail, by=by, at=at)
    after = Statement(
        text=judged.text,
        evidence=judged.evidence,
        verdict=judged.verdict,
        checks=judged.checks,
    )
    action = Action.EDITED if before else Action.ADDED
    if record.status is Status.APPROVED:
        action = Action.CORRECTED
    changed = _next(record, _by_hand(_with(record.brief, name, (after,))), at=at)
    return changed, _entry(changed, action, detail, by=by, at=at)


def removed(record: Record, name: str, *, by: str, at: str) -> tuple[Record, Entry]:
    """Return the brief without a statement of its digest."""
    before = statement_of(record.brief, name)
    changed = _next(record, _by_hand(_with(record.brief, name, ())), at=at)
    detail = {"statement": name, "before": _told(before), "after": None}
    return changed, _entry(changed, Action.REMOVED, detail, by=by, at=at)


def ordered(
    record: Record, summary: Sequence[str], points: Sequence[str], *, by: str, at: str
) -> tuple[Record, Entry]:
    """Return the brief with its statements in another order. Raises `Malformed`.

    `summary` and `points` name each statement of the digest once; a point may become part of the
    summary, and the other way round.
    """
    there = {name: one for name, one in named(record.brief) if name[0] != "w"}
    if sorted((*summary, *points)) != sorted(there):
        problem = f"must name each statement once: {', '.join(there)}"
        raise Malformed("the order", problem)
    digest = replace(
        record.brief.digest,
        summary=tuple(there[name] for name in summary),
        points=tuple(there[name] for name in points),
    )
    changed = _next(record, _by_hand(replace(record.brief, digest=digest)), at=at)
    detail = {"summary": list(summary), "points": list(points)}
    return changed, _entry(changed, Action.ORDERED, detail, by=by, at=at)


def restored(record: Record, earlier: Brief, to: int, *, by: str, at: str) -> tuple[Record, Entry]:
    """Return the brief with its digest as it was at an earlier version.

    It was verified then, by the article that the brief still has. Nobody has approved it now.
    """
    disclosure = replace(earlier.digest.disclosure, reviewed_by=None)
    brief = replace(earlier, digest=replace(earlier.digest, disclosure=disclosure))
    changed = _next(record, brief, at=at)
    detail = {"version": to, "statements": said(brief)}
    return changed, _entry(changed, Action.RESTORED, detail, by=by, at=at)


def approved(record: Record, *, by: str, at: str) -> tuple[Record, Entry]:
    """Return the brief with the person who checked it and answers for it."""
    digest = record.brief.digest
    disclosure = replace(digest.disclosure, reviewed_by=by)
    brief = replace(record.brief, digest=replace(digest, disclosure=disclosure))
    changed = replace(_next(record, brief, at=at), status=Status.APPROVED)
    return changed, _entry(changed, Action.APPROVED, {"statements": said(brief)}, by=by, at=at)


def withdrawn(record: Record, reason: str, *, by: str, at: str) -> tuple[Record, Entry]:
    """Return the brief taken back: nothing of its digest is given out any more."""
    changed = replace(_next(record, record.brief, at=at), status=Status.WITHDRAWN)
    return changed, _entry(changed, Action.WITHDRAWN, {"reason": reason}, by=by, at=at)


def _next(record: Record, brief: Brief, *, at: str) -> Record:
    _not_withdrawn(record)
    return replace(record, version=record.version + 1, changed=at, brief=brief, status=Status.DRAFT)


def _not_withdrawn(record: Record) -> None:
    if record.status is Status.WITHDRAWN:
        raise OutOfDate(record.id, "was withdrawn; make a new brief of the article")


def _with(brief: Brief, name: str, instead: tuple[Statement, ...]) -> Brief:
    """Return the brief with other statements in the place of one of its digest."""
    kind, number = name[0], int(name[1:]) - 1
    digest = brief.digest
    part = digest.summary if kind == "s" else digest.points
    told = (*part[:number], *instead, *part[number + 1 :])
    changed = replace(digest, summary=told) if kind == "s" else replace(digest, points=told)
    return replace(brief, digest=changed)


def _by_hand(brief: Brief) -> Brief:
    """Return the brief disclosed as put together by a machine and a person."""
    digest = brief.digest
    trained = digest.disclosure.digital_source_type in {TRAINED_MEDIA, COMPOSITE_MEDIA}
    disclosure = replace(
        digest.disclosure,
        digital_source_type=COMPOSITE_MEDIA if trained else COMPOSITE,
        reviewed_by=None,
    )
    return replace(brief, digest=replace(digest, disclosure=disclosure))


def said(brief: Brief) -> list[dict[str, Any]]:
    """Return what a digest says, with the verdicts, as the log keeps it."""
    return [_told(one) for one in (*brief.digest.summary, *brief.digest.points)]


def empty(brief: Brief) -> Brief:
    """Return the brief with nothing in its digest, as a withdrawn one is given out."""
    return replace(brief, digest=replace(brief.digest, summary=(), points=()), withheld=())


def _told(statement: Statement) -> dict[str, Any]:
    return {
        "text": statement.text,
        "verdict": statement.verdict.value,
        "evidence": [[span.start, span.end] for span in statement.evidence],
    }


def _judged(judged: Judgement) -> dict[str, Any]:
    return {
        "text": judged.text,
        "verdict": judged.verdict.value,
        "score": judged.score,
        "reason": judged.reason,
        "evidence": [[span.start, span.end] for span in judged.evidence],
        "faults": [
            {
                "check": one.check,
                "words": one.words.text,
                "article": one.article and one.article.text,
                "reason_ar": one.reason_ar,
            }
            for one in judged.faults
        ],
    }


def _entry(record: Record, action: Action, detail: dict[str, Any], *, by: str, at: str) -> Entry:
    return Entry(
        brief=record.id, version=record.version, at=at, by=by, action=action, detail=detail
    )
