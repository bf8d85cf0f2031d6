"""Headline: the title of an article without the name of the site around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mujaz.read.wording import count_words, folded

_SEPARATOR = re.compile(r"\s+(?:[-–—|•·»«:]|::|\|\|)\s+|\s*[|]\s*")
_LONGEST_SITE = 5  # words of an outlet's name


def headline_of(
    title: str, *, others: Iterable[str], site: Iterable[str]
) -> tuple[str, str | None]:
    """Return the title without its first or last part, and that part, where it names the site.

    It does if it is a name in `site`; if one of the `others`, the page's other forms of the same
    title, is the rest, or is the rest with the part at its other end; or, with no other form to
    compare, if a short last part follows a long one.
    """
    others = list(others)
    cuts = _cuts(title)
    if not cuts:
        return title, _cut_around(title, others)
    names = {folded(name) for name in site}
    for rest, cut in cuts:
        if folded(cut) in names:
            return rest, cut
    different = [other for other in others if folded(other) != folded(title)]
    forms = {
        folded(form) for other in different for form in (other, *(rest for rest, _ in _cuts(other)))
    }
    for rest, cut in cuts:
        if folded(rest) in forms:
            return rest, cut
    rest, last = cuts[0]
    short = count_words(last) <= _LONGEST_SITE and count_words(rest) >= 4
    return (rest, last) if short and not different else (title, None)


def _cut_around(title: str, others: list[str]) -> str | None:
    """Return what another form of the title has besides the title."""
    around = (
        cut for other in others for rest, cut in _cuts(other) if folded(rest) == folded(title)
    )
    return next((cut for cut in around if count_words(cut) <= _LONGEST_SITE), None)


def _cuts(title: str) -> list[tuple[str, str]]:
    """Return the title less its last part, then less its first part, each with what was cut."""
    found = list(_SEPARATOR.finditer(title))
    if not found:
        return []
    first, last = found[0], found[-1]
    ends = (
        (title[: last.start()], title[last.end() :]),
        (title[first.end() :], title[: first.start()]),
    )
    return [(rest.strip(), cut.strip()) for rest, cut in ends if rest.strip() and cut.strip()]
