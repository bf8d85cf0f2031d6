"""A brief on a terminal: Arabic in logical order, for the terminal to shape and turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from mujaz.publish.plain import one_line
from mujaz.publish.words import WORDS, verdict_word, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from mujaz.article import Article
    from mujaz.brief import Brief, Statement

# Wider lines than this are hard to read; on a pipe nothing is broken at all.
_WIDEST = 100


def show(brief: Brief, console: Console, *, evidence: bool) -> None:
    """Print title, label, summary and key points; with `evidence`, the words under each.

    Evidence stands as `start-end «words»` in code points of the body, the offsets first so that
    they keep their order in a line that runs right to left. What was withheld follows it.
    """
    say(_lines(brief, evidence=evidence), console)


def say(lines: Iterable[Text], console: Console) -> None:
    """Print the lines: on a terminal at most 100 columns wide, on a pipe unbroken."""
    for line in lines:
        if console.is_terminal:
            console.print(line, width=min(console.width, _WIDEST), highlight=False)
        else:
            console.print(line, soft_wrap=True, highlight=False)


def _lines(brief: Brief, *, evidence: bool) -> Iterator[Text]:
    digest, body = brief.digest, brief.article.body
    yield from opening(brief.article)
    yield Text.assemble((WORDS["summary"], "bold"), "  [", one_line(digest.disclosure.label), "]")
    if not digest.summary and not digest.points:
        yield Text(WORDS["empty"])
    for statement in digest.summary:
        yield from _statement(statement, "", body, evidence=evidence)
    if digest.points:
        yield Text()
        yield Text(WORDS["points"], "bold")
    for statement in digest.points:
        yield from _statement(statement, "• ", body, evidence=evidence)
    if evidence and brief.withheld:
        yield Text()
        yield Text(WORDS["withheld"], "bold")
        for statement in brief.withheld:
            yield from _statement(statement, "• ", body, evidence=True)
            why = [verdict_word(statement.verdict), one_line(statement.reason or "")]
            yield Text("    " + ": ".join(filter(None, why)), "red")


def opening(article: Article) -> Iterator[Text]:
    """Yield title, standfirst and the line of names and date, then a blank line, if any."""
    signed = [*article.byline, article.outlet, article.published and written(article.published)]
    parts = (
        (article.title, "bold underline"),
        (article.standfirst, ""),
        (" · ".join(one_line(part) for part in signed if part), "dim"),
    )
    shown = [Text(one_line(part), style) for part, style in parts if part]
    yield from shown
    if shown:
        yield Text()


def _statement(statement: Statement, bullet: str, body: str, *, evidence: bool) -> Iterator[Text]:
    yield Text(bullet + one_line(statement.text))
    if evidence:
        for span in statement.evidence:
            yield Text(f"    {span.start}-{span.end} «{one_line(span.of(body))}»", "dim")
