"""Verbatim: a statement of unknown origin that says a sentence of the article word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mujaz.article import Article
from mujaz.brief import Statement, Verdict
from mujaz.language.words import Word, conjunction, words
from mujaz.span import Span
from mujaz.verify.source import Source
from mujaz.verify.verdict import judge


def verbatim(article: Article, proposed: Statement) -> Statement:
    """Return the statement judged: supported where it is a whole sentence of the article.

    Marks are left out of the comparison, and so is a first و or ف. Anything less may have lost the
    word that turns it round, so it is unsupported, whatever it was said to rest on.
    """
    said = [word.form for word in words(proposed.text) if not word.is_mark]
    for span in _in_order(article, proposed):
        told = [word for word in words(article.body, span) if not word.is_mark]
        start = _start(told, said)
        if start is not None:
            whole = replace(proposed, evidence=(Span(start, told[-1].end),))
            return judge(whole, Source(article=article))
    return replace(
        proposed,
        verdict=Verdict.UNSUPPORTED,
        reason="not a sentence of the article, word for word",
        checks={"verbatim": False},
    )


def _in_order(article: Article, proposed: Statement) -> Iterator[Span]:
    """Yield the sentences, those that the statement was said to rest on first."""
    named = [one for one in article.sentences if any(one.meets(e) for e in proposed.evidence)]
    yield from named
    yield from (one for one in article.sentences if one not in named)


def _start(told: list[Word], said: list[str]) -> int | None:
    """Return where the sentence begins to say what is said, its conjunction left out or not."""
    if not told or len(told) != len(said) or [word.form for word in told[1:]] != said[1:]:
        return None
    first = told[0]
    if first.form == said[0]:
        return first.start
    joined = conjunction(first.form)
    return first.start + len(joined) if joined and first.form == joined + said[0] else None
