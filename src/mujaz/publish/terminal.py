"""A brief on a terminal: Arabic in logical order, for the terminal to shape and turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from mujaz.brief import Verdict
from mujaz.publish.plain import one_line
from mujaz.publish.words import VERIFIED, WORDS, tally, verdict_word, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from mujaz.article import Article
    from mujaz.brief import Brief, Statement
    from mujaz.verification import Judgement, Verification

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


def show_verification(verification: Verification, console: Console, *, body: str) -> None:
    """Print every statement under its verdict, its words at fault and the article's beside them."""
    say(_judged(verification, body), console)


def _judged(verification: Verification, body: str) -> Iterator[Text]:
    yield Text.assemble((VERIFIED["title"], "bold"), f"  [{tally(verification)}]")
    for judged in verification.statements:
        good = judged.verdict is Verdict.SUPPORTED
        yield Text()
        verdict = (verdict_word(judged.verdict), "green" if good else "bold red")
        yield Text.assemble(verdict, ": ", _with_faults(judged))
        if good:
            for span in judged.evidence:
                yield Text(f"    {span.start}-{span.end} «{one_line(span.of(body))}»", "dim")
        elif not judged.faults:
            yield Text(f"    {judged.reason_ar}", "red")
        for fault in (*judged.faults, *judged.notes):
            yield Text(f"  • {one_line(fault.reason_ar)}", "yellow" if good else "red")
            if fault.article is not None:
                there = fault.article
                yield Text(f"    {there.start}-{there.end} «{one_line(there.text)}»", "dim")


def _with_faults(judged: Judgement) -> Text:
    """Return the statement, its words at fault underlined where the terminal can."""
    shown = Text(one_line(judged.text))
    if len(shown.plain) == len(judged.text):
        for fault in judged.faults:
            if fault.words.end - fault.words.start < len(judged.text):
                shown.stylize("underline", fault.words.start, fault.words.end)
    return shown


def _statement(statement: Statement, bullet: str, body: str, *, evidence: bool) -> Iterator[Text]:
    yield Text(bullet + one_line(statement.text))
    if evidence:
        for span in statement.evidence:
            yield Text(f"    {span.start}-{span.end} «{one_line(span.of(body))}»", "dim")
