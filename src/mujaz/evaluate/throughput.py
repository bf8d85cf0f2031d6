"""Throughput: records a second of `mujaz batch`, by workers and on Ray, in the same run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from rich.table import Table

from mujaz.article import Article

_PACE = re.compile(r"([\d.]+) records a second")
_SHARDS = 8  # for each worker, so that none waits long for another at the end


def table(articles: Sequence[Article]) -> Table:
    """Return the records a second of each way of working, and how they stand to one worker.

    Starting Ray, forking workers and loading models count: a batch is timed as a person waits for
    it. Raises `CalledProcessError` where one fails.
    """
    shown = Table(
        title=f"mujaz batch, {len(articles)} articles, by the clock", title_justify="left"
    )
    for heading in ("", "records/s", "× one worker"):
        shown.add_column(heading, justify="right" if heading else "left")
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "articles.jsonl")
        rows = ({"id": one.id, "title": one.title, "body": one.body} for one in articles)
        given.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        first = 0.0
        for place, (name, options) in enumerate(_ways(len(articles)).items()):
            pace = _pace(given, Path(folder, str(place)), options)
            first = first or pace
            shown.add_row(name, f"{pace:.1f}", f"{pace / first:.2f}")
    return shown


def _ways(records: int) -> dict[str, tuple[str, ...]]:
    shard = ("--records", str(max(1, records // (2 * _SHARDS))))
    ways: dict[str, tuple[str, ...]] = {
        f"{n} workers": (*shard, "--workers", str(n)) for n in (1, 2)
    }
    if find_spec("ray") is not None:
        ways |= {f"Ray, {n} workers": (*shard, "--workers", str(n), "--ray") for n in (1, 2)}
    return ways


def _pace(given: Path, out: Path, options: Sequence[str]) -> float:
    command = [sys.executable, "-m", "mujaz", "batch", str(given), "--out", str(out), *options]
    ended = subprocess.run(  # noqa: S603 - our own
        command,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "RAY_LOG_TO_STDERR": "0"},
    )
    found = _PACE.search(ended.stdout)
    if found is None:
        raise ValueError(f"no pace in «{ended.stdout}»")
    return float(found[1])
