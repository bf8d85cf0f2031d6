"""A brief as Markdown (CommonMark), set right to left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.publish.plain import one_line, web_address
from mujaz.publish.words import WORDS, how_made, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.article import Article
    from mujaz.brief import Brief, Statement

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$#]")
_OPENING = re.compile(r"^([+=\-:]|\d+(?=[.)]))(.?)")


def to_markdown(brief: Brief, *, evidence: bool = False) -> str:
    """Return title, label, summary and key points; with `evidence`, the words under each.

    Everything of the article's is text in it: no character of it can open markup or a tag.
    """
    blocks = "\n\n".join(_blocks(brief, evidence=evidence))
    return f'<div lang="ar" dir="rtl">\n\n{blocks}\n\n</div>\n'


def _blocks(brief: Brief, *, evidence: bool) -> Iterator[str]:
    digest, body = brief.digest, brief.article.body
    yield from _opening(brief.article)
    yield f"## {WORDS['summary']} ({escaped(digest.disclosure.label)})"
    if not digest.summary and not digest.points:
        yield WORDS["empty"]
    if digest.summary and evidence:
        yield _listed(digest.summary, body, evidence=True)
    elif digest.summary:
        yield escaped(" ".join(statement.text for statement in digest.summary))
    if digest.points:
        yield f"## {WORDS['points']}"
        yield _listed(digest.points, body, evidence=evidence)
    yield f"*{escaped(how_made(digest, links=False))}*"


def _opening(article: Article) -> Iterator[str]:
    if article.title:
        yield f"# {escaped(article.title)}"
    if article.standfirst:
        yield f"**{escaped(article.standfirst)}**"
    signed = [escaped(part) for part in (*article.byline, article.outlet) if part]
    if article.published:
        signed.append(written(article.published))
    if address := web_address(article.url):
        signed.append(f"[{WORDS['original']}](<{address}>)")
    if signed:
        yield " · ".join(signed)


def _listed(statements: tuple[Statement, ...], body: str, *, evidence: bool) -> str:
    lines = []
    for statement in statements:
        lines.append(f"- {escaped(statement.text)}")
        if evidence:
            lines += [
                f"  - {span.start}-{span.end} «{escaped(span.of(body))}»"
                for span in statement.evidence
            ]
    return "\n".join(lines)


def escaped(text: str) -> str:
    r"""Return one line of text that Markdown prints as it stands: `*` becomes `\*`."""
    line = _MARKUP.sub(r"\\\g<0>", one_line(text))
    return _OPENING.sub(_at_opening, line)


def _at_opening(found: re.Match[str]) -> str:
    mark, following = found.groups()
    return f"{mark}\\{following}" if mark.isdigit() else f"\\{mark}{following}"
