"""Signs: what a statement beside its scope tells of whether the article bears it out.

Every sign speaks against the statement, 0 to 1: what `scripts/train-verifier` learns is how much.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mujaz.language.words import bare, stem, verb_kind
from mujaz.verify.align import Aligned, Match
from mujaz.verify.checks.contraries import sides
from mujaz.verify.checks.denied import denied
from mujaz.verify.copies import copied
from mujaz.verify.finding import Finding
from mujaz.verify.hedges import hedges
from mujaz.verify.reading import Term

_FINITE = {"past", "imperfect"}
_FEW = 3
_STRANGE = 0.6  # a paraphrase that shares less is rare
_NEAR, _TORN = 3, 8
_WIDE = 40
_DOUBTED = 0.3


def of_findings(findings: Sequence[Finding]) -> dict[str, float]:
    """Return of each check the weight of its findings together, and that of the heaviest."""
    found: dict[str, float] = {}
    for one in findings:
        found[f"sum {one.check}"] = found.get(f"sum {one.check}", 0.0) + one.weight
        found[f"top {one.check}"] = max(found.get(f"top {one.check}", 0.0), one.weight)
    return found


def of_doubt(aligned: Aligned, findings: Sequence[Finding]) -> dict[str, float]:
    """Return the heaviest doubt: the closer the statement keeps to the words, the graver."""
    most = max((one.weight for one in findings), default=0.0)
    near = 1 - unlike(aligned)
    return {"doubt": most, "doubt near": most * near, "any doubt": float(most >= _DOUBTED)}


def of_copies(aligned: Aligned, doubt: float) -> dict[str, float]:
    """Return how much of a copy a statement is in which something is replaced or doubted."""
    missing, left = missing_in(aligned), left_over(aligned)
    words = sum(not term.word.is_mark for term in aligned.statement.terms)
    share = sum(end - start for start, end in copied(aligned)) / max(1, words)
    here = {side for term in missing for side in sides(term.form)}
    there = {side for term in left for side in sides(term.form)}
    return {
        "unlike": unlike(aligned),
        "replaced in a copy": share * min(len(missing), _FEW) / _FEW,
        "doubted in a copy": share * min(1.0, doubt),
        "contrary": float(any((number, 1 - side) in there for number, side in here)),
    }


def of_scope(aligned: Aligned) -> dict[str, float]:
    """Return what the main sentence has that the statement lacks, and how its words are strewn."""
    main = () if aligned.main is None else aligned.article.of_sentence(aligned.main)
    lost = hedges(main) - hedges(aligned.statement.terms)
    placed = [(at, match) for at, match in sorted(aligned.matches.items())]
    inside = [match.term.at for _, match in placed if match.term.sentence == aligned.main]
    wide = (max(inside) - min(inside)) / _WIDE if inside else 0.0
    return {
        "strange": max(0.0, unlike(aligned) - _STRANGE) / (1 - _STRANGE),
        "elsewhere": 1 - len(inside) / max(1, len(aligned.told)),
        "torn": _torn(placed),
        "wide": min(1.0, wide),
        **{f"lost {kind}": 1.0 for kind in lost},
    }


def _torn(placed: Sequence[tuple[int, Match]]) -> float:
    """Return the share of neighbours of the statement that are none in the article."""
    pairs = [(one, other) for (a, one), (b, other) in pairwise(placed) if b - a <= _NEAR]
    torn = sum(
        one.term.sentence != other.term.sentence or abs(one.term.at - other.term.at) > _TORN
        for one, other in pairs
    )
    return torn / max(1, len(pairs))


def of_words(aligned: Aligned) -> dict[str, float]:
    """Return which words stand for nothing in the scope, and whether as much is denied."""
    missing = missing_in(aligned)
    verbs = sum(verb_kind(bare(term.form)) in _FINITE for term in missing)
    mine = len(denied(aligned.statement))
    its = sum(aligned.article.terms[at].sentence in aligned.scope for at in denied(aligned.article))
    return {
        "missing verbs": verbs / _FEW,
        "missing nouns": (len(missing) - verbs) / _FEW,
        "outside": sum(term.at in aligned.outside for term in missing) / _FEW,
        "denials differ": float(abs(mine - its)),
        **{f"word {stem(term.form)}": 1.0 for term in missing},
    }


def of_lines(aligned: Aligned) -> dict[str, float]:
    """Return what tells of two short lines: a paraphrase leaves little of either over."""
    missing, left = missing_in(aligned), left_over(aligned)
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


def unlike(aligned: Aligned) -> float:
    """Return how little of the statement stands for words of the scope."""
    likeness = sum(match.likeness for match in aligned.matches.values())
    return 1 - likeness / max(1, len(aligned.told))


def missing_in(aligned: Aligned) -> list[Term]:
    """Return the words of content that stand for nothing in the scope."""
    return [term for term in aligned.told if term.kind == "content" and not aligned.place(term)]


def left_over(aligned: Aligned) -> list[Term]:
    """Return the words of content of the main sentence that no word of the statement stands for."""
    main = -1 if aligned.main is None else aligned.main
    return [
        one
        for one in aligned.article.of_sentence(main)
        if one.kind == "content" and one.at not in aligned.taken
    ]
