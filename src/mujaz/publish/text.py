"""A digest as plain text: for a message, a field that takes no markup, a page read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mujaz.publish.plain import one_line, web_address
from mujaz.publish.words import WORDS, how_made

if TYPE_CHECKING:
    from mujaz.brief import Brief


def to_text(brief: Brief) -> str:
    """Return title, label, summary, points and who made it; no control character, no markup."""
    return "\n\n".join(_parts(brief)) + "\n"


def _parts(brief: Brief) -> Iterator[str]:
    digest, article = brief.digest, brief.article
    if article.title:
        yield one_line(article.title)
    heading = f"{WORDS['summary']} ({one_line(digest.disclosure.label)})"
    summary = " ".join(one_line(one.text) for one in digest.summary)
    if not digest.summary and not digest.points:
        summary = WORDS["empty"]
    yield f"{heading}\n{summary}" if summary else heading
    if digest.points:
        points = "\n".join(f"- {one_line(one.text)}" for one in digest.points)
        yield f"{WORDS['points']}\n{points}"
    yield from filter(None, (how_made(digest, links=False), web_address(article.url)))
