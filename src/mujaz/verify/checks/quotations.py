"""Quotations: what stands in quotation marks stands so in the article, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.quotations import enclosed
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Term

_SHORT = 3


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each quotation whose words do not follow one another in the article.

    One or two words may be a name or a word set apart: they are left to the other checks.
    """
    text = aligned.statement.text
    article = (term.form for term in aligned.article.terms if not term.word.is_mark)
    shown = f" {' '.join(article)} "
    for start, end in enclosed(text):
        inside = [one for one in aligned.statement.inside(start, end) if not one.word.is_mark]
        if text[start] in "([" or len(inside) < _SHORT:
            continue
        if f" {' '.join(one.form for one in inside)} " not in shown:
            yield unsupported("quotations", _strange(inside, aligned) or inside, 0.9)


def _strange(inside: list[Term], aligned: Aligned) -> list[Term]:
    """Return the words of a quotation that the scope does not have as they are."""
    return [
        term
        for term in inside
        if term.kind == "content"
        and (term.at not in aligned.matches or aligned.matches[term.at].likeness < 1)
    ]
