"""Causes: what the statement gives as a reason or an aim, the article gives too."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.language.words import bare
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding, unsupported
from mujaz.verify.reading import Term
from mujaz.verify.wording import listed

_REACH = 10
_ENOUGH = 0.6


def find(aligned: Aligned) -> Iterator[Finding]:
    """Yield a reason whose words the article lacks, and one that it joins by no such link."""
    for term in aligned.statement.terms:
        reason = [one for one in aligned.statement.around(term.at, 0, _REACH) if one.counts]
        if not _is_link(term) or not reason:
            continue
        matched = [aligned.matches[one.at] for one in reason if one.at in aligned.matches]
        sentences = {match.term.sentence for match in matched}
        if sum(match.likeness for match in matched) / len(reason) < _ENOUGH:
            yield unsupported("causes", [term, *reason], 0.4)
        elif not any(
            _is_link(one) for number in sentences for one in aligned.article.of_sentence(number)
        ):
            yield unsupported("causes", [term, *reason], 0.3)


def _is_link(term: Term) -> bool:
    links = listed("words", "links", "cause") | listed("words", "links", "aim")
    return term.form in links or bare(term.form) in links
