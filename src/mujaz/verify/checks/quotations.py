"""Quotations: what stands in quotation marks stands so in the article, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.quotations import enclosed
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Term

_SHORT = 3
_CLITICS = ("", "و", "ف", "ب", "ل", "ك")  # «بشد صغير», quoted as «شد صغير»


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield each quotation whose words do not follow one another in the article.

    One or two words may be a name or a word set apart: they are left to the other checks, save two
    of which the scope quotes one beside another word: «شد صغير», told as «تمزق صغير».
    """
    text = aligned.statement.text
    article = (term.form for term in aligned.article.terms if not term.word.is_mark)
    shown = f" {' '.join(article)} "
    for start, end in enclosed(text):
        inside = [one for one in aligned.statement.inside(start, end) if not one.word.is_mark]
        if text[start] in "([" or (len(inside) < _SHORT and not _is_reworded(inside, aligned)):
            continue
        said = f"{' '.join(one.form for one in inside)} "
        if not any(f" {clitic}{said}" in shown for clitic in _CLITICS):
            yield unsupported("quotations", _strange(inside, aligned) or inside, 0.9)


def _strange(inside: list[Term], aligned: Aligned) -> list[Term]:
    """Return the words of a quotation that the scope does not have as they are."""
    return [
        term
        for term in inside
        if term.kind == "content"
        and (term.at not in aligned.matches or aligned.matches[term.at].likeness < 1)
    ]


def _is_reworded(inside: list[Term], aligned: Aligned) -> bool:
    """Say whether of two quoted words the scope has one in a quotation, and nowhere both."""
    if len(inside) != _SHORT - 1:
        return False
    quoted = [span for span in enclosed(aligned.article.text) if _is_in_scope(span, aligned)]
    its = [[one.form for one in aligned.article.inside(*span)] for span in quoted]
    known = [any(term.form in forms for forms in its) for term in inside]
    strange = [term for term in inside if term.at not in aligned.matches]
    return any(known) and not all(known) and len(strange) == 1


def _is_in_scope(span: tuple[int, int], aligned: Aligned) -> bool:
    return aligned.article.sentence_at(span[0]) in aligned.scope
