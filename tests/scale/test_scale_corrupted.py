"""Whatever an archive holds is a brief, or a row with its reason; nothing ends the batch.

What becomes of each corrupted input stands in docs/reliability.md, and is held to it here.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from corrupted import CASES, LONG

from mujaz.scale.inputs import sources_of
from mujaz.scale.outcome import outcome_of
from mujaz.scale.shard import shards
from mujaz.settings import Settings

DOC = Path(__file__).resolve().parents[2] / "docs/reliability.md"
ROW = re.compile(r"^\| (?P<name>[^|]+?) \| (?P<outcome>[^|]+?) \|", re.MULTILINE)
TOLD = {row["name"]: row["outcome"] for row in ROW.finditer(DOC.read_text(encoding="utf-8"))}


def outcome(data, folder):
    """Return what becomes of the records of a file: a brief, or the name of the reason."""
    file = folder / "input"
    file.write_bytes(data)
    counts = Counter()
    for place, source in enumerate(sources_of([str(file)])):
        for shard in shards(source, place, records=50, most=Settings().max_bytes):
            for record in shard.records:
                one = outcome_of(record, Settings())
                assert (one.brief is None) != (one.fault is None)
                counts[one.fault.reason if one.fault else "brief"] += 1
    order = sorted(counts, key=lambda reason: (reason != "brief", reason))
    return ", ".join(f"{counts[reason]} {reason}" for reason in order)


@pytest.mark.parametrize("name", CASES)
def test_a_corrupted_input_comes_to_what_the_documentation_says(name, tmp_path):
    assert outcome(CASES[name], tmp_path) == TOLD[name]


def test_every_case_is_in_the_documentation():
    assert {*CASES, *LONG} <= TOLD.keys()
