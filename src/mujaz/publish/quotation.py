"""Quotations of evidence: what one article says of an entry, as one quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.story.story import Cited

_LEFT_OUT = " … "


def quotations(evidence: Iterable[Cited]) -> Iterator[tuple[Cited, str]]:
    """Yield the words of each article in the order of its text, «…» where it says more between.

    With them the first that is cited of it; words within others are told once.
    """
    articles: dict[str, list[Cited]] = {}
    for one in evidence:
        articles.setdefault(one.article, []).append(one)
    for some in articles.values():
        told: list[Cited] = []
        for one in sorted(some, key=lambda cited: (cited.start, -cited.end)):
            if not told or one.end > told[-1].end:
                told.append(one)
        yield told[0], _LEFT_OUT.join(" ".join(one.text.split()) for one in told)
