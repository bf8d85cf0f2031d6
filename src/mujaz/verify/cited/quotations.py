"""Quotations: what stands in quotation marks stands so in the article, word for word."""

from __future__ import annotations

import re

from mujaz.brief import Statement
from mujaz.verify.cited.source import Source

_QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\"")
_PAIRS = (("«", "»"), ("“", "”"))


def fault(statement: Statement, source: Source) -> str | None:
    """Return the quotation that is broken or not in the evidence, or None."""
    text = statement.text
    if any(text.count(a) != text.count(b) for a, b in _PAIRS) or text.count('"') % 2:
        return "a quotation is opened and not closed, or closed and not opened"
    shown = " ".join(_plain(span.of(source.article.body)) for span in statement.evidence)
    for match in _QUOTED.finditer(text):
        quoted = next(group for group in match.groups() if group is not None)
        if _plain(quoted) not in shown:
            return f"not quoted so in the article: «{quoted}»"
    return None


def _plain(text: str) -> str:
    return re.sub(r"[\s#_.،]+", " ", text).strip()
