"""Verbatim: a statement of unknown origin that says a sentence of the article word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mujaz.article import Article
from mujaz.brief import Statement, Verdict
from mujaz.digest.draft import tidy
from mujaz.language.words import Word, conjunction, words
from mujaz.span import Span
from mujaz.verify.cited.source import Source
from mujaz.verify.cited.verdict import judge


def verbatim(article: Article, proposed: Statement) -> Statement:
    """Return the statement judged: supported where it is a whole sentence of the article.

    Marks and spelling are left out of the comparison, and so is a first و or ف; what is published
    is the article's own sentence. Anything less may have lost the word that turns it round, so it
    is unsupported, whatever it was said to rest on.
    """
    said = _forms(_said(proposed.text, None))
    for span in _in_order(article, proposed):
        told = _said(article.body, span)
        if said and _forms(told) == said:
            own = Span(told[0].start + len(conjunction(told[0].form)), span.end)
            return judge(_own(article, own), Source(article=article))
    return replace(
        proposed,
        verdict=Verdict.UNSUPPORTED,
        reason="not a sentence of the article, word for word",
        checks={"verbatim": False},
    )


def _own(article: Article, span: Span) -> Statement:
    return Statement(text=tidy(span.of(article.body)) + ".", evidence=(span,))


def _in_order(article: Article, proposed: Statement) -> Iterator[Span]:
    """Yield the sentences, those that the statement was said to rest on first."""
    named = [one for one in article.sentences if any(one.meets(e) for e in proposed.evidence)]
    yield from named
    yield from (one for one in article.sentences if one not in named)


def _said(text: str, span: Span | None) -> list[Word]:
    return [word for word in words(text, span) if not word.is_mark]


def _forms(some: list[Word]) -> list[str]:
    """Return the words as they are compared, the first without its conjunction."""
    forms = [word.form for word in some]
    return [form.removeprefix(conjunction(form)) for form in forms[:1]] + forms[1:]
