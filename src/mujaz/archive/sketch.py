"""Sketch: what tells near-duplicates without comparing every two articles.

The smallest hashes of an article's runs of three words, after A. Broder, "On the resemblance and
containment of documents" (1997): the share of equal hashes among the smallest of two articles
estimates the resemblance (Jaccard) of their runs.
"""

from __future__ import annotations

import hashlib
from array import array

from mujaz.language.words import words

ALIKE = 0.5
"""Resemblance from which two articles of two outlets are copies of one text."""

ALIKE_WITHIN = 0.8
"""The same within one outlet, whose follow-ups tell again what led to them."""

DAYS = 3
"""A copy is published at most so many days from its original; what recurs later is a form."""

_RUN = 3  # words
_SIZE = 128  # hashes kept: the estimate's standard error is at most 0.045
_KEYS = 12  # of two articles half alike, one in 4,096 pairs shares none of so many


def sketch_of(text: str) -> bytes:
    """Return the smallest hashes of a text's runs of words, ascending, eight bytes each."""
    forms = [word.form for word in words(text) if not word.is_mark]
    runs = {" ".join(forms[at : at + _RUN]) for at in range(max(1, len(forms) - _RUN + 1))}
    return array("q", sorted(map(_hash, runs))[:_SIZE]).tobytes()


def keys_of(sketch: bytes) -> tuple[int, ...]:
    """Return the few hashes by which copies are looked up."""
    return tuple(_hashes(sketch)[:_KEYS])


def resemblance(one: bytes, other: bytes) -> float:
    """Return how much of two texts is the same, 0 to 1, as their sketches estimate it."""
    first, second = set(_hashes(one)), set(_hashes(other))
    both = sorted(first | second)[: max(len(first), len(second))]
    return sum(hash_ in first and hash_ in second for hash_ in both) / len(both)


def _hash(run: str) -> int:
    digest = hashlib.blake2b(run.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _hashes(sketch: bytes) -> array[int]:
    found = array("q")
    found.frombytes(sketch)
    return found
