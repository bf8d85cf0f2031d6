"""Nothing that was answered is lost by kill -9. scripts/kill-desk does it fifty times."""

import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from places import BRIEF

from mujaz.publish.json import to_json

WRITER = Path(__file__).parent / "writer.py"
TIMES = int(os.environ.get("MUJAZ_KILLS", "3"))


def killed(where, after):
    """Return what was answered to a writer that is killed once it has heard `after` answers."""
    with subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, str(WRITER), where],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        writer.stdin.write(to_json(BRIEF))
        writer.stdin.close()
        answered = [writer.stdout.readline() for _ in range(after)]
        writer.kill()
        answered += writer.stdout.readlines()
    assert writer.returncode == -9, answered
    return [line.split() for line in answered]


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(place):
    """Each time the desk opens clean, has all that was answered, and nothing by halves."""
    answered = defaultdict(int)
    for number in range(TIMES):
        for id_, version in killed(place.where, after=1 + 7 * number % 60):
            answered[id_] = max(answered[id_], int(version))
        place.check()
        desk = place.open()
        written = defaultdict(list)
        numbers = []
        for line in desk.log():
            written[line.brief].append(line.version)
            numbers.append(line.number)
        desk_has = {id_: desk.get(id_).version for id_ in written}
        desk.close()

        assert numbers == list(range(1, len(numbers) + 1))
        assert all(desk_has[id_] >= version for id_, version in answered.items())
        assert all(lines == list(range(1, desk_has[i] + 1)) for i, lines in written.items())
    print(f"killed {TIMES} times: {sum(answered.values())} answers, none lost")
