"""ROUGE for Arabic: how many of the reference's words a summary holds.

C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", ACL 2004 workshop. The
English packages drop every Arabic letter, so the counting is done here.

A word is a run of letters and digits of `letters.normalise`d text: tashkeel, tatweel and alef
forms, ya against alef maqsura, ta marbuta against ha and the two sets of digits make no
difference; punctuation is no word. With `stems` (the default) each word is then cut by Snowball's
light Arabic stemmer, proclitics and endings off. No stop words are removed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

import snowballstemmer

from mujaz.language import letters
from mujaz.language.remembered import remembered

_WORD = re.compile(r"[^\W_]+")
_STEMMER = snowballstemmer.stemmer("arabic")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rouge:
    """F1 of ROUGE-1, ROUGE-2 and ROUGE-L, each from 0 to 1."""

    r1: float
    r2: float
    rl: float


@remembered()
def stem(word: str) -> str:
    """Return the light stem of one normalised word."""
    return str(_STEMMER.stemWord(word))


def words(text: str, *, stems: bool = True) -> Words:
    """Return the words of a text as ROUGE counts them, in order."""
    found = _WORD.findall(letters.normalise(text))
    return tuple(map(stem, found)) if stems else tuple(found)


def f1(shared: float, made: int, wanted: int) -> float:
    """Return the harmonic mean of `shared / made` and `shared / wanted`, 0 where nothing is."""
    return 2 * shared / (made + wanted) if made + wanted else 0.0


def grams(of: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    """Count the runs of `size` words."""
    return Counter(zip(*(of[start:] for start in range(size)), strict=False))


def shared_grams(one: Sequence[str], other: Sequence[str], size: int) -> int:
    """Count the runs of `size` words that both hold, each as often as the poorer one has it."""
    return (grams(one, size) & grams(other, size)).total()


def rouge_n(summary: Sequence[str], reference: Sequence[str], size: int) -> float:
    """Return the F1 of ROUGE-`size`; two texts too short for one run score 0."""
    made, wanted = max(0, len(summary) - size + 1), max(0, len(reference) - size + 1)
    return f1(shared_grams(summary, reference, size), made, wanted)


def longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the length of the longest common subsequence.

    Bit-parallel: H. Hyyrö, "Bit-Parallel LCS-length Computation Revisited", AWOCA 2004.
    """
    places: dict[str, int] = {}
    for at, word in enumerate(one):
        places[word] = places.get(word, 0) | 1 << at
    full = (1 << len(one)) - 1
    row = full
    for word in other:
        hit = row & places.get(word, 0)
        row = (row + hit | row - hit) & full
    return len(one) - row.bit_count()


def rouge_l(summary: Sequence[str], reference: Sequence[str]) -> float:
    """Return the F1 of ROUGE-L over the whole text as one sequence (Lin's sentence level)."""
    return f1(longest_common(summary, reference), len(summary), len(reference))


def rouge(summary: Sequence[str], reference: Sequence[str]) -> Rouge:
    """Score one summary against one reference, both as `words` gives them."""
    return Rouge(
        r1=rouge_n(summary, reference, 1),
        r2=rouge_n(summary, reference, 2),
        rl=rouge_l(summary, reference),
    )


def mean(scores: Iterable[Rouge]) -> Rouge:
    """Return the mean of each figure; raises `statistics.StatisticsError` for none."""
    found = tuple(scores)
    return Rouge(
        r1=fmean(score.r1 for score in found),
        r2=fmean(score.r2 for score in found),
        rl=fmean(score.rl for score in found),
    )


def best(scores: Iterable[Rouge]) -> Rouge:
    """Return the highest of each figure, which need not come from one reference."""
    found = tuple(scores)
    return Rouge(
        r1=max(score.r1 for score in found),
        r2=max(score.r2 for score in found),
        rl=max(score.rl for score in found),
    )
