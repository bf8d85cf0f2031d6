"""Speed: what one article costs, beside what others take for the same articles in the same run.

`python -m mujaz.evaluate.speed` prints it; `scripts/bench` calls that on one core.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import trafilatura
from rich.console import Console
from rich.table import Table

from mujaz.article import Article
from mujaz.errors import NoSuchSource
from mujaz.evaluate import corpora, profile, throughput
from mujaz.evaluate.summaries import article_of
from mujaz.evaluate.timed import finders, parts, systems, text_to_json
from mujaz.read.source import open_source
from mujaz.settings import Settings

COLD_RUNS = 7
_WARM_UP = 100  # articles read before the clock starts
_SEED = 20261123
_WORDS = range(250, 351)
_SETTINGS = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Milliseconds per article of one system, by the clock and on the processor."""

    name: str
    clock: tuple[float, ...]
    processor: tuple[float, ...]


def articles(count: int) -> tuple[tuple[Article, ...], str]:
    """Return up to `count` articles and where they come from.

    Without the corpora these are the project's own examples, each as often as `count` asks.
    """
    try:
        corpus = corpora.ant()
    except NoSuchSource:
        return _examples(count), "examples/ of the project (no corpora here)"
    fitting = [one for one in corpus.documents if len(one.text.split()) in _WORDS]
    chosen = random.Random(_SEED).sample(  # noqa: S311 - chance, not secrecy
        fitting, min(count, len(fitting))
    )
    return tuple(map(article_of, chosen)), f"ANT v2.1 ({corpus.hash}), 250-350 words"


def _examples(count: int) -> tuple[Article, ...]:
    folder = Path(__file__).resolve().parents[3] / "examples"
    found = [
        article
        for path in sorted(folder.glob("*.*"))
        if path.suffix in {".txt", ".html"}
        for article in open_source(str(path), _SETTINGS)
    ]
    if not found:
        raise NoSuchSource(str(folder), "neither corpora nor examples; run it in a checkout")
    return tuple(found[at % len(found)] for at in range(count))


def measure(
    found: Sequence[Article],
    others: Sequence[Article],
    timed: dict[str, Callable[[Article], Callable[[], object]]],
) -> tuple[Times, ...]:
    """Time every system on every article, one system after the other on each.

    Before that every system reads the others, untimed: what is measured is a process at work,
    that meets each article for the first time.
    """
    for article in others:
        for prepare in timed.values():
            prepare(article)()
    clock: dict[str, list[float]] = {name: [] for name in timed}
    processor: dict[str, list[float]] = {name: [] for name in timed}
    gc.collect()
    for article in found:
        for name, prepare in timed.items():
            call = prepare(article)
            seconds, busy = perf_counter(), process_time()
            call()
            clock[name].append(1000 * (perf_counter() - seconds))
            processor[name].append(1000 * (process_time() - busy))
    return tuple(
        Times(name=name, clock=tuple(clock[name]), processor=tuple(processor[name]))
        for name in timed
    )


def pages() -> Times | None:
    """Time the extraction of the real pages among the corpora; null where they are not."""
    found = sorted((corpora.folder() / "pages").glob("*.html"))
    clock, processor = [], []
    for data in (path.read_bytes() for path in found):
        trafilatura.extract(data)
        seconds, busy = perf_counter(), process_time()
        trafilatura.extract(data)
        clock.append(1000 * (perf_counter() - seconds))
        processor.append(1000 * (process_time() - busy))
    name = f"trafilatura.extract, {len(found)} real pages"
    return Times(name=name, clock=tuple(clock), processor=tuple(processor)) if found else None


def cold(article: Article, runs: int = COLD_RUNS) -> tuple[float, ...]:
    """Return the seconds of `mujaz digest FILE` in `runs` new processes; raises if one fails."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(f"{article.title or ''}\n\n{article.body}", encoding="utf-8")
        command = [sys.executable, "-m", "mujaz", "digest", str(file), "--json"]
        taken = []
        for _ in range(runs):
            begun = perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
            taken.append(perf_counter() - begun)
    return tuple(taken)


def _table(times: Sequence[Times], title: str) -> Table:
    # On a busy machine the clock runs while others work; the processor's time does not.
    yardstick = next(median(one.processor) for one in times if one.name.startswith("trafilatura"))
    table = Table(title=title, title_justify="left")
    for heading in ("", "median ms", "min", "max", "processor ms", "× trafilatura"):
        table.add_column(heading, justify="right" if heading else "left")
    for one in times:
        middle = median(one.processor)
        shown = (median(one.clock), min(one.clock), max(one.clock), middle)
        table.add_row(one.name, *(f"{value:.1f}" for value in shown), f"{middle / yardstick:.2f}")
    return table


def one_core() -> str:
    """Bind this process to one core where the system lets it, and say what was done."""
    if not hasattr(os, "sched_setaffinity"):
        return "not bound to one core: this system can't"
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return f"bound to core {core}"


def main() -> None:
    """Print the table, the profile, the cold start and what a batch does in a second."""
    options = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    options.add_argument("--articles", type=int, default=200, metavar="N")
    options.add_argument("--batch", type=int, default=400, metavar="N", help="0: no batch")
    asked = options.parse_args()
    count: int = asked.articles
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    console = Console(width=None if sys.stdout.isatty() else 100)
    bound = one_core()
    some, where = articles(2 * count + _WARM_UP)
    found, again, before = some[:count], some[count : 2 * count], some[2 * count :]
    console.print(
        f"{len(found)} articles: {where}, after {len(before)} others; "
        f"Python {sys.version.split()[0]}, {bound}"
    )
    # Facts are timed on articles of their own: what one system has met, the next meets faster.
    facts = measure(again, before, finders())
    again_parts = measure(again, before[:20], parts())
    times = (
        *measure(found, before, systems()), *facts, *again_parts,
        *(one for one in (pages(),) if one),
    )  # fmt: skip
    console.print(_table(times, "per article, milliseconds"))
    console.print(profile.table(text_to_json, found, median(times[1].processor)))
    taken = cold(found[0])
    console.print(
        f"mujaz digest FILE, new process: median {median(taken):.2f} s, min {min(taken):.2f}, "
        f"max {max(taken):.2f} ({len(taken)} runs)"
    )
    if cores is not None:
        os.sched_setaffinity(0, cores)
    if asked.batch:
        console.print(throughput.table((again * asked.batch)[: asked.batch]))


if __name__ == "__main__":
    main()
