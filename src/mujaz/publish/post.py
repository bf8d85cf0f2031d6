"""A brief as a post: one fact, its label, and where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.publish.plain import one_line, web_address

if TYPE_CHECKING:
    from mujaz.brief import Brief

LIMIT = 280
_ADDRESS = 23  # what X counts of any address: https://docs.x.com/fundamentals/counting-characters


def to_post(brief: Brief, *, limit: int = LIMIT) -> str | None:
    """Return one statement with the label, and the address where there is one.

    The whole has at most `limit` characters, an address counting 23. It is the first statement of
    the summary if that fits, else the first point that does, else another of the summary; none is
    cut. Null where none fits.
    """
    digest, address = brief.digest, web_address(brief.article.url)
    label = f"({one_line(digest.disclosure.label)})"
    left = limit - len(label) - 1 - (_ADDRESS + 1 if address else 0)
    for statement in (*digest.summary[:1], *digest.points, *digest.summary[1:]):
        said = one_line(statement.text)
        if len(said) <= left:
            return "\n".join(part for part in (said, label, address) if part)
    return None
