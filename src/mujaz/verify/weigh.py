"""Weigh: how likely an article bears a statement out, from the findings and the alignment.

A logistic regression; `scripts/train-verifier` learns its weights and says from what.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from mujaz.language.words import bare, stem, verb_kind
from mujaz.verify.align import Aligned
from mujaz.verify.checks.contraries import sides
from mujaz.verify.checks.polarity import denied
from mujaz.verify.copies import copied
from mujaz.verify.finding import Finding
from mujaz.verify.reading import Term

CERTAIN = frozenset(
    {
        "numbers",
        "counted",
        "ranks",
        "bounds",
        "units",
        "quotations",
        "dates",
        "dated",
        "named",
        "courses",
    }
)
# A word of its own is how a free paraphrase tells a whole article: a note, no evidence.
_NO_EVIDENCE = frozenset({"additions"})
# Headlines leave verbs out and turn them round: who comes first says nothing, nor does one word.
_NOT_OF_HEADLINES = frozenset({"roles", "contraries"})
_FOREIGN, _HARDLY = 0.7, 0.25  # where so little of it is the article's, nothing is borne out
_SURE, _ALONE = 0.85, 0.95
_HEADLINE = 40  # words: so short an article has no second sentence to compare with


def score(aligned: Aligned, findings: Sequence[Finding]) -> float:
    """Return the probability that the article bears the statement out, 0 to 1.

    One certain finding, a figure that the article does not have, decides alone; not between two
    headlines, which round and leave out.
    """
    headline = _is_headline(aligned)
    if not headline and (doubt := _certain(findings)) is not None:
        return 1 - doubt
    kind = "headline" if headline else "article"
    weights = _weights()[kind]
    told = features(aligned, findings)
    total = sum(weights.get(name, 0.0) * value for name, value in told.items())
    is_foreign = bool(aligned.told) and told["unlike"] > _FOREIGN
    most = _HARDLY if is_foreign else 1.0
    return min(most, 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))))


def _is_headline(aligned: Aligned) -> bool:
    return len(aligned.article.terms) < _HEADLINE


def _certain(findings: Sequence[Finding]) -> float | None:
    """Return the weight of the heaviest finding that decides alone, or None."""
    found = (
        one.weight for one in findings if one.weight >= (_SURE if one.check in CERTAIN else _ALONE)
    )
    return max(found, default=None)


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    path = files("mujaz.verify").joinpath("data/weights.json")
    found: Mapping[str, Mapping[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def features(aligned: Aligned, findings: Sequence[Finding]) -> dict[str, float]:
    """Return what is known of a statement, each figure about 0 to 1.

    `sum check` is the weight of the findings of one check together, `top check` that of its
    heaviest; `word stem` stands for a word that has nothing in the scope, `certain` for a finding
    that decides alone.
    """
    headline = _is_headline(aligned)
    silent = _NOT_OF_HEADLINES if headline else _NO_EVIDENCE
    told = [one for one in findings if one.check not in silent]
    found = {"bias": 1.0} | _of_findings(told)
    if not headline and _certain(findings) is not None:
        found["certain"] = 1.0
    missing = [
        one for one in aligned.told if one.kind == "content" and one.at not in aligned.matches
    ]
    left = [
        one
        for one in aligned.article.of_sentence(-1 if aligned.main is None else aligned.main)
        if one.kind == "content" and one.at not in aligned.taken
    ]
    doubt = sum(one.weight for one in (findings if headline else told))
    found |= _of_alignment(aligned, missing, left, doubt)
    found |= {f"word {stem(term.form)}": 1.0 for term in missing}
    if headline:
        found |= _of_headlines(aligned, missing, left)
    return found


def _of_headlines(
    aligned: Aligned, missing: Sequence[Term], left: Sequence[Term]
) -> dict[str, float]:
    """Return what tells of two short lines: a paraphrase leaves little of either over."""
    its = sum(one.kind == "content" for one in aligned.article.terms)
    mine = sum(one.kind == "content" for one in aligned.told)
    over, more = len(left) / max(1, its), len(missing) / max(1, mine)
    return {
        "left over": over,
        "added over": more,
        "one for one": min(over, more),
        "none left": float(not left),
        "none added": float(not missing),
        **{f"left {stem(term.form)}": 1.0 for term in left},
    }


def _of_findings(findings: Sequence[Finding]) -> dict[str, float]:
    found: dict[str, float] = {}
    for one in findings:
        found[f"sum {one.check}"] = found.get(f"sum {one.check}", 0.0) + one.weight
        found[f"top {one.check}"] = max(found.get(f"top {one.check}", 0.0), one.weight)
    return found


def _of_alignment(
    aligned: Aligned, missing: Sequence[Term], left: Sequence[Term], doubt: float
) -> dict[str, float]:
    words = sum(not term.word.is_mark for term in aligned.statement.terms)
    share = sum(end - start for start, end in copied(aligned)) / max(1, words)
    size = max(1, len(aligned.told))
    verbs = sum(verb_kind(bare(term.form)) in {"past", "imperfect"} for term in missing)
    mine = len(denied(aligned.statement))
    its = sum(aligned.article.terms[at].sentence in aligned.scope for at in denied(aligned.article))
    here = {side for term in missing for side in sides(term.form)}
    there = {side for term in left for side in sides(term.form)}
    return {
        "unlike": 1 - sum(match.likeness for match in aligned.matches.values()) / size,
        "missing verbs": verbs / 3,
        "missing nouns": (len(missing) - verbs) / 3,
        "outside": sum(term.at in aligned.outside for term in missing) / 3,
        "replaced in a copy": share * min(len(missing), 3) / 3,
        "doubted in a copy": share * min(1.0, doubt),
        "denials differ": float(abs(mine - its)),
        "contrary": float(any((number, 1 - side) in there for number, side in here)),
    }
