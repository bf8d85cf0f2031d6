"""Told: what an assistant is told, in the article's own words rather than in numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from mujaz.brief import Brief, Statement
from mujaz.fact import Facts
from mujaz.span import Span
from mujaz.verification import Fault, Verification

_FACTS = TypeAdapter(Facts)


def digest(brief: Brief) -> dict[str, Any]:
    """Return the statements of a digest, each with the words that support it."""
    return {
        **_article(brief),
        "label": brief.digest.disclosure.label,
        "summary": [_statement(one, brief) for one in brief.digest.summary],
        "points": [_statement(one, brief) for one in brief.digest.points],
        "withheld": [{"text": one.text, "reason": one.reason} for one in brief.withheld],
    }


def facts(brief: Brief, kinds: Iterable[str] = ()) -> dict[str, Any]:
    """Return the facts under the contract's keys, of some kinds or of all."""
    wanted, every = set(kinds), _FACTS.dump_python(brief.facts, mode="json")
    chosen = {name: held for name, held in every.items() if name in wanted or not wanted}
    return {**_article(brief), **chosen}


def verification(judged: Verification) -> dict[str, Any]:
    """Return the verdicts with the words at fault and the article's."""
    return {
        "supported": judged.is_supported,
        "statements": [
            {
                "text": one.text,
                "verdict": one.verdict.value,
                "reason": one.reason,
                "reason_ar": one.reason_ar,
                "faults": [_fault(fault) for fault in one.faults],
                "notes": [_fault(fault) for fault in one.notes],
            }
            for one in judged.statements
        ],
    }


def _article(brief: Brief) -> dict[str, Any]:
    article = brief.article
    published = article.published and article.published.isoformat()
    return {"title": article.title, "url": article.url, "published": published}


def _statement(statement: Statement, brief: Brief) -> dict[str, Any]:
    words = [_words(span, brief.article.body) for span in statement.evidence]
    return {"text": statement.text, "verdict": statement.verdict.value, "evidence": words}


def _words(span: Span, body: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": body[span.start : span.end]}


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "check": fault.check,
        "words": fault.words.text,
        "article": fault.article and fault.article.text,
        "reason": fault.reason,
        "reason_ar": fault.reason_ar,
    }
