"""Weigh: how likely an article bears a statement out, from the findings and the alignment.

A logistic regression; `scripts/train-verifier` learns its weights and says from what.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from mujaz.verify import signs
from mujaz.verify.align import Aligned
from mujaz.verify.finding import Finding

# Of these one decides alone: where they speak with full weight they are hardly ever wrong.
CERTAIN = frozenset({"counted", "ranks", "units", "quotations", "dated", "named", "courses"})
# A word of its own is how a free paraphrase tells a whole article: a note, no evidence.
_NO_EVIDENCE = frozenset({"additions"})
# Headlines leave verbs out and turn them round: who comes first says nothing, nor does one word.
_NOT_OF_HEADLINES = frozenset({"roles", "contraries"})
# Where so little of a statement is the article's, nothing is borne out.
_FOREIGN = {"article": 0.8, "headline": 0.7}
_HARDLY = 0.25
_SURE, _ALONE = 0.85, 0.95
_FEW = 10
_HEADLINE = 40  # words: so short an article has no second sentence to compare with


def score(aligned: Aligned, findings: Sequence[Finding]) -> float:
    """Return the probability that the article bears the statement out, 0 to 1.

    One certain finding, a figure that the article does not have, decides alone; not between two
    headlines, which round and leave out.
    """
    headline = _is_headline(aligned)
    if not headline and (doubt := _certain(aligned, findings)) is not None:
        return 1 - doubt
    kind = "headline" if headline else "article"
    weights = _weights()[kind]
    told = features(aligned, findings)
    total = math.fsum(weights.get(name, 0.0) * value for name, value in told.items())
    is_foreign = bool(aligned.told) and told["unlike"] > _FOREIGN[kind]
    most = _HARDLY if is_foreign else 1.0
    return min(most, 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))))


def _is_headline(aligned: Aligned) -> bool:
    return len(aligned.article.terms) < _HEADLINE


def _certain(aligned: Aligned, findings: Sequence[Finding]) -> float | None:
    """Return the weight of the heaviest finding that decides alone, or None."""
    found = (one.weight for one in findings if _decides(one, aligned))
    return max(found, default=None)


def _decides(one: Finding, aligned: Aligned) -> bool:
    """Say whether a finding decides alone.

    A number in words may be counted («ثلاث عواصم») or reckoned («48 ساعة» of two days): it does so
    only if it is more than a few, and the article has another number in its place.
    """
    if one.check != "numbers":
        return one.weight >= (_SURE if one.check in CERTAIN else _ALONE)
    words = aligned.statement.inside(one.span.start, one.span.end)
    is_figure = any(term.word.is_number for term in words)
    is_large = any((term.value or 0.0) > _FEW for term in words)
    return one.weight >= _SURE and (is_figure or (is_large and one.article is not None))


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    path = files("mujaz.verify").joinpath("data/weights.json")
    found: Mapping[str, Mapping[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def features(aligned: Aligned, findings: Sequence[Finding]) -> dict[str, float]:
    """Return what is known of a statement, each figure about 0 to 1.

    `certain` stands for a finding that decides alone; the rest is told in `signs`.
    """
    headline = _is_headline(aligned)
    silent = _NOT_OF_HEADLINES if headline else _NO_EVIDENCE
    told = [one for one in findings if one.check not in silent]
    found = {"bias": 1.0} | signs.of_findings(told) | signs.of_words(aligned)
    if headline:
        doubt = sum(one.weight for one in findings)
        return found | signs.of_copies(aligned, doubt) | signs.of_lines(aligned)
    found |= signs.of_copies(aligned, sum(one.weight for one in told))
    found |= signs.of_doubt(aligned, told) | signs.of_scope(aligned)
    return found | ({} if _certain(aligned, findings) is None else {"certain": 1.0})
