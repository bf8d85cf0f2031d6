"""Quote: a shorter part of what somebody is quoted as saying, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.language.clauses import clauses
from mujaz.language.kind import Kind
from mujaz.language.lexicon import closed, phrases
from mujaz.language.words import Word, bare

_CLOSING = {"«": "»", "“": "”", '"': '"'}
_STOPS = frozenset(".!")
_FEWEST_QUOTED = 4  # words


def shorter_quotations(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield «قال فلان: "…"» with the quotation ended where a sentence or clause in it ends.

    The closing mark is the article's own. What is denied, supposed or set against something later
    in the quotation is not cut.
    """
    if not words or bare(words[0].form) not in closed("saying"):
        return
    start = next((i for i, word in enumerate(words) if word.form in _CLOSING), None)
    if start is None:
        return
    closing = _CLOSING[words[start].form]
    end = next((i for i in range(start + 1, len(words)) if words[i].form == closing), None)
    if end is None:
        return
    for cut in _cuts(words[start + 1 : end]):
        yield (*words[: start + 1 + cut], words[end])


def _cuts(quoted: Sequence[Word]) -> Iterator[int]:
    """Yield how many words of the quotation to keep, the most first."""
    ends = {i for i, word in enumerate(quoted) if word.form in _STOPS and not _is_dots(quoted, i)}
    position = 0
    for part in clauses(quoted):
        if part.kind is Kind.COORDINATE and part.after_comma:
            ends.add(position - 1)
        position += len(part.words)
    for end in sorted(ends, reverse=True):
        kept = quoted[:end]
        long = sum(not w.is_mark for w in kept) >= _FEWEST_QUOTED
        if long and not _is_open(kept) and not _is_turned(quoted[end:]):
            yield end


def _is_dots(quoted: Sequence[Word], index: int) -> bool:
    """Say whether a stop is one of several in a row: the sentence goes on."""
    near = (quoted[i].form for i in (index - 1, index + 1) if 0 <= i < len(quoted))
    return any(form == "." for form in near)


def _is_turned(rest: Sequence[Word]) -> bool:
    """Say whether what the speaker goes on with is set against what he said: «كنت سعيدا. لكن…»."""
    after = next((word.form for word in rest if not word.is_mark), "")
    turning = {phrase.split()[0] for phrase in phrases("clauses", "adversative")}
    return after in turning or bare(after) in turning or bare(after).startswith("لكن")


def _is_open(kept: Sequence[Word]) -> bool:
    conditions = closed("conditions", "negations")
    if any(word.form == "ولما" for word in kept):
        return True  # «ولما كان كذا [، فسوف…]»
    return any(bare(word.form) in conditions or word.form in _CLOSING for word in kept)
