"""Numbers: every number of the statement stands in its evidence with the same value."""

from __future__ import annotations

from collections import Counter

from mujaz.brief import Statement
from mujaz.language import numbers
from mujaz.verify.cited.source import Source


def fault(statement: Statement, source: Source) -> str | None:
    """Return the numbers whose value the evidence does not hold, or None."""
    body = source.article.body
    shown = Counter(
        number.value for span in statement.evidence for number in numbers.find(span.of(body))
    )
    strange = [n.text for n in numbers.find(statement.text) if n.value not in shown]
    return f"numbers without evidence: {'، '.join(strange)}" if strange else None
