"""Profile: which rooms and files the time of one article goes to."""

from __future__ import annotations

import cProfile
import pstats
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import PurePath

from rich.table import Table

from mujaz.article import Article

_BUILTIN = "~"
_SHOWN = 12


def place(file: str) -> str:
    """Return the room and file of a source file of ours, and one word for all others."""
    parts = PurePath(file).with_suffix("").parts
    if "mujaz" not in parts:
        return "other packages"
    inside = parts[len(parts) - parts[::-1].index("mujaz") :]
    return "/".join(inside)


def shares(work: Callable[[Article], object], articles: Sequence[Article]) -> dict[str, float]:
    """Return the share of processor time spent in each file, the largest first.

    A function of C, such as a match of `re`, counts for the file that called it. Profiling slows
    small functions more than large ones, so the shares are near the truth, not the truth.
    """
    profiler = cProfile.Profile()
    profiler.enable()
    for article in articles:
        work(article)
    profiler.disable()
    spent: Counter[str] = Counter()
    seen = pstats.Stats(profiler).stats  # type: ignore[attr-defined]  # typeshed leaves it out
    for (file, _, _), (_, _, own, _, callers) in seen.items():
        if file != _BUILTIN:
            spent[place(file)] += own
            continue
        for (calling, _, _), (_, _, within, _) in callers.items():
            spent[place(calling)] += within
    total = sum(spent.values())
    return {name: seconds / total for name, seconds in spent.most_common()}


def table(work: Callable[[Article], object], articles: Sequence[Article], whole: float) -> Table:
    """Return the largest shares, in per cent and in milliseconds of `whole`."""
    shown = Table(title="where the time goes (cProfile)", title_justify="left")
    shown.add_column("")
    shown.add_column("%", justify="right")
    shown.add_column("ms", justify="right")
    for name, share in list(shares(work, articles).items())[:_SHOWN]:
        shown.add_row(name, f"{100 * share:.1f}", f"{share * whole:.2f}")
    return shown
