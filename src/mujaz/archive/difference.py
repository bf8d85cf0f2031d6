"""Difference: the words in which two versions of an article differ, and what that makes stale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Any, Literal

from mujaz.archive.kept import Change, Stale
from mujaz.brief import Brief, Statement
from mujaz.language.words import Word, words
from mujaz.span import Span

Tag = Literal["replace", "delete", "insert", "equal"]

_KINDS: dict[str, Literal["replaced", "added", "removed"]] = {
    "replace": "replaced",
    "insert": "added",
    "delete": "removed",
}

_MOST = 20_000_000  # pairs of words that are compared: two articles of 4,000 words


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return the words in which two bodies differ, in reading order; layout does not count.

    Compared word by word (Ratcliff and Obershelp 1988, as `difflib` has it), what both begin and
    end with set apart. Where that leaves too much to compare, all of it is one change.
    """
    old, new = words(before), words(after)
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    old, new = old[first : len(old) - last], new[first : len(new) - last]
    return tuple(
        Change(kind=_KINDS[tag], before=_span(old[a:b]), after=_span(new[c:d]))
        for tag, a, b, c, d in _operations(old, new)
        if tag != "equal"
    )


def _alike(some: Sequence[Word], others: Sequence[Word]) -> int:
    """Return how many words two sequences have in common at their beginning."""
    both = zip(some, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].surface == pair[1].surface, both))


def _operations(
    old: Sequence[Word], new: Sequence[Word]
) -> Sequence[tuple[Tag, int, int, int, int]]:
    if len(old) * len(new) > _MOST:
        return [("replace", 0, len(old), 0, len(new))]
    said = [[one.surface for one in some] for some in (old, new)]
    return SequenceMatcher(None, said[0], said[1], autojunk=False).get_opcodes()


def _span(some: Sequence[Word]) -> Span | None:
    return Span(some[0].start, some[-1].end) if some else None


def stale(before: Brief, after: Brief) -> tuple[Stale, ...]:
    """Return the published statements and the facts of a brief that the next one bears out no more.

    A statement is stale where a sentence that it rests on is no longer in the article as it was. A
    fact is stale where the new version has none that says the same, wherever it stands.
    """
    return (*_stale_statements(before, after), *_stale_facts(before, after))


def _stale_statements(before: Brief, after: Brief) -> Iterator[Stale]:
    body = before.article.body
    said = {_said(after.article.body, span) for span in after.article.sentences}
    gone = [one for one in before.article.sentences if _said(body, one) not in said]
    for kind in ("summary", "points"):
        statements: tuple[Statement, ...] = getattr(before.digest, kind)
        for index, statement in enumerate(statements):
            spans = statement.evidence
            if any(one.meets(span) for span in spans for one in gone):
                start, end = min(spans).start, max(span.end for span in spans)
                yield Stale(kind=kind, index=index, text=statement.text, start=start, end=end)


def _stale_facts(before: Brief, after: Brief) -> Iterator[Stale]:
    for kind in (field.name for field in fields(before.facts)):
        kept = {_content(fact) for fact in getattr(after.facts, kind)}
        for index, fact in enumerate(getattr(before.facts, kind)):
            if _content(fact) not in kept:
                start, end = _place(fact)
                text = before.article.body[start:end]
                yield Stale(kind=kind, index=index, text=text, start=start, end=end)


def _said(body: str, span: Span) -> tuple[str, ...]:
    return tuple(word.surface for word in words(body, span) if not word.is_mark)


def _content(fact: Any) -> Any:  # noqa: ANN401 - any kind of fact
    """Return a fact without where it stands."""
    if hasattr(fact, "mentions"):
        return replace(fact, mentions=())
    return replace(fact, start=0, end=0)


def _place(fact: Any) -> tuple[int, int]:  # noqa: ANN401 - any kind of fact
    if hasattr(fact, "mentions"):
        return fact.mentions[0].start, fact.mentions[0].end
    return fact.start, fact.end
