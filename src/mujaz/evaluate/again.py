"""Again: making a brief a second time, in a process where sets of words lie in another order."""

from __future__ import annotations

import multiprocessing
import os
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import PurePath

from mujaz.brief import Brief
from mujaz.errors import MujazError
from mujaz.evaluate.audit import Fault
from mujaz.evaluate.corpora import Document

# What a mistake in the engine raises; anything else is the machine's and stops the run.
_BREAKS = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, NameError),
    *(RuntimeError, TypeError, ValueError, MujazError),
)

Maker = Callable[[Document], Brief]


def made(maker: Maker, document: Document) -> tuple[Brief | None, Fault | None]:
    """Make one brief, or say what its making raised."""
    try:
        return maker(document), None
    except _BREAKS as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{PurePath(last.filename).name}:{last.lineno}"
        shown = f"{type(error).__name__}: {error} ({where})"
        return None, Fault(kind="raised an error", where="digest", shown=shown)


def fingerprint(maker: Maker, document: Document) -> str:
    """Return a hash of all that a brief says; an error's is that of its words."""
    return hashed(*made(maker, document))


def hashed(brief: Brief | None, broken: Fault | None) -> str:
    """Return the fingerprint of what `made` gave."""
    return sha256(repr(brief or broken).encode()).hexdigest()


def elsewhere(maker: Maker, documents: Sequence[Document]) -> list[str]:
    """Return the fingerprints from a new process, where sets of words lie in another order."""
    before = os.environ.get("PYTHONHASHSEED")
    os.environ["PYTHONHASHSEED"] = "1" if before != "1" else "2"
    try:
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
            jobs = [pool.submit(fingerprint, maker, document) for document in documents]
            return [job.result() for job in jobs]
    finally:
        if before is None:
            del os.environ["PYTHONHASHSEED"]
        else:
            os.environ["PYTHONHASHSEED"] = before
