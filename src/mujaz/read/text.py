"""Text: an article as people paste it from a page, or as an archive keeps it."""

from __future__ import annotations

from mujaz.read.characters import clean
from mujaz.read.dateline import dateline_date
from mujaz.read.draft import Draft
from mujaz.read.furniture import without_furniture, without_tail
from mujaz.read.lines import body_of, lines_of
from mujaz.read.pasted_head import head_of
from mujaz.read.printed import taken_out
from mujaz.read.standfirst import repeats


def draft_of_text(text: str) -> Draft:
    """Return what a pasted text holds; its body is the lines that are nothing else."""
    lines = list(without_furniture(lines_of(clean(text)), text=lambda line: line.text))
    digest, lines, at = taken_out(lines)
    head = head_of(lines, at)
    body = [line for index, line in enumerate(lines) if index not in head.taken]
    body = without_tail(body, text=lambda line: line.text)
    if head.standfirst and len(body) > 1 and repeats(body[0].text, body[1].text, head.standfirst):
        body = body[1:]
    return Draft(
        title=head.title,
        standfirst=head.standfirst,
        byline=head.byline,
        published=head.published or (dateline_date(body[0].text) if body else None),
        body=body_of(body),
        printed_digest=digest,
    )
